import Elettorato
import Ufficio

/// `sezionale revisione mostra`: a revision adopted, or where the revisions stand.
struct ComandoRevisioneMostra: ComandoDellUfficio {
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
    norme: Fondamento.situazione, esiti: [.regolaViolata, .archivioDanneggiato, .letturaScrittura])

  private let atto: Int?

  init(_ arguments: inout Arguments) throws(UsageError) {
    atto = try arguments.integer("--atto", in: 1...999_999)
  }

  func risposta(_ ufficio: Ufficio) throws -> Risposta {
    try atto.map { try ufficio.revisione(atto: $0).risposta } ?? ufficio.situazioneRevisioni().risposta
  }
}
