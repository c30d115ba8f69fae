import SQLite

/// The tables, indexes and triggers that an archive has, no more and no fewer: what `Migrations` and `Indexes` wrote.
///
/// A trigger or a view that is not ours could change what we read or write without any row being wrong, and a missing
/// trigger means that somebody has opened the journal: such an archive is not used. SQLite keeps the text of each
/// CREATE as it was given, so the statements of the program are compared with it as they stand.
/// (A step that alters a table will need its final text here.)
enum SchemaAtteso {
  /// Throws `ErroreArchivio.danneggiato` when the schema is another.
  static func verifica(_ connection: Connection) throws { try verifica(connection, istruzioni: istruzioni) }

  static func verifica(_ connection: Connection, istruzioni: Set<String>) throws {
    var trovati: Set<String> = []
    // Rows without a text are the indexes that SQLite makes for UNIQUE and PRIMARY KEY.
    try connection.with("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL") { statement in
      try statement.eachRow { row in trovati.insert(row.text(0)) }
    }
    let (estranei, mancanti) = (trovati.subtracting(istruzioni).count, istruzioni.subtracting(trovati).count)
    guard estranei == 0, mancanti == 0 else {
      throw ErroreArchivio.danneggiato(
        "lo schema non è quello di questo programma (elementi estranei: \(estranei), mancanti: \(mancanti))")
    }
  }

  /// Every CREATE of the program, as SQLite stores it.
  static let istruzioni = Set((Migrations.passi + Indexes.istruzioni).flatMap { separa("\($0)") })

  /// Cuts a script into its statements: each ends with a semicolon at the end of a line.
  static func separa(_ script: String) -> [String] {
    var istruzioni: [String] = []
    var attuale: [Substring] = []
    for riga in script.split(separator: "\n") where !(attuale.isEmpty && riga.hasPrefix("--")) {
      attuale.append(riga)
      guard riga.hasSuffix(";") else { continue }
      istruzioni.append(String(attuale.joined(separator: "\n").dropLast()))
      attuale = []
    }
    return istruzioni
  }
}
