import CSQLite

/// What SQLite answered when it could not do what was asked; it never holds a value of the archive.
package struct SQLiteError: Error, Equatable, Sendable {
  /// SQLite's extended result code (sqlite.org/rescode.html).
  package let code: Int32
  /// SQLite's words: names of tables, columns and constraints at most.
  package let message: String
  /// The SQL as it stands in the source, its parameters unfilled; empty when no statement was involved.
  package let sql: String
  /// Whether a COMMIT failed so late that it may have been done: reopen the archive and look for what was written.
  package internal(set) var commitUncertain = false

  init(_ code: Int32, _ message: String, sql: String = "") {
    self.code = code
    self.message = message
    self.sql = sql
  }
}

// MARK: - What the caller can act upon

extension SQLiteError {
  private var primary: Int32 { code & 0xff }

  /// Another program holds the archive.
  package var busy: Bool { primary == SQLITE_BUSY || primary == SQLITE_LOCKED }
  /// The disk is full.
  package var full: Bool { primary == SQLITE_FULL }
  /// Writing is not allowed here, or a reader found an interrupted write that only a writer can undo.
  package var readOnly: Bool { primary == SQLITE_READONLY }
  /// The file is missing, already there, or not a plain file with one name.
  package var cannotOpen: Bool { primary == SQLITE_CANTOPEN }
  /// The file is not an SQLite archive.
  package var notADatabase: Bool { primary == SQLITE_NOTADB }
  /// The archive is damaged, or holds a value its schema does not allow.
  package var corrupt: Bool { primary == SQLITE_CORRUPT }
  /// A rule of the schema refused the data.
  package var constraint: Bool { primary == SQLITE_CONSTRAINT }
  /// The disk failed while reading or writing.
  package var io: Bool { primary == SQLITE_IOERR }
}
