/// Where the columns of a table stand and how their cells are set: the same on every page.
struct TableGeometry: Sendable {
  /// How the cells of one column are set: at one size where they fit on a line, smaller and broken where they do not.
  struct Cell: Sendable {
    var left: Int
    var right: Int
    var alignment: Column.Alignment
    var normal: Typesetter.Style
    var small: Typesetter.Style
    var isStruckThrough: Bool
    var isBox: Bool

    var width: Int { right - left }
  }

  /// White between a cell's text and its borders.
  static let padding = 34

  let cells: [Cell]
  /// The edges of the columns, from the left of the first to the right of the last.
  let edges: [Int]
  let titles: [[UInt8]]
  let titleStyle: Typesetter.Style
  let groupStyle: Typesetter.Style
  let look: Table.Look

  init(_ table: Table, _ frame: Frame) {
    look = table.look
    let total = max(1, table.columns.reduce(0) { $0 + $1.weight })
    var edges = [frame.left]
    var sum = 0
    for column in table.columns {
      sum += column.weight
      edges.append(frame.left + frame.width * sum / total)
    }
    self.edges = edges
    let isRuled = table.look == .ruled
    cells = table.columns.enumerated().map { index, column in
      Cell(
        left: edges[index] + Self.padding, right: edges[index + 1] - Self.padding,
        alignment: column.alignment,
        normal: Self.normal(column.style, isRuled), small: Self.small(column.style, isRuled),
        isStruckThrough: column.style != .notes, isBox: column.style == .box)
    }
    titles = table.columns.map { RichText($0.title).utf8 }
    titleStyle =
      isRuled
      ? Typesetter.Style(size: 64, leading: 78, bold: true)
      : Typesetter.Style(size: 80, leading: 100, bold: true)
    groupStyle = Typesetter.Style(size: isRuled ? 76 : 80, leading: isRuled ? 92 : 100, bold: true)
  }

  private static func normal(_ style: Column.Style, _ isRuled: Bool) -> Typesetter.Style {
    switch style {
    case .plain, .box: Typesetter.Style(size: isRuled ? 84 : 92, leading: isRuled ? 100 : 112)
    case .strong: Typesetter.Style(size: isRuled ? 96 : 94, leading: 112, bold: true)
    case .faint: Typesetter.Style(size: 70, leading: 80, ink: .grey)
    case .name: Typesetter.Style(size: 94, leading: 108)
    case .small: Typesetter.Style(size: 70, leading: 81)
    case .notes: Typesetter.Style(size: 70, leading: 79)
    }
  }

  private static func small(_ style: Column.Style, _ isRuled: Bool) -> Typesetter.Style {
    switch style {
    case .plain, .box: Typesetter.Style(size: isRuled ? 70 : 80, leading: isRuled ? 81 : 94)
    case .strong: Typesetter.Style(size: 72, leading: 84, bold: true)
    case .faint: Typesetter.Style(size: 58, leading: 68, ink: .grey)
    case .name: Typesetter.Style(size: 76, leading: 86)
    case .small, .notes: normal(style, isRuled)
    }
  }
}
