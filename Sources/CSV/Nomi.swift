// The Italian names of what this target speaks of, for its messages.

extension UInt8 {
  var nomeDiSeparatore: String {
    switch self {
    case Byte.semicolon: "punto e virgola"
    case Byte.comma: "virgola"
    case Byte.tab: "tabulazione"
    default: "barra verticale"
    }
  }

  /// Two digits, as in `D2`.
  var esadecimale: String {
    (self < 0x10 ? "0" : "") + String(self, radix: 16, uppercase: true)
  }
}

extension Encoding {
  /// The Italian name, for messages.
  package var nome: String {
    switch self {
    case .utf8: "UTF-8"
    case .windows1252: "Windows-1252"
    }
  }
}

extension LineEnd {
  /// The Italian name, for messages.
  package var nome: String {
    switch self {
    case .lf: "LF"
    case .crlf: "CR LF"
    case .cr: "CR"
    }
  }
}

extension Sniffer.Certainty {
  /// The Italian name, for messages.
  package var nome: String {
    switch self {
    case .certain: "certo"
    case .likely: "probabile"
    case .assumed: "supposto"
    }
  }
}

extension Unicode.Scalar {
  /// The code point, as in `U+200B`: safe to show, whatever the character is.
  var codice: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension String {
  /// At most forty characters, and none that a terminal would obey or hide.
  package var mostrato: String {
    var shown = ""
    for scalar in unicodeScalars.prefix(40) {
      if CharacterVerdict(scalar) == .accepted {
        shown.unicodeScalars.append(scalar)
      } else {
        shown += "<\(scalar.codice)>"
      }
    }
    return unicodeScalars.count > 40 ? shown + "…" : shown
  }
}

extension CSVError.UTF8Fault {
  var nome: String {
    switch self {
    case .unexpectedByte: "byte fuori posto"
    case .overlong: "forma più lunga del necessario"
    case .surrogate: "surrogato di UTF-16"
    case .beyondUnicode: "oltre U+10FFFF"
    case .truncated: "troncata dalla fine del file"
    }
  }
}

extension CSVError.CharacterFault {
  var nome: String {
    switch self {
    case .control: "carattere di controllo"
    case .lineSeparator: "separatore di riga che non è CR né LF"
    case .bidirectional: "carattere invisibile che cambia il verso della scrittura"
    case .invisible: "carattere invisibile"
    case .byteOrderMark: "segno di inizio file in mezzo al testo"
    case .replacement: "segno lasciato da una lettera perduta"
    case .noncharacter: "codice che non è un carattere"
    case .privateUse: "carattere di uso privato"
    case .markAtFieldStart: "accento senza lettera all'inizio del campo"
    case .tooManyMarks: "più di due segni su una lettera"
    case .unknownMark: "segno che non forma una lettera con quella che precede"
    }
  }

  var rimedio: String {
    switch self {
    case .byteOrderMark: "togliere il carattere; il file è forse l'unione di due"
    case .replacement: "estrarre di nuovo il file dall'originale, o riscrivere la lettera"
    case .markAtFieldStart, .tooManyMarks, .unknownMark, .privateUse: "riscrivere la lettera"
    case .control, .lineSeparator, .bidirectional, .invisible, .noncharacter: "togliere il carattere"
    }
  }
}
