import CSV
import Testing

@Suite("Structure")
struct StructureTests {
  private let office = Dialect(separator: 0x3B)

  @Test("a comma table and a semicolon table give the same rows")
  func dialects() {
    let clean = Lettura("id,cognome,via\nA1,D'ANDRÈ,\"Roma, 1\"\nA2,PÉREZ,\n")
    let bytes: [UInt8] =
      Array("id;cognome;via\r\nA1;D'ANDR".utf8) + [0xC8] + Array(";Roma, 1\r\nA2;P".utf8) + [0xC9]
      + Array("REZ;\r\n".utf8)
    let managed = Lettura(bytes, .office)
    #expect(clean.fields == [["A1", "D'ANDRÈ", "Roma, 1"], ["A2", "PÉREZ", ""]])
    #expect(managed.rows == clean.rows)
    #expect(managed.header == clean.header)
    #expect(clean.lineEnd == .lf && managed.lineEnd == .crlf)
  }

  @Test("LF, CRLF and CR are accepted, with the same lines")
  func lineEnds() {
    for (text, lineEnd) in [("\n", LineEnd.lf), ("\r\n", .crlf), ("\r", .cr)] {
      for last in [text, ""] {
        let lettura = Lettura(["a,b", "1,prima riga", "3,seconda", "5,6"].joined(separator: text) + last)
        #expect(lettura.fields == [["1", "prima riga"], ["3", "seconda"], ["5", "6"]])
        #expect(lettura.rows.map(\.line) == [2, 3, 4])
        #expect(lettura.lineEnd == lineEnd)
      }
    }
  }

  @Test(
    "mixed line ends are refused for the whole file, except inside quotes",
    arguments: [
      ("a,b\n1,2\r\n3,4\n", LineEnd.lf, LineEnd.crlf, 2), ("a,b\r\n1,2\n", .crlf, .lf, 2),
      ("a,b\r\n1,2\r\n3\r,4\r\n", .crlf, .cr, 3), ("a,b\n1,2 e poi ancora\r3,4\n", .lf, .cr, 2),
      ("a,b\r1,2\r3,4\n", .cr, .lf, 3), ("a,b\r1,2\r\n3,4\r", .cr, .crlf, 2),
    ])
  func mixed(text: String, first: LineEnd, found: LineEnd, line: Int) {
    let error = Lettura(text).fatal
    #expect(error?.kind == .mixedLineEnds(first: first, found: found))
    #expect(error?.line == line)
  }

  @Test("line breaks in quotes are kept, and later rows have their true line")
  func breaksInQuotes() {
    let lettura = Lettura("a,b\n\"1\n2\r\n3\r4\",x\n5,y e altro testo\n\"6\",z\n")
    #expect(lettura.fields == [["1\n2\r\n3\r4", "x"], ["5", "y e altro testo"], ["6", "z"]])
    #expect(lettura.rows.map(\.line) == [2, 6, 7])
  }

  @Test("a record tells the line where it ends")
  func lastLine() throws {
    var reader = try Reader(dialect: .standard, bytes: Array("a\n\"1\n2\"\n3\n".utf8))
    var record = Record()
    #expect(try reader.next(into: &record))
    #expect(record.line == 2 && record.lastLine == 3)
    #expect(try reader.next(into: &record))
    #expect(record.line == 4 && record.lastLine == 4)
  }

  @Test("doubled quotes and separators inside quotes are read; empty quotes are an empty field")
  func quotes() {
    let lettura = Lettura("a,b,c\n\"x\"\"y\",\"1,2\",\"\"\n\"\"\"\",,\"\"\"\"\"\"\n")
    #expect(lettura.fields == [["x\"y", "1,2", ""], ["\"", "", "\"\""]])
  }

