/// The manual page of the program, section 1, made from the same values as the help.
enum ManualPage {
  /// The page in roff, UTF-8.
  static var roff: String {
    var lines = [
      #".TH SEZIONALE 1 "" "sezionale \#(Sezionale.versione)" "Comandi""#, ".SH NOME",
      #"sezionale \- "# + escaped(HelpPage.purpose), ".SH SINTASSI", "sezionale [-a DIR] COMANDO ...",
      ".SH COMANDI",
    ]
    for comando in Comandi.tutti {
      lines += [".SS " + escaped(comando.nome), escaped(comando.aiuto.scopo) + "."]
      for section in HelpPage.sections(comando) where section.heading != "Opzioni comuni" {
        lines += [".PP", ".B " + escaped(section.heading)] + verbatim(section.lines)
      }
    }
    lines.append(".SH OPZIONI COMUNI")
    for section in HelpPage.index where section.heading.hasPrefix("Opzioni") {
      lines += verbatim(section.lines)
    }
    lines.append(".SH STATO DI USCITA")
    lines += verbatim(HelpPage.statuses(Esito.allCases))
    return lines.joined(separator: "\n") + "\n"
  }

  private static func verbatim(_ lines: [String]) -> [String] {
    [".nf"] + lines.map(escaped) + [".fi"]
  }

  /// A backslash begins an escape, a hyphen may be turned into another sign, a dot or a quote at the start of a line is
  /// a request.
  private static func escaped(_ line: String) -> String {
    var text = ""
    for character in line {
      switch character {
      case "\\": text += "\\e"
      case "-": text += "\\-"
      default: text.append(character)
      }
    }
    return text.first == "." || text.first == "'" ? "\\&" + text : text
  }
}
