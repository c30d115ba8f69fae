import Foundation

@testable import SQLite

/// A folder of its own for one test, removed when the test ends.
final class Scratch {
  let folder: String

  init() {
    // In memory where there is such a place: these tests decide by themselves what a disk loses.
    let memory = "/dev/shm"
    let isThere = FileManager.default.isWritableFile(atPath: memory)
    let parent = isThere ? memory : FileManager.default.temporaryDirectory.path
    folder = parent + "/sezionale-\(UUID().uuidString)"
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

  /// Makes the folder hold these files alone, whatever folder their paths name.
  func replaceContents(with files: [String: [UInt8]]) {
    for name in names { try? FileManager.default.removeItem(atPath: path(name)) }
    for (original, bytes) in files {
      let name = (original as NSString).lastPathComponent
      _ = FileManager.default.createFile(atPath: path(name), contents: Data(bytes))
    }
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
