// The cover: title in the upper part, fields in two columns, totals in boxes, remarks.

extension Typesetter {
  /// Draws a cover in the whole frame, a little above its middle; returns its height.
  mutating func set(_ cover: Cover, in frame: Frame) -> Int {
    var trial = self
    trial.page.clear()
    let height = trial.set(cover, from: frame.top, in: frame)
    let free = max(0, frame.bottom - frame.top - height)
    return set(cover, from: frame.top + min(free * 2 / 5, Length.mm(60).tenths), in: frame)
  }

  private mutating func set(_ cover: Cover, from top: Int, in frame: Frame) -> Int {
    let width = min(frame.width, Length.mm(210).tenths)
    let left = frame.left + (frame.width - width) / 2
    var y = top
    let title = fitted(
      Style(size: frame.isPortrait ? 220 : 260, leading: 330, bold: true), RichText(cover.title).utf8,
      frame.width)
    y += set(RichText(cover.title).utf8, x: frame.left, y: y, width: frame.width, title, .centered)
    if !cover.subtitle.isEmpty { y += 50 }
    for line in cover.subtitle {
      y += set(
        line.utf8, x: frame.left, y: y, width: frame.width, Style(size: 116, leading: 172), .centered)
    }
    y += Length.mm(frame.isPortrait ? 14 : 9).tenths
    y = set(cover.fields, left: left, width: width, y: y)
    if !cover.totals.isEmpty {
      y = set(cover.totals, left: left, width: width, y: y + Length.mm(8).tenths)
    }
    if !cover.remarks.isEmpty { y += Length.mm(6).tenths }
    for remark in cover.remarks {
      y += set(remark.utf8, x: left, y: y, width: width, Style(size: 80, leading: 118, ink: .dark)) + 20
    }
    return y - top
  }

  private mutating func set(_ fields: [Cover.Field], left: Int, width: Int, y: Int) -> Int {
    let labelStyle = Style(size: 82, leading: 140, ink: .grey)
    let valueStyle = Style(size: 104, leading: 140)
    let labels = fields.map { RichText($0.label).utf8 }
    let widest = labels.map { self.width($0, labelStyle) }.max() ?? 0
    let indent = min(width / 2, max(widest + 140, Length.mm(48).tenths))
    var y = y
    if !fields.isEmpty { rule(left, y, left + width, y, weight: 8) }
    for (label, field) in zip(labels, fields) {
      let middle = y + 40 + valueStyle.leading / 2
      set(label, x: left + 34, y: middle + valueStyle.toBaseline, fitted(labelStyle, label, indent - 60))
      let height = set(
        field.value.utf8, x: left + indent, y: y + 40, width: width - indent - 34, valueStyle)
      y += height + 80
      rule(left, y, left + width, y, weight: 4, ink: .rule)
    }
    return y
  }

  private mutating func set(_ totals: [Cover.Total], left: Int, width: Int, y: Int) -> Int {
    let perRow = min(totals.count, 5)
    let gap = Length.mm(5).tenths
    let boxWidth = (width - gap * (perRow - 1)) / perRow
    let boxHeight = Length.mm(20).tenths
    var y = y
    for start in stride(from: 0, to: totals.count, by: perRow) {
      for (column, total) in totals[start..<min(start + perRow, totals.count)].enumerated() {
        let x = left + column * (boxWidth + gap)
        box(x, y, x + boxWidth, y + boxHeight, weight: 7)
        let value = RichText(total.value).utf8
        let label = RichText(total.label).utf8
        let large = fitted(Style(size: 220, leading: 260, bold: true), value, boxWidth - 80)
        let small = fitted(Style(size: 78, leading: 100, ink: .dark), label, boxWidth - 60)
        set(value, .center, x: x + boxWidth / 2, y: y + boxHeight * 56 / 100, large)
        set(label, .center, x: x + boxWidth / 2, y: y + boxHeight * 84 / 100, small)
      }
      y += boxHeight + gap
    }
    return y - gap
  }
}
