import Testing

@testable import SQLite

@Suite struct StatementTests {
  let scratch = Scratch()

  @Test("what is bound comes back, and an empty text is not NULL")
  func roundTrip() throws {
    let connection = try scratch.archive()
    try connection.transaction {
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
        insert.bind(Array("xROSSIx".utf8), 1..<6, at: 2)
        insert.bindNull(at: 4)
        try insert.run()
        insert.bind(4, at: 1)
        insert.bind([], 0..<0, at: 2)
        try insert.run()
      }
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
      rows == ["Țurcanu\0Ł|-9223372036854775808|[0, 255]", "|null|[]", "ROSSI|null|null", "|null|null"])
    #expect(try connection.number("SELECT count(*) FROM t WHERE typeof(s) = 'text'") == 4)
  }
}
