import Testing

@testable import SQLite

@Suite struct MigratorTests {
  let scratch = Scratch()
  let one = Migrator(applicationID: 0x5E21, steps: ["CREATE TABLE a (n INTEGER PRIMARY KEY) STRICT"])
  let two = Migrator(
    applicationID: 0x5E21,
    steps: [
      "CREATE TABLE a (n INTEGER PRIMARY KEY) STRICT",
      "CREATE TABLE b (a INTEGER REFERENCES a) STRICT; INSERT INTO a VALUES (1); INSERT INTO b VALUES (1);",
    ])

  @Test("a new file is marked and taken through every step, once")
  func fromNothing() throws {
    let connection = try Connection(path: scratch.path(), .create)
    try two.migrate(connection)
    try two.migrate(connection)
    try two.check(connection)
    #expect(try connection.number("PRAGMA application_id") == 0x5E21)
    #expect(try connection.number("PRAGMA user_version") == 2)
    #expect(try connection.number("SELECT count(*) FROM b") == 1)
  }

  @Test("an older file is only said to be older, or brought forward")
  func fromOlder() throws {
    let connection = try Connection(path: scratch.path(), .create)
    try one.migrate(connection)
    #expect(throws: Migrator.Refusal.older(version: 1, known: 2)) { try two.check(connection) }
    #expect(try connection.number("PRAGMA user_version") == 1)
    try two.migrate(connection)
    try two.check(connection)
  }

  @Test("two programs that start together take each step once")
  func together() throws {
    let first = try Connection(path: scratch.path(), .create)
    let second = try Connection(path: scratch.path(), .write)
    try one.migrate(first)
    try two.migrate(second)
    try two.migrate(first)
    #expect(try first.number("SELECT count(*) FROM b") == 1)
  }

  @Test("a newer file is refused and left alone")
  func newer() throws {
    let connection = try Connection(path: scratch.path(), .create)
    try two.migrate(connection)
    #expect(throws: Migrator.Refusal.newer(version: 2, known: 1)) { try one.migrate(connection) }
    #expect(throws: Migrator.Refusal.newer(version: 2, known: 1)) { try one.check(connection) }
  }

  @Test("the file of another program is refused and left alone")
  func foreign() throws {
    let other = try Connection(path: scratch.path("other"), .create)
    try other.execute("PRAGMA application_id = 99")
    #expect(throws: Migrator.Refusal.foreign(applicationID: 99)) { try one.migrate(other) }
    let unmarked = try scratch.archive("unmarked")
    #expect(throws: Migrator.Refusal.foreign(applicationID: 0)) { try one.migrate(unmarked) }
    #expect(try unmarked.number("SELECT count(*) FROM sqlite_schema") == 1)
    let empty = try Connection(path: scratch.path("empty"), .create)
    #expect(throws: (any Error).self) { try one.check(empty) }
  }

  @Test("a step that fails, or leaves a reference to nothing, leaves no trace")
  func failedStep() throws {
    let connection = try Connection(path: scratch.path(), .create)
    let broken = Migrator(
      applicationID: 0x5E21,
      steps: ["CREATE TABLE a (n INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1)"])
    #expect(sqliteError { try broken.migrate(connection) }?.message == "no such table: nowhere")
    let dangling = Migrator(
      applicationID: 0x5E21,
      steps: [
        """
        CREATE TABLE a (n INTEGER PRIMARY KEY) STRICT;
        CREATE TABLE b (a INTEGER REFERENCES a DEFERRABLE INITIALLY DEFERRED) STRICT;
        INSERT INTO b VALUES (7);
        """
      ])
    #expect(throws: Migrator.Refusal.danglingReference(version: 1)) { try dangling.migrate(connection) }
    #expect(try connection.number("SELECT count(*) FROM sqlite_schema") == 0)
    #expect(try connection.number("PRAGMA application_id") == 0)
  }
}
