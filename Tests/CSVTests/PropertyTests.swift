import CSV
import TestSupport
import Testing

@Suite("Properties")
struct PropertyTests {
  private let alphabet: [String] = [
    "A", "Z", "7", " ", "'", "\"", ",", ";", "|", "\n", "\r\n", "\r", "=", "-", "ò", "È", "Ç", "ñ", "ß", "€",
    "’",
    "ROSSI", "MARIA GRAZIA", "via Guglielmo Marconi", "2003-04-05",
  ]

  private func table(_ random: inout SplitMix64) -> [[String]] {
    let columns = Int.random(in: 1...12, using: &random)
    let header = (0..<columns).map { "colonna \($0)" }
    return [header]
      + (0..<Int.random(in: 0...30, using: &random)).map { _ in
        (0..<columns).map { _ in
          (0..<Int.random(in: 0...4, using: &random)).map { _ in alphabet.randomElement(using: &random)! }
            .joined()
        }
      }
  }

  @Test("a table written and read again is the same", arguments: 0..<150 as Range<UInt64>)
  func outIn(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let rows = table(&random)
    let dialect = Dialect(
      separator: Dialect.separators.filter { $0 != 0x09 }.randomElement(using: &random)!,
      encoding: Encoding.allCases.randomElement(using: &random)!,
      lineEnd: LineEnd.allCases.randomElement(using: &random)!,
      writesByteOrderMark: Bool.random(using: &random))
    var writer = Writer(dialect: dialect)
    var bytes: [UInt8] = []
    for row in rows {
      try writer.row(row)
      if Bool.random(using: &random) { bytes += writer.take() }
    }
    bytes += writer.take()

    let lettura = Lettura(bytes, dialect)
    #expect(lettura.error == nil, "seed \(seed)")
    #expect([lettura.header] + lettura.fields == rows, "seed \(seed)")
    #expect(lettura.warnings.isEmpty, "seed \(seed)")
  }

  /// Files with everything wrong in them, so that errors, too, must not depend on the pieces.
  private func damaged(_ random: inout SplitMix64, _ dialect: Dialect) throws -> [UInt8] {
    var writer = Writer(dialect: dialect)
    for row in table(&random) { try writer.row(row) }
    var bytes = writer.take()
    let damage: [[UInt8]] = [
      [0x22], [0x0A], [0x0D], [0x2C], [0x00], [0xC3], [0xCC, 0x81], [0xC2, 0xA0], [0xEF, 0xBB, 0xBF], [0x81],
      [],
    ]
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      bytes.replaceSubrange(
        place..<min(bytes.count, place + 1), with: damage.randomElement(using: &random)!)
    }
    return bytes
  }

  @Test("rows and errors do not depend on the pieces of the source", arguments: 0..<100 as Range<UInt64>)
  func pieces(seed: UInt64) throws {
    var random = SplitMix64(state: seed &+ 1000)
    let dialect = seed % 2 == 0 ? Dialect.standard : .office
    let bytes = try damaged(&random, dialect)
    let limits = Limits(
      file: Int.random(in: 500...2000, using: &random), line: Int.random(in: 100...300, using: &random),
      field: Int.random(in: 40...100, using: &random), columns: 20, rows: 25)
    let whole = Lettura(bytes, dialect, limits: limits)
    for piece in [1, 2, 3, 7, 13, 64, 101, 999] {
      #expect(Lettura(bytes, dialect, limits: limits, piece: piece) == whole, "seed \(seed), piece \(piece)")
    }
  }

  /// With a field limit below the length of a line the fast way never applies.
  @Test("the fast way and the slow way give the same", arguments: 0..<200 as Range<UInt64>)
  func fastAndSlow(seed: UInt64) throws {
    var random = SplitMix64(state: seed &+ 2000)
    let dialect = Dialect(
      separator: 0x3B, encoding: seed % 2 == 0 ? .utf8 : .windows1252, lineEnd: seed % 3 == 0 ? .crlf : .lf)
    let words: [String] = [
      "", "A", "ROSSI", "è", "Çà", "ÿ", "MARIA LUISA", "12", "Ö", dialect.encoding == .utf8 ? "ȟŐč" : "ü",
    ]
    let fields = 29
    var text = (0..<fields).map { "c\($0)" }.joined(separator: ";")
    let end = dialect.lineEnd == .crlf ? "\r\n" : "\n"
    for _ in 0..<40 {
      let count = Int.random(in: 0...20, using: &random) == 0 ? fields + 1 : fields
      text += end + "inizio;"
      text += (1..<count).map { _ in words.randomElement(using: &random)! }.joined(separator: ";")
    }
    text += end
    let bytes = dialect.encoding == .utf8 ? Array(text.utf8) : text.unicodeScalars.map { UInt8($0.value) }
    let fast = Lettura(bytes, dialect)
    let slow = Lettura(bytes, dialect, limits: Limits(field: 12))
    #expect(fast == slow, "seed \(seed)")
    #expect(fast.rows.count > 20)
    let expected = text.split(separator: dialect.lineEnd == .crlf ? "\r\n" : "\n").dropFirst()
      .map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
      .filter { $0.count == fields }
    #expect(fast.fields == expected, "seed \(seed)")
  }

  @Test("no bytes make the reader stop without a reason", arguments: 0..<100 as Range<UInt64>)
  func noise(seed: UInt64) {
    var random = SplitMix64(state: seed &+ 3000)
    let usual: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x41, 0x20, 0xC3, 0xA0, 0xCC, 0x81]
    let bytes: [UInt8] = (0..<400).map { _ in
      Int.random(in: 0..<50, using: &random) == 0
        ? UInt8.random(in: 0...255, using: &random) : usual.randomElement(using: &random)!
    }
    let lettura = Lettura(Array("a,b\n".utf8) + bytes, limits: Limits(line: 200, field: 50))
    for row in lettura.rows where row.fields.count != 2 { Issue.record("seed \(seed), line \(row.line)") }
    #expect(Lettura(Array("a,b\n".utf8) + bytes, limits: Limits(line: 200, field: 50), piece: 1) == lettura)
  }
}
