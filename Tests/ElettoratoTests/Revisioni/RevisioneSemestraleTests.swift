import Elettorato
import Testing

/// The terms of the two revisions of a year, and who comes of age in the window of each.
struct TerminiDellaSemestraleTests {
  private static let primo = RevisioneSemestrale(anno: 2024, semestre: .primo)
  private static let secondo = RevisioneSemestrale(anno: 2024, semestre: .secondo)

  @Test("the days of the first revision are those of steps S1 to S9")
  func giorniDelPrimo() {
    #expect(Self.primo.situazioneAl == data(2024, 2, 15))
    #expect(Self.primo.termineElencoPreparatorio == data(2024, 2, 29))
    #expect(Self.primo.termineElenchi == data(2024, 4, 10))
    #expect(Self.primo.deposito == data(2024, 4, 11)...data(2024, 4, 20))
    #expect(Self.primo.termineDecisioni == data(2024, 6, 10))
    #expect(Self.primo.termineRettifica == data(2024, 6, 20))
    #expect(Self.primo.fine == data(2024, 6, 30))
    #expect(Self.primo.decorrenza == data(2024, 7, 1))
    #expect(Self.primo.finestra == data(2024, 7, 1)...data(2024, 12, 31))
    #expect(Self.primo.nascite == data(2006, 7, 1)...data(2006, 12, 31))
  }

  @Test("the days of the second revision are those of steps S1 to S9, and its window is in the next year")
  func giorniDelSecondo() {
    #expect(Self.secondo.situazioneAl == data(2024, 8, 15))
    #expect(Self.secondo.termineElencoPreparatorio == data(2024, 8, 31))
    #expect(Self.secondo.termineElenchi == data(2024, 10, 10))
    #expect(Self.secondo.deposito == data(2024, 10, 11)...data(2024, 10, 20))
    #expect(Self.secondo.termineDecisioni == data(2024, 12, 10))
    #expect(Self.secondo.termineRettifica == data(2024, 12, 20))
    #expect(Self.secondo.fine == data(2024, 12, 31))
    #expect(Self.secondo.finestra == data(2025, 1, 1)...data(2025, 6, 30))
    #expect(Self.secondo.nascite == data(2007, 1, 1)...data(2007, 6, 30))
  }

  @Test(
    "the window is closed: its first and last day are in, the days beside them are out",
    arguments: [
      (data(2006, 6, 30), false), (data(2006, 7, 1), true), (data(2006, 12, 31), true),
      (data(2007, 1, 1), false),
    ])
  func finestraChiusa(nascita: Giorno, comprende: Bool) {
    #expect(Self.primo.comprende(nascita: nascita) == comprende)
  }

  @Test(
    "who is born on 29 February comes of age on 28 February of a common year, in the window of the second revision"
  )
  func ventinoveFebbraio() {
    let nascita = data(2008, 2, 29)
    #expect(EtaElettorale.maggiorenneDal(nascita: nascita) == data(2026, 2, 28))
    #expect(RevisioneSemestrale(anno: 2025, semestre: .secondo).comprende(nascita: nascita))
    #expect(!RevisioneSemestrale(anno: 2026, semestre: .primo).comprende(nascita: nascita))
  }

  @Test(
    "every day of birth of two centuries belongs to one revision, found from it and by the days of birth alike"
  )
  func partizione() {
    var giorno = data(1900, 1, 1)
    while giorno < data(2100, 1, 1) {
      let maggiorenne = EtaElettorale.maggiorenneDal(nascita: giorno)
      let sua = RevisioneSemestrale(cheIscrive: maggiorenne)
      let giusta =
        sua.comprende(nascita: giorno) && sua.nascite.contains(giorno)
        && !sua.precedente.comprende(nascita: giorno) && sua.fine < maggiorenne
      if !giusta { Issue.record("\(giorno)") }
      giorno = giorno + 1
    }
  }

  @Test("revisions follow one another by half-years")
  func ordine() {
    #expect(Self.secondo.precedente == Self.primo)
    #expect(Self.primo.precedente == RevisioneSemestrale(anno: 2023, semestre: .secondo))
    #expect(Self.primo < Self.secondo)
    #expect(RevisioneSemestrale(il: data(2024, 6, 30)) == Self.primo)
    #expect(RevisioneSemestrale(il: data(2024, 7, 1)) == Self.secondo)
  }

