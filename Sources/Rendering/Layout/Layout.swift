/// A document laid out on pages: a pure function of the document and the fonts.
///
/// What goes where is decided at once, because the footer must know how many pages there are; a page is drawn when it is
/// asked for, so that one at a time is in memory.
package struct Layout: Sendable {
  package let document: Document
  let frame: Frame
  let plans: [PagePlan]
  let geometries: [Int: TableGeometry]
  let titleHeights: [Int: Int]
  let rowHeights: [Int: [Int32]]
  let fonts: FontSet

  package init(_ document: Document, fonts: FontSet) {
    var paginator = Paginator(document, fonts)
    paginator.run()
    self.document = document
    self.fonts = fonts
    frame = paginator.frame
    plans = paginator.plans
    geometries = paginator.geometries
    titleHeights = paginator.titleHeights
    rowHeights = paginator.rowHeights
  }

  package var pageCount: Int { plans.count }

  /// Page `index`, from 0.
  package func page(_ index: Int) -> Page {
    var typesetter = Typesetter(fonts)
    draw(index, with: &typesetter)
    return typesetter.page
  }

  /// All pages as text.
  package var dump: String {
    (0..<pageCount).map { page($0).dump }.joined(separator: "\n")
  }

  /// Draws page `index` on the typesetter's page, in place of what was there.
  func draw(_ index: Int, with typesetter: inout Typesetter) {
    let plan = plans[index]
    typesetter.page.clear()
    typesetter.setWatermark(of: document)
    for item in plan.items { draw(item, with: &typesetter) }
    typesetter.page.furniture = typesetter.page.runs.count
    var content = plan.content
    var code: String?
    if let pageCode = document.pageCode {
      content.lines = lines(of: plan)
      code = pageCode(content)
    }
    typesetter.page.content = content
    if let header = document.header {
      typesetter.set(
        header, in: frame, part: content.part, showsTitle: !plan.hasCover(of: document))
    }
    typesetter.set(document.footer, in: frame, content: content, code: code, page: document.page)
  }

  private func draw(_ item: PagePlan.Item, with typesetter: inout Typesetter) {
    switch item {
    case .whole(let index, let y):
      typesetter.set(document.blocks[index], y: y, in: frame)
    case .lines(let index, let range, let y):
      switch document.blocks[index] {
      case .paragraph(let paragraph):
        typesetter.set(
          paragraph.text.utf8, lines: range, x: frame.left(of: paragraph), y: y,
          width: frame.width(of: paragraph),
          frame.style(of: paragraph), paragraph.alignment)
      case .notes(let notes):
        var y = y
        for note in notes[range] {
          y += typesetter.set(note.utf8, x: frame.left, y: y, width: frame.width, Frame.noteStyle)
        }
      default: break
      }
    case .rows(let index, let range, let y):
      guard case .table(let table) = document.blocks[index], let geometry = geometries[index] else { return }
      drawRows(table, index, geometry, range, y: y, with: &typesetter)
    case .blanks(let index, let range, let y, let withTitles):
      guard case .ruledLines(let blanks) = document.blocks[index], let geometry = geometries[index],
        let table = document.table(blanks.table)
      else { return }
      typesetter.set(
        blanks, range, of: table, geometry, y: y, titles: withTitles ? titleHeights[index] : nil)
    }
  }

  private func drawRows(
    _ table: Table, _ index: Int, _ geometry: TableGeometry, _ range: Range<Int>, y top: Int,
    with typesetter: inout Typesetter
  ) {
    guard let heights = rowHeights[index], let titleHeight = titleHeights[index] else { return }
    if geometry.look == .ruled, top > frame.top {
      typesetter.rule(frame.left, top, frame.right, top, weight: 8)
    }
    var y = typesetter.setTitles(geometry, at: top, height: titleHeight)
    var segment = top
    for row in range {
      let height = Int(heights[row])
      // A group title spans the columns: the lines between them stop over it.
      if table.rows.states[row] == .group {
        typesetter.setColumnRules(geometry, from: segment, to: y)
        segment = y + height
      }
      typesetter.setRow(table, row, geometry, y: y, height: height)
      y += height
      typesetter.setRowRule(table, row, geometry, y: y)
    }
    typesetter.setColumnRules(geometry, from: segment, to: y)
  }

  /// The rows of a page as its code is computed from them.
  private func lines(of plan: PagePlan) -> [UInt8] {
    var lines: [UInt8] = []
    for case .rows(let index, let range, _) in plan.items {
      guard case .table(let table) = document.blocks[index] else { continue }
      for row in range { table.rows.appendLine(row, to: &lines) }
    }
    return lines
  }
}

extension PagePlan {
  fileprivate func hasCover(of document: Document) -> Bool {
    items.contains {
      guard case .whole(let index, _) = $0, case .cover = document.blocks[index] else { return false }
      return true
    }
  }
}

extension Rows {
  /// Appends a row without markup: cells separated by TAB, a line feed at the end.
  func appendLine(_ row: Int, to lines: inout [UInt8]) {
    var line = lines.count
    for column in 0..<columns {
      if column > 0 { lines.append(0x09) }
      let range = cells.range(row * columns + column)
      if range.isEmpty { continue }
      var start = range.lowerBound
      for place in range where cells.text[place] == Markup.bold {
        lines.append(contentsOf: cells.text[start..<place])
        start = place + 1
      }
      lines.append(contentsOf: cells.text[start..<range.upperBound])
    }
    while line < lines.count {
      if lines[line] == Markup.newLine { lines[line] = 0x20 }
      line += 1
    }
    lines.append(0x0A)
  }

  /// The text of a cell without markup, its lines joined by `separator`.
  package func plain(_ row: Int, _ column: Int, joinedBy separator: String = " ") -> String {
    let marked = String(decoding: cells.text[cells.range(row * columns + column)], as: UTF8.self)
    var plain = ""
    for scalar in marked.unicodeScalars {
      switch scalar.value {
      case UInt32(Markup.bold): continue
      case UInt32(Markup.newLine): plain += separator
      default: plain.unicodeScalars.append(scalar)
      }
    }
    return plain
  }
}
