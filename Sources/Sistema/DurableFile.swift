/// A file being written that appears under its name only when it is whole and on the disk.
///
/// The bytes go to a temporary name in the same directory; `commit` syncs them, gives them their name in one step and
/// syncs the directory. A file left without `commit` leaves nothing behind. Every document, export and packet of the
/// program is written here.
package final class DurableFile {
  package let path: String
  /// Bytes written so far.
  package private(set) var count = 0

  private let temporary: String
  private let directory: String
  private let replacing: Bool
  private var descriptor: Int32?
  private var committed = false

  /// Begins the file. An existing file is refused unless `replacing`; what is not an ordinary file always is.
  package init(_ path: String, replacing: Bool = false) throws(FileError) {
    try path.checkedAsPath()
    let (directory, name) = path.splitAtLastSlash
    if name.isEmpty || name == "." || name == ".." { throw FileError(path, .directory) }
    self.path = path
    self.directory = directory
    self.replacing = replacing
    try Self.checkTarget(path, replacing: replacing)
    let stem = "\(directory)/.\(String(name.unicodeScalars.prefix(40))).\(SystemCalls.processNumber())"
    var attempt = 0
    while true {
      let temporary = "\(stem).\(attempt).tmp"
      do {
        descriptor = try SystemCalls.create(temporary)
        self.temporary = temporary
        return
      } catch {
        // What is there was left by a program that was killed and had our number, or is ours for another file.
        attempt += 1
        if error != .alreadyExists || attempt == 100 {
          throw FileError(error.isNotFound ? directory : path, error)
        }
      }
    }
  }

  deinit {
    if !committed { abandon() }
  }

  /// Adds bytes at the end.
  package func write(_ bytes: [UInt8]) throws(FileError) {
    guard let descriptor else { preconditionFailure("a file is written before it is committed") }
    do {
      try SystemCalls.write(descriptor, bytes)
      count += bytes.count
    } catch {
      abandon()
      throw FileError(path, error)
    }
  }

  /// Makes the file whole, durable and visible.
  package func commit() throws(FileError) {
    guard let descriptor else { preconditionFailure("a file is committed once") }
    do {
      try SystemCalls.sync(descriptor)
      self.descriptor = nil
      try SystemCalls.close(descriptor)
      try giveName()
      committed = true
    } catch {
      abandon()
      throw FileError(path, error)
    }
    do {
      let handle = try SystemCalls.openForReading(directory, directory: true)
      defer { try? SystemCalls.close(handle) }
      try SystemCalls.sync(handle)
    } catch {
      // Some file systems have no way to sync a directory and say so: there is nothing more to ask of them.
      if !error.isInvalid { throw FileError(path, .notConfirmed) }
    }
  }

  /// Writes a whole file at once.
  package static func write(_ bytes: [UInt8], to path: String, replacing: Bool = false) throws(FileError) {
    let file = try DurableFile(path, replacing: replacing)
    try file.write(bytes)
    try file.commit()
  }

  /// Without `replacing` the name is given by `link`, which refuses an existing one in the same instant: between asking
  /// and renaming another program could create it. File systems without links (USB sticks) get the second best.
  private func giveName() throws(SystemCalls.Errno) {
    if !replacing {
      do {
        try SystemCalls.link(temporary, to: path)
        try? SystemCalls.remove(temporary)
        return
      } catch {
        guard error.isUnsupported else { throw error }
        if (try? SystemCalls.status(path, following: false)) != nil { throw .alreadyExists }
      }
    }
    try SystemCalls.rename(temporary, to: path)
  }

  private func abandon() {
    if let descriptor { try? SystemCalls.close(descriptor) }
    descriptor = nil
    try? SystemCalls.remove(temporary)
  }

  private static func checkTarget(_ path: String, replacing: Bool) throws(FileError) {
    let status: SystemCalls.Status
    do {
      status = try SystemCalls.status(path, following: false)
    } catch {
      if error.isNotFound { return }
      throw FileError(path, error)
    }
    switch status.kind {
    case .regular: if !replacing { throw FileError(path, .exists) }
    case .directory: throw FileError(path, .directory)
    case .symbolicLink: throw FileError(path, .symbolicLink)
    case .other: throw FileError(path, .notRegular)
    }
  }
}

extension String {
  /// The directory and the name of a path; a bare name is in the current directory.
  package var splitAtLastSlash: (directory: String, name: String) {
    guard let slash = lastIndex(of: "/") else { return (".", self) }
    let directory = String(self[..<slash])
    return (directory.isEmpty ? "/" : directory, String(self[index(after: slash)...]))
  }
}
