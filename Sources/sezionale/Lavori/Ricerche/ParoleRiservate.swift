import Sistema

/// Words that may be typed on the standard input instead of on the command line, where other users of the machine could read them.
enum ParoleRiservate {
  static let nota =
    "Con «-» al posto delle parole il programma le legge dall'ingresso standard: così non restano nella storia dei comandi né nell'elenco dei processi."

  /// The words, read from the first line of the standard input when there is only `-`.
  static func leggi(_ parole: [String]) throws -> [String] {
    guard parole == ["-"] else { return parole }
    var riga: [UInt8] = []
    var byte: [UInt8] = [0]
    while riga.count < Arguments.longest, try SystemCalls.read(0, into: &byte) == 1,
      byte[0] != UInt8(ascii: "\n")
    {
      riga.append(byte[0])
    }
    guard let testo = String(validating: riga, as: UTF8.self) else {
      throw UsageError.notUTF8(what: "l'ingresso standard")
    }
    return testo.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  static func leggi(_ parola: String) throws -> String { try leggi([parola]).joined(separator: " ") }
}
