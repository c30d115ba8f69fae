extension Int {
  /// The figure as Italian documents write it: `1.234.567`.
  var conMigliaia: String {
    let cifre = Array(String(magnitude))
    var testo = self < 0 ? "-" : ""
    for (posizione, cifra) in cifre.enumerated() {
      if posizione > 0, (cifre.count - posizione) % 3 == 0 { testo.append(".") }
      testo.append(cifra)
    }
    return testo
  }

  /// The figure with its noun: `1 elettore`, `12 elettori`.
  func di(_ singolare: String, _ plurale: String) -> String {
    "\(conMigliaia) \(self == 1 ? singolare : plurale)"
  }
}
