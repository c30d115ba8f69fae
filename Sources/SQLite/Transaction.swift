import CSQLite

extension Connection {
  /// What may be done next on a connection.
  enum State {
    case free
    case inTransaction
    /// A COMMIT may or may not have been done: only opening the archive again can tell.
    case doubtful(SQLiteError)
  }

  /// Runs `body` in one immediate transaction: all of it is written, or nothing.
  ///
  /// The first error is the one thrown. When COMMIT fails and the transaction is gone, the data may be on the disk: the
  /// error says `commitUncertain`, and this connection refuses any further use.
  package func transaction<R>(_ body: () throws -> R) throws -> R {
    try enclosed(by: "BEGIN IMMEDIATE") {
      let result = try body()
      try commit()
      return result
    }
  }

  /// Runs `body`, which only reads, on one moment of the archive.
  package func snapshot<R>(_ body: () throws -> R) throws -> R {
    try enclosed(by: "BEGIN") {
      let result = try body()
      guard unsafe sqlite3_txn_state(handle, nil) != SQLITE_TXN_WRITE else {
        throw SQLiteError(SQLITE_READONLY, "a snapshot only reads: nothing was written")
      }
      return result
    }
  }

  /// Refuses to go on where one transaction was meant and is no more.
  ///
  /// After a full disk or a failed disk SQLite rolls back by itself: the next statement would be written alone.
  func ensureUsable() throws(SQLiteError) {
    switch state {
    case .free: return
    case .doubtful(let error): throw error
    case .inTransaction where inTransaction: return
    case .inTransaction: throw SQLiteError(SQLITE_ABORT, "an earlier error has undone the transaction")
    }
  }

  /// Begins, runs `body`, and undoes what it did not commit.
  private func enclosed<R>(by begin: StaticString, _ body: () throws -> R) throws -> R {
    try execute(begin)
    state = .inTransaction
    defer {
      if inTransaction { try? execute("ROLLBACK") }
      if case .inTransaction = state { state = .free }
    }
    return try body()
  }

  private func commit() throws(SQLiteError) {
    try ensureUsable()
    do {
      try execute("COMMIT")
    } catch {
      // Still open: a reader in the way, or a foreign key unsatisfied. Nothing has been written.
      if inTransaction { throw error }
      var uncertain = error
      uncertain.commitUncertain = true
      state = .doubtful(uncertain)
      throw uncertain
    }
  }
}
