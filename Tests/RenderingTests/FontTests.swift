import TestSupport
import Testing

@testable import Rendering

@Suite("Fonts") struct FontTests {
  @Test("widths are those of the font, in thousandths of an em")
  func widths() {
    // DejaVu Sans 2.37, hmtx over 2048 units: space 651, A 1401, m 1995; every letter of the mono font 1233.
    let regular = Sample.fonts[.regular]
    #expect(regular.advances[0x20] == 318)
    #expect(regular.advances[0x41] == 684)
    #expect(regular.advances[0x6D] == 974)
    for letter in 0x20..<0x7F { #expect(Sample.fonts[.mono].advances[letter] == 602) }
    #expect(regular.postScriptName == "DejaVuSans")
    #expect(Sample.fonts[.bold].postScriptName == "DejaVuSans-Bold")
  }

  @Test("letters of Italian electors have glyphs, others are known to have none")
  func glyphs() {
    for scalar in "ćčđójcțȚễàèéìòùÀÈÉ’·".unicodeScalars {
      for face in [Face.regular, .bold] {
        #expect(Sample.fonts[face].glyphs[Int(scalar.value)] != 0, "\(scalar) in \(face)")
      }
    }
    #expect(Sample.fonts[.regular].glyphs[0x6F22] == 0)
  }

  @Test("what is not a TrueType font is refused by name")
  func refusals() {
    #expect(throws: FontError.notTrueType) { try TrueType([]) }
    #expect(throws: FontError.notTrueType) { try TrueType([UInt8]("OTTO, an OpenType font".utf8)) }
    #expect(throws: FontError.missingTable("head")) {
      try TrueType([0, 1, 0, 0] + [UInt8](repeating: 0, count: 60))
    }
  }

  @Test("a font cut short or with spoilt bytes is refused or read, never a crash")
  func damaged() throws {
    let font = Sample.bytes("DejaVuSansMono")
    var random = SplitMix64(state: 3)
    for _ in 0..<12 {
      let cut = [UInt8](font[..<random.below(font.count)])
      #expect(throws: FontError.self) { try TrueType(cut) }
    }
    for _ in 0..<30 {
      var spoilt = font
      for _ in 0..<60 { spoilt[random.below(3_000)] = UInt8(random.below(256)) }
      for _ in 0..<60 { spoilt[random.below(font.count)] = UInt8(random.below(256)) }
      guard let parsed = try? TrueType(spoilt) else { continue }
      _ = try? FontSubset.file(of: parsed, characters: (0..<256).map { UInt16($0 < 32 ? 0 : $0) })
    }
  }

  @Test("a subset holds the glyphs asked for and little else")
  func subset() throws {
    var characters = [UInt16](repeating: 0, count: 256)
    for letter in "Kovač".utf16.enumerated() { characters[65 + letter.offset] = letter.element }
    let file = try FontSubset.file(of: Sample.fonts[.regular], characters: characters)
    #expect(file.count < 4_000)
    let reader = FontReader(bytes: file)
    let tables = try reader.tables()
    #expect(Set(tables.keys) == ["cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp"])
    let maxp = try #require(tables["maxp"])
    // .notdef, K, o, v, a, č, and the two parts of č: c and the caron.
    #expect(reader.u16(maxp.lowerBound + 4) == 8)
  }
}
