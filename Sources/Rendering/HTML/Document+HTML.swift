extension Document {
  /// The document as one HTML page: nothing loaded from elsewhere, no script, readable by ear, printable as a list.
  package func html() -> [UInt8] {
    var html = HTMLWriter()
    let language = language.split(separator: "-").first.map(String.init) ?? language
    html.markup(
      "<!DOCTYPE html>\n<html lang=\"\(Markup.escaped(language))\">\n<head>\n<meta charset=\"utf-8\">\n")
    html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.element("title", "", RichText(title))
    for (name, content) in [
      ("author", metadata.author), ("description", metadata.subject), ("keywords", metadata.keywords),
      ("date", metadata.date),
    ] where !content.isEmpty {
      html.markup("<meta name=\"\(name)\" content=\"\(Markup.escaped(content))\">\n")
    }
    html.markup("<style>\n\(Stylesheet.text(for: page))</style>\n</head>\n<body>\n")
    if let watermark { html.element("p", "class=\"watermark\"", RichText(watermark)) }
    if let header { html.write(header) }
    html.markup("<main>\n")
    let titled = hasOwnTitle
    if !titled { html.element("h1", "", RichText(title)) }
    for block in blocks { html.write(block, of: self) }
    html.markup("</main>\n")
    html.write(footer)
    html.markup("</body>\n</html>\n")
    return html.bytes
  }

  /// Whether header or letterhead already give the page its first heading.
  private var hasOwnTitle: Bool {
    header != nil || blocks.contains { if case .letterhead = $0 { true } else { false } }
  }
}

extension HTMLWriter {
  fileprivate mutating func write(_ header: RunningHeader) {
    markup("<header>\n<div class=\"left\">\n")
    for line in header.left { element("p", "", line) }
    markup("</div>\n<div class=\"middle\">\n")
    element("h1", "", RichText(header.title))
    if !header.subtitle.isEmpty { element("p", "", header.subtitle) }
    markup("</div>\n<div class=\"right\">\n")
    for line in header.right { element("p", "", line) }
    markup("</div>\n</header>\n")
  }

  /// The codes and the place to sign; figures of sheets belong to paper.
  fileprivate mutating func write(_ footer: Footer) {
    markup("<footer>\n")
    for code in footer.codes {
      markup("<p>")
      element("code", "", RichText(code))
      markup("</p>\n")
    }
    for line in footer.right { element("p", "", line) }
    if let box = footer.box { element("p", "class=\"box\"", RichText(box)) }
    markup("</footer>\n")
  }
}
