import CSV
import Foundation
import Testing

@Suite("Characters")
struct CharacterTests {
  private func refusal(_ scalar: Unicode.Scalar, quoted: Bool = false) -> CSVError? {
    let field = quoted ? "\"A\(scalar)B\"" : "A\(scalar)B"
    let lettura = Lettura("a,b\n1,\(field)\n2,LUNGO ABBASTANZA\n")
    return lettura.fields == [["2", "LUNGO ABBASTANZA"]] ? lettura.error : nil
  }

  @Test("every control is refused, in quotes or not, with its place, and the next row is read")
  func controls() {
    let controls = (UInt32(0)...0x1F).filter { $0 != 0x0A && $0 != 0x0D } + [0x7F] + (0x80...0x9F)
    for value in controls {
      let scalar = Unicode.Scalar(value)!
      let fault: CSVError.CharacterFault = value == 0x85 ? .lineSeparator : .control
      let expected = CSVError(
        line: 2, column: 2, byte: 7, kind: .character(scalar, fault), isRecoverable: true)
      #expect(refusal(scalar) == expected)
      #expect(refusal(scalar, quoted: true)?.kind == expected.kind)
    }
  }

  @Test("a NUL at the end of the file is refused")
  func nulAtEnd() {
    #expect(Lettura("a,b\n1,2\n\0").error?.kind == .character("\0", .control))
    #expect(Lettura("a,b\n1,2\0").error?.kind == .character("\0", .control))
  }

  @Test("a tabulator is a separator or a fault, never part of a field")
  func tabulator() {
    let tabs = Dialect(separator: 0x09)
    #expect(Lettura("a\tb\n1\t2\n", tabs).fields == [["1", "2"]])
    #expect(Lettura("a\tb\n\"1\t\"\t2\n", tabs).error?.kind == .character("\t", .control))
  }

  @Test(
    "characters that hide or turn the text are refused",
    arguments: [
      (0x202A...0x202E, .bidirectional), (0x2066...0x2069, .bidirectional), (0x200E...0x200F, .bidirectional),
      (0x061C...0x061C, .bidirectional), (0x200B...0x200D, .invisible), (0x2060...0x2064, .invisible),
      (0xAD...0xAD, .invisible), (0x180E...0x180E, .invisible), (0x2028...0x2029, .lineSeparator),
      (0xFFFD...0xFFFD, .replacement), (0xFFFE...0xFFFF, .noncharacter), (0x1FFFE...0x1FFFF, .noncharacter),
      (0x10FFFE...0x10FFFF, .noncharacter), (0xFDD0...0xFDEF, .noncharacter), (0xE000...0xE010, .privateUse),
      (0xF0000...0xF0003, .privateUse), (0xFE00...0xFE0F, .invisible), (0xE0020...0xE0024, .invisible),
      (0xFFF9...0xFFFB, .invisible), (0xFEFF...0xFEFF, .byteOrderMark),
    ] as [(ClosedRange<UInt32>, CSVError.CharacterFault)])
  func hidden(range: ClosedRange<UInt32>, fault: CSVError.CharacterFault) {
    for value in range {
      let scalar = Unicode.Scalar(value)!
      #expect(refusal(scalar)?.kind == .character(scalar, fault))
    }
  }

  @Test("other spaces become a space and are counted")
  func spaces() {
    let lettura = Lettura("a,b\nDE\u{A0}LUCA,1\nLA\u{2009}\u{3000}ROSA,2\nIL\u{202F}RE,3\nX Y,4\n")
    #expect(lettura.fields.map(\.[0]) == ["DE LUCA", "LA  ROSA", "IL RE", "X Y"])
    #expect(lettura.warnings.normalisedSpaces.count == 4)
    #expect(lettura.warnings.normalisedSpaces.firstLine == 2)
    let office = Lettura(Array("a;b\r\nDE".utf8) + [0xA0] + Array("LUCA;1\r\n".utf8), .office)
    #expect(office.fields == [["DE LUCA", "1"]])
    #expect(office.warnings.normalisedSpaces.count == 1)
  }

  @Test("letters of other scripts, ligatures, ß, dotless i and typographic apostrophes stay as given")
  func kept() {
    let fields = [
      "ОЛЬГА", "ΑΝΝΑ", "１２", "ﬁ", "Ⅷ", "½", "ß", "ı", "İ", "ǆ", "D’ANGELO", "D`ANGELO", "D' ANGELO",
    ]
    let header = (1...fields.count).map { "c\($0)" }.joined(separator: ",")
    let lettura = Lettura("\(header)\n\(fields.joined(separator: ","))\n")
    #expect(lettura.fields == [fields])
    #expect(lettura.fields.first?.map { Array($0.utf8) } == fields.map { Array($0.utf8) })
    #expect(lettura.warnings.isEmpty)
  }

