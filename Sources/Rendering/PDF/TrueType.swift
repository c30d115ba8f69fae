/// A TrueType font, parsed once: which glyph draws a letter, how wide it is, where its outline lies in the file.
///
/// Every offset is checked here, so that a damaged file is an error and never a crash.
package struct TrueType: Sendable {
  let bytes: [UInt8]
  let postScriptName: String
  let unitsPerEm: Int
  let glyphCount: Int
  let metricCount: Int
  /// xMin, yMin, xMax, yMax in thousandths of an em.
  let box: [Int]
  let ascent: Int
  let descent: Int
  let capHeight: Int
  /// The glyph of each character of the Basic Multilingual Plane; 0 where there is none.
  let glyphs: [UInt16]
  /// The width of each of those characters, in thousandths of an em.
  let advances: [UInt16]

  private let tables: [String: Range<Int>]
  private let longOffsets: Bool

  package init(_ bytes: [UInt8]) throws(FontError) {
    self.bytes = bytes
    let reader = FontReader(bytes: bytes)
    let tables = try reader.tables()
    func table(_ tag: String, atLeast length: Int) throws(FontError) -> Range<Int> {
      guard let range = tables[tag] else { throw .missingTable(tag) }
      guard range.count >= length else { throw .damaged(table: tag) }
      return range
    }
    let head = try table("head", atLeast: 54).lowerBound
    let hhea = try table("hhea", atLeast: 36).lowerBound
    let maxp = try table("maxp", atLeast: 32).lowerBound
    let hmtx = try table("hmtx", atLeast: 4)
    let loca = try table("loca", atLeast: 4)
    _ = try table("glyf", atLeast: 1)
    let em = reader.u16(head + 18)
    guard em > 0 else { throw .damaged(table: "head") }
    let longOffsets = reader.u16(head + 50) != 0
    let glyphCount = reader.u16(maxp + 4)
    let metricCount = reader.u16(hhea + 34)
    guard metricCount > 0, hmtx.count >= 4 * metricCount + 2 * max(0, glyphCount - metricCount) else {
      throw .damaged(table: "hmtx")
    }
    guard loca.count >= (glyphCount + 1) * (longOffsets ? 4 : 2) else { throw .damaged(table: "loca") }
    func thousandths(_ value: Int) -> Int { value * 1000 / em }
    self.tables = tables
    self.longOffsets = longOffsets
    self.glyphCount = glyphCount
    self.metricCount = metricCount
    unitsPerEm = em
    box = (0..<4).map { thousandths(reader.i16(head + 36 + 2 * $0)) }
    ascent = thousandths(reader.i16(hhea + 4))
    descent = thousandths(reader.i16(hhea + 6))
    let glyphs = try reader.characters(in: try table("cmap", atLeast: 4), glyphCount: glyphCount)
    var advances = [UInt16](repeating: 0, count: glyphs.count)
    for (character, glyph) in glyphs.enumerated() {
      let metric = hmtx.lowerBound + 4 * min(Int(glyph), metricCount - 1)
      advances[character] = UInt16(clamping: (reader.u16(metric) * 1000 + em / 2) / em)
    }
    self.glyphs = glyphs
    self.advances = advances
    postScriptName = reader.postScriptName(in: tables["name"]) ?? "Font"
    if let os2 = tables["OS/2"], os2.count >= 90 {
      capHeight = thousandths(reader.i16(os2.lowerBound + 88))
    } else {
      capHeight = ascent * 3 / 4
    }
  }

  /// The bytes of a table that `init` has found.
  func table(_ tag: String) -> ArraySlice<UInt8> { bytes[tables[tag] ?? 0..<0] }

  /// The outline of a glyph; empty for a blank one.
  func outline(_ glyph: Int) throws(FontError) -> ArraySlice<UInt8> {
    guard let loca = tables["loca"], let glyf = tables["glyf"], glyph < glyphCount else {
      throw .damaged(table: "glyf")
    }
    let reader = FontReader(bytes: bytes)
    func offset(_ index: Int) -> Int {
      longOffsets ? reader.u32(loca.lowerBound + 4 * index) : 2 * reader.u16(loca.lowerBound + 2 * index)
    }
    let start = offset(glyph)
    let end = offset(glyph + 1)
    guard start <= end, end <= glyf.count else { throw .damaged(table: "loca") }
    return bytes[glyf.lowerBound + start..<glyf.lowerBound + end]
  }

  /// The advance width and left bearing of a glyph, as four bytes of `hmtx`.
  func metrics(_ glyph: Int) -> [UInt8] {
    let hmtx = table("hmtx")
    let start = hmtx.startIndex
    let advance = start + 4 * min(glyph, metricCount - 1)
    let bearing = glyph < metricCount ? advance + 2 : start + 4 * metricCount + 2 * (glyph - metricCount)
    return [hmtx[advance], hmtx[advance + 1], hmtx[bearing], hmtx[bearing + 1]]
  }
}
