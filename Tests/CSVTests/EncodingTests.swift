import CSV
import Testing

@Suite("Bytes and encodings")
struct EncodingTests {
  /// A table whose one field is made of `bytes`.
  private func table(_ bytes: [UInt8]) -> [UInt8] {
    Array("cognome,nome\n".utf8) + bytes + Array(",ADA\n".utf8)
  }

  @Test("a mark at the start is dropped once and told")
  func markAtStart() {
    let lettura = Lettura([0xEF, 0xBB, 0xBF] + Array("a,b\n1,2\n".utf8))
    #expect(lettura.hadByteOrderMark)
    #expect(lettura.header == ["a", "b"])
    #expect(lettura.fields == [["1", "2"]])
    #expect(!Lettura("a\n1\n").hadByteOrderMark)
  }

  @Test("a second mark, at the start or in the middle, is an invisible character")
  func markInside() {
    let twice = Lettura([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF] + Array("a\n1\n".utf8))
    #expect(twice.fatal?.kind == .character("\u{FEFF}", .byteOrderMark))
    let middle = Lettura("a,b\n1,2\n3,\u{FEFF}4\n")
    #expect(
      middle.error
        == CSVError(
          line: 3, column: 2, byte: 10, kind: .character("\u{FEFF}", .byteOrderMark), isRecoverable: true))
  }

  @Test("a mark of UTF-8 in a file declared Windows-1252 is refused")
  func markInWindows1252() {
    let lettura = Lettura([0xEF, 0xBB, 0xBF] + Array("a;b\r\n".utf8), .office)
    #expect(lettura.fatal?.kind == .byteOrderMarkInWindows1252)
  }

  @Test("Windows-1252 declared UTF-8 is refused for the whole file, naming the byte and the likely encoding")
  func windows1252AsUTF8() {
    let lettura = Lettura(table(Array("NICOL".utf8) + [0xD2]))
    #expect(
      lettura.fatal
        == CSVError(
          line: 2, column: 1, byte: 18, kind: .invalidUTF8(0xD2, .unexpectedByte), isRecoverable: false)
    )
    #expect(lettura.fatal?.motivo.contains("0xD2") == true)
    #expect(lettura.fatal?.motivo.contains("--codifica cp1252") == true)
  }

  @Test(
    "UTF-8 is strict",
    arguments: [
      ([0xC0, 0xAF], .overlong), ([0xC1, 0xBF], .overlong), ([0xE0, 0x9F, 0xBF], .overlong),
      ([0xF0, 0x8F, 0xBF, 0xBF], .overlong), ([0xED, 0xA0, 0x80], .surrogate),
      ([0xED, 0xBF, 0xBF], .surrogate),
      ([0xF4, 0x90, 0x80, 0x80], .beyondUnicode), ([0xF5, 0x80, 0x80, 0x80], .beyondUnicode),
      ([0x80], .unexpectedByte), ([0xFF], .unexpectedByte), ([0xFE], .unexpectedByte),
      ([0xC3, 0x41], .unexpectedByte), ([0xE2, 0x82, 0x41], .unexpectedByte),
      ([0xC3, 0xC3, 0xA0], .unexpectedByte),
    ] as [([UInt8], CSVError.UTF8Fault)])
  func strict(bytes: [UInt8], fault: CSVError.UTF8Fault) {
    let error = Lettura(table(bytes)).fatal
    #expect(error?.kind == .invalidUTF8(bytes[0], fault))
    #expect(error?.byte == 13)
  }

  @Test("a character cut by the line end is a wrong byte, by the end of the file a truncation")
  func truncated() {
    let cut = Lettura(Array("a\n".utf8) + [0xE2, 0x82, 0x0A] + Array("1\n".utf8))
    #expect(cut.fatal?.kind == .invalidUTF8(0xE2, .unexpectedByte))
    let end = Lettura(Array("a\nB".utf8) + [0xE2, 0x82])
    #expect(end.fatal?.kind == .invalidUTF8(0xE2, .truncated))
    #expect(end.fatal?.isRecoverable == false)
  }

  @Test("every character of two, three and four bytes that is allowed comes out as it went in")
  func wellFormed() {
    let text = "Ò ž ő Ǆ ‑ € ﬁ 𝒜"
    #expect(Lettura("a\n\(text)\n").fields == [[text]])
  }

  @Test("every byte of Windows-1252 that has a meaning becomes its character")
  func windows1252() {
    // From the table of the Unicode consortium, CP1252.TXT, 80 to 9F.
    let expected: [UInt8: Unicode.Scalar] = [
      0x80: "\u{20AC}", 0x82: "\u{201A}", 0x83: "\u{0192}", 0x84: "\u{201E}", 0x85: "\u{2026}",
      0x86: "\u{2020}", 0x87: "\u{2021}", 0x88: "\u{02C6}", 0x89: "\u{2030}", 0x8A: "\u{0160}",
      0x8B: "\u{2039}", 0x8C: "\u{0152}", 0x8E: "\u{017D}", 0x91: "\u{2018}", 0x92: "\u{2019}",
      0x93: "\u{201C}", 0x94: "\u{201D}", 0x95: "\u{2022}", 0x96: "\u{2013}", 0x97: "\u{2014}",
      0x98: "\u{02DC}", 0x99: "\u{2122}", 0x9A: "\u{0161}", 0x9B: "\u{203A}", 0x9C: "\u{0153}",
      0x9E: "\u{017E}", 0x9F: "\u{0178}",
    ]
    for byte in UInt8(0x80)...0xFF where byte != 0xA0 && byte != 0xAD {
      let lettura = Lettura(Array("a;b\r\nX".utf8) + [byte] + Array(";Y\r\n".utf8), .office)
      let scalar = byte >= 0xA0 ? Unicode.Scalar(byte) : expected[byte]
      if let scalar {
        #expect(lettura.fields == [["X\(scalar)", "Y"]])
      } else {
        #expect(
          lettura.fatal
            == CSVError(line: 2, column: 1, byte: 6, kind: .undefinedByte(byte), isRecoverable: false))
      }
    }
  }

  @Test("long rows of Windows-1252 keep their field borders")
  func longWindows1252() {
    let header = Array("a;b;c;d\r\n".utf8)
    // FORLÌ;;ÀÈÌÒÙ ÑÇ;D'ANGELÒ, twice, so that the first is not the last line of the file.
    let row: [UInt8] =
      Array("FORL".utf8) + [0xCC, 0x3B, 0x3B, 0xC0, 0xC8, 0xCC, 0xD2, 0xD9, 0x20, 0xD1, 0xC7]
    let rows = row + Array(";D'ANGEL".utf8) + [0xD2, 0x0D, 0x0A]
    let lettura = Lettura(header + rows + rows, .office)
    let expected = ["FORLÌ", "", "ÀÈÌÒÙ ÑÇ", "D'ANGELÒ"]
    #expect(lettura.fields == [expected, expected])
  }

  @Test("text encoded twice is counted as a suspicion, an honest à is not")
  func doubleEncoding() {
    // Ò is C3 92; read as Windows-1252 that is Ã and ’.
    let twice = Lettura("a,b\n1,2\nNICOLÃ’,FORLÃŒ\nCITTÃ\u{A0},SÃO\n")
    #expect(twice.warnings.doubleEncodings.count == 3)
    #expect(twice.warnings.doubleEncodings.firstLine == 3)
    // Ì is C3 8C: Ã and Œ, both plain letters.
    let plain = Lettura("comune,via\nFORLÃŒ,VIA ROMA\nFORLÃŒ,VIA MILANO\nFORLÌ,VIA TORINO\n")
    #expect(plain.warnings.doubleEncodings.count == 2)
    let office = Lettura(
      Array("a;b\r\nCITT".utf8) + [0xC3, 0xA0] + Array(";LUNGO ABBASTANZA\r\n1;2\r\n".utf8), .office)
    #expect(office.warnings.doubleEncodings.count == 1)
    #expect(Lettura("a,b\nNICOLÒ,SÃO Ângela\n").warnings.isEmpty)
  }
}
