extension Document {
  /// The document for a terminal: the same words, columns aligned with spaces, lines folded at `width`.
  package func plainText(width: Int = 100) -> String {
    var text = PlainText(document: self, width: max(20, width))
    text.write()
    return text.lines.joined(separator: "\n") + "\n"
  }
}

/// A document on its way to a terminal.
private struct PlainText {
  let document: Document
  let width: Int
  var lines: [String] = []

  mutating func write() {
    if let watermark = document.watermark { lines.append("*** \(watermark) ***") }
    if let header = document.header {
      for line in header.left + header.right { lines.append(line.plain) }
      lines += ["", header.title]
      if !header.subtitle.isEmpty { lines.append(header.subtitle.plain) }
    }
    for block in document.blocks { write(block) }
    let footer = document.footer
    let codes = footer.codes + footer.right.map(\.plain) + (footer.box.map { [$0] } ?? [])
    if !codes.isEmpty { lines.append("") }
    for code in codes { lines += code.split(separator: "\n").map(String.init) }
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .cover(let cover): write(cover)
    case .letterhead(let letterhead):
      lines +=
        [""] + letterhead.lines.map(\.plain) + ["", letterhead.title] + letterhead.subtitle.map(\.plain)
    case .part(let title): lines += ["", title, String(repeating: "=", count: title.count)]
    case .heading(let title): lines += ["", title]
    case .paragraph(let paragraph): lines += [""] + folded(paragraph.text.plain)
    case .table(let table): write(table)
    case .ruledLines(let blanks):
      lines += ["", blanks.title.plain]
      lines += blanks.labels.map { "\($0) " + String(repeating: "_", count: 40) }
    case .balance(let balance):
      lines +=
        ["", balance.title] + aligned(balance.lines.map { [$0.label.plain, $0.value] }, [false, true])
    case .signatures(let signatures):
      lines += [""]
      lines += signatures.places.map {
        $0.width.tenths == 0 ? $0.label : "\($0.label) \(String(repeating: "_", count: 30))"
      }
    case .notes(let notes):
      lines.append("")
      for note in notes { lines += folded(note.plain) }
    case .space, .pageBreak: break
    }
  }

  private mutating func write(_ cover: Cover) {
    lines += ["", cover.title] + cover.subtitle.map(\.plain) + [""]
    lines += aligned(cover.fields.map { [$0.label, $0.value.plain] }, [false, false])
    if !cover.totals.isEmpty { lines.append("") }
    lines += aligned(cover.totals.map { [$0.label, $0.value] }, [false, true])
    for remark in cover.remarks { lines += [""] + folded(remark.plain) }
  }

  /// A table without the columns that are there to be signed.
  private mutating func write(_ table: Table) {
    let shown = table.columns.indices.filter { table.columns[$0].style != .box }
    let words = table.visibleStateWords
    var rows = [shown.map { table.columns[$0].name } + (words.map { [$0.title] } ?? [])]
    for row in 0..<table.rows.count {
      var cells = shown.map { table.rows.plain(row, $0) }
      if let words { cells.append(table.rows.states[row] == .struck ? words.struck : "") }
      rows.append(cells)
    }
    let groups = Set((0..<table.rows.count).filter { table.rows.states[$0] == .group }.map { $0 + 1 })
    let isRight = shown.map { table.columns[$0].alignment == .right } + (words == nil ? [] : [false])
    var text = aligned(rows, isRight, spanning: groups)
    let rule = String(repeating: "-", count: text.map(\.count).max() ?? 0)
    text.insert(rule, at: 1)
    lines += ["", table.caption] + text
  }

  /// Rows with their cells padded to the widest of each column; the rows `spanning` show their first cell alone.
  private func aligned(_ rows: [[String]], _ isRight: [Bool], spanning: Set<Int> = []) -> [String] {
    var widths = [Int](repeating: 0, count: isRight.count)
    for (index, row) in rows.enumerated() where !spanning.contains(index) {
      for (column, cell) in row.enumerated() { widths[column] = max(widths[column], cell.count) }
    }
    return rows.enumerated().map { index, row in
      if spanning.contains(index) { return row.first { !$0.isEmpty } ?? "" }
      var line = ""
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        line += (column == 0 ? "" : "  ") + (isRight[column] ? padding + cell : cell + padding)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private func folded(_ text: String) -> [String] {
    var folded: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      for word in paragraph.split(separator: " ") {
        if !line.isEmpty, line.count + 1 + word.count > width {
          folded.append(line)
          line = ""
        }
        line += (line.isEmpty ? "" : " ") + word
      }
      folded.append(line)
    }
    return folded
  }
}
