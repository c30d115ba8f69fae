import Archivio
import Elettorato
import Ufficio

/// `sezionale revisione mostra`: a revision adopted, or where the revisions stand.
struct ComandoRevisioneMostra: Comando {
  static let nome = "revisione mostra"
  static let aiuto = Aiuto(
    scopo: "mostra a che punto sono le revisioni, o una revisione adottata",
    esempi: [
      .init(
        "sezionale -a gaby revisione mostra",
        "quali tornate sono adottate, quali aperte e fino a quando, quanti eventi attendono ognuna"),
      .init("sezionale -a gaby revisione mostra --atto 3", "la revisione dell'atto n. 3, come fu adottata"),
    ],
    opzioni: [
      Opzione("--atto", "N", "l'atto di una revisione adottata", predefinito: "la situazione di oggi")
    ],
    norme: [.d223("artt. 16, 31 e 32")], esiti: [.regolaViolata, .archivioDanneggiato, .letturaScrittura])

  private let atto: Int?

  init(_ arguments: inout Arguments) throws(UsageError) {
    atto = try arguments.integer("--atto", in: 1...999_999)
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.lettura)
    if let atto {
      try archivio.istantanea { try RapportoAtto(archivio, atto: atto) }.mostra(output)
    } else {
      try archivio.istantanea { try SituazioneRevisioni(archivio, oggi: environment.oggi) }.mostra(output)
    }
    return .fatto
  }
}
