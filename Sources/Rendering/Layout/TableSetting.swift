// Tables: how tall a row must be, and how it is drawn.

extension Typesetter {
  /// The height of the row of column titles.
  mutating func titleHeight(_ geometry: TableGeometry) -> Int {
    var most = 1
    for (title, cell) in zip(geometry.titles, geometry.cells) {
      breakLines(title, geometry.titleStyle, width: cell.width)
      most = max(most, lines.count)
    }
    return most * geometry.titleStyle.leading + 56
  }

  /// Draws the column titles from `y` down, standing on the rule that closes them; returns where that rule is.
  mutating func setTitles(_ geometry: TableGeometry, at y: Int, height: Int) -> Int {
    let style = geometry.titleStyle
    let bottom = y + height
    for (title, cell) in zip(geometry.titles, geometry.cells) {
      breakLines(title, style, width: cell.width)
      var baseline = bottom - 30 - (lines.count - 1) * style.leading
      for line in lines {
        set(title, line, x: left(of: line, in: cell, style), y: baseline, style)
        baseline += style.leading
      }
    }
    rule(geometry.edges[0], bottom, geometry.edges[geometry.edges.count - 1], bottom, weight: 8)
    return bottom
  }

  /// Breaks a cell into `lines`, at its normal size if that takes one line or only the forced ones; returns the size.
  @inline(__always)
  mutating func breakCell(
    _ rows: Rows, _ range: Range<Int>, _ cell: TableGeometry.Cell, isTotal: Bool
  ) -> Style {
    var style = cell.normal
    if isTotal { style.bold = true }
    measure.breakLines(rows.cells.text, range, bold: style.bold, limit: style.limit(cell.width), into: &lines)
    if lines.count > 1, cell.small.size != style.size {
      style = cell.small
      if isTotal { style.bold = true }
      measure.breakLines(
        rows.cells.text, range, bold: style.bold, limit: style.limit(cell.width), into: &lines)
    }
    return style
  }

  /// The height of every row: the minimum, or what the longest cell needs.
  mutating func rowHeights(_ table: Table, _ geometry: TableGeometry) -> [Int32] {
    let rows = table.rows
    let minimum = table.minimumRowHeight.tenths
    var heights: [Int32] = []
    heights.reserveCapacity(rows.count)
    for row in 0..<rows.count {
      var height = minimum
      let state = rows.states[row]
      if state == .group {
        breakGroup(rows, row, geometry)
        height = lines.count * geometry.groupStyle.leading + (geometry.look == .ruled ? 70 : 130)
      } else {
        var place = row * rows.columns
        for cell in geometry.cells {
          let range = rows.cells.range(place)
          place += 1
          if range.isEmpty { continue }
          let style = breakCell(rows, range, cell, isTotal: state == .total)
          height = max(height, lines.count * style.leading + 24)
        }
      }
      heights.append(Int32(height))
    }
    return heights
  }

  /// Draws row `row` from `y` down; the rule under it is the caller's.
  mutating func setRow(_ table: Table, _ row: Int, _ geometry: TableGeometry, y: Int, height: Int) {
    let rows = table.rows
    let state = rows.states[row]
    if state == .group { return setGroup(rows, row, geometry, y: y, height: height) }
    var place = row * rows.columns
    for cell in geometry.cells {
      let range = rows.cells.range(place)
      place += 1
      if range.isEmpty {
        if state == .struck, cell.isBox { strikeBox(cell, y: y + height / 2) }
        continue
      }
      var style = breakCell(rows, range, cell, isTotal: state == .total)
      let isStruck = state == .struck && cell.isStruckThrough
      if isStruck { style.ink = .grey }
      var baseline = y + (height - (lines.count - 1) * style.leading) / 2 + style.toBaseline
      for index in lines.indices {
        let line = lines[index]
        let x = left(of: line, in: cell, style)
        set(rows.cells.text, line, x: x, y: baseline, style)
        if isStruck {
          let middle = baseline - style.size * 27 / 100
          rule(x - 6, middle, x + style.width(line.units) + 6, middle, weight: style.size / 16, ink: .dark)
        }
        baseline += style.leading
      }
    }
  }

  @inline(__always)
  private func left(of line: Line, in cell: TableGeometry.Cell, _ style: Style) -> Int {
    switch cell.alignment {
    case .left: cell.left
    case .right: cell.right - style.width(line.units)
    case .center: cell.left + (cell.width - style.width(line.units)) / 2
    }
  }

  /// Nobody signs beside a cancelled name.
  private mutating func strikeBox(_ cell: TableGeometry.Cell, y: Int) {
    rule(cell.left, y, cell.right, y, weight: 6, ink: .dark)
  }

  private mutating func breakGroup(_ rows: Rows, _ row: Int, _ geometry: TableGeometry) {
    let width = geometry.edges[geometry.edges.count - 1] - geometry.edges[0] - 2 * TableGeometry.padding
    measure.breakLines(
      rows.cells.text, rows.cells.range(row * rows.columns), bold: true,
      limit: geometry.groupStyle.limit(width),
      into: &lines)
  }

  private mutating func setGroup(_ rows: Rows, _ row: Int, _ geometry: TableGeometry, y: Int, height: Int) {
    breakGroup(rows, row, geometry)
    let style = geometry.groupStyle
    var baseline = y + height - 34 - (lines.count - 1) * style.leading
    for index in lines.indices {
      set(rows.cells.text, lines[index], x: geometry.edges[0] + TableGeometry.padding, y: baseline, style)
      baseline += style.leading
    }
  }

  /// The lines between columns, from `top` to `bottom`.
  mutating func setColumnRules(_ geometry: TableGeometry, from top: Int, to bottom: Int) {
    guard geometry.look == .ruled else { return }
    for edge in geometry.edges.dropFirst().dropLast() {
      rule(edge, top, edge, bottom, weight: 3, ink: .rule)
    }
  }

  /// The rule under row `row`: heavier every so many rows and around sums.
  mutating func setRowRule(_ table: Table, _ row: Int, _ geometry: TableGeometry, y: Int) {
    let left = geometry.edges[0]
    let right = geometry.edges[geometry.edges.count - 1]
    let state = table.rows.states[row]
    let isRhythm = table.heavyRuleEvery.map { $0 > 0 && (row + 1) % $0 == 0 } ?? false
    if state == .group || (isRhythm && geometry.look == .ruled) {
      rule(left, y, right, y, weight: 9)
    } else {
      rule(left, y, right, y, weight: 4, ink: geometry.look == .ruled ? .grey : .rule)
    }
  }
}
