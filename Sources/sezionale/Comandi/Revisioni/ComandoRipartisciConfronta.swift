import Archivio
import Elettorato
import Ufficio

/// `sezionale ripartisci confronta`: several divisions side by side.
struct ComandoRipartisciConfronta: Comando {
  static let nome = "ripartisci confronta"
  static let aiuto = Aiuto(
    scopo: "mette a confronto più viari, e la ripartizione in vigore, senza cambiare nulla",
    esempi: [
      .init("sezionale -a gaby ripartisci confronta A.csv B.csv", "due viari con le sezioni di oggi"),
      .init(
        "sezionale -a gaby ripartisci confronta A.csv B.csv --sezioni sezioni-A.csv --sezioni sezioni-B.csv",
        "ognuno con le sue sezioni, nello stesso ordine"),
    ],
    parole: [.init("FILE", "i viari", ripetuta: true)],
    opzioni: [
      Opzione(
        "--sezioni", "FILE", "le sezioni: un file per tutti i viari, o uno per ciascuno nello stesso ordine",
        predefinito: "quelle dell'archivio", ripetibile: true)
    ], note: [ScenarioDaRiga.nota], norme: ScenarioDaRiga.norme,
    esiti: [.datiRifiutati, .regolaViolata, .letturaScrittura])

  private let viari: [String]
  private let sezioni: [String]

  init(_ arguments: inout Arguments) throws(UsageError) {
    viari = try arguments.words("FILE")
    sezioni = arguments.options("--sezioni")
    guard [0, 1, viari.count].contains(sezioni.count) else {
      throw .outOfRange(what: "file --sezioni", value: String(sezioni.count), range: 0...viari.count)
    }
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.lettura)
    guard try archivio.ultimoAtto() > 0 else { throw ErroreArchivio.attoMancante(.primaFormazione) }
    let confronto = try archivio.istantanea {
      let (abitanti, prime) = (try archivio.abitanti(), Set(try archivio.sezioni().map(\.numero)))
      let rapporti = try viari.enumerated().map { posto, viario in
        let scenario = try ScenarioRipartizione(
          viario: viario, sezioni: sezioni.count > 1 ? sezioni[posto] : sezioni.first, archivio: archivio,
          oggi: environment.oggi)
        return (
          scenario.nome,
          RapportoRipartizione(
            try scenario.simulazione(archivio), scenario, abitanti: abitanti, prime: prime)
        )
      }
      return ConfrontoRipartizioni(rapporti, inVigore: try Ripartizioni.inVigore(archivio))
    }
    output.titolo("Ripartizioni a confronto")
    confronto.mostra(output)
    return .fatto
  }
}
