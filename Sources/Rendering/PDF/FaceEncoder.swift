/// The one-byte codes a document gives to the letters of one face, and so the subsets it embeds.
///
/// ASCII keeps its codes; other letters take 128...255 in the order they are met, and when those are used up a further
/// subset begins. Few documents need a second one, none can run out.
struct FaceEncoder {
  let font: TrueType
  /// For each character: subset << 8 | code; 0 where none has been given yet.
  private(set) var codes = [UInt16](repeating: 0, count: 0x10000)
  /// The character of each code of each subset; 0 where a code is not used.
  private(set) var subsets: [[UInt16]] = [[UInt16](repeating: 0, count: 256)]
  private var next = 0x80

  init(font: TrueType) { self.font = font }

  var isUsed: Bool { subsets[0].contains { $0 != 0 } || subsets.count > 1 }

  /// Gives a code to a character met for the first time; nil if the font has no glyph for it.
  mutating func assign(_ character: Int) -> UInt16? {
    guard character < 0xFFFF, font.glyphs[character] != 0 else { return nil }
    if character < 0x80 {
      subsets[0][character] = UInt16(character)
      codes[character] = UInt16(character)
      return UInt16(character)
    }
    if next > 0xFF {
      subsets.append([UInt16](repeating: 0, count: 256))
      next = 0x21
    }
    let code = UInt16(subsets.count - 1) << 8 | UInt16(next)
    subsets[subsets.count - 1][next] = UInt16(character)
    codes[character] = code
    next += 1
    return code
  }
}
