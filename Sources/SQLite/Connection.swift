import CSQLite

/// One open database file, used by one task at a time: not `Sendable`, on purpose.
///
/// It closes when its last reference goes.
@safe package final class Connection {
  /// What a file is opened for.
  package enum Access: Sendable {
    /// To make a new one: the file must not exist.
    case create
    /// To read and write one that exists.
    case write
    /// To read one that exists.
    case read
  }

  let handle: OpaquePointer
  /// What may be done next: see `Transaction.swift`.
  var state = State.free
  /// The statements not on loan, by the address of their literal.
  private var statements: [UInt: Prepared] = [:]

  /// Opens a file and brings the connection to the one state in which we work, or refuses.
  ///
  /// - Parameters:
  ///   - path: absolute; of a regular file with one name, not a link.
  ///   - busyTimeout: the milliseconds to wait for another program.
  ///   - vfs: the name of another file system layer, for tests.
  package init(
    path: String, _ access: Access, busyTimeout: Int32 = 15_000, vfs: String? = nil
  ) throws(SQLiteError) {
    unsafe handle = try unsafe Opening.open(path, access, vfs: vfs)
    do {
      try configure(path: path, access, busyTimeout: busyTimeout)
    } catch {
      if access == .create { Opening.remove(path) }
      throw error
    }
  }

  deinit {
    statements = [:]
    unsafe sqlite3_close_v2(handle)
  }

  /// How many rows the last INSERT, UPDATE or DELETE touched.
  package var changes: Int { unsafe Int(sqlite3_changes64(handle)) }
  /// The number SQLite gave to the row inserted last.
  package var lastInsertedRow: Int64 { unsafe sqlite3_last_insert_rowid(handle) }
  /// Whether a transaction is open.
  package var inTransaction: Bool { unsafe sqlite3_get_autocommit(handle) == 0 }
}

// MARK: - Statements

extension Connection {
  /// Lends the statement `sql`; when `body` ends it is reset and its values are cleared.
  ///
  /// A failure of the statement ends its loan: it is thrown here even if `body` went on, so it is to be caught outside.
  ///
  /// It is prepared once and kept by the address of the literal. While on loan it is out of the cache, so that the same
  /// SQL inside its own loop gets a statement of its own.
  package func with<R>(_ sql: StaticString, _ body: (borrowing Statement) throws -> R) throws -> R {
    try ensureUsable()
    let key = unsafe UInt(bitPattern: sql.utf8Start)
    let prepared = try statements.removeValue(forKey: key) ?? prepareToKeep("\(sql)")
    defer {
      prepared.clear()
      statements[key] = prepared
    }
    let statement = Statement(prepared: prepared, connection: self)
    do {
      let result = try body(statement)
      try prepared.throwFailure()
      return result
    } catch {
      throw prepared.failure ?? error
    }
  }

  /// Runs one or more statements that take no values and give no rows.
  package func execute(_ sql: StaticString) throws(SQLiteError) {
    var rest = "\(sql)"[...]
    while let prepared = try prepare(&rest, flags: 0) {
      try Statement(prepared: prepared, connection: self).run()
    }
  }

  /// Runs one statement whose text is made here, such as a PRAGMA with a number, and gives its first value as text.
  @discardableResult
  func evaluate(_ sql: String) throws(SQLiteError) -> String {
    var rest = sql[...]
    guard let prepared = try prepare(&rest, flags: 0) else { return "" }
    guard try Statement(prepared: prepared, connection: self).step() else { return "" }
    var value: [UInt8] = []
    Row(prepared: prepared).append(0, to: &value)
    return String(decoding: value, as: UTF8.self)
  }

  private func prepareToKeep(_ sql: String) throws(SQLiteError) -> Prepared {
    var rest = sql[...]
    guard let prepared = try prepare(&rest, flags: SQLITE_PREPARE_PERSISTENT) else {
      throw SQLiteError(SQLITE_MISUSE, "there is no statement", sql: sql)
    }
    guard rest.allSatisfy(\.isWhitespace) else {
      throw SQLiteError(SQLITE_MISUSE, "there is more than one statement", sql: sql)
    }
    return prepared
  }

  /// Compiles the first statement of `sql` and cuts it off; `nil` when only blanks and comments are left.
  private func prepare(_ sql: inout Substring, flags: Int32) throws(SQLiteError) -> Prepared? {
    while !sql.isEmpty {
      var text = String(sql)
      var statement: OpaquePointer?
      let (code, length) = text.withUTF8 { bytes in
        unsafe bytes.withMemoryRebound(to: CChar.self) { bytes in
          var tail: UnsafePointer<CChar>?
          let code = unsafe sqlite3_prepare_v3(
            handle, bytes.baseAddress, Int32(bytes.count), UInt32(flags), &statement, &tail)
          return unsafe (code, tail.map { unsafe $0 - bytes.baseAddress! } ?? bytes.count)
        }
      }
      guard code == SQLITE_OK else {
        throw SQLiteError(code, unsafe String(cString: sqlite3_errmsg(handle)), sql: text)
      }
      sql = Substring(text.utf8.dropFirst(length))
      if let statement = unsafe statement { return unsafe Prepared(handle: statement, sql: text) }
    }
    return nil
  }
}
