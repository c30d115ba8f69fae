extension Int {
  /// The number in Italian words, as closing formulas write it: `trecentoquarantasette`, `duemilaventitré`.
  ///
  /// From 0 to 999,999,999; any other number is written in digits. Compounds of *tre* take the accent, those of *cento* lose their
  /// last vowel before *otto* and *ottanta* (`centotto`, `centottanta`) but not before *uno* (`centouno`); millions
  /// are words apart (`un milione duecentomila`).
  package var inLettere: String {
    guard (0...999_999_999).contains(self) else { return String(self) }
    guard self > 0 else { return "zero" }
    let milioni = self / 1_000_000
    let resto = self % 1_000_000
    var parole: [String] = []
    if milioni > 0 { parole.append(milioni == 1 ? "un milione" : "\(accentata(centinaia(milioni))) milioni") }
    if resto > 0 { parole.append(accentata(migliaia(resto))) }
    return parole.joined(separator: " ")
  }
}

private let unita = [
  "", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici", "dodici",
  "tredici",
  "quattordici", "quindici", "sedici", "diciassette", "diciotto", "diciannove",
]
private let decine = [
  "", "", "venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta",
]

/// Below a million, the thousands joined to the rest.
private func migliaia(_ numero: Int) -> String {
  switch numero / 1000 {
  case 0: centinaia(numero)
  case 1: "mille" + centinaia(numero % 1000)
  case let migliaia: centinaia(migliaia) + "mila" + centinaia(numero % 1000)
  }
}

private func centinaia(_ numero: Int) -> String {
  let resto = sottoCento(numero % 100)
  guard numero >= 100 else { return resto }
  let cento = (numero < 200 ? "" : unita[numero / 100]) + "cento"
  return (resto.hasPrefix("otto") || resto.hasPrefix("otta") ? String(cento.dropLast()) : cento) + resto
}

private func sottoCento(_ numero: Int) -> String {
  guard numero >= 20 else { return unita[numero] }
  let decina = decine[numero / 10]
  // Ventuno, ventotto: the vowel falls before another vowel.
  let elide = numero % 10 == 1 || numero % 10 == 8
  return (elide ? String(decina.dropLast()) : decina) + unita[numero % 10]
}

private func accentata(_ parola: String) -> String {
  parola.hasSuffix("tre") && parola != "tre" ? parola.dropLast() + "é" : parola
}
