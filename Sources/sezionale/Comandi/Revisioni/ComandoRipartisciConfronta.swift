import Elettorato
import Ufficio

/// `sezionale ripartisci confronta`: several divisions side by side.
struct ComandoRipartisciConfronta: ComandoDellUfficio {
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

  private let ripartizioni: [FileDiRipartizione]

  init(_ arguments: inout Arguments) throws(UsageError) {
    let viari = try arguments.words("FILE")
    let sezioni = arguments.options("--sezioni")
    guard [0, 1, viari.count].contains(sezioni.count) else {
      throw .outOfRange(what: "file --sezioni", value: String(sezioni.count), range: 0...viari.count)
    }
    ripartizioni = viari.enumerated().map { posto, viario in
      FileDiRipartizione(viario: viario, sezioni: sezioni.count > 1 ? sezioni[posto] : sezioni.first)
    }
  }

  func risposta(_ ufficio: Ufficio) throws -> Risposta { try ufficio.confronta(ripartizioni).risposta }
}
