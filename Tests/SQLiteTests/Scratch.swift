import Foundation

@testable import SQLite

/// A folder of its own for one test, removed when the test ends.
final class Scratch {
  let folder: String

  init() {
    folder = FileManager.default.temporaryDirectory.path + "/sezionale-\(UUID().uuidString)"
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String = "a.sqlite") -> String { folder + "/" + name }

  /// A new archive with one small table.
  func archive(_ name: String = "a.sqlite") throws -> Connection {
    let connection = try Connection(path: path(name), .create)
    try connection.transaction {
      try connection.execute("CREATE TABLE t (n INTEGER PRIMARY KEY, s TEXT, i INTEGER, b BLOB) STRICT")
    }
    return connection
  }

  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() }
}

/// The error `body` throws, when it is one of SQLite's.
func sqliteError(_ body: () throws -> Void) -> SQLiteError? {
  do {
    try body()
    return nil
  } catch {
    return error as? SQLiteError
  }
}

extension Connection {
  /// The first column of the first row.
  func number(_ sql: StaticString) throws -> Int? {
    try with(sql) { try $0.first { $0.int(0) } }
  }

  func words(_ sql: StaticString) throws -> [String] {
    try with(sql) { statement in
      var words: [String] = []
      try statement.eachRow { words.append($0.text(0)) }
      return words
    }
  }
}
