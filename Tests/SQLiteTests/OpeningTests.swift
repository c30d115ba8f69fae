import CSQLite
import Foundation
import Testing

@testable import SQLite

@Suite struct OpeningTests {
  let scratch = Scratch()

  @Test("a new file is for its owner alone, and must be new")
  func create() throws {
    _ = try scratch.archive()
    let attributes = try FileManager.default.attributesOfItem(atPath: scratch.path())
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(scratch.names == ["a.sqlite"])
    let error = sqliteError { _ = try Connection(path: scratch.path(), .create) }
    #expect(error?.cannotOpen == true)
    #expect(error?.message == "the file exists already")
  }

  @Test("a creation that fails leaves no file")
  func failedCreate() {
    let unknownLayer = sqliteError { _ = try Connection(path: scratch.path(), .create, vfs: "none") }
    #expect(unknownLayer != nil)
    let refusedSetting = sqliteError { _ = try Connection(path: scratch.path(), .create, busyTimeout: -1) }
    #expect(refusedSetting?.message == "SQLite did not take the setting busy_timeout")
    #expect(scratch.names.isEmpty)
  }

  @Test("a file to be used must be there", arguments: [Connection.Access.write, .read])
  func missing(access: Connection.Access) {
    let error = sqliteError { _ = try Connection(path: scratch.path(), access) }
    #expect(error?.message == "the file is not there")
    #expect(scratch.names.isEmpty)
  }

  @Test(
    "only an absolute path is a path", arguments: ["", ":memory:", "a.sqlite", "file:/a.sqlite?nolock=1"])
  func names(path: String) {
    for access in [Connection.Access.create, .write, .read] {
      #expect(sqliteError { _ = try Connection(path: path, access) }?.message == "the path is not absolute")
    }
  }

  @Test("a path with a NUL is refused: SQLite would open what is before it")
  func nul() throws {
    _ = try scratch.archive()
    let error = sqliteError { _ = try Connection(path: scratch.path() + "\0.sqlite", .write) }
    #expect(error?.message == "the path contains a NUL")
  }

  @Test("a question mark is part of a name, not of a URI")
  func questionMark() throws {
    _ = try scratch.archive("a.sqlite?mode=memory")
    #expect(scratch.names == ["a.sqlite?mode=memory"])
  }

  @Test("links, second names and folders are refused")
  func links() throws {
    _ = try scratch.archive()
    let files = FileManager.default
    try files.createSymbolicLink(atPath: scratch.path("soft"), withDestinationPath: scratch.path())
    try files.createDirectory(atPath: scratch.path("folder"), withIntermediateDirectories: false)
    for name in ["soft", "folder"] {
      let error = sqliteError { _ = try Connection(path: scratch.path(name), .write) }
      #expect(error?.message == "not a regular file")
    }
    try files.linkItem(atPath: scratch.path(), toPath: scratch.path("hard"))
    for name in ["hard", "a.sqlite"] {
      let error = sqliteError { _ = try Connection(path: scratch.path(name), .write) }
      #expect(error?.message == "the file has more than one name")
    }
  }

  @Test("a folder on the way that is a link is refused too")
  func linkedFolder() throws {
    try FileManager.default.createDirectory(atPath: scratch.path("real"), withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("linked"), withDestinationPath: scratch.path("real"))
    #expect(sqliteError { _ = try Connection(path: scratch.path("linked/a"), .create) }?.code == 1550)
    _ = try Connection(path: scratch.path("real/a"), .create)
  }

  @Test("a file that is not an archive is refused when opened", arguments: [Connection.Access.write, .read])
  func notADatabase(access: Connection.Access) throws {
    try Data(String(repeating: "codice;cognome\n", count: 100).utf8)
      .write(to: URL(fileURLWithPath: scratch.path()))
    #expect(sqliteError { _ = try Connection(path: scratch.path(), access) }?.notADatabase == true)
  }

  @Test("a connection that reads cannot write")
  func readOnly() throws {
    _ = try scratch.archive()
    let reader = try Connection(path: scratch.path(), .read)
    #expect(sqliteError { try reader.transaction {} }?.readOnly == true)
    #expect(sqliteError { try reader.execute("INSERT INTO t (n) VALUES (1)") }?.readOnly == true)
    #expect(try reader.number("SELECT count(*) FROM t") == 0)
  }

