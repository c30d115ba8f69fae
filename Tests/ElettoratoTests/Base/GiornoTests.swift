import Elettorato
import Testing

@Suite("The civil day")
struct GiornoTests {
  @Test("every day from 1900 to 2100 follows the one before, has its weekday, and comes back from its texts")
  func ogniGiorno() {
    // Known facts: 1 January 1900 was a Monday, 25,567 days before 1970 (70 years and the 17 leap days from
    // 1904 to 1968).
    var numero = -25_567
    var giornoDellaSettimana = 0
    let giorniDeiMesi = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for anno in 1900...2100 {
      let bisestile = anno % 4 == 0 && anno != 1900 && anno != 2100
      for mese in 1...12 {
        let ultimo = mese == 2 && bisestile ? 29 : giorniDeiMesi[mese - 1]
        for giorno in 1...ultimo {
          let (a, m, g) = (pieno(anno, 4), pieno(mese, 2), pieno(giorno, 2))
          guard let data = Giorno(anno: anno, mese: mese, giorno: giorno), data.numero == numero,
            data.data == (anno, mese, giorno), data.iso == "\(a)-\(m)-\(g)", data.breve == "\(g)/\(m)/\(a)",
            Giorno(iso: data.iso.utf8) == data, Giorno(italiano: data.breve.utf8) == data,
            data.giornoDellaSettimana == GiornoDellaSettimana.allCases[giornoDellaSettimana]
          else {
            Issue.record("\(anno)-\(mese)-\(giorno)")
            return
          }
          numero += 1
          giornoDellaSettimana = (giornoDellaSettimana + 1) % 7
        }
        for giorno in [-1, 0] + Array(ultimo + 1...32)
        where Giorno(anno: anno, mese: mese, giorno: giorno) != nil {
          Issue.record("\(anno)-\(mese)-\(giorno) does not exist")
        }
      }
    }
    #expect(numero == Giorno(anno: 2101, mese: 1, giorno: 1)?.numero)
  }

  @Test(
    "days known to everyone have the weekday that everyone remembers",
    arguments: [
      ("1946-06-02", GiornoDellaSettimana.domenica), ("1969-07-20", .domenica), ("2000-01-01", .sabato),
      ("2001-09-11", .martedi), ("2023-11-12", .domenica), ("2024-02-29", .giovedi),
    ])
  func giorniNoti(iso: String, atteso: GiornoDellaSettimana) throws {
    #expect(try giorno(iso).giornoDellaSettimana == atteso)
  }

  @Test("1900 and 2100 are not leap years, 2000 is")
  func secolari() {
    #expect(!Giorno.bisestile(1900) && !Giorno.bisestile(2100))
    #expect(Giorno.bisestile(2000) && Giorno.bisestile(2024))
    #expect(Giorno(anno: 1900, mese: 2, giorno: 29) == nil)
    #expect(Giorno(anno: 2000, mese: 2, giorno: 29) != nil)
  }

  @Test("who is born on 29 February turns eighteen on 28 February, and twenty on the 29 (art. 2963 c.c.)")
  func natiIl29Febbraio() throws {
    let nascita = try giorno("2004-02-29")
    #expect(nascita.aggiungendo(anni: 18).iso == "2022-02-28")
    #expect(nascita.aggiungendo(anni: 20).iso == "2024-02-29")
    #expect(try giorno("2004-02-28").aggiungendo(anni: 18).iso == "2022-02-28")
    #expect(try giorno("2004-03-01").aggiungendo(anni: 18).iso == "2022-03-01")
    #expect(try giorno("1882-02-28").aggiungendo(anni: 18).iso == "1900-02-28")
  }

  @Test(
    "every day of 250 years gains its years by its own date", arguments: [-18, -1, 0, 1, 4, 14, 18, 25, 100])
  func anniversari(anni: Int) throws {
    for numero in -40_000...52_000 {
      let nato = Giorno(numero: numero)
      let (anno, mese, giorno) = nato.data
      let atteso =
        Giorno(anno: anno + anni, mese: mese, giorno: giorno)
        ?? Giorno(anno: anno + anni, mese: 2, giorno: 28)
      if nato.aggiungendo(anni: anni) != atteso { Issue.record("\(nato) + \(anni)") }
    }
  }

  @Test("days are counted across the end of February, of the year and of the century")
  func somme() throws {
    #expect(try giorno("2024-02-28") + 1 == giorno("2024-02-29"))
    #expect(try giorno("2023-02-28") + 1 == giorno("2023-03-01"))
    #expect(try giorno("2000-01-01") - 1 == giorno("1999-12-31"))
    #expect(try giorno("2025-01-01") - giorno("2024-01-01") == 366)
    #expect(try giorno("2023-11-12") - 45 == giorno("2023-09-28"))
    #expect(try giorno("1999-12-31") < giorno("2000-01-01"))
  }

  @Test(
    "what is not exactly a day is refused",
    arguments: [
      "", "2023-1-1", "2023-11-1", "2023-11-012", "20231112", "2023/11/12", "2023-13-01", "2023-00-01",
      "2023-11-31",
      "2023-02-29", "0000-01-01", "+023-11-12", "2023-11-1 ", "2023-11-1²", "-023-11-12", "12/11/2023",
    ])
  func rifiuti(testo: String) {
    #expect(Giorno(iso: testo.utf8) == nil)
  }

  @Test("the forms of acts write the month in letters, and the first of the month as an ordinal")
  func esteso() throws {
    #expect(try giorno("2023-11-12").esteso == "12 novembre 2023")
    #expect(try giorno("2024-05-01").esteso == "1º maggio 2024")
  }

  @Test("the article is elided before 8 and 11, which begin with a vowel, in full and in figures")
  func elision() throws {
    let (otto, undici) = (try giorno("2023-10-08"), try giorno("2023-11-11"))
    #expect(undici.esteso(.del) == "dell'11 novembre 2023" && otto.esteso(.al) == "all'8 ottobre 2023")
    #expect(undici.breve(.del) == "dell'11/11/2023" && otto.breve(.dal) == "dall'08/10/2023")
    #expect(otto.breve(.il) == "l'08/10/2023")
    let altri = try (1...31).filter { $0 != 8 && $0 != 11 }.map {
      try giorno("2023-10-\($0 < 10 ? "0" : "")\($0)")
    }
    #expect(altri.allSatisfy { $0.esteso(.del).hasPrefix("del ") && $0.breve(.al).hasPrefix("al ") })
    #expect(try giorno("2023-10-01").esteso(.al) == "al 1º ottobre 2023")
    #expect(Giorno(italiano: "12/11/2023".utf8)?.iso == "2023-11-12")
    #expect(Giorno(italiano: "2023-11-12".utf8) == nil)
  }

  private func giorno(_ iso: String) throws -> Giorno { try #require(Giorno(iso: iso.utf8)) }

  private func pieno(_ valore: Int, _ larghezza: Int) -> String {
    let cifre = String(valore)
    return String(repeating: "0", count: larghezza - cifre.count) + cifre
  }
}
