extension PDFWriter {
  /// Writes the fonts a document has used; returns the entries that name them for its pages.
  mutating func writeFonts(_ encoders: [FaceEncoder]) throws(FontError) -> String {
    var resources = ""
    for (face, encoder) in zip(Face.allCases, encoders) where encoder.isUsed {
      for (index, characters) in encoder.subsets.enumerated() {
        let number = try writeFont(encoder.font, characters, isMono: face == .mono, isBold: face == .bold)
        resources += "/\(PageStream.name(face, index)) \(number) 0 R"
      }
    }
    return resources
  }

  private mutating func writeFont(
    _ font: TrueType, _ characters: [UInt16], isMono: Bool, isBold: Bool
  ) throws(FontError) -> Int {
    let used = characters.indices.filter { characters[$0] != 0 }
    let first = used.first ?? 0x20
    let last = used.last ?? 0x20
    let name = Self.tag(characters) + "+" + font.postScriptName
    let file = try FontSubset.file(of: font, characters: characters)
    let (fontNumber, descriptor, fileNumber, unicode) = (number(), number(), number(), number())
    stream(fileNumber, "/Length1 \(file.count)", file)
    stream(unicode, "", Self.unicodeMap(characters))
    add(
      descriptor,
      """
      <</Type/FontDescriptor/FontName/\(name)/Flags \(isMono ? 5 : 4)\
      /FontBBox[\(font.box.map(String.init).joined(separator: " "))]/ItalicAngle 0/Ascent \(font.ascent)\
      /Descent \(font.descent)/CapHeight \(font.capHeight)/StemV \(isBold ? 140 : 80)/FontFile2 \(fileNumber) 0 R>>
      """)
    let widths = (first...last).map { characters[$0] == 0 ? "0" : String(font.advances[Int(characters[$0])]) }
    add(
      fontNumber,
      """
      <</Type/Font/Subtype/TrueType/BaseFont/\(name)/FirstChar \(first)/LastChar \(last)\
      /Widths[\(widths.joined(separator: " "))]/FontDescriptor \(descriptor) 0 R/ToUnicode \(unicode) 0 R>>
      """)
    return fontNumber
  }

  /// Six capitals that tell this subset from others of the same font: computed from the letters in it.
  private static func tag(_ characters: [UInt16]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for character in characters { hash = (hash ^ UInt64(character)) &* 0x100_0000_01b3 }
    hash ^= hash >> 31
    var tag: [UInt8] = []
    for _ in 0..<6 {
      tag.append(UInt8(65 + hash % 26))
      hash /= 26
    }
    return String(decoding: tag, as: UTF8.self)
  }

  /// Which character each code means, for searching, copying and reading aloud.
  private static func unicodeMap(_ characters: [UInt16]) -> [UInt8] {
    var map: [UInt8] = [UInt8](
      """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <00> <FF>
      endcodespacerange

      """.utf8)
    let used = characters.indices.filter { characters[$0] != 0 }
    for start in stride(from: 0, to: used.count, by: 100) {
      let part = used[start..<min(start + 100, used.count)]
      map += "\(part.count) beginbfchar\n".utf8
      for code in part {
        map.append(0x3C)
        map.appendHex(UInt8(code))
        map += "> <".utf8
        map.appendHex(UInt8(characters[code] >> 8))
        map.appendHex(UInt8(characters[code] & 255))
        map += ">\n".utf8
      }
      map += "endbfchar\n".utf8
    }
    map += "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n".utf8
    return map
  }
}
