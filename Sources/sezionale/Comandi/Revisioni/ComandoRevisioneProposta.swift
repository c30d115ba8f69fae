import Elettorato
import Ufficio

/// `sezionale revisione proposta`: what a revision would do, and why.
struct ComandoRevisioneProposta: ComandoDellUfficio {
  static let nome = "revisione proposta"
  static let aiuto = Aiuto(
    scopo: "mostra che cosa farebbe una tornata, o una fase della semestrale, senza cambiare nulla",
    esempi: [
      .init(
        "sezionale -a gaby revisione proposta --tornata 1 --data 2023-09-26",
        "la prima tornata prima del voto"),
      .init("sezionale -a gaby revisione proposta --dinamica 2", "la seconda tornata ordinaria, a oggi"),
      .init(
        "sezionale -a gaby revisione proposta --semestrale --data 2024-04-05",
        "gli elenchi della revisione semestrale"),
    ],
    opzioni: RevisioneDaRiga.opzioni, note: RevisioneDaRiga.note, norme: Fondamento.revisioni,
    esiti: [.datiRifiutati, .regolaViolata, .listeBloccate, .scadenzaSuperata])

  private let quale: RevisioneDaRiga

  init(_ arguments: inout Arguments) throws(UsageError) { quale = try RevisioneDaRiga(&arguments) }

  func risposta(_ ufficio: Ufficio) throws -> Risposta {
    switch quale {
    case .tornata(let richiesta): try ufficio.proponi(richiesta).risposta
    case .semestrale(let richiesta): try ufficio.proponi(richiesta).risposta
    }
  }
}