  @Test("its code is written and read in one way")
  func codice() {
    #expect(Self.primo.codice == "2024-1")
    #expect(RevisioneSemestrale(codice: "2024-2") == Self.secondo)
    for testo in ["2024-3", "2024-0", "24-1", "2024", "2024-01", "2024-1-1", "+024-1", ""] {
      #expect(RevisioneSemestrale(codice: testo) == nil, "\(testo)")
    }
  }

  @Test("the lists are amended within ten days of the return of the elenchi, never after the semester")
  func dieciGiorni() {
    #expect(Self.primo.termineRettifica(restituiti: nil) == data(2024, 6, 20))
    #expect(Self.primo.termineRettifica(restituiti: data(2024, 6, 10)) == data(2024, 6, 20))
    #expect(Self.primo.termineRettifica(restituiti: data(2024, 6, 17)) == data(2024, 6, 27))
    #expect(Self.primo.termineRettifica(restituiti: data(2024, 5, 30)) == data(2024, 6, 9))
    #expect(Self.primo.termineRettifica(restituiti: data(2024, 6, 25)) == data(2024, 6, 30))
  }

  @Test("days lose the vowel of the article before 8 and 11")
  func frasi() {
    #expect(data(2024, 4, 11).esteso(.dal) == "dall'11 aprile 2024")
    #expect(data(2024, 4, 8).esteso(.il) == "l'8 aprile 2024")
    #expect(data(2024, 4, 20).esteso(.al) == "al 20 aprile 2024")
    #expect(data(2024, 4, 1).esteso(.del) == "del 1º aprile 2024")
    #expect(data(2024, 4, 18).esteso(.dal) == "dal 18 aprile 2024")
  }
}

/// The order of the phases and their terms: every refusal once, with its article.
struct CalendarioSemestraleTests {
  private static let primo = RevisioneSemestrale(anno: 2024, semestre: .primo)
  private static let vuoto = CalendarioSemestrale(adottate: [])
  private static let conElenchi = CalendarioSemestrale(adottate: [.init(primo, .elenchi)])
  private static let conclusa = CalendarioSemestrale(
    adottate: [.init(primo, .elenchi), .init(primo, .rettifica)])

  private func impedimento(
    _ calendario: CalendarioSemestrale, _ fase: FaseSemestrale, _ giorno: Giorno, restituiti: Giorno? = nil
  ) -> ImpedimentoSemestrale? {
    do throws(ImpedimentoSemestrale) {
      try calendario.verifica(Self.primo, fase, il: giorno, restituiti: restituiti)
      return nil
    } catch {
      return error
    }
  }

