/// Rows under headings, with the columns aligned for a screen.
struct Table: Sendable {
  /// A heading and the side on which its column is aligned.
  struct Column: Sendable {
    let heading: String
    let right: Bool

    static func left(_ heading: String) -> Column { Column(heading: heading, right: false) }
    /// For figures.
    static func right(_ heading: String) -> Column { Column(heading: heading, right: true) }
  }

  let columns: [Column]
  var rows: [[String]] = []

  init(_ columns: [Column], rows: [[String]] = []) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "every row has a cell for each column")
    self.columns = columns
    self.rows = rows
  }

  mutating func append(_ row: [String]) {
    precondition(row.count == columns.count, "every row has a cell for each column")
    rows.append(row)
  }

  private var cells: [[String]] { [columns.map(\.heading)] + rows.map { $0.map(\.onOneLine) } }

  private func widths(of cells: [[String]]) -> [Int] {
    columns.indices.map { column in cells.map { $0[column].displayWidth }.max() ?? 0 }
  }

  /// How many columns of a screen it takes.
  var width: Int { widths(of: cells).reduce(0, +) + 2 * Swift.max(0, columns.count - 1) }

  /// The same with the longest texts on several lines, so that it takes at most `width` columns of a screen if it can.
  func folded(to width: Int, narrowest: Int) -> Table {
    let widths = widths(of: cells)
    let surplus = self.width - width
    guard surplus > 0,
      let widest = columns.indices.filter({ !columns[$0].right }).max(by: { widths[$0] < widths[$1] }),
      widths[widest] - surplus >= narrowest
    else { return self }
    var folded = Table(columns)
    for row in rows {
      let lines = row[widest].onOneLine.foldedLines(widths[widest] - surplus)
      for (position, line) in (lines.isEmpty ? [""] : lines).enumerated() {
        folded.append(columns.indices.map { $0 == widest ? line : position == 0 ? row[$0] : "" })
      }
    }
    return folded
  }

  /// The heading and the rows, without trailing blanks.
  var lines: [String] {
    let cells = cells
    let widths = widths(of: cells)
    return cells.map { row in
      var line = ""
      for (position, cell) in row.enumerated() {
        let blanks = String(repeating: " ", count: widths[position] - cell.displayWidth)
        line += (position > 0 ? "  " : "") + (columns[position].right ? blanks + cell : cell + blanks)
      }
      return line.withoutTrailingBlanks
    }
  }
}

extension String {
  /// The columns that the text takes on a terminal: marks that combine take none, wide East Asian letters two.
  var displayWidth: Int {
    if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
    return unicodeScalars.reduce(0) { $0 + $1.displayWidth }
  }

  /// The text as a cell shows it: a line end in a name must not look like another row.
  var onOneLine: String {
    let text = printable(self)
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 }) else { return text }
    return String(text.map { $0 == "\n" || $0 == "\t" ? " " : $0 })
  }

  /// The text on lines of at most `width` columns, broken at spaces.
  func foldedLines(_ width: Int) -> [String] {
    var lines: [String] = []
    for word in split(separator: " ") {
      if let last = lines.last, last.displayWidth + 1 + String(word).displayWidth <= width {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  var withoutTrailingBlanks: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// The text with blanks after it up to `width`.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - displayWidth))
  }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}

/// The text with every control character made visible as `�`, so that a name in a file can neither move the cursor of a
/// terminal nor reverse the direction of the line. Line ends and tabs stay.
func printable(_ text: String) -> String {
  func harmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
  // All the harmful ones are ASCII or begin with one of these two bytes: most texts are left as they are at once.
  let suspect = text.utf8.contains {
    ($0 < 0x20 && $0 != 0x0A && $0 != 0x09) || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2
  }
  if !suspect { return text }
  var clean = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { clean.append(harmful(scalar) ? "\u{FFFD}" : scalar) }
  return String(clean)
}
