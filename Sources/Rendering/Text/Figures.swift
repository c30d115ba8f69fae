extension Int {
  /// The figure as Italian documents write it: `1.234.567`.
  package var grouped: String {
    let digits = Array(String(magnitude))
    var text = self < 0 ? "-" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text.append(".") }
      text.append(digit)
    }
    return text
  }
}
