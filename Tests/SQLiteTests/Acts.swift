@testable import SQLite

/// The smallest archive with something to lose: acts, each with its positions.
enum Acts {
  static let size = 120

  /// A new archive with its first act.
  static func create(_ scratch: Scratch, _ name: String = "a.sqlite") throws {
    let connection = try Connection(path: scratch.path(name), .create)
    try connection.transaction {
      try connection.execute(
        """
        CREATE TABLE act (n INTEGER PRIMARY KEY) STRICT;
        CREATE TABLE position (act INTEGER NOT NULL REFERENCES act, k INTEGER NOT NULL, s TEXT NOT NULL) STRICT;
        CREATE INDEX by_text ON position (s);
        """)
    }
    try add(1, to: connection)
  }

  /// Writes one act in one transaction.
  static func add(_ n: Int, to connection: Connection) throws {
    try connection.transaction {
      try connection.with("INSERT INTO act VALUES (?1)") { insert in
        insert.bind(n, at: 1)
        try insert.run()
      }
      try connection.with("INSERT INTO position VALUES (?1, ?2, ?3)") { insert in
        for k in 0..<size {
          insert.bind(n, at: 1)
          insert.bind(k, at: 2)
          insert.bind("\(k * 7919 % 1009) \(String(repeating: "x", count: 40)) \(n)", at: 3)
          try insert.run()
        }
      }
    }
  }

  /// How many acts the archive holds; `nil` when it is damaged or one of them is not whole.
  static func count(at path: String) -> Int? {
    do {
      let connection = try Connection(path: path, .write)
      guard try connection.words("PRAGMA integrity_check") == ["ok"] else { return nil }
      let acts = try connection.number("SELECT count(*) FROM act") ?? 0
      let positions = try connection.number("SELECT count(*) FROM position") ?? 0
      return positions == acts * size ? acts : nil
    } catch {
      return nil
    }
  }
}
