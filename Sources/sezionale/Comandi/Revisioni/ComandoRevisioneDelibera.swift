import Archivio
import Elettorato
import Ufficio

/// `sezionale revisione delibera`: adopts a revision.
struct ComandoRevisioneDelibera: Comando {
  static let nome = "revisione delibera"
  static let aiuto = Aiuto(
    scopo: "adotta una tornata di revisione, o una fase della semestrale: un atto",
    esempi: [
      .init("sezionale -a gaby revisione delibera --tornata 1 --data 2023-09-26", "adotta la prima tornata"),
      .init(
        "sezionale -a gaby revisione delibera --tornata 1 --proposta 7K3M-9QXD-2F4T-WB6H",
        "soltanto se è la proposta esaminata, con quel codice"),
      .init(
        "sezionale -a gaby revisione delibera --semestrale --fase rettifica --data 2024-06-20",
        "applica alle liste gli elenchi della revisione semestrale"),
    ],
    opzioni: RevisioneDaRiga.opzioni + [
      Opzione("--proposta", "CODICE", "il codice della proposta esaminata: con un'altra l'atto è rifiutato"),
      Opzione("--protocollo", "TESTO", "il protocollo dell'atto"),
      Opzione(
        "--motivo", "TESTO",
        "perché si adotta lo stesso, quando c'è ciò che attende: resta nell'atto con l'elenco"),
    ],
    note: RevisioneDaRiga.note + [
      "Chiedono il motivo, con l'elenco (esito 10), una tornata insolita (molte cancellazioni, una sezione che si svuota, un solo anno di nascita), una tornata prima del suo ultimo giorno utile, e i fatti ricevuti in tempo che la data dell'atto lascerebbe fuori da questo voto. --si non risponde."
    ], norme: RevisioneDaRiga.norme,
    esiti: [
      .datiRifiutati, .regolaViolata, .archivioOccupato, .listeBloccate, .letturaScrittura,
      .confermaNecessaria, .scadenzaSuperata,
    ])

  private let quale: RevisioneDaRiga
  private let proposta: CodiceCarta?
  private let protocollo: String
  private let motivo: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    quale = try RevisioneDaRiga(&arguments)
    if let digitato = arguments.option("--proposta") {
      guard let codice = CodiceCarta(digitato: digitato), codice.gruppi == CodiceCarta.gruppiDellaLista else {
        throw .notAChoice(
          what: "--proposta", value: digitato, choices: ["quattro gruppi di quattro lettere e cifre"],
          nearest: nil)
      }
      proposta = codice
    } else {
      proposta = nil
    }
    protocollo = arguments.option("--protocollo") ?? ""
    motivo = arguments.option("--motivo") ?? ""
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.scrittura)
    let prova = environment.options.prova
    switch quale {
    case .tornata(let quale):
      let (esito, sospesi) = try tornata(quale, archivio, environment)
      RapportoTornata(esito).mostra(output, prova: prova)
      sospesi?.avvisa(output)
    case .semestrale(let quale):
      let (esito, avvisi) = try semestrale(quale, archivio, environment)
      RapportoSemestrale(esito, avvisi: avvisi).mostra(output, prova: prova)
    }
    return .fatto
  }

  private func tornata(_ quale: TornataDaRiga, _ archivio: ArchivioElettorale, _ environment: Environment)
    throws -> (EsitoTornata, Sospesi?)
  {
    var sospesi: Sospesi?
    return try archivio.transazione(prova: environment.options.prova) {
      let richiesta = try quale.revisioni(archivio, environment).richiesta(
        operatore: environment.ufficio.operatore, protocollo: protocollo, motivo: motivo)
      let esito = try archivio.delibera(richiesta, esaminata: proposta) { proposta in
        let trovati = try Sospesi.pretendi(
          archivio, per: .tornata(richiesta.tornata, proposta.allarmi), il: richiesta.giorno, motivo: motivo,
          letture: richiesta.calendario.letture)
        sospesi = trovati
        return trovati.parametri
      }
      try annota(esito.atto, esito.sigillo, variazioni: esito.proposta.voci.count, archivio, environment)
      return (esito, sospesi)
    }
  }

  private func semestrale(
    _ quale: SemestraleDaRiga, _ archivio: ArchivioElettorale, _ environment: Environment
  ) throws -> (EsitoSemestrale, avvisi: [String]) {
    let revisioni = quale.revisioni(archivio, environment)
    return try archivio.transazione(prova: environment.options.prova) {
      let esito = try revisioni.delibera(
        operatore: environment.ufficio.operatore, protocollo: protocollo, motivo: motivo, esaminata: proposta)
      try annota(esito.atto, esito.sigillo, variazioni: esito.proposta.voci.count, archivio, environment)
      return (esito, try revisioni.avvisi(esito.proposta))
    }
  }

  private func annota(
    _ atto: Atto, _ sigillo: Sigillo, variazioni: Int, _ archivio: ArchivioElettorale,
    _ environment: Environment
  ) throws {
    try archivio.annota(.atto(atto, .variazioni(variazioni), sigillo.impronta), environment.ufficio.firma)
  }
}
