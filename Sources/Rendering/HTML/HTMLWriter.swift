/// An HTML page under construction: markup goes in as it is, text goes in escaped.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  mutating func markup(_ markup: String) { bytes += markup.utf8 }

  mutating func text(_ text: String) { marked(RichText(text).utf8[...]) }

  mutating func text(_ text: RichText) { marked(text.utf8[...]) }

  /// Text with the marks of `Markup`: bold words and forced lines.
  mutating func marked(_ text: ArraySlice<UInt8>) {
    var isBold = false
    for byte in text {
      switch byte {
      case Markup.bold:
        isBold.toggle()
        bytes += (isBold ? "<b>" : "</b>").utf8
      case Markup.newLine: bytes += "<br>".utf8
      case 0x26: bytes += "&amp;".utf8
      case 0x3C: bytes += "&lt;".utf8
      case 0x3E: bytes += "&gt;".utf8
      case 0x22: bytes += "&quot;".utf8
      case 0x27: bytes += "&#39;".utf8
      default: bytes.append(byte)
      }
    }
    if isBold { bytes += "</b>".utf8 }
  }

  /// `<name attributes>text</name>` and a line feed.
  mutating func element(_ name: String, _ attributes: String = "", _ text: RichText) {
    markup("<\(name)\(attributes.isEmpty ? "" : " " + attributes)>")
    self.text(text)
    markup("</\(name)>\n")
  }
}
