import CSQLite
import Glibc

/// The one state in which a connection works: each setting is made, read back and compared.
extension Connection {
  func configure(path: String, _ access: Access, busyTimeout: Int32) throws(SQLiteError) {
    for (option, value) in Self.options {
      var result: Int32 = -1
      let code = unsafe csqlite_db_config_int(handle, option, value, &result)
      guard code == SQLITE_OK, result == value else { throw refused("option \(option)") }
    }
    for (limit, value) in Self.limits {
      unsafe sqlite3_limit(handle, limit, value)
      guard unsafe sqlite3_limit(handle, limit, -1) == value else { throw refused("limit \(limit)") }
    }
    forbidAttach()
    let own = [
      ("busy_timeout", "\(busyTimeout)"),
      ("query_only", access == .read ? "1" : "0"),
      ("temp_store", Self.sortsInFiles(beside: path) ? "1" : "2"),
    ]
    for (name, value) in own + Self.pragmas {
      try evaluate("PRAGMA \(name) = '\(value)'")
      guard try evaluate("PRAGMA \(name)") == value else { throw refused(name) }
    }
  }

  /// One archive, one file: no SQL opens another.
  func forbidAttach() {
    unsafe sqlite3_set_authorizer(
      handle,
      { _, action, _, _, _, _ in
        action == SQLITE_ATTACH || action == SQLITE_DETACH ? SQLITE_DENY : SQLITE_OK
      }, nil)
  }

  private static let options: [(Int32, Int32)] = [
    (SQLITE_DBCONFIG_DEFENSIVE, 1),
    (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
    (SQLITE_DBCONFIG_DQS_DML, 0),
    (SQLITE_DBCONFIG_DQS_DDL, 0),
    (SQLITE_DBCONFIG_ENABLE_FKEY, 1),
    (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
    (SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0),
  ]

  private static let limits: [(Int32, Int32)] = [
    (SQLITE_LIMIT_LENGTH, 16_000_000),
    (SQLITE_LIMIT_SQL_LENGTH, 100_000),
    (SQLITE_LIMIT_ATTACHED, 0),
    (SQLITE_LIMIT_VARIABLE_NUMBER, 250),
    (SQLITE_LIMIT_TRIGGER_DEPTH, 10),
    (SQLITE_LIMIT_EXPR_DEPTH, 100),
    (SQLITE_LIMIT_COMPOUND_SELECT, 10),
    (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 500),
    (SQLITE_LIMIT_WORKER_THREADS, 0),
  ]

  /// The values are written as SQLite reads them back.
  private static let pragmas = [
    ("encoding", "UTF-8"),
    ("journal_mode", "delete"),
    // EXTRA: with FULL, the default, a power cut can undo a verbale already confirmed.
    ("synchronous", "3"),
    ("foreign_keys", "1"),
    // Without it INSERT OR REPLACE deletes without waking the triggers that make the acts immutable.
    ("recursive_triggers", "1"),
    ("cell_size_check", "1"),
    ("mmap_size", "0"),
    ("secure_delete", "1"),
    ("cache_size", "-8192"),
  ]

  /// Whether a large sort goes to a file, which is then beside the first archive this process has opened.
  ///
  /// Sorting the roll of a city must not need memory, and its data must not pass through `/tmp`. SQLite has one
  /// directory per process for such files; it makes them for the owner alone and unlinks them as soon as open. Where
  /// nobody may write there (a reader, a locked medium) sorts stay in memory: SQLite would fall back to `/var/tmp`.
  private static func sortsInFiles(beside path: String) -> Bool {
    let directory = String(path[...(path.lastIndex(of: "/") ?? path.startIndex)])
    let proposed = unsafe access(directory, W_OK | X_OK) == 0 ? directory : nil
    guard let chosen = unsafe csqlite_temp_directory(proposed) else { return false }
    return unsafe access(chosen, W_OK | X_OK) == 0
  }

  private func refused(_ setting: String) -> SQLiteError {
    SQLiteError(SQLITE_ERROR, "SQLite did not take the setting \(setting)")
  }
}
