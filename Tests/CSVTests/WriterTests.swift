import CSV
import Testing

@Suite("Writing")
struct WriterTests {
  private func written(
    _ rows: [[String]], _ dialect: Dialect = .standard, _ safety: Writer.Safety = .exact
  ) throws -> [UInt8] {
    var writer = Writer(dialect: dialect, safety: safety)
    for row in rows { try writer.row(row) }
    return writer.take()
  }

  @Test("quotes stand only where the reader needs them")
  func quoting() throws {
    let rows = [
      ["a", "b", "c"], ["x,y", "d'Arc", "i \"due\""], ["uno\ndue", "tre\r", " quattro "], ["", "", ""],
    ]
    #expect(
      try written(rows)
        == Array("a,b,c\n\"x,y\",d'Arc,\"i \"\"due\"\"\"\n\"uno\ndue\",\"tre\r\", quattro \n,,\n".utf8))
  }

  @Test("the spreadsheet dialect has its mark, its semicolons and its line ends")
  func spreadsheet() throws {
    #expect(
      try written([["a;", "b,"]], .spreadsheet) == [0xEF, 0xBB, 0xBF] + Array("\"a;\";b,\r\n".utf8))
  }

  @Test("Windows-1252 takes its own characters and refuses the others, never replacing them")
  func office() throws {
    let bytes = try written([["è", "€uro", "\"Š\""]], .office)
    #expect(
      bytes == [0xE8, 0x3B, 0x80] + Array("uro;\"\"\"".utf8) + [0x8A] + Array("\"\"\"\r\n".utf8))
    #expect(throws: CSVError(line: 2, column: 2, kind: .unencodable("č"), isRecoverable: false)) {
      try written([["a", "b"], ["KOVAC", "KOVAč"]], .office)
    }
  }

  @Test("a row of one empty field is not an empty line")
  func loneEmptyField() throws {
    #expect(try written([["a"], [""], ["x"]]) == Array("a\n\"\"\nx\n".utf8))
  }

  @Test("the bytes can be taken out between rows, and the rows are counted")
  func taking() throws {
    var writer = Writer()
    try writer.field("a")
    writer.endRow()
    #expect(writer.take() == Array("a\n".utf8))
    try writer.field("")
    writer.endRow()
    try writer.field([0x78, 0x2C].span)
    writer.endRow()
    #expect(writer.take() == Array("\"\"\n\"x,\"\n".utf8))
    #expect(writer.rows == 3)
    #expect(writer.take().isEmpty)
  }

  @Test(
    "a field that a spreadsheet would run gets an apostrophe, in files meant for spreadsheets alone",
    arguments: [
      "=1+1", "+39 06", "-1", "@SUM(A1)", "\tx", "\u{0}=1", " =1", "  +1", "\"=1", " \" -2", "\u{A0}@x", "＝1",
      "－1", "＋1", "＠a",
    ])
  func formulas(text: String) throws {
    let safe = try written([[text, "x"]], .standard, .spreadsheet)
    let exact = try written([[text, "x"]])
    let quoted = text.contains("\"")
    let inner = text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    #expect(safe == Array((quoted ? "\"'\(inner)\",x\n" : "'\(text),x\n").utf8))
    #expect(exact == Array((quoted ? "\"\(inner)\",x\n" : "\(text),x\n").utf8))
  }

  @Test("a line break before a formula hides nothing")
  func lineBreaks() throws {
    #expect(try written([["\r=1", "\n=1"]], .standard, .spreadsheet) == Array("\"'\r=1\",\"'\n=1\"\n".utf8))
  }

  @Test(
    "text that is no formula stays as it is",
    arguments: [
      "A=1", "'=1", "ROSSI-VERDI", "", " ", "\u{E8}=", "1-1", "a@b.it", "”=", "Ａ",
    ])
  func harmless(text: String) throws {
    #expect(try written([[text, "x"]], .standard, .spreadsheet) == Array("\(text),x\n".utf8))
  }
}
