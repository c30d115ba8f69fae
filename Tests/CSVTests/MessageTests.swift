import CSV
import Testing

@Suite("Messages")
struct MessageTests {
  @Test("the place is told by line, field and byte")
  func place() {
    #expect(CSVError(line: 3, kind: .blankLine, isRecoverable: true).posizione == "riga 3")
    #expect(
      CSVError(line: 3, column: 2, byte: 40, kind: .quoteInsideField, isRecoverable: true).posizione
        == "riga 3, campo 2, byte 40")
  }

  @Test(
    "each fault has its sentence, with what to do",
    arguments: [
      ("", "il file è vuoto, manca anche l'intestazione; estrarlo di nuovo"),
      (
        "a;b\n",
        "con il separatore virgola c'è una sola colonna; il file sembra usare punto e virgola: ripetere con quello"
      ),
      (
        "a,b\n1,2,3\n",
        "i campi sono 3, le colonne 2; completare la riga, o racchiudere tra virgolette i campi che contengono il separatore"
      ),
      ("a,b\n1,\u{200B}\n", "carattere invisibile (U+200B); togliere il carattere"),
      ("a,b\n1,\u{1B}[2J\n", "carattere di controllo (U+001B); togliere il carattere"),
      (
        "a,b\n1,\"x\n",
        "le virgolette aperte qui non si chiudono fino alla fine del file; chiuderle o toglierle"
      ),
      (
        "a,b\n1,2\r\n",
        "la riga finisce con CR LF e le precedenti con LF; il file è forse l'unione di due: estrarlo di nuovo"
      ),
      ("a,b,a\n", "la colonna «a» c'è già al campo 1; lasciarne una sola"),
      (
        "sep=,\na,b\n",
        "la prima riga dichiara il separatore virgola per un foglio di calcolo e non è l'intestazione; toglierla"
      ),
    ])
  func sentences(text: String, motivo: String) {
    #expect(Lettura(text).error?.motivo == motivo)
  }

  @Test("a wrong byte names the encoding to try")
  func encoding() {
    #expect(
      Lettura(Array("a,b\nNICOL".utf8) + [0xD2, 0x2C, 0x31, 0x0A]).fatal?.motivo
        == "byte 0xD2 non valido in UTF-8, forse il file è Windows-1252; ripetere con --codifica cp1252")
  }

  @Test("a name from the file is shown short, and without what a terminal would obey or hide")
  func shownSafely() {
    let name = "x\u{1B}[31m\u{202E}" + String(repeating: "y", count: 100)
    let motivo = CSVError(line: 1, kind: .repeatedColumnName(name, first: 1), isRecoverable: false).motivo
    #expect(motivo.hasPrefix("la colonna «x<U+001B>[31m<U+202E>yyy"))
    #expect(motivo.contains("…»") && motivo.count < 120)
    #expect(!motivo.unicodeScalars.contains("\u{1B}") && !motivo.unicodeScalars.contains("\u{202E}"))
  }

  @Test("every foreign format has a name and a remedy")
  func foreign() {
    #expect(Set(ForeignFormat.allCases.map(\.nome)).count == ForeignFormat.allCases.count)
    for format in ForeignFormat.allCases { #expect(!format.rimedio.isEmpty) }
  }
}
