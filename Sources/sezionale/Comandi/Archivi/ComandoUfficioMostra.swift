import Elettorato
import Ufficio

/// `sezionale ufficio mostra`: the open points of the law, and how the office reads each.
struct ComandoUfficioMostra: ComandoDellUfficio {
  static let nome = "ufficio mostra"
  static let aiuto = Aiuto(
    scopo: "mostra i punti in cui la legge lascia una scelta, e la lettura che l'ufficio segue",
    esempi: [
      .init(
        "sezionale -a gaby ufficio mostra",
        "chiave, lettura seguita, norma: «ufficio imposta CHIAVE si» ne sceglie un'altra")
    ],
    esiti: [.archivioDanneggiato, .letturaScrittura])

  init(_ arguments: inout Arguments) throws(UsageError) {}

  func risposta(_ ufficio: Ufficio) throws -> Risposta { try ufficio.letture().risposta() }
}
