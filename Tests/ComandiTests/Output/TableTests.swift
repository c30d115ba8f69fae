import Testing
import Ufficio

@testable import sezionale

@Suite("Texts on the screen")
struct TableTests {
  @Test("columns are aligned by what is seen, figures on the right, no blanks at the end")
  func aligned() {
    let table = Table(
      [.left("Elettore"), .right("Numero"), .left("Nota")],
      rows: [["D'Andrè", "7", ""], ["Țurcanu e\u{0301}", "1.234", "x"]])
    #expect(
      table.lines == [
        "Elettore   Numero  Nota",
        "D'Andrè         7",
        "Țurcanu e\u{0301}   1.234  x",
      ])
  }

  @Test("a combining mark takes no column, a wide letter two")
  func width() {
    #expect("citta\u{0300}".displayWidth == 5)
    #expect("città".displayWidth == 5)
    #expect("中文".displayWidth == 4)
    #expect("".displayWidth == 0)
    #expect("a\u{200B}b".displayWidth == 2)
  }

  @Test(
    "characters that command a terminal or turn the line round are shown as such",
    arguments: [
      ("\u{1B}[31mROSSO", "\u{FFFD}[31mROSSO"), ("a\rb", "a\u{FFFD}b"), ("a\u{202E}b", "a\u{FFFD}b"),
      ("a\u{9B}b", "a\u{FFFD}b"), ("a\u{7F}b", "a\u{FFFD}b"), ("due\nrighe", "due\nrighe"),
      ("città €", "città €"),
    ])
  func harmless(text: String, expected: String) {
    // Scalars, because a carriage return and a line end are one character.
    #expect(Array(printable(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("a line end in a cell cannot look like another row")
  func oneLine() {
    let table = Table([.left("Nome")], rows: [["Ada\nROSSI\tAda\r\nfine"]])
    #expect(table.lines == ["Nome", "Ada ROSSI Ada\u{FFFD} fine"])
  }

  @Test(
    "figures are grouped by thousands",
    arguments: [(0, "0"), (999, "999"), (1000, "1.000"), (-1_234_567, "-1.234.567"), (12345, "12.345")])
  func figures(number: Int, expected: String) {
    #expect(number.conMigliaia == expected)
  }

  @Test("a noun follows its figure")
  func nouns() {
    #expect(1.di("elettore", "elettori") == "1 elettore")
    #expect(0.di("elettore", "elettori") == "0 elettori")
    #expect(1200.di("elettore", "elettori") == "1.200 elettori")
  }
}
