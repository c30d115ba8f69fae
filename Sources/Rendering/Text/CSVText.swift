package import CSV

extension Document {
  /// The rows of table `id` as CSV, the column titles first; nil if the document has no such table.
  ///
  /// A document with several tables gives several files, one for each: columns of different tables do not belong
  /// together. Every row is there, titles of groups and sums too; the boxes to be filled by hand are not. Where rows are struck and `stateWords` are given, a
  /// last column tells which. Text that a spreadsheet would run as a formula is made harmless.
  ///
  /// - Throws: `unencodable` when the dialect's encoding lacks a letter.
  package func csv(table id: String, dialect: Dialect = .spreadsheet) throws(CSVError) -> [UInt8]? {
    guard let table = table(id) else { return nil }
    var writer = Writer(dialect: dialect, safety: .spreadsheet)
    let words = table.visibleStateWords
    let columns = table.columns.indices.filter { table.columns[$0].style != .box }
    for column in columns { try writer.field(table.columns[column].name) }
    if let words { try writer.field(words.title) }
    writer.endRow()
    for row in 0..<table.rows.count {
      for column in columns {
        let cell = table.rows.plain(row, column)
        // A spreadsheet would read the dot between thousands as the one before decimals.
        try writer.field(table.columns[column].figures ? cell.filter { $0 != "." } : cell)
      }
      if let words { try writer.field(table.rows.states[row] == .struck ? words.struck : "") }
      writer.endRow()
    }
    return writer.take()
  }
}

extension Table {
  /// The words for struck rows, if there are both.
  var visibleStateWords: StateWords? {
    guard let stateWords, rows.states.contains(.struck) else { return nil }
    return stateWords
  }
}