  @Test("formulas, markup and commands are text like any other")
  func harmless() {
    let fields = [
      "=cmd|'/C calc'!A0", "+39", "-1+1", "@SUM(A1)", "<b>&amp;", "%n%s", "'; DROP TABLE x", "\\", "$(ls)",
    ]
    let header = (1...fields.count).map { "c\($0)" }.joined(separator: ",")
    #expect(Lettura("\(header)\n\(fields.joined(separator: ","))\n").fields == [fields])
  }
}

@Suite("Accents apart from their letter")
struct CompositionTests {
  @Test("a letter and its accent become one character and are counted")
  func composed() {
    let lettura = Lettura("a,b\nNICOLO\u{300},FORLI\u{300}\nNICOLÒ,X\n")
    #expect(lettura.fields == [["NICOLÒ", "FORLÌ"], ["NICOLÒ", "X"]])
    #expect(Array(lettura.fields[0][0].utf8) == Array(lettura.fields[1][0].utf8))
    #expect(lettura.warnings.composedAccents.count == 2)
    #expect(lettura.warnings.composedAccents.firstLine == 2)
  }

  @Test("an accent after a separator stands in its own field and is refused")
  func afterSeparator() {
    let lettura = Lettura("a;b;c\r\nROSSI;\u{301}MARIO;1\r\n", Dialect(separator: 0x3B))
    #expect(
      lettura.error
        == CSVError(
          line: 2, column: 2, byte: 13, kind: .character("\u{301}", .markAtFieldStart), isRecoverable: true))
    #expect(Lettura("a\n\"\u{301}M\"\n").error?.kind == .character("\u{301}", .markAtFieldStart))
  }

  @Test("three marks on a letter, or two hundred, are too many")
  func tooMany() {
    for count in [3, 200] {
      let marks = String(repeating: "\u{301}", count: count)
      #expect(Lettura("a\nXO\(marks)\n").error?.kind == .character("\u{301}", .tooManyMarks))
    }
    // ộ already bears two.
    #expect(Lettura("a\nX\u{1ED9}\u{301}\n").error?.kind == .character("\u{301}", .tooManyMarks))
  }

  @Test(
    "a mark that makes no letter is refused",
    arguments: [
      "Q\u{301}", "1\u{300}", " \u{300}", "\u{A0}\u{300}", "О\u{300}", "O\u{20DD}", "א\u{5B0}", "A\u{338}",
    ])
  func unknown(text: String) {
    let error = Lettura("a\nX\(text)\n").error
    if case .character(_, .unknownMark) = error?.kind {} else { Issue.record("\(String(describing: error))") }
  }

  @Test("the Kelvin and Angstrom signs are letters")
  func singletons() {
    let lettura = Lettura("a\n\u{212A}\u{212B}\n")
    #expect(lettura.fields.map { $0[0].unicodeScalars.map(\.value) } == [[0x4B, 0xC5]])
    #expect(lettura.warnings.composedAccents.count == 2)
  }

  /// Every letter with every mark and pair of marks: either the reader gives what Unicode's composition gives, or
  /// composition leaves a mark over and the reader refuses.
  @Test("one or two marks on any Latin letter give the character of NFC, or are refused")
  func againstFoundation() throws {
    let letters = (UInt32(0x41)...0x24F).compactMap(Unicode.Scalar.init).filter(\.properties.isAlphabetic)
    let marks = (UInt32(0x300)...0x331).compactMap(Unicode.Scalar.init)
    var texts: [String] = []
    for letter in letters {
      for first in marks {
        texts.append("\(letter)\(first)")
        guard letter.value % 7 == 0 else { continue }
        for second in marks { texts.append("\(letter)\(first)\(second)") }
      }
    }
    var reader = try Reader(dialect: .standard, bytes: Array(("a\n" + texts.joined(separator: "\n")).utf8))
    var record = Record()
    var composed = 0
    for text in texts {
      let expected = text.precomposedStringWithCanonicalMapping.unicodeScalars
      do {
        guard try reader.next(into: &record) else { break }
        composed += 1
        if !record.string(0).unicodeScalars.elementsEqual(expected) { Issue.record("\(text.unicodeScalars)") }
      } catch {
        if expected.count == 1 { Issue.record("refused: \(text.unicodeScalars.map(\.value))") }
      }
    }
    #expect(reader.rows + reader.refused == texts.count)
    #expect(composed > 500)
  }
}
