/// A round of revision: the occasion on which the law lets some causes change the lists.
///
/// Source: art. 32 d.P.R. 223/1967 and the calendars of the sources; `norme.md` 2.1, 2.2 and 2.4.
package enum Tornata: Hashable, Sendable {
  /// Extraordinary dynamic revision before a vote: 1 to 4.
  case straordinaria(Int)
  /// Ordinary dynamic revision, twice a year: 1 cancels, 2 enrols.
  case dinamica(Int)

  /// `T1`, `D2`: as screens and acts write it.
  package var codice: String {
    switch self {
    case .straordinaria(let numero): "T\(numero)"
    case .dinamica(let numero): "D\(numero)"
    }
  }

  package init?(codice: String) {
    guard let trovata = Self.tutte.first(where: { $0.codice == codice }) else { return nil }
    self = trovata
  }

  package static let straordinarie = (1...4).map(Tornata.straordinaria)
  package static let ordinarie = [Tornata.dinamica(1), .dinamica(2)]
  package static let tutte = straordinarie + ordinarie

  package var numero: Int {
    switch self {
    case .straordinaria(let numero), .dinamica(let numero): numero
    }
  }

  package var titolo: String {
    switch self {
    case .straordinaria(let numero): "revisione dinamica straordinaria, \(Self.ordinale(numero)) tornata"
    case .dinamica(let numero): "revisione dinamica ordinaria, \(Self.ordinale(numero)) tornata"
    }
  }

  package var norma: Norma {
    switch self {
    case .straordinaria: .d223("art. 32, c. 4")
    case .dinamica: .d223("art. 32")
    }
  }

  /// The words that ask for it: `--tornata 2`.
  package var opzione: String {
    switch self {
    case .straordinaria(let numero): "--tornata \(numero)"
    case .dinamica(let numero): "--dinamica \(numero)"
    }
  }

  /// The term of the calendar that the round must keep; `nil` for ordinary ones, whose day is in a circular.
  package var termine: String? {
    if case .straordinaria(let numero) = self { "DS_T\(numero)" } else { nil }
  }

  private static func ordinale(_ numero: Int) -> String {
    ["prima", "seconda", "terza", "quarta"][numero - 1]
  }
}
