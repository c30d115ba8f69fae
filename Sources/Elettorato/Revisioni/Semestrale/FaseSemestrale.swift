/// A phase of a semestral revision that ends with an act of the office.
package enum FaseSemestrale: String, CaseIterable, Sendable {
  /// The two elenchi: they propose, and move nobody (S3).
  case elenchi
  /// The lists amended once the elenchi have come back from the commissione circondariale (S7).
  case rettifica

  package var titolo: String {
    switch self {
    case .elenchi: "elenchi delle iscrizioni e delle cancellazioni"
    case .rettifica: "rettifica delle liste"
    }
  }

  package var norma: Norma {
    switch self {
    case .elenchi: .d223("art. 16")
    case .rettifica: .d223("art. 30")
    }
  }

  /// The words that ask for it.
  package var opzione: String { "--semestrale --fase \(rawValue)" }
}
