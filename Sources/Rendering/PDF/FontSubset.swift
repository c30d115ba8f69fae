/// A font file that holds only the glyphs a document uses, each reached by a one-byte code.
///
/// Hinting programs are left out: a printer and a screen at reading size do not need them, and they are half the bytes.
struct FontSubset {
  private let font: TrueType
  /// Original glyphs, in their new order; 0 is the glyph of what is missing and always there.
  private var glyphs = [0]
  private var places = [0: 0]

  /// The subset of `font` in which code `c` draws `characters[c]`.
  static func file(of font: TrueType, characters: [UInt16]) throws(FontError) -> [UInt8] {
    var subset = FontSubset(font: font)
    let codes = characters.map {
      $0 == 0 ? 0 : UInt8(truncatingIfNeeded: subset.place(of: Int(font.glyphs[Int($0)])))
    }
    return try subset.write(codes)
  }

  private init(font: TrueType) { self.font = font }

  private mutating func place(of glyph: Int) -> Int {
    if let place = places[glyph] { return place }
    places[glyph] = glyphs.count
    glyphs.append(glyph)
    return glyphs.count - 1
  }

  private mutating func write(_ codes: [UInt8]) throws(FontError) -> [UInt8] {
    var glyf: [UInt8] = []
    var loca: [Int] = []
    var hmtx: [UInt8] = []
    var next = 0
    while next < glyphs.count {  // grows while compound glyphs bring in their parts
      loca.append(glyf.count)
      try append(glyphs[next], to: &glyf)
      if glyf.count & 1 != 0 { glyf.append(0) }
      hmtx += font.metrics(glyphs[next])
      next += 1
    }
    loca.append(glyf.count)
    let isLong = glyf.count > 0x1FFFE
    var offsets: [UInt8] = []
    for offset in loca { isLong ? offsets.appendBig32(offset) : offsets.appendBig16(offset / 2) }

    var head = [UInt8](font.table("head").prefix(54))
    head.replaceSubrange(8..<12, with: [0, 0, 0, 0])
    head.replaceSubrange(50..<52, with: [0, isLong ? 1 : 0])
    var hhea = [UInt8](font.table("hhea").prefix(36))
    hhea.replaceSubrange(34..<36, with: [UInt8(glyphs.count >> 8), UInt8(glyphs.count & 255)])
    var maxp = [UInt8](font.table("maxp").prefix(32))
    maxp.replaceSubrange(4..<6, with: [UInt8(glyphs.count >> 8), UInt8(glyphs.count & 255)])
    maxp.replaceSubrange(26..<28, with: [0, 0])  // maxSizeOfInstructions: there are none

    // One subtable, Macintosh format 0: PDF reads a symbolic font's codes from it.
    var cmap: [UInt8] = [0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 12, 0, 0, 1, 6, 0, 0]
    cmap += codes
    return Self.file([
      ("cmap", cmap), ("glyf", glyf), ("head", head), ("hhea", hhea), ("hmtx", hmtx), ("loca", offsets),
      ("maxp", maxp),
    ])
  }

  private mutating func append(_ glyph: Int, to glyf: inout [UInt8]) throws(FontError) {
    let outline = [UInt8](try font.outline(glyph))
    guard outline.count >= 10 else { return }
    let reader = FontReader(bytes: outline)
    let contours = reader.i16(0)
    if contours >= 0 {
      let length = 10 + 2 * contours
      let instructions = reader.u16(length)
      guard length + 2 + instructions <= outline.count else { throw .damaged(table: "glyf") }
      let points = contours == 0 ? 0 : reader.u16(length - 2) + 1
      let end = Self.endOfPoints(reader, from: length + 2 + instructions, count: points)
      guard end <= outline.count else { throw .damaged(table: "glyf") }
      glyf += outline[..<length]
      glyf += [0, 0]
      glyf += outline[length + 2 + instructions..<end]
    } else {
      try appendCompound(outline, reader, to: &glyf)
    }
  }

  /// Where the flags and coordinates of a simple outline end: what follows is the padding of the original file.
  private static func endOfPoints(_ reader: FontReader, from start: Int, count: Int) -> Int {
    var place = start
    var coordinates = 0
    var point = 0
    while point < count, place < reader.bytes.count {
      let flags = reader.u8(place)
      let repeats = flags & 0x08 != 0 ? reader.u8(place + 1) : 0
      let x = flags & 0x02 != 0 ? 1 : flags & 0x10 != 0 ? 0 : 2
      let y = flags & 0x04 != 0 ? 1 : flags & 0x20 != 0 ? 0 : 2
      coordinates += (x + y) * (repeats + 1)
      point += repeats + 1
      place += flags & 0x08 != 0 ? 2 : 1
    }
    return place + coordinates
  }

  private mutating func appendCompound(
    _ outline: [UInt8], _ reader: FontReader, to glyf: inout [UInt8]
  ) throws(FontError) {
    var part = 10
    glyf += outline[..<10]
    while true {
      let flags = reader.u16(part)
      let arguments = flags & 0x0001 != 0 ? 4 : 2
      let scale = flags & 0x0008 != 0 ? 2 : flags & 0x0040 != 0 ? 4 : flags & 0x0080 != 0 ? 8 : 0
      let end = part + 4 + arguments + scale
      guard end <= outline.count, reader.u16(part + 2) < font.glyphCount else {
        throw .damaged(table: "glyf")
      }
      glyf.appendBig16(flags & ~0x0100)  // no instructions follow
      glyf.appendBig16(place(of: reader.u16(part + 2)))
      glyf += outline[part + 4..<end]
      part = end
      if flags & 0x0020 == 0 { return }
    }
  }

  private static func file(_ tables: [(tag: String, bytes: [UInt8])]) -> [UInt8] {
    var file: [UInt8] = [0, 1, 0, 0]
    for value in [tables.count, 64, 2, tables.count * 16 - 64] { file.appendBig16(value) }
    var offset = 12 + 16 * tables.count
    var padded: [[UInt8]] = []
    for (tag, bytes) in tables {
      var table = bytes
      while table.count & 3 != 0 { table.append(0) }
      let reader = FontReader(bytes: table)
      var sum = 0
      for place in stride(from: 0, to: table.count, by: 4) { sum = (sum + reader.u32(place)) & 0xFFFF_FFFF }
      file += tag.utf8
      file.appendBig32(sum)
      file.appendBig32(offset)
      file.appendBig32(bytes.count)
      offset += table.count
      padded.append(table)
    }
    for table in padded { file += table }
    return file
  }
}
