import Elettorato
import Testing

struct EtaElettoraleTests {
  @Test("a person born on voting day eighteen years before votes, born the next day does not")
  func ilGiornoDelVoto() {
    let voto = data(2023, 11, 12)
    #expect(EtaElettorale.maggiorenne(nascita: data(2005, 11, 12), il: voto))
    #expect(!EtaElettorale.maggiorenne(nascita: data(2005, 11, 13), il: voto))
    #expect(!EsclusioneArt33.depenna(nascita: data(2005, 11, 12), giornoEta: voto))
    #expect(EsclusioneArt33.depenna(nascita: data(2005, 11, 13), giornoEta: voto))
  }

  @Test("a person born on 29 February turns eighteen on 28 February, or on 29 where the year has one")
  func ventinoveFebbraio() {
    // 2004 + 18 = 2022 has no 29 February; no year and its eighteenth can both have one, except across a century:
    // 2092 + 18 = 2110 has none either, and 18 is not a multiple of 4.
    #expect(EtaElettorale.maggiorenneDal(nascita: data(2004, 2, 29)) == data(2022, 2, 28))
    #expect(!EtaElettorale.maggiorenne(nascita: data(2004, 2, 29), il: data(2022, 2, 27)))
    #expect(EtaElettorale.maggiorenne(nascita: data(2004, 2, 29), il: data(2022, 2, 28)))
    // Born the day after, the day after.
    #expect(EtaElettorale.maggiorenneDal(nascita: data(2004, 3, 1)) == data(2022, 3, 1))
    // Born on 28 February of a common year, of age on 28 February of a leap year.
    #expect(EtaElettorale.maggiorenneDal(nascita: data(2006, 2, 28)) == data(2024, 2, 28))
  }

  @Test("the quick comparison never differs from the calendar, on any birthday of a century")
  func ogniGiorno() {
    var nascita = data(1950, 1, 1)
    while nascita < data(2050, 1, 1) {
      let (anno, mese, giorno) = nascita.data
      let compimento =
        Giorno(anno: anno + 18, mese: mese, giorno: giorno) ?? data(anno + 18, 2, 28)
      for (scarto, atteso) in [(-40, false), (-1, false), (0, true), (1, true), (40, true)] {
        if EtaElettorale.maggiorenne(nascita: nascita, il: compimento + scarto) != atteso {
          Issue.record("\(nascita) on \(compimento + scarto)")
        }
      }
      nascita = nascita + 1
    }
  }

  @Test("nobody up to the day that art. 33 searches from is struck")
  func ricerca() {
    var giorno = data(2023, 1, 1)
    while giorno < data(2029, 1, 1) {
      let limite = EsclusioneArt33.ultimoNatoCheVota(giornoEta: giorno)
      if EsclusioneArt33.depenna(nascita: limite, giornoEta: giorno) { Issue.record("\(giorno)") }
      if EsclusioneArt33.depenna(nascita: limite - 1, giornoEta: giorno) {
        Issue.record("\(giorno), the day before")
      }
      giorno = giorno + 1
    }
  }
}

struct RevisioneSemestraleTests {
  @Test(
    "on every day of a century the semester ends on 30 June or 31 December of the year, not before the day")
  func ogniGiorno() {
    var giorno = data(1970, 1, 1)
    while giorno < data(2070, 1, 1) {
      let fine = RevisioneSemestraleDiRiferimento.fineSemestre(giorno)
      let (anno, mese, _) = giorno.data
      let attesa = mese < 7 ? data(anno, 6, 30) : data(anno, 12, 31)
      if fine != attesa || fine < giorno || fine - giorno > 183 { Issue.record("\(giorno): \(fine)") }
      giorno = giorno + 1
    }
  }
}
