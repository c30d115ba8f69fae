import CSQLite
import Testing

@testable import SQLite

@Suite struct TransactionTests {
  struct Stop: Error {}

  let scratch = Scratch()

  @Test("all is written, or nothing")
  func atomicity() throws {
    let connection = try scratch.archive()
    let answer = try connection.transaction {
      try connection.execute("INSERT INTO t (n) VALUES (1), (2)")
      #expect(connection.changes == 2)
      #expect(connection.lastInsertedRow == 2)
      #expect(connection.inTransaction)
      return 42
    }
    #expect(answer == 42)
    #expect(throws: Stop.self) {
      try connection.transaction {
        try connection.execute("INSERT INTO t (n) VALUES (3)")
        throw Stop()
      }
    }
    #expect(!connection.inTransaction)
    #expect(try connection.number("SELECT count(*) FROM t") == 2)
  }

  @Test("a transaction inside another is refused, and the outer one undone")
  func nested() throws {
    let connection = try scratch.archive()
    let error = sqliteError {
      try connection.transaction {
        try connection.execute("INSERT INTO t (n) VALUES (1)")
        try connection.transaction {}
      }
    }
    #expect(error?.sql == "BEGIN IMMEDIATE")
    #expect(try connection.number("SELECT count(*) FROM t") == 0)
  }

  @Test("after SQLite has undone the transaction nothing is written on its own")
  func undoneBySQLite() throws {
    let connection = try scratch.archive()
    try connection.execute("INSERT INTO t (n) VALUES (1)")
    for inside in [false, true] {
      let error = sqliteError {
        try connection.transaction {
          try connection.with("INSERT INTO t (n) VALUES (?1)") { insert in
            insert.bind(2, at: 1)
            try insert.run()
            // A careless body: it swallows the error with which SQLite rolled back, and goes on.
            try? connection.execute("INSERT OR ROLLBACK INTO t (n) VALUES (1)")
            insert.bind(3, at: 1)
            if inside { try insert.run() }
          }
        }
      }
      #expect(error?.message == "an earlier error has undone the transaction")
      #expect(error?.commitUncertain == false)
      #expect(try connection.number("SELECT count(*) FROM t") == 1)
    }
  }

  @Test("of two writers the second waits, then is told that the archive is busy")
  func twoWriters() throws {
    let first = try scratch.archive()
    let second = try Connection(path: scratch.path(), .write, busyTimeout: 20)
    try first.transaction {
      try first.execute("INSERT INTO t (n) VALUES (1)")
      let clock = ContinuousClock()
      var error: SQLiteError?
      let waited = clock.measure { error = sqliteError { try second.transaction {} } }
      #expect(error?.busy == true)
      #expect(waited >= .milliseconds(15))
      let seen = try second.number("SELECT count(*) FROM t")
      #expect(seen == 0)
    }
    try second.transaction { try second.execute("INSERT INTO t (n) VALUES (2)") }
    #expect(try first.number("SELECT count(*) FROM t") == 2)
  }

  @Test("a COMMIT that cannot be done yet is certain not to have been done")
  func certainFailures() throws {
    _ = try scratch.archive()
    let writer = try Connection(path: scratch.path(), .write, busyTimeout: 20)
    let reader = try Connection(path: scratch.path(), .read)
    try reader.snapshot {
      let before = try reader.number("SELECT count(*) FROM t")
      #expect(before == 0)
      let error = sqliteError {
        try writer.transaction { try writer.execute("INSERT INTO t (n) VALUES (1)") }
      }
      #expect(error?.busy == true)
      #expect(error?.commitUncertain == false)
      #expect(!writer.inTransaction)
    }
    try writer.execute("CREATE TABLE child (t INTEGER REFERENCES t DEFERRABLE INITIALLY DEFERRED) STRICT")
    let dangling = sqliteError {
      try writer.transaction { try writer.execute("INSERT INTO child VALUES (9)") }
    }
    #expect(dangling?.constraint == true)
    #expect(dangling?.commitUncertain == false)
    #expect(try writer.number("SELECT (SELECT count(*) FROM t) + (SELECT count(*) FROM child)") == 0)
  }

  @Test("a snapshot shows one moment, and writes nothing")
  func snapshot() throws {
    let writer = try scratch.archive()
    try writer.execute("INSERT INTO t (n) VALUES (1)")
    let other = try Connection(path: scratch.path(), .write, busyTimeout: 0)
    try other.snapshot {
      let before = try other.number("SELECT count(*) FROM t")
      #expect(sqliteError { try writer.execute("PRAGMA busy_timeout = 0; DELETE FROM t") }?.busy == true)
      let after = try other.number("SELECT count(*) FROM t")
      #expect(before == 1 && after == 1)
    }
    #expect(!other.inTransaction)
    let error = sqliteError { try other.snapshot { try other.execute("DELETE FROM t") } }
    #expect(error?.readOnly == true)
    #expect(try other.number("SELECT count(*) FROM t") == 1)
  }
}
