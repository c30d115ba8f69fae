import CSQLite
import Testing

@testable import SQLite

@Suite struct StatementTests {
  let scratch = Scratch()

  @Test("what is bound comes back, and an empty text is not NULL")
  func roundTrip() throws {
    let connection = try scratch.archive()
    try connection.with("INSERT INTO t VALUES (?1, ?2, ?3, ?4)") { insert in
      insert.bind(1, at: 1)
      insert.bind("Țurcanu\0Ł", at: 2)
      insert.bind(Int.min, at: 3)
      insert.bind(blob: [0, 255], at: 4)
      try insert.run()
      insert.bind(2, at: 1)
      insert.bind("", at: 2)
      insert.bind(nil as Int?, at: 3)
      insert.bind(blob: [], at: 4)
      try insert.run()
      insert.bind(3, at: 1)
      insert.bind(nil as String?, at: 2)
      insert.bindNull(at: 4)
      try insert.run()
      insert.bind(4, at: 1)
      insert.bind(Array("xROSSIx".utf8), 1..<6, at: 2)
      try insert.run()
      insert.bind(5, at: 1)
      insert.bind([], 0..<0, at: 2)
      try insert.run()
    }
    var rows: [String] = []
    try connection.with("SELECT s, i, b FROM t ORDER BY n") { select in
      try select.eachRow { row in
        let i = row.optionalInt(1).map(String.init) ?? "null"
        let b = row.isNull(2) ? "null" : "\(row.bytes(2))"
        rows.append("\(row.optionalText(0) ?? "null")|\(i)|\(b)")
      }
    }
    #expect(
      rows == [
        "Țurcanu\0Ł|-9223372036854775808|[0, 255]", "|null|[]", "null|null|null", "ROSSI|null|null",
        "|null|null",
      ])
  }

  @Test("texts of every length pass, whether through a slot or copied by SQLite")
  func lengths() throws {
    let connection = try scratch.archive()
    try connection.with("SELECT ?1 || '-' || ?2") { select in
      for length in 0..<200 {
        let other = length * 7 % 199
        let text = String(repeating: "a", count: length)
        let bytes = [UInt8](repeating: UInt8(ascii: "b"), count: other)
        select.bind(text, at: 1)
        select.bind(bytes, 0..<bytes.count, at: 2)
        let joined = try select.first { $0.text(0) }
        #expect(joined == text + "-" + String(repeating: "b", count: other))
      }
    }
  }

  @Test("rows can be appended as bytes and lent as bytes")
  func bytes() throws {
    let connection = try scratch.archive()
    try connection.with("SELECT 'È', -7, NULL, x'ff00'") { select in
      try select.eachRow { row in
        var line: [UInt8] = []
        for column in Int32(0)..<3 {
          row.append(column, to: &line)
          line.append(UInt8(ascii: "|"))
        }
        #expect(String(decoding: line, as: UTF8.self) == "È|-7||")
        let lent = row.withBytes(3) { bytes in (bytes.count, bytes[0]) }
        #expect(lent == (2, 255))
      }
    }
  }

  @Test("the same SQL inside its own loop is another statement")
  func nesting() throws {
    let connection = try scratch.archive()
    try connection.execute("INSERT INTO t (n) VALUES (1), (2), (3)")
    func pairs(_ depth: Int) throws -> [Int] {
      var found: [Int] = []
      try connection.with("SELECT n FROM t ORDER BY n") { select in
        try select.eachRow { row in
          found.append(row.int(0))
          if depth > 0 { found += try pairs(depth - 1) }
        }
      }
      return found
    }
    // Once alone, so that the statement is in the cache.
    #expect(try pairs(0) == [1, 2, 3])
    #expect(try pairs(1) == [1, 1, 2, 3, 2, 1, 2, 3, 3, 1, 2, 3])
  }

  @Test("a statement comes back from the cache with nothing bound and no row")
  func cleared() throws {
    let connection = try scratch.archive()
    func ask(_ value: Int?) throws -> [Int?] {
      try connection.with("SELECT ?1 UNION ALL SELECT 5") { select in
        if let value { select.bind(value, at: 1) }
        return [try select.nextRow { $0.optionalInt(0) }].map { $0 ?? nil }
      }
    }
    #expect(try ask(7) == [7])
    #expect(try ask(nil) == [nil])
  }

  @Test("two statements can be read side by side, each ending once")
  func merge() throws {
    let connection = try scratch.archive()
    try connection.execute("INSERT INTO t (n, i) VALUES (1, 10), (2, 5)")
    var merged: [Int] = []
    try connection.with("SELECT n FROM t ORDER BY n") { left in
      try connection.with("SELECT i FROM t ORDER BY i") { right in
        var a = try left.nextRow { $0.int(0) }
        var b = try right.nextRow { $0.int(0) }
        while let next = [a, b].compactMap({ $0 }).min() {
          merged.append(next)
          if a == next { a = try left.nextRow { $0.int(0) } } else { b = try right.nextRow { $0.int(0) } }
        }
        let past = try left.nextRow { $0.int(0) }
        left.reset()
        let again = try left.nextRow { $0.int(0) }
        #expect(past == nil && again == 1)
      }
    }
    #expect(merged == [1, 2, 5, 10])
  }

  @Test("bytes that are not UTF-8 never go in as text")
  func invalidIn() throws {
    let connection = try scratch.archive()
    for bytes: [UInt8] in [[0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0x4E, 0xD2]] {
      let error = sqliteError {
        try connection.with("INSERT INTO t (s) VALUES (?1)") { insert in
          insert.bind(bytes, 0..<bytes.count, at: 1)
          try insert.run()
        }
      }
      #expect(error?.message == "parameter 1 is not UTF-8")
    }
    #expect(try connection.number("SELECT count(*) FROM t") == 0)
  }

  @Test("text stored by other hands that is not UTF-8 is an error, not a replacement character")
  func invalidOut() throws {
    let connection = try scratch.archive()
    try connection.execute("INSERT INTO t (n, s) VALUES (1, 'good'), (2, CAST(x'4ed2' AS TEXT)), (3, 'good')")
    var read: [String] = []
    let asText = sqliteError {
      try connection.with("SELECT s FROM t ORDER BY n") { try $0.eachRow { read.append($0.text(0)) } }
    }
    #expect(asText?.corrupt == true)
    #expect(asText?.message == "column 0 is not UTF-8")
    #expect(read == ["good", ""])
    var line: [UInt8] = []
    let asBytes = sqliteError {
      try connection.with("SELECT s FROM t WHERE n = 2") { try $0.eachRow { $0.append(0, to: &line) } }
    }
    #expect(
      asBytes == SQLiteError(SQLITE_CORRUPT, "column 0 is not UTF-8", sql: "SELECT s FROM t WHERE n = 2"))
    #expect(line.isEmpty)
  }

  @Test("a value of the wrong kind is an error, and comes before the error it led to")
  func wrongKind() throws {
    struct Unreadable: Error {}
    let connection = try scratch.archive()
    let null = sqliteError { _ = try connection.number("SELECT NULL") }
    #expect(null?.message == "column 0 is not an integer")
    #expect(sqliteError { _ = try connection.words("SELECT 1") }?.message == "column 0 is not a text")
    let first = sqliteError {
      try connection.with("SELECT '12'") { select in
        _ = try select.first { row in
          if row.int(0) == 0 { throw Unreadable() }
        }
      }
    }
    #expect(first?.message == "column 0 is not an integer")
  }

  @Test("what is lent is one statement, no more and no less")
  func oneStatement() throws {
    let connection = try scratch.archive()
    #expect(try connection.number("SELECT 7;\n") == 7)
    for sql: StaticString in ["", "-- nothing", "SELECT 1; SELECT 2"] {
      #expect(sqliteError { _ = try connection.number(sql) }?.code == SQLITE_MISUSE)
    }
  }

  @Test("after an error a statement does nothing more, and the error cannot be lost")
  func afterAnError() throws {
    let connection = try scratch.archive()
    try connection.execute("INSERT INTO t (n) VALUES (1)")
    let error = sqliteError {
      try connection.with("INSERT INTO t (n) VALUES (?1)") { insert in
        insert.bind(1, at: 1)
        try? insert.run()
        insert.bind(2, at: 1)
        try? insert.run()
      }
    }
    #expect(error?.constraint == true)
    #expect(try connection.number("SELECT count(*) FROM t") == 1)
    let unbound = sqliteError { try connection.with("SELECT ?1") { $0.bind(1, at: 2) } }
    #expect(unbound?.code == SQLITE_RANGE)
    try connection.with("INSERT INTO t (n) VALUES (?1)") { insert in
      insert.bind(2, at: 1)
      try insert.run()
    }
    #expect(try connection.number("SELECT count(*) FROM t") == 2)
  }

  @Test("binding while rows are being read is an error, not a change of what is read")
  func bindingWhileReading() throws {
    let connection = try scratch.archive()
    let error = sqliteError {
      try connection.with("SELECT ?1 UNION ALL SELECT ?1") { select in
        select.bind("first", at: 1)
        _ = try select.nextRow { $0.text(0) }
        select.bind("second", at: 1)
        _ = try select.nextRow { $0.text(0) }
      }
    }
    #expect(error?.code == SQLITE_MISUSE)
  }

  @Test("no error holds a value")
  func privacy() throws {
    let connection = try scratch.archive()
    try connection.execute(
      """
      CREATE TABLE p (
        cf TEXT UNIQUE, sex TEXT CONSTRAINT sex CHECK (sex IN ('M', 'F')), n INTEGER, j TEXT
      ) STRICT;
      INSERT INTO p (cf) VALUES ('RSSMRA');
      """)
    let messages = [
      "UNIQUE constraint failed: p.cf", "CHECK constraint failed: sex",
      "cannot store TEXT value in INTEGER column p.n", "SQL logic error",
    ]
    let statements: [StaticString] = [
      "INSERT INTO p (cf) VALUES (?1)", "INSERT INTO p (sex) VALUES (?1)", "INSERT INTO p (n) VALUES (?1)",
      "SELECT json_extract('{}', ?1)",
    ]
    for (sql, message) in zip(statements, messages) {
      let error = sqliteError {
        try connection.with(sql) { statement in
          statement.bind("RSSMRA", at: 1)
          try statement.run()
        }
      }
      #expect(error?.message == message)
      #expect(error?.sql == "\(sql)")
      #expect(error.map { "\($0)".contains("RSSMRA") } == false)
    }
  }
}
