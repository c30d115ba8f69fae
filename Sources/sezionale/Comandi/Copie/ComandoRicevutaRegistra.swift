import Archivio
import Elettorato
import Ufficio

/// `sezionale ricevuta registra`: keeps the declaration of the other office.
struct ComandoRicevutaRegistra: Comando {
  static let nome = "ricevuta registra"
  static let aiuto = Aiuto(
    scopo: "conserva la ricevuta dell'altro ufficio, e dice subito se non concorda con questo archivio",
    esempi: [.init("sezionale -a gaby ricevuta registra gaby-ricevuta.txt", "nell'archivio del Comune")],
    parole: [.init("FILE", "la ricevuta dell'altro ufficio")],
    note: [
      "È la testimonianza che nessuno dei due uffici possa tornare indietro senza che l'altro se ne accorga. Se la ricevuta arriva più avanti dell'archivio, questo ha perduto degli atti: è conservata, e finché non sono recuperati nessun atto nuovo si adotta. Se invece è di un'altra catena o di un altro atto con lo stesso numero, l'allarme resta nel registro locale."
    ],
    norme: [.d223("art. 5")],
    esiti: [.datiRifiutati, .regolaViolata, .archivioOccupato, .archivioDanneggiato, .letturaScrittura])

  private let file: String

  init(_ arguments: inout Arguments) throws(UsageError) { file = try arguments.word("FILE") }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.scrittura)
    let ricevuta = try Riscontro.ricevuta(file)
    guard ricevuta.ufficio != archivio.ufficio.rawValue else {
      throw Failure(
        .regolaViolata, "ricevuta-propria", "\(file): è una ricevuta di questo stesso ufficio.",
        rimedio: "Si registra quella dell'altro; per confrontare una propria: «sezionale confronta \(file)».")
    }
    guard try archivio.ultimoAtto() > 0 else { throw ErroreArchivio.attoMancante(.primaFormazione) }
    let (firma, prova) = (environment.ufficio.operatore.firma(environment.oggi), environment.options.prova)
    let riscontro = try archivio.transazione(prova: prova) {
      let riscontro = Riscontro(
        nome: file, altra: AltraCopia(ricevuta),
        confronto: try archivio.confronta(AltraCopia(ricevuta), soloTeste: true)
      )
      switch riscontro.confronto {
      case .altroComune(let codice): throw Failure(ErrorePacchetto.altroComune(codice), file: file)
      // Not kept: it would speak of another chain. That it came is not forgotten.
      case .identitaSostituita, .biforcazione, .risultatoDiverso:
        try archivio.annota(.ricevutaDiscordante(ricevuta), firma)
      default: _ = try archivio.conserva(ricevuta, firma)
      }
      return riscontro
    }
    riscontro.mostra(archivio, output)
    output.campo("ricevuta", ricevuta.json(file: file))
    output.campo("confronto", riscontro.json(archivio))
    // That the other office is late is no disagreement: it will receive.
    if case .avanti = riscontro.confronto { return .fatto }
    if case .corredoDiverso = riscontro.confronto { return .fatto }
    if case .indietro = riscontro.confronto { return .fatto }
    return riscontro.confronto.concordi ? .fatto : .archivioDanneggiato
  }
}
