import Elettorato

/// Figures inside Italian sentences.
extension Int {
  /// `n. 4 (quattro)`, as closing formulas certify a number.
  var certificato: String { "n. \(self) (\(inLettere))" }

  /// The same before or after a feminine noun: `n. 1 (una)`.
  var certificatoFemminile: String { self == 1 ? "n. 1 (una)" : certificato }

  /// The word that agrees with the number: one `elettore`, four `elettori`.
  func concorda(_ singolare: String, _ plurale: String) -> String { self == 1 ? singolare : plurale }

  /// `1 elettore`, `4 elettori`.
  func di(_ singolare: String, _ plurale: String) -> String { "\(self) \(concorda(singolare, plurale))" }
}
