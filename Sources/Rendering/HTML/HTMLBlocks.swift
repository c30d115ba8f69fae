extension HTMLWriter {
  mutating func write(_ block: Block, of document: Document) {
    switch block {
    case .cover(let cover): write(cover)
    case .letterhead(let letterhead):
      markup("<div class=\"letterhead\">\n")
      for line in letterhead.lines { element("p", "", line) }
      element("h1", "", RichText(letterhead.title))
      for line in letterhead.subtitle { element("p", "", line) }
      markup("</div>\n")
    case .part(let title): element("h2", "class=\"part\"", RichText(title))
    case .heading(let title): element("h2", "", RichText(title))
    case .paragraph(let paragraph):
      let alignment = paragraph.isClosing ? "closing" : "\(paragraph.alignment)"
      element(
        "p",
        "class=\"\(alignment)\"\(paragraph.isLarge ? " style=\"font-size: 1.4em; line-height: 1.6\"" : "")",
        paragraph.text)
    case .table(let table): write(table)
    case .ruledLines(let blanks):
      if let table = document.table(blanks.table) { write(blanks, of: table) }
    case .balance(let balance): write(balance)
    case .signatures(let signatures): write(signatures)
    case .notes(let notes):
      markup("<div class=\"notes\">\n")
      for note in notes { element("p", "", note) }
      markup("</div>\n")
    case .space(let length): markup("<div style=\"height: \(length.decimal)pt\"></div>\n")
    case .pageBreak: markup("<div class=\"break\"></div>\n")
    }
  }

  private mutating func write(_ cover: Cover) {
    markup("<section class=\"cover\">\n")
    element("h2", "", RichText(cover.title))
    for line in cover.subtitle { element("p", "class=\"subtitle\"", line) }
    if !cover.fields.isEmpty {
      markup("<dl>\n")
      for field in cover.fields {
        markup("<div>")
        element("dt", "", RichText(field.label))
        element("dd", "", field.value)
        markup("</div>\n")
      }
      markup("</dl>\n")
    }
    if !cover.totals.isEmpty {
      markup("<dl class=\"totals\">\n")
      for total in cover.totals {
        markup("<div>")
        element("dt", "", RichText(total.label))
        element("dd", "", RichText(total.value))
        markup("</div>\n")
      }
      markup("</dl>\n")
    }
    for remark in cover.remarks { element("p", "class=\"remark\"", remark) }
    markup("</section>\n")
  }

  private mutating func write(_ balance: Balance) {
    markup("<table class=\"open balance\">\n")
    element("caption", "", RichText(balance.title))
    markup("<tbody>\n")
    for line in balance.lines {
      markup("<tr\(line.isTotal ? " class=\"total\"" : "")>")
      element("th", "scope=\"row\"", line.label)
      element("td", "class=\"right\"", RichText(line.value))
      markup("</tr>\n")
    }
    markup("</tbody>\n</table>\n")
  }

  private mutating func write(_ signatures: Signatures) {
    markup("<p class=\"signatures \(signatures.arrangement)\">\n")
    for place in signatures.places {
      markup("<span class=\"place\">")
      text(place.label)
      if place.width.tenths > 0 {
        markup(" <span class=\"line\" style=\"width: \(place.width.decimal)pt\"></span>")
      }
      markup("</span>\n")
    }
    markup("</p>\n")
  }
}
