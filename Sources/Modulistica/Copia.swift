/// For whom a list is printed: two documents that nobody may take one for the other.
package enum Copia: String, CaseIterable, Sendable {
  /// For the office and the commission: everybody, with struck lines and the act that struck them.
  case ufficio
  /// For the president of the section: only who votes in this consultation.
  case votazione

  package var titolo: String {
    switch self {
    case .ufficio: "copia d’ufficio"
    case .votazione: "copia per la votazione"
    }
  }
}
