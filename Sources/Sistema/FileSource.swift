/// A file named by the user, read in pieces; `-` is the standard input.
///
/// Only a regular file is read (a symbolic link to one is allowed: the user named it), so that a pipe or a device cannot
/// hold the program for ever. At the end the size and the time of change are compared with those of the beginning: a
/// file that changed while it was read is refused, because what was read may be half of two versions. For a CSV:
/// `Reader(dialect: dialect) { _ = try source.read(into: &$0) }`.
package final class FileSource {
  /// How the file is called in messages.
  package let name: String
  /// Bytes read so far.
  package private(set) var count = 0
  /// The size at the beginning; `nil` for the standard input.
  package let size: Int?

  private let descriptor: Int32
  private let initialStatus: SystemCalls.Status?
  private var chunk: [UInt8]

  package init(_ path: String, chunkSize: Int = 1 << 18) throws(FileError) {
    chunk = [UInt8](repeating: 0, count: chunkSize)
    if path == "-" {
      name = "ingresso standard"
      descriptor = 0
      initialStatus = nil
      size = nil
      return
    }
    name = path
    try path.checkedAsPath()
    // Asked before opening, because opening some devices has effects; asked again after, on what was opened.
    try Self.check(try FileError.of(path, try SystemCalls.status(path, following: true)), path)
    let opened = try FileError.of(path, try SystemCalls.openForReading(path))
    do {
      let status = try FileError.of(path, try SystemCalls.status(opened))
      try Self.check(status, path)
      descriptor = opened
      initialStatus = status
      size = status.size
    } catch {
      try? SystemCalls.close(opened)
      throw error
    }
  }

  deinit {
    if descriptor > 2 { try? SystemCalls.close(descriptor) }
  }

  /// Appends the next bytes to `buffer` and returns how many they are: zero at the end, after the check that the file
  /// has not changed.
  package func read(into buffer: inout [UInt8]) throws(FileError) -> Int {
    let read = try FileError.of(name, try SystemCalls.read(descriptor, into: &chunk))
    count += read
    if read == 0 {
      try checkUnchanged()
    } else {
      buffer.append(contentsOf: chunk[..<read])
    }
    return read
  }

  /// The whole file, for small ones: a configuration, a table of data.
  package static func bytes(of path: String) throws(FileError) -> [UInt8] {
    let source = try FileSource(path)
    var bytes: [UInt8] = []
    while try source.read(into: &bytes) > 0 {}
    return bytes
  }

  private func checkUnchanged() throws(FileError) {
    guard let initialStatus else { return }
    let status = try FileError.of(name, try SystemCalls.status(descriptor))
    guard status == initialStatus, count == status.size else { throw FileError(name, .changedWhileReading) }
  }

  private static func check(_ status: SystemCalls.Status, _ path: String) throws(FileError) {
    switch status.kind {
    case .regular: return
    case .directory: throw FileError(path, .directory)
    case .symbolicLink, .other: throw FileError(path, .notRegular)
    }
  }
}

extension String {
  /// Refuses a path that C would cut short at a zero byte, and so take for another file.
  package func checkedAsPath() throws(FileError) {
    if isEmpty || utf8.contains(0) { throw FileError(self, .nameNotValid) }
  }
}