  @Test("every setting is in force on every connection")
  func settings() throws {
    try scratch.archive().execute("PRAGMA journal_mode = DELETE")
    for access in [Connection.Access.write, .read] {
      let connection = try Connection(path: scratch.path(), access)
      let numbers = try [
        connection.number("PRAGMA busy_timeout"), connection.number("PRAGMA synchronous"),
        connection.number("PRAGMA foreign_keys"), connection.number("PRAGMA recursive_triggers"),
        connection.number("PRAGMA cell_size_check"), connection.number("PRAGMA mmap_size"),
        connection.number("PRAGMA secure_delete"), connection.number("PRAGMA cache_size"),
        connection.number("PRAGMA trusted_schema"), connection.number("PRAGMA query_only"),
      ]
      #expect(numbers == [15_000, 3, 1, 1, 1, 0, 1, -8192, 0, access == .read ? 1 : 0])
      #expect(try connection.words("PRAGMA journal_mode") == ["delete"])
    }
  }

  @Test("no SQL opens another file, switches the journal off or rewrites the schema")
  func defences() throws {
    let connection = try scratch.archive()
    #expect(sqliteError { try connection.execute("ATTACH ':memory:' AS other") }?.code == SQLITE_AUTH)
    #expect(sqliteError { try connection.execute("DETACH main") }?.code == SQLITE_AUTH)
    try connection.execute("PRAGMA journal_mode = OFF")
    #expect(try connection.words("PRAGMA journal_mode") == ["delete"])
    try connection.execute("PRAGMA writable_schema = ON")
    #expect(sqliteError { try connection.execute("DELETE FROM sqlite_schema") } != nil)
    #expect(sqliteError { try connection.execute("SELECT \"no such column\"") } != nil)
    #expect(sqliteError { try connection.execute("SELECT load_extension('x')") } != nil)
  }

  @Test("REPLACE does not get round a trigger that forbids deleting")
  func recursiveTriggers() throws {
    let connection = try scratch.archive()
    try connection.execute(
      """
      CREATE TRIGGER t_d BEFORE DELETE ON t BEGIN SELECT RAISE(ABORT, 'immutable'); END;
      INSERT INTO t (n, s) VALUES (1, 'first');
      """)
    let error = sqliteError { try connection.execute("INSERT OR REPLACE INTO t (n, s) VALUES (1, 'second')") }
    #expect(error?.constraint == true)
    #expect(error?.message == "immutable")
    #expect(try connection.words("SELECT s FROM t") == ["first"])
  }

  @Test("a text above 16 MB and a 251st parameter are refused")
  func limits() throws {
    let connection = try scratch.archive()
    let tooBig = sqliteError {
      try connection.with("INSERT INTO t (n, s) VALUES (1, ?1)") { insert in
        insert.bind(String(repeating: "x", count: 16_000_001), at: 1)
        try insert.run()
      }
    }
    #expect(tooBig?.code == SQLITE_TOOBIG)
    #expect(sqliteError { try connection.execute("SELECT ?251") } != nil)
  }

  @Test("a large sort passes through a file beside the archive, for its owner alone, and leaves nothing")
  func largeSort() async {
    await #expect(processExitsWith: .success) {
      let scratch = Scratch()
      let connection = try scratch.archive()
      try connection.transaction {
        try connection.with("INSERT INTO t (s) VALUES (?1)") { insert in
          for n in 0..<60_000 {
            insert.bind("\(n &* 7919 % 60_013) " + String(repeating: "x", count: 400), at: 1)
            try insert.run()
          }
        }
      }
      var temporary: [String] = []
      var modes: [Int] = []
      try connection.with("SELECT s FROM t ORDER BY s") { select in
        _ = try select.first { _ in
          let open = "/proc/self/fd/"
          for name in try FileManager.default.contentsOfDirectory(atPath: open) {
            let target = try? FileManager.default.destinationOfSymbolicLink(atPath: open + name)
            guard let target, target.contains("etilqs_") else { continue }
            temporary.append(target)
            var status = stat()
            _ = unsafe stat(open + name, &status)
            modes.append(Int(status.st_mode & 0o777))
          }
        }
      }
      #expect(!temporary.isEmpty)
      #expect(temporary.allSatisfy { $0.hasPrefix(scratch.folder + "/") && $0.hasSuffix(" (deleted)") })
      #expect(modes.allSatisfy { $0 == 0o600 })
      #expect(scratch.names == ["a.sqlite"])
    }
  }
}
