import CSV
import Testing

@Suite("Limits")
struct LimitsTests {
  private let small = Limits(file: 200, line: 40, field: 10, columns: 3, rows: 4)

  @Test("a field, a line, a header and a file at the limit pass; one beyond does not")
  func borders() {
    let ten = String(repeating: "x", count: 10)
    #expect(Lettura("a,b\n\(ten),1\n", limits: small).fields == [[ten, "1"]])
    #expect(
      Lettura("a,b\n1,\(ten)x\n", limits: small).fatal
        == CSVError(line: 2, column: 2, byte: 6, kind: .fieldTooLong(limit: 10), isRecoverable: false))
    #expect(Lettura("a,b\n1,\"\(ten)\"\n", limits: small).fields == [["1", ten]])
    #expect(Lettura("a,b\n1,\"\(ten)x\"\n", limits: small).fatal?.kind == .fieldTooLong(limit: 10))

    let wide = Limits(file: 200, line: 40, field: 100, columns: 3, rows: 4)
    let forty = String(repeating: "y", count: 38) + ",z"
    #expect(Lettura("a,b\n\(forty)\n", limits: wide).fields.count == 1)
    #expect(Lettura("a,b\n\(forty)", limits: wide).fields.count == 1)
    for end in ["\n", "", "\n1,2\n"] {
      #expect(
        Lettura("a,b\ny\(forty)\(end)", limits: wide).fatal
          == CSVError(line: 2, kind: .lineTooLong(limit: 40), isRecoverable: false))
    }
    #expect(Lettura("a,b,c\n", limits: small).fatal == nil)
    #expect(Lettura("a,b,c,d\n", limits: small).fatal?.kind == .tooManyColumns(limit: 3))
  }

  @Test("a field whose UTF-8 is longer than its Windows-1252 is measured in UTF-8")
  func measuredInUTF8() {
    let six = [UInt8](repeating: 0xD2, count: 6)
    let lettura = Lettura(Array("a;b\r\n".utf8) + six + Array(";1\r\n2;3\r\n".utf8), .office, limits: small)
    #expect(lettura.fatal?.kind == .fieldTooLong(limit: 10))
  }

  @Test("the row after the last one allowed is refused")
  func rows() {
    #expect(Lettura("a\n1\n2\n3\n4\n\n", limits: small).fatal == nil)
    let lettura = Lettura("a\n1\n2\n3\n4\n5\n6\n", limits: small)
    #expect(lettura.rows.count == 4)
    #expect(lettura.fatal == CSVError(line: 6, kind: .tooManyRows(limit: 4), isRecoverable: false))
  }

  @Test("a file beyond its limit is refused after the last row within it")
  func file() {
    let limits = Limits(file: 100, line: 40, field: 40, columns: 3, rows: 1000)
    // Four bytes of header, then rows of eight: twelve rows end at byte 100.
    let rows = { String(repeating: "123,567\n", count: $0) }
    #expect(Lettura("a,b\n" + rows(12), limits: limits).rows.count == 12)
    let beyond = Lettura("a,b\n" + rows(13), limits: limits)
    #expect(beyond.fatal?.kind == .fileTooLarge(limit: 100))
    for piece in [1, 7, 64] {
      #expect(Lettura("a,b\n" + rows(13), limits: limits, piece: piece) == beyond)
    }
  }

  @Test("10,000 columns and a megabyte in one field are refused")
  func standard() {
    // 58,889 bytes: short enough for a line.
    let columns = (0..<10_000).map { "c\($0)" }.joined(separator: ",")
    #expect(Lettura(columns + "\n").fatal?.kind == .tooManyColumns(limit: 200))
    #expect(
      Lettura("a,b\n1,\(String(repeating: "x", count: 5000))\n").fatal?.kind == .fieldTooLong(limit: 4096))
    let megabyte = String(repeating: "x", count: 1 << 20)
    #expect(Lettura("a,b\n1,\(megabyte)\n").fatal?.kind == .lineTooLong(limit: 65_536))
    #expect(Lettura("a,b\n1,\"\(megabyte)\"\n").fatal?.kind == .unclosedQuote(limit: 4096))
  }

  @Test("a gigabyte without a line end is given up after one line's worth")
  func boundedMemory() {
    var given = 0
    let piece = [UInt8](repeating: 0x78, count: 64 << 10)
    #expect(throws: CSVError(line: 1, kind: .lineTooLong(limit: 65_536), isRecoverable: false)) {
      try Reader(dialect: .standard) { chunk in
        chunk += piece
        given += piece.count
      }
    }
    #expect(given <= 4 * piece.count)
  }

  @Test("the memory of a long file stays that of one line and a few pieces")
  func boundedWindow() throws {
    var pieces = 0
    var largest = 0
    let piece = Array(String(repeating: "1,abcdefghijkl\n", count: 4000).utf8)
    var reader = try Reader(dialect: .standard) { chunk in
      largest = max(largest, chunk.count)
      pieces += 1
      if pieces == 1 { chunk += Array("a,b\n".utf8) } else if pieces < 60 { chunk += piece }
    }
    var record = Record()
    while try reader.next(into: &record) {}
    #expect(reader.rows == 58 * 4000)
    #expect(largest <= 2 * (64 << 10) + 2 * piece.count)
  }
}
