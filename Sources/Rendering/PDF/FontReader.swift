/// Big-endian numbers out of a font file; beyond its end everything reads as zero, and the ranges are checked by tables.
struct FontReader {
  let bytes: [UInt8]

  func u8(_ offset: Int) -> Int { bytes.indices.contains(offset) ? Int(bytes[offset]) : 0 }
  func u16(_ offset: Int) -> Int { u8(offset) << 8 | u8(offset + 1) }
  func u32(_ offset: Int) -> Int { u16(offset) << 16 | u16(offset + 2) }
  func i16(_ offset: Int) -> Int { Int(Int16(truncatingIfNeeded: u16(offset))) }

  /// The table directory.
  func tables() throws(FontError) -> [String: Range<Int>] {
    guard bytes.count >= 12, u32(0) == 0x0001_0000 || u32(0) == 0x7472_7565 else { throw .notTrueType }
    var tables: [String: Range<Int>] = [:]
    for index in 0..<u16(4) {
      let record = 12 + 16 * index
      guard record + 16 <= bytes.count else { throw .notTrueType }
      let tag = String(decoding: bytes[record..<record + 4], as: UTF8.self)
      let start = u32(record + 8)
      let length = u32(record + 12)
      guard start + length <= bytes.count else { throw .damaged(table: tag) }
      tables[tag] = start..<start + length
    }
    return tables
  }

  /// The glyph of each character of the Basic Multilingual Plane, from the Unicode subtable in format 4.
  func characters(in cmap: Range<Int>, glyphCount: Int) throws(FontError) -> [UInt16] {
    var glyphs = [UInt16](repeating: 0, count: 0x10000)
    guard let subtable = unicodeSubtable(in: cmap) else { throw .damaged(table: "cmap") }
    let segments = u16(subtable + 6) / 2
    for segment in 0..<segments {
      let end = u16(subtable + 14 + 2 * segment)
      let start = u16(subtable + 16 + 2 * segments + 2 * segment)
      let delta = u16(subtable + 16 + 4 * segments + 2 * segment)
      let offsetPlace = subtable + 16 + 6 * segments + 2 * segment
      let offset = u16(offsetPlace)
      guard start <= end else { throw .damaged(table: "cmap") }
      for character in start...end where character < 0xFFFF {
        var glyph = offset == 0 ? character : u16(offsetPlace + offset + 2 * (character - start))
        if offset == 0 || glyph != 0 { glyph = (glyph + delta) & 0xFFFF }
        if glyph < glyphCount { glyphs[character] = UInt16(glyph) }
      }
    }
    return glyphs
  }

  private func unicodeSubtable(in cmap: Range<Int>) -> Int? {
    for index in 0..<u16(cmap.lowerBound + 2) {
      let record = cmap.lowerBound + 4 + 8 * index
      let platform = u16(record)
      let subtable = cmap.lowerBound + u32(record + 4)
      let isUnicode = platform == 0 || (platform == 3 && u16(record + 2) == 1)
      if isUnicode, u16(subtable) == 4 { return subtable }
    }
    return nil
  }

  /// The name the font goes by in a PDF: entry 6 of the naming table.
  func postScriptName(in table: Range<Int>?) -> String? {
    guard let start = table?.lowerBound else { return nil }
    let storage = start + u16(start + 4)
    for index in 0..<u16(start + 2) {
      let record = start + 6 + 12 * index
      guard u16(record + 6) == 6 else { continue }
      let place = storage + u16(record + 10)
      let letters = (place..<place + u16(record + 8)).map(u8)
        .filter {
          (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D
        }
      return String(decoding: letters.map { UInt8($0) }, as: UTF8.self)
    }
    return nil
  }
}
