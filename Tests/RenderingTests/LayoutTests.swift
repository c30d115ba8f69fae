import TestSupport
import Testing

@testable import Rendering

@Suite("Layout") struct LayoutTests {
  /// One column, no header: every place can be computed by hand, in tenths of a point.
  private func small(_ names: [String]) -> Document {
    var rows = Rows(columns: 1)
    for name in names { rows.append { $0.text(name) } }
    let table = Table(
      id: "t", caption: "Nomi", columns: [Column("Nome", weight: 1)], rows: rows, heavyRuleEvery: 2)
    return Document(id: "piccolo", title: "Piccolo", blocks: [.table(table)])
  }

  @Test("a small document is where arithmetic puts it")
  func golden() {
    // Top margin 9 mm = 25,5 pt. Titles: one line of 7,8 and 5,6 of white, so their rule is at 38,9 and their baseline
    // 3,0 above it. A row of 6,75 mm is 19,1 high: its baseline is half of that, and 36 % of 8,4, below its top.
    // The left margin, 20 mm, is 56,7; cells have 3,4 of white. The right edge is 841,9 - 28,3.
    // The footer of one line is 13,2 high over a margin of 21,3: its rule is at 595,3 - 34,5.
    #expect(
      Layout(small(["Rossi", "D’Angelo"]), fonts: Sample.fonts).dump == """
        page 1 of 1
        60.1 35.9 bold 6.4 |Nome|
        60.1 51.4 regular 8.4 |Rossi|
        60.1 70.5 regular 8.4 |D’Angelo|
        rule 56.7 38.9 to 813.6 38.9 0.8
        rule 56.7 58.0 to 813.6 58.0 0.4 grey
        rule 56.7 77.1 to 813.6 77.1 0.9
        rule 56.7 560.8 to 813.6 560.8 0.8

        """)
  }

  @Test("a full page of 24 rows is one page, the 25th row begins another")
  func fullPage() {
    // From the header's rule (25,5 + 2 x 9,0 + 3,6 = 47,1) and the titles (2 x 7,8 + 5,6 = 21,2) to 6,0 above the
    // footer's rule (595,3 - 21,3 - 37,0 - 6,0 = 531,0) there are 462,7: 24 rows of 19,1.
    #expect(Layout(Sample.list(24), fonts: Sample.fonts).pageCount == 1)
    #expect(Layout(Sample.list(25), fonts: Sample.fonts).pageCount == 2)
    #expect(Layout(Sample.list(48), fonts: Sample.fonts).pageCount == 2)
    #expect(Layout(Sample.list(49), fonts: Sample.fonts).pageCount == 3)
  }

  @Test("the caller may ask for fewer rows on a page", arguments: [(22, 1), (23, 2), (1_200, 55)])
  func rowsPerPage(rows: Int, pages: Int) {
    var table = Sample.table(Sample.rows(rows))
    table.rowsPerPage = 22
    #expect(Layout(Sample.list(table), fonts: Sample.fonts).pageCount == pages)
  }

  @Test("no rows still make a page, with the titles of the columns")
  func noRows() {
    let layout = Layout(Sample.list(0), fonts: Sample.fonts)
    #expect(layout.pageCount == 1)
    let content = layout.page(0).content
    #expect(content.first == nil && content.last == nil && content.total == 0)
    #expect(layout.dump.contains("|COGNOME e nome|"))
  }

  @Test("a page says its first and last number and carries its total to the next")
  func runningTotals() {
    var table = Sample.table(Sample.rows(50) { $0 == 3 })
    table.rowsPerPage = 20
    let layout = Layout(Sample.list(table), fonts: Sample.fonts)
    let contents = (0..<layout.pageCount).map { layout.page($0).content }
    #expect(contents.map(\.first) == ["1", "21", "41"])
    #expect(contents.map(\.last) == ["20", "40", "50"])
    #expect(contents.map(\.carried) == [0, 19, 39])
    #expect(contents.map(\.here) == [19, 20, 10])
    #expect(contents.map(\.count) == [3, 3, 3])
    #expect(layout.dump.contains("|riporto 39 · in questo foglio 10 · |"))
    #expect(layout.dump.contains("|a riportare 49|"))
  }

  @Test("running totals end at the number of counted rows, whatever the list")
  func runningTotalsProperty() {
    var random = SplitMix64(state: 5)
    for _ in 0..<25 {
      let count = random.below(400)
      let every = 2 + random.below(9)
      var table = Sample.table(Sample.rows(count) { $0 % every == 0 })
      table.countsStruck = random.below(2) == 0
      table.rowsPerPage = 5 + random.below(30)
      let layout = Layout(Sample.list(table), fonts: Sample.fonts)
      let contents = (0..<layout.pageCount).map { layout.page($0).content }
      #expect(contents.last?.total == (table.countsStruck ? count : count - count / every))
      for (page, next) in zip(contents, contents.dropFirst()) {
        if page.total != next.carried || page.number + 1 != next.number { Issue.record("pages do not join") }
      }
    }
  }

  @Test("a long cell makes its row grow and moves the rows under it, and stays in its column")
  func longCell() {
    var rows = Sample.rows(2)
    rows.append {
      $0.number(3)
      $0.number(6)
      $0.name("Hohenzollern-Sigmaringen von und zu Liechtenstein", "Maria Antonietta Giuseppina Elisabetta")
      $0.lines("Monasterolo di Savigliano (CN)", "16/08/1966")
      $0.text("Località Sant’Antonio Abate di Pont-Saint-Martin 138/bis interno 12")
    }
    let layout = Layout(Sample.list(Sample.table(rows)), fonts: Sample.fonts)
    #expect(layout.rowHeights[0].map { $0[0] == 191 && $0[1] == 191 && $0[2] > 191 } == true)
    let geometry = TableGeometry(Sample.table(rows), layout.frame)
    let page = layout.page(0)
    let measure = Measure(Sample.fonts)
    for run in page.runs[..<page.furniture] {
      let width =
        measure.units(page.text, Int(run.start)..<Int(run.end), bold: run.face == .bold) * Int(run.size)
        / 1000
      let right = geometry.edges.first { $0 > Int(run.x) } ?? 0
      if Int(run.x) + width > right + 4 { Issue.record("words leave their column: \(page.dump)") }
    }
  }

  @Test("no row crosses the foot of a page")
  func foot() {
    let layout = Layout(Sample.list(1_200), fonts: Sample.fonts)
    for index in 0..<layout.pageCount {
      let page = layout.page(index)
      for run in page.runs[..<page.furniture] where run.y > layout.frame.bottom {
        Issue.record("page \(index + 1): \(run)")
      }
    }
  }

  @Test("a struck row has a line through its words and its box, but not through its note")
  func struck() {
    let page = Layout(Sample.list(1) { _ in true }, fonts: Sample.fonts).page(0)
    // Five cells with words, one of them on two lines, the name in two runs but one line, and the box to sign.
    #expect(page.rules.filter { $0.ink == .dark }.count == 7)
    let note = page.runs.first { page.text[Int($0.start)..<Int($0.end)].starts(with: "cancellato".utf8) }
    #expect(note?.ink == .black)
  }

  @Test("the closing formula is not parted from the signatures under it")
  func closing() {
    for count in 18...24 {
      var document = Sample.list(count)
      document.blocks.append(
        .paragraph(.closing("La presente lista comprende \(bold: "n. \(count)") elettori.")))
      document.blocks.append(.signatures(Signatures([.init("Il segretario", width: .mm(40))])))
      let layout = Layout(document, fonts: Sample.fonts)
      let dumps = (0..<layout.pageCount).map { layout.page($0).dump }
      for dump in dumps { #expect(dump.contains("|La presente") == dump.contains("|Il segretario|")) }
    }
  }

  @Test("a title of a group is never the last row of a page")
  func groups() {
    for before in 15...26 {
      var rows = Sample.rows(before)
      rows.appendGroup("CANCELLAZIONI")
      for number in 0..<5 { rows.append { $0.number(number) } }
      let layout = Layout(Sample.list(Sample.table(rows)), fonts: Sample.fonts)
      for plan in layout.plans {
        for case .rows(_, let range, _) in plan.items {
          #expect(rows.states[range.upperBound - 1] != .group)
        }
      }
    }
  }

  @Test("blank lines too many for a page go on in the next, under the titles of the columns")
  func blanks() {
    var document = Sample.list(3)
    document.blocks.append(
      .ruledLines(RuledLines(title: "IN CALCE", table: "lista", labels: RuledLines.lettered(30))))
    let layout = Layout(document, fonts: Sample.fonts)
    #expect(layout.pageCount == 2)
    #expect(layout.page(1).dump.contains("|COGNOME e nome|"))
    #expect(layout.page(1).dump.contains("|IN CALCE|"))
    let labels = RuledLines.lettered(30)
    #expect(labels[25] == "z" && labels[26] == "aa" && labels[29] == "ad")
    for label in labels { #expect(layout.dump.contains("|\(label)|")) }
  }

  @Test("blank lines that a page can hold are not parted")
  func blanksTogether() {
    for rows in 8...24 {
      var document = Sample.list(rows)
      document.blocks.append(
        .ruledLines(RuledLines(title: "IN CALCE", table: "lista", labels: RuledLines.numbered(8, from: 900))))
      let layout = Layout(document, fonts: Sample.fonts)
      let dumps = (0..<layout.pageCount).map { layout.page($0).dump }
      for dump in dumps { #expect(dump.contains("|900|") == dump.contains("|907|")) }
    }
  }

  @Test("a page break at the end leaves no empty page")
  func breaks() {
    var document = Sample.list(3)
    document.blocks += [.pageBreak, .paragraph(Paragraph("Fine.")), .pageBreak]
    #expect(Layout(document, fonts: Sample.fonts).pageCount == 2)
  }

  @Test("a justified line ends at the margin, the last one does not")
  func justified() {
    let words = String(repeating: "Le cancellazioni di cui al numero quattro. ", count: 8)
    let document = Document(
      id: "j", title: "J", page: .portrait,
      blocks: [.paragraph(Paragraph(RichText(words), alignment: .justified))])
    let page = Layout(document, fonts: Sample.fonts).page(0)
    let measure = Measure(Sample.fonts)
    let right = 5953 - 567
    for (index, run) in page.runs.enumerated() {
      let text = page.text[Int(run.start)..<Int(run.end)]
      let natural = measure.units(page.text, Int(run.start)..<Int(run.end)) * Int(run.size) / 1000
      let end = Int(run.x) + natural + text.count { $0 == 0x20 } * Int(run.spacing) / 100
      #expect(index == page.runs.count - 1 ? run.spacing == 0 : abs(end - right) <= 2)
    }
  }
}
