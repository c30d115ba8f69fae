import CSQLite

/// A compiled statement, and the first thing that went wrong with it while on loan.
@safe final class Prepared {
  let handle: OpaquePointer
  let sql: String
  /// The first failure since the statement was lent; nothing runs after it.
  private(set) var failure: SQLiteError?
  /// Whether the last row has been read: SQLite would silently start again.
  var finished = false

  @unsafe init(handle: OpaquePointer, sql: String) {
    unsafe self.handle = handle
    self.sql = sql
  }

  deinit { unsafe sqlite3_finalize(handle) }

  /// Keeps the failure SQLite reports, unless there was one already.
  ///
  /// What SQLite says while it runs a statement may quote a value (`bad JSON path: 'ROSSI'`). Only the words about a
  /// violated constraint are made of schema alone, so all others are replaced by the name of the code.
  func fail(_ code: Int32) {
    let constraint = code & 0xff == SQLITE_CONSTRAINT
    let words = unsafe constraint ? sqlite3_errmsg(sqlite3_db_handle(handle)) : sqlite3_errstr(code)
    fail(code, unsafe words.map { unsafe String(cString: $0) } ?? "")
  }

  func fail(_ code: Int32, _ message: String) {
    if failure == nil { failure = SQLiteError(code, message, sql: sql) }
  }

  func throwFailure() throws(SQLiteError) {
    if let failure { throw failure }
  }

  func reset() {
    unsafe sqlite3_reset(handle)
    finished = false
  }

  /// Back to how it was when prepared: no row, no value, no failure.
  func clear() {
    reset()
    unsafe sqlite3_clear_bindings(handle)
    failure = nil
  }
}
