import Archivio
import Elettorato
import Testing
import Ufficio

@Suite("Semestral revision, corrections and figures, asked of the office in process")
struct RevisioniTests {
  private let prova: UfficioDiProva

  init() throws { prova = try UfficioDiProva() }

  @Test("the elenchi leave the lists as they are, and say what the law wants next")
  func elenchi() throws {
    let adottata = try prova.il("2023-10-05").adotta(RichiestaDiSemestrale())
    #expect(adottata.esito.proposta.fase == .elenchi)
    #expect(adottata.esito.proposta.voci.isEmpty)
    let passi = adottata.risposta(prova: false).daFare
    #expect(passi.first?.azione == .stampaElenchiSemestrali)
    #expect(passi.contains { $0.azione == nil && $0.norma == .d223("art. 28") })
  }

  @Test("a phase that has been adopted is refused with the act that adopted it")
  func ripetuta() throws {
    _ = try prova.il("2023-10-05").adotta(RichiestaDiSemestrale())
    let diniego = #expect(throws: DiniegoDiSemestrale.self) {
      _ = try prova.il("2023-10-06").adotta(RichiestaDiSemestrale(.elenchi))
    }
    guard case .giaAdottata(_, .elenchi, let atto) = diniego else {
      Issue.record("another reason: \(String(describing: diniego))")
      return
    }
    #expect(atto.numero == 2)
  }

  @Test("an event excluded by hand changes its answer; withdrawn, it has its own again")
  func correzione() throws {
    let oggi = "2023-09-26"
    func correggi(_ azione: Intervento.Azione) throws -> EsitoCorrezione {
      try prova.il(oggi).correggi(
        RichiestaDiCorrezione(.progressivo("E0003"), azione, motivo: "prova", documento: "nota 1"))
    }
    let escluso = try correggi(.escludi)
    #expect(escluso.prima.esito != escluso.dopo.esito)
    let ritirato = try correggi(.ritira)
    #expect(ritirato.dopo.esito == escluso.prima.esito)
    let diniego = #expect(throws: DiniegoDiCorrezione.self) { _ = try correggi(.ritira) }
    guard case .intervento(.nullaDaRitirare, _, _) = diniego else {
      Issue.record("another reason: \(String(describing: diniego))")
      return
    }
  }

  @Test("an event that is not there is refused by the name that was given")
  func eventoSconosciuto() throws {
    let diniego = #expect(throws: DiniegoDiCorrezione.self) {
      _ = try prova.il("2023-09-26").correggi(
        RichiestaDiCorrezione(.numero(9999), .escludi, motivo: "prova", documento: "nota 1"))
    }
    guard case .eventoSconosciuto(.numero(9999)) = diniego else {
      Issue.record("another reason: \(String(describing: diniego))")
      return
    }
  }

  @Test("a revision read again gives the figures with which it was adopted")
  func rilettura() throws {
    let esito = try prova.il("2023-09-26").adotta(
      RichiestaDiTornata(.straordinaria(1), data: try giorno("2023-09-26")))
    let riletta = try prova.il("2030-01-01").revisione(atto: esito.esito.atto.numero).risposta
    let adottata = esito.risposta(prova: false)
    func tabella(_ risposta: Risposta, _ chiave: String) -> Risposta.Tabella? {
      risposta.parti.lazy.compactMap { if case .tabella(let tabella) = $0 { tabella } else { nil } }
        .first { $0.chiave == chiave }
    }
    let variazioni = tabella(riletta, "variazioni")
    #expect(variazioni != nil)
    #expect(variazioni == tabella(adottata, "variazioni"))
  }

  @Test("a recompilation in the middle of the rounds is refused, with the act that waits")
  func ricompilazione() throws {
    _ = try prova.il("2023-09-26").adotta(
      RichiestaDiTornata(.straordinaria(1), data: try giorno("2023-09-26")))
    let diniego = #expect(throws: DiniegoDiTornata.self) {
      _ = try prova.il("2023-09-27").adotta(RichiestaDiRicompilazione(motivo: "prova"))
    }
    guard case .inCorso(.ricompilazione, _) = diniego else {
      Issue.record("another reason: \(String(describing: diniego))")
      return
    }
  }
}
