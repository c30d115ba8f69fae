extension Document {
  /// The document as PDF/A-2u: the same value and the same fonts give the same bytes.
  ///
  /// Throws `MissingGlyph` for a letter the fonts cannot draw, `FontError` for a font found damaged.
  package func pdf(fonts: FontSet) throws -> [UInt8] {
    let layout = Layout(self, fonts: fonts)
    var typesetter = Typesetter(fonts)
    var page = PageStream(fonts, height: self.page.height.tenths)
    var writer = PDFWriter(capacity: 60_000 + 4_500 * layout.pageCount)
    let (catalog, info, pages) = (writer.number(), writer.number(), writer.number())
    var numbers: [Int] = []
    for index in 0..<layout.pageCount {
      layout.draw(index, with: &typesetter)
      do throws(PageStream.Missing) { try page.write(typesetter.page) } catch {
        throw missingGlyph(error.character)
      }
      let (number, content) = (writer.number(), writer.number())
      writer.stream(content, "", page.bytes, count: page.count)
      writer.add(number, "<</Type/Page/Parent \(pages) 0 R/Contents \(content) 0 R>>")
      numbers.append(number)
    }
    let fontResources = try writer.writeFonts(page.encoders)
    let kids = numbers.map { "\($0) 0 R" }.joined(separator: " ")
    writer.add(
      pages,
      """
      <</Type/Pages/Count \(numbers.count)/MediaBox[0 0 \(self.page.width.decimal) \(self.page.height.decimal)]\
      /Resources<</Font<<\(fontResources)>>>>/Kids[\(kids)]>>
      """)
    let outlines = writer.writeOutlines(layout, pages: numbers)
    let (metadata, profile) = (writer.number(), writer.number())
    writer.stream(metadata, "/Type/Metadata/Subtype/XML", xmp, plain: true)
    writer.stream(profile, "/N 3", ColorProfile.sRGB)
    writer.add(
      catalog,
      """
      <</Type/Catalog/Pages \(pages) 0 R/Lang(\(language))/Metadata \(metadata) 0 R\
      /ViewerPreferences<</DisplayDocTitle true>>\(outlines)\
      /OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)\
      /Info(sRGB IEC61966-2.1)/DestOutputProfile \(profile) 0 R>>]>>
      """)
    writer.add(info, infoDictionary)
    return writer.finish(root: catalog, info: info)
  }

  /// The older form of the metadata, which must say what the XMP packet says.
  private var infoDictionary: String {
    var info = "<</Title\(PDFText.string(title))"
    for (key, value) in [
      ("Author", metadata.author), ("Subject", metadata.subject), ("Keywords", metadata.keywords),
    ] where !value.isEmpty {
      info += "/\(key)\(PDFText.string(value))"
    }
    return info + ">>"
  }

  /// The error for a character no glyph was found for: only now is it worth while to search where it stands.
  private func missingGlyph(_ scalar: UInt32) -> MissingGlyph {
    let scalar = Unicode.Scalar(scalar) ?? "\u{FFFD}"
    for table in tables {
      for row in 0..<table.rows.count {
        let holds = (0..<table.rows.columns).contains {
          table.rows.plain(row, $0).unicodeScalars.contains(scalar)
        }
        guard holds else { continue }
        let name = table.rows.cells.label(row: row) ?? table.rows.plain(row, table.numberColumn ?? 0)
        return MissingGlyph(character: Character(scalar), location: name)
      }
    }
    return MissingGlyph(character: Character(scalar), location: title)
  }
}

extension Length {
  /// In points, as PDF writes numbers.
  var decimal: String { "\(tenths / 10).\(tenths % 10)" }
}

extension PDFWriter {
  /// Writes the bookmarks, if there are at least two; returns the entry that names them in the catalog.
  fileprivate mutating func writeOutlines(_ layout: Layout, pages: [Int]) -> String {
    let bookmarks = zip(layout.plans, pages).flatMap { plan, page in plan.bookmarks.map { (page, $0) } }
    guard bookmarks.count > 1 else { return "" }
    let root = number()
    let items = bookmarks.map { _ in number() }
    for (index, (page, bookmark)) in bookmarks.enumerated() {
      let top = Length(tenths: layout.document.page.height.tenths - bookmark.y)
      var item =
        "<</Title\(PDFText.string(bookmark.title))/Parent \(root) 0 R/Dest[\(page) 0 R/XYZ 0 \(top.decimal) null]"
      if index > 0 { item += "/Prev \(items[index - 1]) 0 R" }
      if index + 1 < items.count { item += "/Next \(items[index + 1]) 0 R" }
      add(items[index], item + ">>")
    }
    add(
      root,
      "<</Type/Outlines/First \(items[0]) 0 R/Last \(items[items.count - 1]) 0 R/Count \(items.count)>>")
    return "/Outlines \(root) 0 R/PageMode/UseOutlines"
  }
}
