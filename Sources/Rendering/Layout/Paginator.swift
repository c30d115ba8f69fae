/// Decides what goes on which page.
struct Paginator {
  let document: Document
  let frame: Frame
  private(set) var plans: [PagePlan] = []
  private(set) var geometries: [Int: TableGeometry] = [:]
  private(set) var titleHeights: [Int: Int] = [:]
  private(set) var rowHeights: [Int: [Int32]] = [:]
  private var typesetter: Typesetter
  private var plan = PagePlan(content: PageContent(number: 1, count: 1))
  private var y: Int
  /// Set by what asks for a new page; obeyed by what comes next, so that no empty page ends the document.
  private var mustBreak = false

  /// White between blocks.
  private static let gap = 80

  init(_ document: Document, _ fonts: FontSet) {
    self.document = document
    frame = Frame(document)
    typesetter = Typesetter(fonts)
    y = frame.top
  }

  mutating func run() {
    for index in document.blocks.indices { place(index) }
    plans.append(plan)
    for index in plans.indices { plans[index].content.count = plans.count }
  }

  private var isAtTop: Bool { plan.items.isEmpty }

  private mutating func breakPage() {
    mustBreak = false
    guard !isAtTop else { return }
    var next = PagePlan(content: plan.content)
    next.content.number += 1
    next.content.carried = plan.content.total
    next.content.here = 0
    next.content.first = nil
    next.content.last = nil
    plans.append(plan)
    plan = next
    y = frame.top
  }

  private mutating func obeyBreak() { if mustBreak { breakPage() } }

  /// White above a block, less at the top of a page.
  private func top(after gap: Int) -> Int {
    isAtTop ? frame.top + (frame.hasHeader ? 110 : 0) : y + gap
  }

  private mutating func place(_ index: Int) {
    switch document.blocks[index] {
    case .pageBreak: mustBreak = !isAtTop
    case .space(let length): y += length.tenths
    case .part(let title):
      if !isAtTop { breakPage() }
      mustBreak = false
      plan.content.part = title
      plan.bookmarks.append(PagePlan.Bookmark(title: title, y: frame.top))
    case .cover(let cover):
      if !isAtTop { breakPage() }
      plan.bookmarks.append(PagePlan.Bookmark(title: cover.title, y: frame.top))
      plan.items.append(.whole(block: index, y: frame.top))
      mustBreak = true
    case .table(let table): placeTable(table, index)
    case .ruledLines(let blanks): placeBlanks(blanks, index)
    case .paragraph(let paragraph): placeParagraph(paragraph, index)
    case .notes(let notes): placeNotes(notes, index)
    case .heading(let title):
      let height = typesetter.height(of: document.blocks[index], in: frame)
      placeWhole(index, height: height, keeping: 500, gap: 150)
      plan.bookmarks.append(PagePlan.Bookmark(title: title, y: y - height))
    case .letterhead, .balance, .signatures:
      let height = typesetter.height(of: document.blocks[index], in: frame)
      placeWhole(index, height: height, keeping: 0, gap: Self.gap)
    }
  }

  /// Places a block that is not divided, with room for `keeping` of what follows.
  private mutating func placeWhole(_ index: Int, height: Int, keeping: Int, gap: Int) {
    obeyBreak()
    if top(after: gap) + height + keeping > frame.bottom { breakPage() }
    let top = top(after: gap)
    plan.items.append(.whole(block: index, y: top))
    y = top + height
  }

  private mutating func placeParagraph(_ paragraph: Paragraph, _ index: Int) {
    obeyBreak()
    let style = frame.style(of: paragraph)
    typesetter.breakLines(paragraph.text.utf8, style, width: frame.width(of: paragraph))
    let count = typesetter.lines.count
    var needed = count * style.leading
    // The formula that closes a list and the signatures under it are read together.
    if paragraph.isClosing, index + 1 < document.blocks.count, case .signatures = document.blocks[index + 1] {
      needed += Self.gap + typesetter.height(of: document.blocks[index + 1], in: frame)
    }
    if top(after: Self.gap) + needed > frame.bottom, needed <= frame.bottom - frame.top - 110 { breakPage() }
    placeLines(index, count: count) { _ in style.leading }
  }

  private mutating func placeNotes(_ notes: [RichText], _ index: Int) {
    obeyBreak()
    var heights: [Int] = []
    for note in notes {
      typesetter.breakLines(note.utf8, Frame.noteStyle, width: frame.width)
      heights.append(typesetter.lines.count * Frame.noteStyle.leading)
    }
    placeLines(index, count: notes.count) { heights[$0] }
  }

