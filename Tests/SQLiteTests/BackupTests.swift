import CSQLite
import Foundation
import Testing

@testable import SQLite

@Suite struct BackupTests {
  let scratch = Scratch()

  @Test("a copy holds what the archive holds, for its owner alone")
  func copy() throws {
    try Acts.create(scratch)
    let connection = try Connection(path: scratch.path(), .read)
    try connection.copy(to: scratch.path("copy.sqlite"))
    #expect(Acts.count(at: scratch.path("copy.sqlite")) == 1)
    #expect(scratch.names == ["a.sqlite", "copy.sqlite"])
    let attributes = try FileManager.default.attributesOfItem(atPath: scratch.path("copy.sqlite"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(sqliteError { try connection.execute("DELETE FROM position") }?.readOnly == true)
    #expect(try connection.number("PRAGMA query_only") == 1)
  }

  @Test("a copy keeps the mark and the version of the archive")
  func mark() throws {
    let migrator = Migrator(applicationID: 7, steps: ["CREATE TABLE a (n INTEGER) STRICT"])
    let connection = try Connection(path: scratch.path(), .create)
    try migrator.migrate(connection)
    try connection.copy(to: scratch.path("copy.sqlite"))
    try migrator.check(Connection(path: scratch.path("copy.sqlite"), .read))
  }

  @Test("a copy never takes the place of a file, and ATTACH stays forbidden after it")
  func refusals() throws {
    let connection = try scratch.archive()
    try connection.copy(to: scratch.path("copy.sqlite"))
    #expect(sqliteError { try connection.copy(to: scratch.path("copy.sqlite")) }?.cannotOpen == true)
    #expect(sqliteError { try connection.copy(to: "file:copy?mode=memory") }?.cannotOpen == true)
    #expect(sqliteError { try connection.execute("ATTACH ':memory:' AS other") }?.code == SQLITE_AUTH)
  }

  @Test("a copy that fails leaves no file")
  func failure() throws {
    let connection = try scratch.archive()
    let error = sqliteError {
      try connection.transaction { try connection.copy(to: scratch.path("copy.sqlite")) }
    }
    #expect(error != nil)
    #expect(scratch.names == ["a.sqlite"])
  }
}
