/// A directory where a command puts its files.
package enum Folder {
  /// Makes the directory, private to its owner; one that is already there is left as it is.
  package static func create(_ path: String) throws(FileError) {
    try path.checkedAsPath()
    do {
      try SystemCalls.makeDirectory(path)
    } catch {
      guard error == .alreadyExists else { throw FileError(path, error) }
      let status = try FileError.of(path, try SystemCalls.status(path, following: true))
      if status.kind != .directory { throw FileError(path, .notDirectory) }
    }
  }

  /// Whether there is a directory with this name.
  package static func exists(_ path: String) -> Bool {
    (try? SystemCalls.status(path, following: true))?.kind == .directory
  }

  /// How many files are below a directory, at any depth.
  package static func files(below path: String) throws(FileError) -> Int {
    var count = 0
    for name in try names(in: path) {
      let inner = "\(path)/\(name)"
      count += exists(inner) ? try files(below: inner) : 1
    }
    return count
  }

  /// The names in a directory, in order; none where the directory is not there.
  package static func names(in path: String) throws(FileError) -> [String] {
    do {
      return try SystemCalls.names(in: path)
    } catch {
      if error.isNotFound { return [] }
      throw FileError(path, error)
    }
  }
}
