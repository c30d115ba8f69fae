/// Rows under columns, broken over as many pages as they need, with the column titles repeated on each.
package struct Table: Sendable {
  /// How a table is ruled.
  package enum Look: Sendable {
    /// Lines between columns and rows: a list in which people sign.
    case ruled
    /// Lines between rows only: an account inside an act.
    case open
  }

  /// The name by which CSV and ruled lines refer to the table.
  package var id: String
  /// What the table is, for those who do not see it, and in messages.
  package var caption: String
  package var columns: [Column]
  package var rows: Rows
  package var look: Look
  package var minimumRowHeight: Length
  /// Every so many rows the rule is heavier, to guide the eye; nil for never.
  package var heavyRuleEvery: Int?
  /// At most so many rows on a page; nil for as many as fit.
  package var rowsPerPage: Int?
  /// The column that numbers the rows: gives first and last number of a page, and names a row in messages.
  package var numberColumn: Int?
  /// Whether the rows are counted page by page into `PageContent`.
  package var runningTotals: Bool
  /// Whether struck rows are counted too.
  package var countsStruck: Bool
  /// What CSV and HTML say of struck rows, which print strikes through.
  package var stateWords: StateWords?

  package init(
    id: String, caption: String, columns: [Column], rows: Rows, look: Look = .ruled,
    minimumRowHeight: Length = .mm(6.75), heavyRuleEvery: Int? = 5, rowsPerPage: Int? = nil,
    numberColumn: Int? = nil, runningTotals: Bool = false, countsStruck: Bool = false,
    stateWords: StateWords? = nil
  ) {
    precondition(rows.columns == columns.count, "the rows of a table have one cell for each of its columns")
    self.id = id
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.look = look
    self.minimumRowHeight = minimumRowHeight
    self.heavyRuleEvery = heavyRuleEvery
    self.rowsPerPage = rowsPerPage
    self.numberColumn = numberColumn
    self.runningTotals = runningTotals
    self.countsStruck = countsStruck
    self.stateWords = stateWords
  }
}

/// The title of the column that says the state of a row where no line can be drawn through it, and its word.
package struct StateWords: Sendable {
  package var title: String
  package var struck: String

  package init(title: String, struck: String) {
    self.title = title
    self.struck = struck
  }
}

/// One column of a table: its title, its share of the width and how its cells are set.
package struct Column: Sendable {
  package enum Alignment: Sendable { case left, center, right }

  package enum Style: Sendable {
    /// Text at the size of the table.
    case plain
    /// A large bold number: the one people look for.
    case strong
    /// A small grey number: the one few people look for.
    case faint
    /// A name: usually a bold surname and the rest regular.
    case name
    /// Two or three small lines.
    case small
    /// Small remarks, never struck through: they say why the row is.
    case notes
    /// Empty, to be written in by hand.
    case box
  }

  /// May have several lines; a hyphen at the end of a line is dropped where the title is written on one.
  package var title: String
  /// The share of the width, relative to the other columns.
  package var weight: Int
  package var alignment: Alignment
  package var style: Style
  /// The title in full, where there is room for it: CSV.
  package var fullTitle: String?
  /// Whether its cells are `Cells.figure`: CSV leaves out the dots between thousands.
  package var figures: Bool

  package init(
    _ title: String, weight: Int, alignment: Alignment = .left, style: Style = .plain,
    fullTitle: String? = nil, figures: Bool = false
  ) {
    self.title = title
    self.fullTitle = fullTitle
    self.weight = weight
    self.alignment = alignment
    self.style = style
    self.figures = figures
  }

  /// The title on one line, as CSV and plain text need it.
  package var name: String {
    if let fullTitle { return fullTitle }
    var name = ""
    for (index, line) in title.split(separator: "\n").enumerated() {
      if index > 0 {
        if name.hasSuffix("-") { name.removeLast() } else { name += " " }
      }
      name += line
    }
    return name
  }
}
