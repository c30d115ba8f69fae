import CSQLite
import Glibc

extension Connection {
  /// Writes a whole copy of the archive, as it is at this moment, to a new file that is on the disk when this returns.
  ///
  /// The caller gives a temporary name, opens the copy, checks it, and only then gives it its name. VACUUM INTO leaves
  /// out free pages; where `cp` runs beside a writer the copy is sometimes damaged.
  package func copy(to path: String) throws {
    try Opening.create(path)
    do {
      try allowingAttach {
        try with("VACUUM INTO ?1") { statement in
          statement.bind(path, at: 1)
          try statement.run()
        }
      }
      try Self.synchronize(path)
      try Self.synchronize(String(path[...(path.lastIndex(of: "/") ?? path.startIndex)]))
    } catch {
      Opening.remove(path)
      throw error
    }
  }

  /// VACUUM attaches its output by means of SQL, which everybody else is forbidden to do.
  private func allowingAttach<R>(_ body: () throws -> R) rethrows -> R {
    unsafe sqlite3_set_authorizer(handle, nil, nil)
    unsafe sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1)
    defer {
      unsafe sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0)
      forbidAttach()
    }
    return try body()
  }

  /// Asks the disk to keep a file or a directory: SQLite does not do it for a copy (sqlite.org/lang_vacuum.html).
  private static func synchronize(_ path: String) throws(SQLiteError) {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw SQLiteError(SQLITE_IOERR, "the copy cannot be read back") }
    let synchronized = fsync(file) == 0
    guard close(file) == 0, synchronized else {
      throw SQLiteError(SQLITE_IOERR, "the disk did not keep the copy")
    }
  }
}