  @Test("the elenchi are adopted from the day of the register to 10 April, both included")
  func elenchi() {
    #expect(impedimento(Self.vuoto, .elenchi, data(2024, 2, 14)) == .nonAperta(Self.primo))
    #expect(impedimento(Self.vuoto, .elenchi, data(2024, 2, 15)) == nil)
    #expect(impedimento(Self.vuoto, .elenchi, data(2024, 4, 10)) == nil)
    #expect(
      impedimento(Self.vuoto, .elenchi, data(2024, 4, 11))
        == .scaduta(Self.primo, .elenchi, termine: data(2024, 4, 10)))
  }

  @Test("the elenchi are adopted once, even when late")
  func elenchiDueVolte() {
    for giorno in [data(2024, 4, 1), data(2024, 5, 1)] {
      #expect(impedimento(Self.conElenchi, .elenchi, giorno) == .giaAdottata(Self.primo, .elenchi))
    }
  }

  @Test("the lists are amended after the deposit and by 20 June, with the elenchi behind them, once")
  func rettifica() {
    #expect(impedimento(Self.vuoto, .rettifica, data(2024, 6, 1)) == .elenchiMancanti(Self.primo))
    #expect(
      impedimento(Self.conElenchi, .rettifica, data(2024, 4, 20))
        == .depositoInCorso(Self.primo, finoAl: data(2024, 4, 20)))
    #expect(impedimento(Self.conElenchi, .rettifica, data(2024, 4, 21)) == nil)
    #expect(impedimento(Self.conElenchi, .rettifica, data(2024, 6, 20)) == nil)
    #expect(
      impedimento(Self.conElenchi, .rettifica, data(2024, 6, 21))
        == .scaduta(Self.primo, .rettifica, termine: data(2024, 6, 20)))
    #expect(impedimento(Self.conclusa, .rettifica, data(2024, 6, 20)) == .giaAdottata(Self.primo, .rettifica))
  }

  @Test("a late return of the elenchi moves the term, one that cannot be is refused")
  func restituiti() {
    let ventisette = data(2024, 6, 27)
    #expect(impedimento(Self.conElenchi, .rettifica, ventisette, restituiti: data(2024, 6, 17)) == nil)
    #expect(
      impedimento(Self.conElenchi, .rettifica, ventisette + 1, restituiti: data(2024, 6, 17))
        == .scaduta(Self.primo, .rettifica, termine: ventisette))
    for giorno in [data(2024, 4, 20), ventisette + 1] {
      #expect(
        impedimento(Self.conElenchi, .rettifica, ventisette, restituiti: giorno)
          == .restituzioneIncoerente(Self.primo, giorno))
    }
  }

  @Test("a day asks for the revision of its semester, or for the amendment left behind by the one before")
  func quale() {
    let secondo = RevisioneSemestrale(anno: 2024, semestre: .secondo)
    #expect(Self.vuoto.revisione(nil, il: data(2024, 4, 1)) == Self.primo)
    #expect(Self.vuoto.prossimaFase(Self.primo) == .elenchi)
    #expect(Self.conElenchi.prossimaFase(Self.primo) == .rettifica)
    #expect(Self.conElenchi.revisione(nil, il: data(2024, 7, 5)) == Self.primo)
    #expect(Self.conElenchi.revisione(.rettifica, il: data(2024, 9, 5)) == Self.primo)
    #expect(Self.conElenchi.revisione(.elenchi, il: data(2024, 9, 5)) == secondo)
    #expect(Self.conElenchi.revisione(nil, il: data(2024, 9, 5)) == secondo)
    #expect(Self.conclusa.revisione(nil, il: data(2024, 7, 5)) == secondo)
  }

  @Test("every impediment quotes its article")
  func norme() {
    let tutti: [ImpedimentoSemestrale] = [
      .nonAperta(Self.primo), .giaAdottata(Self.primo, .elenchi), .elenchiMancanti(Self.primo),
      .depositoInCorso(Self.primo, finoAl: data(2024, 4, 20)),
      .restituzioneIncoerente(Self.primo, data(2024, 4, 1)),
      .scaduta(Self.primo, .rettifica, termine: data(2024, 6, 20)),
      .listeBloccate(finoAl: data(2024, 6, 9)),
    ]
    #expect(tutti.allSatisfy { $0.norma.luogo.contains("art") })
  }
}

/// When a vote keeps the lists closed.
struct PeriodoDelBloccoTests {
  private func consultazione(_ primo: Giorno, secondo: Giorno? = nil, riferimento: Giorno? = nil)
    -> Consultazione
  {
    Consultazione(
      comune: ComuneAlVoto(
        nome: "Gaby", codiceIstat: "007029", codiceCatastale: "D839", provincia: "AO",
        regione: "Valle d'Aosta"),
      tipi: [.comunale],
      giorni: riferimento.map { GiorniDiVoto(primo: primo, secondo: secondo, riferimento: $0) }
        ?? GiorniDiVoto(primo: primo, secondo: secondo), ordinamento: "statale")
  }

  @Test("the lists are closed from the day after the 15th before the vote to the last day of voting")
  func giorni() {
    let blocco = PeriodoDelBlocco(
      consultazione(data(2024, 6, 8), secondo: data(2024, 6, 9), riferimento: data(2024, 6, 9)))
    #expect(blocco.autenticazione == data(2024, 5, 25))
    #expect(!blocco.comprende(data(2024, 5, 25), autenticate: false))
    #expect(blocco.comprende(data(2024, 5, 25), autenticate: true))
    #expect(blocco.comprende(data(2024, 5, 26), autenticate: false))
    #expect(blocco.comprende(data(2024, 6, 9), autenticate: false))
    #expect(!blocco.comprende(data(2024, 6, 10), autenticate: true))
    #expect(!blocco.comprende(data(2024, 5, 24), autenticate: true))
  }

  @Test("a run-off keeps the lists of the first round closed until its own last day")
  func ballottaggio() {
    let primo = consultazione(data(2023, 4, 2), secondo: data(2023, 4, 3))
    let blocco = PeriodoDelBlocco(
      consultazione(data(2023, 4, 16), secondo: data(2023, 4, 17)), primoTurno: primo)
    #expect(blocco.autenticazione == data(2023, 3, 18))
    #expect(blocco.comprende(data(2023, 4, 10), autenticate: false))
    #expect(blocco.comprende(data(2023, 4, 17), autenticate: false))
    #expect(!blocco.comprende(data(2023, 4, 18), autenticate: false))
  }
}
