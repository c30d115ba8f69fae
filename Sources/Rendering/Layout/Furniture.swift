// What every page has: header, footer, watermark.

extension Typesetter {
  /// Who on the left, what in the middle, for which vote on the right, over a rule.
  mutating func set(_ header: RunningHeader, in frame: Frame, part: String, showsTitle: Bool) {
    let style = Frame.headerStyle
    let last = frame.top - 48
    var widest = 0
    for (index, line) in header.left.enumerated() {
      widest = max(widest, width(line.utf8, style))
      set(line.utf8, x: frame.left, y: last - (header.left.count - 1 - index) * style.leading, style)
    }
    for (index, line) in header.right.enumerated() {
      widest = max(widest, width(line.utf8, style))
      set(
        line.utf8, .right, x: frame.right, y: last - (header.right.count - 1 - index) * style.leading, style)
    }
    if showsTitle {
      let middle = (frame.left + frame.right) / 2
      let free = frame.width - 2 * widest - 200
      let title = RichText(header.title).utf8
      let words = header.subtitle(part: part).utf8
      let hasSubtitle = !words.isEmpty
      set(
        title, .center, x: middle, y: last - (hasSubtitle ? 116 : 0),
        fitted(Style(size: 138, leading: 160, bold: true), title, free))
      if hasSubtitle {
        set(words, .center, x: middle, y: last, fitted(Style(size: 84, leading: 100), words, free))
      }
    }
    rule(frame.left, frame.top, frame.right, frame.top, weight: 8)
  }

  /// Figures on the left, codes in the middle, a box or lines on the right, under a rule.
  mutating func set(_ footer: Footer, in frame: Frame, content: PageContent, code: String?, page: PageShape) {
    let style = Frame.footerStyle
    let bottom = page.height.tenths - page.bottom.tenths
    let last = bottom - 14
    rule(frame.left, frame.foot, frame.right, frame.foot, weight: 8)
    let left = footer.left(content)
    for (index, line) in left.enumerated() {
      set(line.utf8, x: frame.left, y: last - (left.count - 1 - index) * style.leading, style)
    }
    let codes = (footer.codes + (code.map { [$0] } ?? [])).map { RichText($0).utf8 }
    let mono = Style(size: 68, leading: style.leading, ink: .dark)
    let widest = codes.map { mono.width(measure.monoUnits($0)) }.max() ?? 0
    let x = (frame.left + frame.right - widest) / 2
    for (index, line) in codes.enumerated() {
      set(mono: line, x: x, y: last - (codes.count - 1 - index) * style.leading, mono)
    }
    if let box = footer.box {
      let edge = frame.right - Length.mm(64).tenths
      self.box(edge, frame.foot + 32, frame.right, bottom, weight: 5, ink: .grey)
      let small = Style(size: 58, leading: 72, ink: .dark)
      set(
        RichText(box).utf8, x: edge + 36, y: frame.foot + 48, width: frame.right - edge - 72, small)
    } else {
      for (index, line) in footer.right.enumerated() {
        set(
          line.utf8, .right, x: frame.right, y: last - (footer.right.count - 1 - index) * style.leading, style
        )
      }
    }
  }

  /// A word rising along the diagonal, as long as six tenths of it.
  mutating func setWatermark(of document: Document) {
    guard let word = document.watermark else { return }
    let text = RichText(word).utf8
    let width = document.page.width.tenths
    let height = document.page.height.tenths
    let diagonal = Int(Double(width * width + height * height).squareRoot())
    let units = max(1, measure.units(text, 0..<text.count, bold: true))
    let size = min(diagonal * 600 / units, diagonal / 5)
    let cosine = width * 1000 / diagonal
    let sine = height * 1000 / diagonal
    let along = size * units / 2000
    let across = size * 36 / 100
    page.watermark = Page.Watermark(
      text: text, x: width / 2 - (along * cosine - across * sine) / 1000,
      y: height / 2 + (along * sine + across * cosine) / 1000, size: size, cosine: cosine, sine: sine)
  }
}