  /// Places lines one by one, over as many pages as they need.
  private mutating func placeLines(_ index: Int, count: Int, height: (Int) -> Int) {
    var line = 0
    while line < count {
      var top = top(after: Self.gap)
      if top + height(line) > frame.bottom, !isAtTop {
        breakPage()
        top = self.top(after: Self.gap)
      }
      var end = line
      var bottom = top
      while end < count, end == line || bottom + height(end) <= frame.bottom {
        bottom += height(end)
        end += 1
      }
      plan.items.append(.lines(block: index, range: line..<end, y: top))
      y = bottom
      line = end
      if line < count { breakPage() }
    }
  }

  // MARK: Tables

  private mutating func placeTable(_ table: Table, _ index: Int) {
    obeyBreak()
    let geometry = TableGeometry(table, frame)
    let titleHeight = typesetter.titleHeight(geometry)
    let heights = typesetter.rowHeights(table, geometry)
    geometries[index] = geometry
    titleHeights[index] = titleHeight
    rowHeights[index] = heights
    if table.runningTotals {
      plan.content.carried = 0
      plan.content.here = 0
    }
    var row = 0
    repeat {
      // Two rows at least under the titles, or the table starts on the next page.
      let opening = titleHeight + heights[row..<min(row + 2, heights.count)].reduce(0) { $0 + Int($1) }
      if !isAtTop, y + 120 + opening > frame.bottom { breakPage() }
      let top = isAtTop ? frame.top : y + 120
      var end = row
      var bottom = top + titleHeight
      let limit = table.rowsPerPage.map { min(heights.count, row + max(1, $0)) } ?? heights.count
      while end < limit, end == row || bottom + Int(heights[end]) <= frame.bottom {
        bottom += Int(heights[end])
        end += 1
      }
      // A group title is not left alone at the foot of a page.
      while end < heights.count, end > row + 1, table.rows.states[end - 1] == .group {
        end -= 1
        bottom -= Int(heights[end])
      }
      plan.items.append(.rows(block: index, range: row..<end, y: top))
      count(table, row..<end)
      y = bottom
      row = end
      if row < heights.count { breakPage() }
    } while row < heights.count
  }

  /// Takes the figures of the rows just placed into those of the page.
  private mutating func count(_ table: Table, _ range: Range<Int>) {
    let states = table.rows.states
    if table.runningTotals {
      plan.content.here += range.count {
        states[$0] == .plain || (states[$0] == .struck && table.countsStruck)
      }
    }
    if let column = table.numberColumn {
      func isNumbered(_ row: Int) -> Bool { states[row] == .plain || states[row] == .struck }
      guard let first = range.first(where: isNumbered), let last = range.last(where: isNumbered) else {
        return
      }
      plan.content.first = plan.content.first ?? table.rows.plain(first, column)
      plan.content.last = table.rows.plain(last, column)
    }
  }

  // MARK: Blank lines

  private mutating func placeBlanks(_ blanks: RuledLines, _ index: Int) {
    guard let table = document.table(blanks.table) else {
      preconditionFailure("ruled lines continue a table of their document: there is no table \(blanks.table)")
    }
    obeyBreak()
    let geometry = TableGeometry(table, frame)
    let titleHeight = typesetter.titleHeight(geometry)
    geometries[index] = geometry
    titleHeights[index] = titleHeight
    let rowHeight = table.minimumRowHeight.tenths
    var line = 0
    while line < blanks.labels.count {
      // Where the columns' titles are in sight there is no need to repeat them.
      var withTitles = !hasRows(of: table)
      func height(_ count: Int) -> Int {
        typesetter.blanksTitleHeight(blanks, frame) + (withTitles ? titleHeight : 0) + count * rowHeight
      }
      // Kept together where one page can hold them all; never a single line under the title.
      let wanted = blanks.labels.count - line
      let fitsElsewhere = frame.top + height(wanted) + titleHeight <= frame.bottom
      if !isAtTop, y + 250 + height(fitsElsewhere ? wanted : min(2, wanted)) > frame.bottom {
        breakPage()
        withTitles = true
      }
      let top = isAtTop ? frame.top : y + 250
      let fitting = max(1, (frame.bottom - top - height(0)) / rowHeight)
      let end = min(blanks.labels.count, line + fitting)
      plan.items.append(.blanks(block: index, range: line..<end, y: top, withTitles: withTitles))
      y = top + height(end - line)
      line = end
      if line < blanks.labels.count { breakPage() }
    }
  }

  private func hasRows(of table: Table) -> Bool {
    plan.items.contains {
      guard case .rows(let index, _, _) = $0, case .table(let other) = document.blocks[index] else {
        return false
      }
      return other.id == table.id
    }
  }
}
