extension HTMLWriter {
  mutating func write(_ table: Table) {
    markup("<table class=\"\(table.look)\" id=\"\(Markup.escaped(table.id))\">\n")
    element("caption", "", RichText(table.caption))
    writeColumns(of: table)
    let words = table.visibleStateWords
    var isOpen = false
    for row in 0..<table.rows.count {
      let state = table.rows.states[row]
      if state == .group || !isOpen {
        markup(isOpen ? "</tbody>\n<tbody>\n" : "<tbody>\n")
        isOpen = true
      }
      if state == .group {
        markup("<tr class=\"group\"><th colspan=\"\(table.columns.count)\" scope=\"rowgroup\">")
        marked(table.rows.cells.text[table.rows.cells.range(row * table.rows.columns)])
        markup("</th></tr>\n")
      } else {
        write(row, of: table, state, words)
      }
    }
    markup(isOpen ? "</tbody>\n</table>\n" : "</table>\n")
  }

  private mutating func writeColumns(of table: Table) {
    let total = max(1, table.columns.reduce(0) { $0 + $1.weight })
    markup("<colgroup>")
    for column in table.columns {
      let share = column.weight * 1000 / total
      markup("<col style=\"width: \(share / 10).\(share % 10)%\">")
    }
    markup("</colgroup>\n<thead>\n<tr>")
    for column in table.columns {
      element(
        "th", "scope=\"col\"\(column.alignment == .left ? "" : " class=\"\(column.alignment)\"")",
        RichText(column.title))
    }
    markup("</tr>\n</thead>\n")
  }

  private mutating func write(_ row: Int, of table: Table, _ state: RowState, _ words: StateWords?) {
    let rows = table.rows
    let isHeavy = table.heavyRuleEvery.map { $0 > 0 && (row + 1) % $0 == 0 } ?? false
    let classes = [state == .plain ? "" : "\(state)", isHeavy ? "heavy" : ""].filter { !$0.isEmpty }
    markup(classes.isEmpty ? "<tr>" : "<tr class=\"\(classes.joined(separator: " "))\">")
    for (index, column) in table.columns.enumerated() {
      let cell = rows.cells.text[rows.cells.range(row * rows.columns + index)]
      let name = index == table.numberColumn ? "th" : "td"
      let scope = index == table.numberColumn ? " scope=\"row\"" : ""
      let alignment = column.alignment == .left ? "" : " \(column.alignment)"
      markup("<\(name)\(scope) class=\"\(column.style)\(alignment)\">")
      let isStruck = state == .struck && column.style != .notes && !cell.isEmpty
      markup(isStruck ? "<del>" : "")
      marked(cell)
      markup(isStruck ? "</del>" : "")
      if index == (table.numberColumn ?? 0), state == .struck, let words {
        markup(" <span class=\"state\">")
        text(words.struck)
        markup("</span>")
      }
      markup("</\(name)>")
    }
    markup("</tr>\n")
  }

  /// Blank lines: a table of its own, with the columns of the one it continues.
  mutating func write(_ blanks: RuledLines, of table: Table) {
    markup("<table class=\"\(table.look) blanks\">\n")
    element("caption", "", blanks.title)
    writeColumns(of: table)
    markup("<tbody>\n")
    for label in blanks.labels {
      markup("<tr>")
      element("th", "scope=\"row\" class=\"strong \(table.columns[0].alignment)\"", RichText(label))
      for _ in table.columns.dropFirst() { markup("<td></td>") }
      markup("</tr>\n")
    }
    markup("</tbody>\n</table>\n")
  }
}
