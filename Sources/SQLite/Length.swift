import CSQLite
import Glibc

extension Connection {
  /// Whether the file has all the bytes of its pages, and no others.
  ///
  /// SQLite reads the missing end of a last page as zeros, and where only zeros are missing its own checks find nothing:
  /// yet a file of that length is a copy that stopped half way. Other programs cannot write while this is measured.
  ///
  /// - Note: <https://www.sqlite.org/fileformat2.html#pages>: the file is a whole number of pages.
  package func hasWholePages() throws -> Bool {
    try inTransaction ? measured() : snapshot { try measured() }
  }

  private func measured() throws(SQLiteError) -> Bool {
    let pages = try Int(evaluate("PRAGMA page_count")) ?? 0
    let size = try Int(evaluate("PRAGMA page_size")) ?? 0
    var status = stat()
    guard let path = unsafe sqlite3_db_filename(handle, "main"), unsafe lstat(path, &status) == 0 else {
      throw SQLiteError(SQLITE_CANTOPEN, "the file is no longer there")
    }
    return Int(status.st_size) == pages * size
  }
}
