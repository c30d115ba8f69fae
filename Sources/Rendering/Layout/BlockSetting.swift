// The blocks that are not divided between pages.

extension Typesetter {
  /// The height a block takes, found by drawing it on a page that is thrown away.
  func height(of block: Block, in frame: Frame) -> Int {
    var trial = self
    trial.page.clear()
    return trial.set(block, y: 0, in: frame)
  }

  /// Draws a block from `y` down; returns its height.
  @discardableResult
  mutating func set(_ block: Block, y: Int, in frame: Frame) -> Int {
    switch block {
    case .cover(let cover): set(cover, in: frame)
    case .letterhead(let letterhead): set(letterhead, y: y, in: frame)
    case .heading(let title): set(heading: title, y: y, in: frame)
    case .balance(let balance): set(balance, y: y, in: frame)
    case .signatures(let signatures): set(signatures, y: y, in: frame)
    case .part, .paragraph, .table, .ruledLines, .notes, .space, .pageBreak: 0
    }
  }

  private mutating func set(heading: String, y: Int, in frame: Frame) -> Int {
    set(
      RichText(heading).utf8, x: frame.left, y: y, width: frame.width,
      Style(size: frame.body.size + 10, leading: frame.body.leading, bold: true))
  }

  private mutating func set(_ letterhead: Letterhead, y: Int, in frame: Frame) -> Int {
    var place = y
    for line in letterhead.lines {
      let isBold = line.utf8.first == Markup.bold
      let style = Style(size: isBold ? 118 : 96, leading: isBold ? 158 : 146)
      place += set(line.utf8, x: frame.left, y: place, width: frame.width, style, .centered)
    }
    if !letterhead.lines.isEmpty { place += 190 }
    let title = Style(size: 132, leading: 180, bold: true)
    place += set(
      RichText(letterhead.title).utf8, x: frame.left, y: place, width: frame.width, title, .centered)
    if !letterhead.subtitle.isEmpty { place += 40 }
    for line in letterhead.subtitle {
      let style = Style(size: 98, leading: 146)
      place += set(line.utf8, x: frame.left, y: place, width: frame.width, style, .centered)
    }
    return place + 130 - y
  }

  private mutating func set(_ balance: Balance, y: Int, in frame: Frame) -> Int {
    let width = frame.isPortrait ? frame.width : min(frame.width, Length.mm(140).tenths)
    let right = frame.left + width
    let row = 190
    var bottom = y + row
    set(
      RichText(balance.title).utf8, x: frame.left + 34, y: bottom - 58,
      Style(size: 80, leading: 100, bold: true))
    rule(frame.left, bottom, right, bottom, weight: 8)
    for line in balance.lines {
      let style = Style(size: 92, leading: 112, bold: line.isTotal)
      let value = RichText(line.value).utf8
      let labelWidth = width - 102 - self.width(value, style)
      breakLines(line.label.utf8, style, width: labelWidth)
      let height = max(row, lines.count * style.leading + 70)
      set(
        line.label.utf8, x: frame.left + 34, y: bottom + (height - lines.count * style.leading) / 2,
        width: labelWidth, style)
      set(value, .right, x: right - 34, y: bottom + height / 2 + style.toBaseline, style)
      bottom += height
      rule(
        frame.left, bottom, right, bottom, weight: line.isTotal ? 8 : 4, ink: line.isTotal ? .black : .rule)
    }
    return bottom - y
  }

  // MARK: Signatures

  private mutating func set(_ signatures: Signatures, y: Int, in frame: Frame) -> Int {
    switch signatures.arrangement {
    case .inline: setInline(signatures.places, y: y, in: frame)
    case .stacked: setStacked(signatures.places, y: y, in: frame)
    }
  }

  /// Lines on which a hand can write: never less than nine millimetres under what is above.
  private mutating func setInline(_ places: [Signatures.Place], y: Int, in frame: Frame) -> Int {
    let style = Style(size: frame.isPortrait ? 90 : 82, leading: 260)
    let left = frame.left + (frame.isPortrait ? 0 : 57)
    var x = left
    var baseline = y + 260
    for place in places {
      let label = RichText(place.label).utf8
      let labelWidth = width(label, style)
      let length = place.width.tenths
      let gap = !label.isEmpty && length > 0 ? 26 : 0
      if x > left, x + labelWidth + gap + length > frame.right {
        x = left
        baseline += style.leading
      }
      if !label.isEmpty { set(label, x: x, y: baseline, style) }
      x += labelWidth + gap
      if length > 0 { rule(x, baseline + 14, x + length, baseline + 14, weight: 4) }
      x += length + 90
    }
    return baseline + 40 - y
  }

  private mutating func setStacked(_ places: [Signatures.Place], y: Int, in frame: Frame) -> Int {
    let style = frame.body
    var place = y + 220
    for signature in places {
      let label = RichText(signature.label).utf8
      let length = max(signature.width.tenths, 1)
      let middle = frame.right - max(length, width(label, style)) / 2
      set(label, .center, x: middle, y: place + style.leading / 2 + style.toBaseline, style)
      place += style.leading + 300
      rule(middle - length / 2, place, middle + length / 2, place, weight: 4)
      place += 160
    }
    return place - y
  }

  // MARK: Blank lines

  private static let blanksTitle = Style(size: 70, leading: 88)

  mutating func blanksTitleHeight(_ blanks: RuledLines, _ frame: Frame) -> Int {
    breakLines(blanks.title.utf8, Self.blanksTitle, width: frame.width - 2 * TableGeometry.padding)
    return lines.count * Self.blanksTitle.leading + 90
  }

  /// Blank lines in the columns of `table`, the label of each in the first.
  mutating func set(
    _ blanks: RuledLines, _ range: Range<Int>, of table: Table, _ geometry: TableGeometry, y: Int,
    titles: Int?
  ) {
    let left = geometry.edges[0]
    let right = geometry.edges[geometry.edges.count - 1]
    let padding = TableGeometry.padding
    rule(left, y, right, y, weight: 8)
    var place =
      y + 45
      + set(
        blanks.title.utf8, x: left + padding, y: y + 45, width: right - left - 2 * padding, Self.blanksTitle)
      + 45
    rule(left, place, right, place, weight: 8)
    let top = place
    if let titles { place = setTitles(geometry, at: place, height: titles) }
    let height = table.minimumRowHeight.tenths
    let first = geometry.cells[0]
    let style = Style(size: 92, leading: 100, bold: true)
    for line in range {
      let label = RichText(blanks.labels[line]).utf8
      let edge: Edge = first.alignment == .right ? .right : first.alignment == .center ? .center : .left
      let x = edge == .right ? first.right : edge == .center ? (first.left + first.right) / 2 : first.left
      set(label, edge, x: x, y: place + height / 2 + style.toBaseline, style)
      place += height
      rule(left, place, right, place, weight: 4, ink: .grey)
    }
    setColumnRules(geometry, from: top, to: place)
  }
}
