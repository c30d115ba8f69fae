import CSQLite

/// An SQL statement on loan from a `Connection`: it cannot be kept.
package struct Statement: ~Copyable {
  let prepared: Prepared
  let connection: Connection
}

// MARK: - Running

extension Statement {
  /// Runs to the end and makes ready to run again; values not bound again stay as they are.
  package func run() throws(SQLiteError) {
    while try step() {}
    reset()
  }

  /// Lends every row in turn.
  package func eachRow(_ body: (borrowing Row) throws -> Void) throws {
    defer { reset() }
    while try nextRow(body) != nil {}
  }

  /// Lends the first row, if there is one.
  package func first<R>(_ body: (borrowing Row) throws -> R) throws -> R? {
    defer { reset() }
    return try nextRow(body)
  }

  /// Lends the next row; `nil` after the last, however often asked, until `reset`.
  ///
  /// For reading two statements side by side; where one is read alone, `eachRow` is shorter.
  package func nextRow<R>(_ body: (borrowing Row) throws -> R) throws -> R? {
    guard try step() else { return nil }
    let row = Row(prepared: prepared)
    do {
      let result = try body(row)
      try prepared.throwFailure()
      return result
    } catch {
      throw prepared.failure ?? error
    }
  }

  /// Makes ready to run again from the beginning, with the values already bound.
  package func reset() {
    prepared.reset()
  }

  /// Advances to the next row, or says that there is none.
  func step() throws(SQLiteError) -> Bool {
    try prepared.throwFailure()
    if prepared.finished { return false }
    try connection.ensureUsable()
    let code = unsafe sqlite3_step(prepared.handle)
    if code == SQLITE_ROW { return true }
    if code != SQLITE_DONE { prepared.fail(code) }
    try prepared.throwFailure()
    prepared.finished = true
    return false
  }
}
