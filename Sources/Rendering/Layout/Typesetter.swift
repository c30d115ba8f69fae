/// The hand that sets words and rules on a page.
struct Typesetter: Sendable {
  let measure: Measure
  var page = Page()
  /// The lines of the text broken last: one array, used again and again.
  var lines: [Line] = []

  init(_ fonts: FontSet) { measure = Measure(fonts) }

  /// How a text is set.
  struct Style {
    var size: Int
    var leading: Int
    var bold = false
    var ink = Ink.black

    /// Half the height of a capital: from the middle of a line to its baseline.
    var toBaseline: Int { size * 36 / 100 }

    func width(_ units: Int) -> Int { units * size / 1000 }
    func limit(_ width: Int) -> Int { width * 1000 / size }
  }

  // MARK: Rules

  mutating func rule(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, weight: Int, ink: Ink = .black) {
    page.rules.append(
      Page.Rule(
        x1: Int32(x1), y1: Int32(y1), x2: Int32(x2), y2: Int32(y2), weight: UInt8(clamping: weight), ink: ink)
    )
  }

  mutating func box(_ left: Int, _ top: Int, _ right: Int, _ bottom: Int, weight: Int, ink: Ink = .black) {
    rule(left, top, right, top, weight: weight, ink: ink)
    rule(right, top, right, bottom, weight: weight, ink: ink)
    rule(right, bottom, left, bottom, weight: weight, ink: ink)
    rule(left, bottom, left, top, weight: weight, ink: ink)
  }

  // MARK: Words

  /// Sets one line with its baseline at `y`; returns where it ends.
  @discardableResult
  mutating func set(
    _ text: [UInt8], _ line: Line, x: Int, y: Int, _ style: Style, spacing: Int = 0
  ) -> Int {
    var x = x
    var bold = line.bold
    var start = line.start
    while start < line.end {
      if text[start] == Markup.bold {
        bold.toggle()
        start += 1
        continue
      }
      var end = start + 1
      while end < line.end, text[end] != Markup.bold { end += 1 }
      append(text, start..<end, x, y, style, bold ? .bold : .regular, spacing)
      if end < line.end {
        x += style.width(measure.units(text, start..<end, bold: bold))
        if spacing != 0 { x += text[start..<end].count { $0 == 0x20 } * spacing / 100 }
      }
      start = end
    }
    return x
  }

  private mutating func append(
    _ text: [UInt8], _ range: Range<Int>, _ x: Int, _ y: Int, _ style: Style, _ face: Face, _ spacing: Int
  ) {
    let start = page.text.count
    page.text.append(contentsOf: text[range])
    page.runs.append(
      Page.Run(
        x: Int32(x), y: Int32(y), start: Int32(start), end: Int32(page.text.count), spacing: Int32(spacing),
        size: UInt16(clamping: style.size), face: face, ink: style.ink))
  }

  enum Edge { case left, center, right }

  /// Sets a text that has no line feed, without breaking it; `x` is its left end, middle or right end.
  mutating func set(_ text: [UInt8], _ edge: Edge = .left, x: Int, y: Int, _ style: Style) {
    let units = measure.units(text, 0..<text.count, bold: style.bold)
    let line = Line(start: 0, end: text.count, bold: style.bold, units: units, isLast: true)
    let width = style.width(units)
    set(text, line, x: edge == .left ? x : edge == .right ? x - width : x - width / 2, y: y, style)
  }

  mutating func set(mono text: [UInt8], x: Int, y: Int, _ style: Style) {
    append(text, 0..<text.count, x, y, style, .mono, 0)
  }

  func width(_ text: [UInt8], _ style: Style) -> Int {
    style.width(measure.units(text, 0..<text.count, bold: style.bold))
  }

  /// `style`, smaller if that is what it takes for `text` to fit in `width` on one line.
  func fitted(_ style: Style, _ text: [UInt8], _ width: Int) -> Style {
    let needed = self.width(text, style)
    guard needed > width, needed > 0 else { return style }
    var smaller = style
    smaller.size = max(40, style.size * width / needed)
    return smaller
  }

  // MARK: Paragraphs

  /// Breaks `text` into `lines` no wider than `width`.
  mutating func breakLines(_ text: [UInt8], _ style: Style, width: Int) {
    measure.breakLines(text, 0..<text.count, bold: style.bold, limit: style.limit(width), into: &lines)
  }

  /// Sets lines `range` of a text from `y` down; returns the height used.
  @discardableResult
  mutating func set(
    _ text: [UInt8], lines range: Range<Int>? = nil, x: Int, y: Int, width: Int, _ style: Style,
    _ alignment: Paragraph.Alignment = .left
  ) -> Int {
    breakLines(text, style, width: width)
    let range = range ?? 0..<lines.count
    var middle = y + style.leading / 2
    for line in lines[range] {
      let free = width - style.width(line.units)
      var left = x
      var spacing = 0
      switch alignment {
      case .left: break
      case .centered: left += free / 2
      case .right: left += free
      case .justified:
        let spaces = text[line.start..<line.end].count { $0 == 0x20 }
        if !line.isLast, spaces > 0, free > 0 { spacing = free * 100 / spaces }
      }
      set(text, line, x: left, y: middle + style.toBaseline, style, spacing: spacing)
      middle += style.leading
    }
    return range.count * style.leading
  }
}
