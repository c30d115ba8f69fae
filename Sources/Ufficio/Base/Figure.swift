import Rendering

extension Int {
  /// The figure as Italian documents write it: `1.234.567`.
  package var conMigliaia: String { grouped }

  /// The figure with its noun: `1 elettore`, `12 elettori`.
  package func di(_ singolare: String, _ plurale: String) -> String {
    "\(conMigliaia) \(self == 1 ? singolare : plurale)"
  }
}
