import CSQLite
import Glibc

/// The checks on a file before SQLite may touch it.
enum Opening {
  /// Opens a file that exists, or makes one for its owner alone.
  @unsafe static func open(
    _ path: String, _ access: Connection.Access, vfs: String?
  ) throws(SQLiteError) -> OpaquePointer {
    if access == .create { try create(path) } else { try check(path) }
    let flags =
      (access == .read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE)
      | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_PRIVATECACHE
    var handle: OpaquePointer?
    let code = unsafe sqlite3_open_v2(path, &handle, flags, vfs)
    guard code == SQLITE_OK, let handle = unsafe handle else {
      unsafe sqlite3_close_v2(handle)
      if access == .create { remove(path) }
      throw SQLiteError(code, unsafe String(cString: sqlite3_errstr(code)))
    }
    return unsafe handle
  }

  /// Makes an empty file that only its owner can read; SQLite gives its journal the same permissions.
  static func create(_ path: String) throws(SQLiteError) {
    try requireAbsolute(path)
    let file = unsafe Glibc.open(path, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw refusal(errno == EEXIST ? "the file exists already" : "the file cannot be made here")
    }
    close(file)
  }

  /// Takes back a file made by `create` that has come to nothing.
  static func remove(_ path: String) {
    unsafe _ = unlink(path)
  }

  private static func check(_ path: String) throws(SQLiteError) {
    try requireAbsolute(path)
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { throw refusal("the file is not there") }
    guard status.st_mode & S_IFMT == S_IFREG else { throw refusal("not a regular file") }
    // The journal is found by name: under a second name an interrupted write would not be undone.
    guard status.st_nlink == 1 else { throw refusal("the file has more than one name") }
  }

  /// An absolute path is none of the names with a meaning of their own: `file:` URIs, `:memory:`, the empty name.
  private static func requireAbsolute(_ path: String) throws(SQLiteError) {
    guard path.utf8.first == UInt8(ascii: "/") else { throw refusal("the path is not absolute") }
    guard !path.utf8.contains(0) else { throw refusal("the path contains a NUL") }
  }

  private static func refusal(_ message: String) -> SQLiteError {
    SQLiteError(SQLITE_CANTOPEN, message)
  }
}
