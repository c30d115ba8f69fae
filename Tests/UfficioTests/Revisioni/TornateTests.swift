import Archivio
import Elettorato
import Testing
import Ufficio

@Suite("A round of revision, asked of the office in process")
struct TornateTests {
  private let prova: UfficioDiProva

  init() throws { prova = try UfficioDiProva() }

  private func richiesta(_ numero: Int, _ data: String, motivo: String = "") throws -> RichiestaDiTornata {
    RichiestaDiTornata(.straordinaria(numero), data: try giorno(data), motivo: motivo)
  }

  @Test("a proposal changes nothing, and its code adopts it")
  func proposta() throws {
    let prima = try prova.bytes
    var richiesta = try richiesta(1, "2023-09-26")
    let proposta = try prova.il("2023-09-26").proponi(richiesta)
    #expect(try prova.bytes == prima)
    #expect(!proposta.proposta.voci.isEmpty)
    guard case .deliberaTornata(.straordinaria(1), _, let codice)? = proposta.risposta.daFare.first?.azione
    else {
      Issue.record("a proposal says how it is adopted")
      return
    }
    richiesta.esaminata = codice.flatMap { CodiceCarta(digitato: $0) }
    let esito = try prova.il("2023-09-26").adotta(richiesta).esito
    #expect(esito.atto.numero == 2)
    #expect(esito.proposta.impronta == proposta.proposta.impronta)
  }

  @Test("the act and its line of the local register are written together, signed with who asked")
  func registro() throws {
    let esito = try prova.il("2023-09-26").adotta(try richiesta(1, "2023-09-26")).esito
    #expect(esito.atto.autore == "prova")
    let impronta = esito.sigillo.impronta.esadecimale
    #expect(
      try prova.registro().first
        == "atto 2, \(esito.atto.tipo.rawValue): \(esito.proposta.voci.count) variazioni, impronta \(impronta)"
    )
  }

  @Test("a trial gives the same act and leaves no trace")
  func senzaScrivere() throws {
    let prima = try prova.bytes
    let provata = try prova.il("2023-09-26", prova: true).adotta(try richiesta(1, "2023-09-26"))
    #expect(try prova.bytes == prima)
    let davvero = try prova.il("2023-09-26").adotta(try richiesta(1, "2023-09-26"))
    #expect(provata.esito.sigillo.impronta == davvero.esito.sigillo.impronta)
  }

  @Test(
    "what stands in the way is a reason with its data, its norm, and nothing written",
    arguments: [
      (2, "2023-09-29", "scaduta"), (2, "2023-09-25", "precedente"), (1, "2023-09-27", "scaduta"),
    ])
  func dinieghi(_ numero: Int, _ data: String, _ atteso: String) throws {
    let prima = try prova.bytes
    let trovato = #expect(throws: DiniegoDiTornata.self) {
      _ = try prova.il(data).adotta(try richiesta(numero, data))
    }
    #expect(trovato?.norma == .d223("art. 32, c. 4"))
    switch trovato {
    case .scaduta(.straordinaria(numero), _, let il): #expect(atteso == "scaduta" && il.iso == data)
    case .precedente(.straordinaria(1), _): #expect(atteso == "precedente")
    default: Issue.record("another reason: \(String(describing: trovato))")
    }
    #expect(try prova.bytes == prima)
  }

  @Test("an unusual round asks why, and the reason stays in the act")
  func motivo() throws {
    #expect(throws: ImpedimentoSospesi.self) {
      _ = try prova.il("2023-09-28").adotta(try richiesta(2, "2023-09-28"))
    }
    let esito = try prova.il("2023-09-28").adotta(
      try richiesta(2, "2023-09-28", motivo: "prima tornata non tenuta"))
    #expect(esito.esito.atto.parametri.contains { $0.valore == "prima tornata non tenuta" })
  }

  @Test("nothing is adopted on rows that somebody has altered; the same act is, on rows that nobody has")
  func alterata() throws {
    let intatta = try UfficioDiProva()
    _ = try intatta.il("2023-09-26").adotta(try richiesta(1, "2023-09-26"))
    // An elector of the lists, whom no event of the round touches, under another name.
    try prova.altera(
      """
      UPDATE scheda SET testo = replace(testo, 'A', 'B')
      WHERE numero = (SELECT max(scheda) FROM posizione WHERE al_atto IS NULL)
      """)
    let errore = #expect(throws: ErroreArchivio.self) {
      _ = try prova.il("2023-09-26").adotta(try richiesta(1, "2023-09-26"))
    }
    guard case .danneggiato(let dettaglio) = errore else {
      Issue.record("another reason: \(String(describing: errore))")
      return
    }
    #expect(dettaglio.contains("sezione"), "\(dettaglio)")
  }

  @Test("who may not ask is told before anything is read")
  func competenza() throws {
    let soltantoCommissione = Incarico("depenna", .dellaCommissione)
    #expect(
      throws: DiniegoDiCompetenza.ufficio(soltantoCommissione, .comune)
    ) {
      _ = try prova.il("2023-09-26", incarico: soltantoCommissione).adotta(try richiesta(1, "2023-09-26"))
    }
  }
}