  @Test("a quote inside a bare field is refused, and the next row is read")
  func quoteInside() {
    let lettura = Lettura("a,b\nCASA \"BELLA\",2\n3,4\n")
    #expect(
      lettura.refused == [CSVError(line: 2, column: 1, byte: 9, kind: .quoteInsideField, isRecoverable: true)]
    )
    #expect(lettura.fields == [["3", "4"]])
  }

  @Test("text after a closing quote is refused")
  func textAfter() {
    let lettura = Lettura("a,b\n1,\"x\"y\n3,4\n")
    #expect(
      lettura.refused == [CSVError(line: 2, column: 2, byte: 9, kind: .textAfterQuote, isRecoverable: true)])
    #expect(lettura.fields == [["3", "4"]])
    #expect(Lettura("a,b\n1,\"x\" \n").error?.kind == .textAfterQuote)
  }

  @Test("a row over several lines that does not add up ends the reading: it may have swallowed others")
  func swallowed() {
    // The quote before ROSSI is not closed: the next one that opens a field closes it.
    let after = Lettura("a,b\n1,\"ROSSI\n2,\"VERDI\"\n3,NERI\n")
    #expect(after.fatal?.kind == .textAfterQuote)
    #expect(after.fatal?.line == 2)
    let count = Lettura("a,b\n\"1\n2\",x,y\n3,NERI\n")
    #expect(count.fatal?.kind == .fieldCount(expected: 2, found: 3))
  }

  @Test("an unclosed quote is refused naming the line where it opened")
  func unclosed() {
    let toEnd = Lettura("a,b\n\"x\ny\",\"aperto\n3,4\n5,6\n")
    #expect(
      toEnd.fatal
        == CSVError(line: 3, column: 2, byte: 10, kind: .unclosedQuote(limit: nil), isRecoverable: false))
    let many = String(repeating: "3,4\n", count: 10_000)
    let early = Lettura("a,b\n1,\"aperto\n" + many)
    #expect(
      early.fatal
        == CSVError(line: 2, column: 2, byte: 6, kind: .unclosedQuote(limit: 4096), isRecoverable: false))
  }

  @Test("too few and too many fields are refused with their line, and the reading goes on")
  func fieldCount() {
    let lettura = Lettura("a,b,c\n1,2\n1,2,3\n1,2,3,4\n4,5,una riga lunga abbastanza,\n7,8,9\n")
    #expect(lettura.fields == [["1", "2", "3"], ["7", "8", "9"]])
    #expect(lettura.refused.map(\.line) == [2, 4, 5])
    #expect(
      lettura.refused.map(\.kind) == [
        .fieldCount(expected: 3, found: 2), .fieldCount(expected: 3, found: 4),
        .fieldCount(expected: 3, found: 4),
      ])
    #expect(lettura.refused.map(\.isRecoverable) == [true, true, true])
    #expect(lettura.raw.map { String(decoding: $0, as: UTF8.self) }.first == "1,2")
    #expect(lettura.raw.last == Array("4,5,una riga lunga abbastanza,".utf8))
  }

  @Test("an empty line in the middle is refused once, at the end it is not a row")
  func blankLines() {
    let lettura = Lettura("a,b\n1,2\n\n\n3,4\n\n\n")
    #expect(lettura.fields == [["1", "2"], ["3", "4"]])
    #expect(lettura.rows.map(\.line) == [2, 5])
    #expect(lettura.refused == [CSVError(line: 3, kind: .blankLine, isRecoverable: true)])
    #expect(Lettura("\na,b\n").fatal?.kind == .blankLine)
    #expect(Lettura("a\n\"\"\n\n").fields == [[""]])
  }

  @Test("an empty file is refused; a header alone gives no rows")
  func empty() {
    for text in ["", "\n", "\r\n\r\n", "\u{FEFF}", "\u{FEFF}\n"] {
      #expect(Lettura(text).fatal?.kind == .emptyFile)
    }
    let header = Lettura("a,b\n")
    #expect(header.header == ["a", "b"] && header.rows.isEmpty && header.error == nil)
    #expect(Lettura("a,b").header == ["a", "b"])
  }

  @Test("a header with an empty or repeated name is refused")
  func header() {
    #expect(
      Lettura("a,b,\n").fatal == CSVError(line: 1, column: 3, kind: .emptyColumnName, isRecoverable: false))
    #expect(
      Lettura("a,b,a\n").fatal
        == CSVError(line: 1, column: 3, kind: .repeatedColumnName("a", first: 1), isRecoverable: false))
    #expect(Lettura("a,A, a\n").header == ["a", "A", " a"])
    #expect(Lettura("a,b\"c\n").fatal?.isRecoverable == false)
  }

  @Test("the wrong separator is recognised by the lone column")
  func wrongSeparator() {
    #expect(Lettura("a;b;c\n").fatal?.kind == .wrongSeparator(declared: 0x2C, likely: 0x3B))
    #expect(Lettura("a,b\n", office).fatal?.kind == .wrongSeparator(declared: 0x3B, likely: 0x2C))
    #expect(Lettura("numero\n1\n").fields == [["1"]])
  }

  @Test("a header met again is refused")
  func repeatedHeader() {
    let header = "codice_fiscale,cognome"
    let lettura = Lettura("\(header)\nX,ROSSI MARIA\n\(header)\nY,VERDI ANNA\n")
    #expect(lettura.refused == [CSVError(line: 3, kind: .repeatedHeader, isRecoverable: true)])
    #expect(lettura.fields == [["X", "ROSSI MARIA"], ["Y", "VERDI ANNA"]])
    #expect(Lettura("a,b\n\"a\",b\n").error?.kind == .repeatedHeader)
    #expect(Lettura("ab,c\na,bc\n").fields == [["a", "bc"]])
  }

  @Test("a `sep=` line is skipped only where allowed and true")
  func separatorLine() {
    let text = "sep=;\r\na;b\r\n1;2\r\n"
    #expect(Lettura(text, office).fatal?.kind == .separatorLine(0x3B))
    let allowing = Dialect(separator: 0x3B, allowsSeparatorLine: true)
    #expect(Lettura(text, allowing).rows == [.init(line: 3, fields: ["1", "2"])])
    #expect(Lettura("\u{FEFF}\"sep=;\"\r\na;b\r\n", allowing).header == ["a", "b"])
    #expect(Lettura("sep=,\r\na;b\r\n", allowing).fatal?.kind == .separatorLine(0x2C))
    #expect(Lettura("a;b\r\n1;2\r\n", allowing).fields == [["1", "2"]])
    #expect(Lettura("separato;b\r\n", office).header == ["separato", "b"])
  }

  @Test("rows given and rows refused add up, and what a refused row held leaves no warning")
  func balance() throws {
    var reader = try Reader(
      dialect: .standard, bytes: Array("a,b\n1\u{A0},2\n3\u{A0}\n4,5\u{A0}\u{7}\n6,7\n".utf8))
    var record = Record()
    var errors = 0
    while true {
      do { guard try reader.next(into: &record) else { break } } catch { errors += 1 }
    }
    #expect(reader.rows == 2 && reader.refused == 2 && errors == 2)
    #expect(reader.warnings.normalisedSpaces.count == 1)
  }

  @Test("after an error that ends the reading, the same error comes again")
  func fatalStays() throws {
    var reader = try Reader(dialect: .standard, bytes: Array("a\n\"x\n".utf8))
    var record = Record()
    #expect(throws: CSVError.self) { try reader.next(into: &record) }
    #expect(
      throws: CSVError(line: 2, column: 1, byte: 2, kind: .unclosedQuote(limit: nil), isRecoverable: false)
    ) {
      try reader.next(into: &record)
    }
  }

  @Test("what the source throws comes through")
  func sourceThrows() throws {
    struct Broken: Error {}
    #expect(throws: Broken.self) { try Reader(dialect: .standard) { _ in throw Broken() } }
  }
}
