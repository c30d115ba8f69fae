import Foundation
import Sistema
import TestSupport
import Testing

@testable import sezionale

@Suite("A file named by the user")
struct FileSourceTests {
  let folder: TemporaryFolder

  init() throws { folder = TemporaryFolder() }

  @Test("pieces add up to the file and are counted", arguments: [1, 7, 64, 1 << 18])
  func pieces(chunk: Int) throws {
    let bytes = (0..<1000).map { UInt8($0 % 251) }
    try folder.write("f", bytes)
    let source = try FileSource(folder.path("f"), chunkSize: chunk)
    var read: [UInt8] = [99]
    var last = 1
    while last > 0 { last = try source.read(into: &read) }
    #expect(read == [99] + bytes)
    #expect(source.count == 1000)
    #expect(source.size == 1000)
    #expect(try source.read(into: &read) == 0)
  }

  @Test("an empty file ends at once")
  func empty() throws {
    try folder.write("f", "")
    #expect(try FileSource.bytes(of: folder.path("f")) == [])
  }

  @Test("a symbolic link to a file is read: the user named it")
  func link() throws {
    try folder.write("f", "x")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("l"), withDestinationPath: folder.path("f"))
    #expect(try FileSource.bytes(of: folder.path("l")) == Array("x".utf8))
  }

  @Test("a pipe, a device and a folder are refused without waiting", .timeLimit(.minutes(60)))
  func notRegular() throws {
    #expect(try Program(folder: folder.url).shell("mkfifo fifo").status == 0)
    #expect(throws: FileError(folder.path("fifo"), .notRegular)) { try FileSource(folder.path("fifo")) }
    #expect(throws: FileError("/dev/zero", .notRegular)) { try FileSource("/dev/zero") }
    #expect(throws: FileError(folder.url.path, .directory)) { try FileSource(folder.url.path) }
  }

  @Test("a file that is missing, has no name or has a zero byte in its name is refused")
  func missing() throws {
    try folder.write("a", "altro file")
    #expect(throws: FileError(folder.path("no"), .notFound)) { try FileSource(folder.path("no")) }
    #expect(throws: FileError("", .nameNotValid)) { try FileSource("") }
    #expect(throws: FileError(folder.path("a") + "\u{0}.csv", .nameNotValid)) {
      try FileSource(folder.path("a") + "\u{0}.csv")
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("giro"), withDestinationPath: folder.path("giro"))
    #expect(throws: FileError(folder.path("giro"), .symbolicLink)) { try FileSource(folder.path("giro")) }
  }

  @Test("a file that grows, shrinks or is written again while it is read is refused")
  func changed() throws {
    let path = folder.path("f")
    func readAfter(_ change: () throws -> Void) throws {
      try folder.write("f", String(repeating: "riga\n", count: 100))
      let source = try FileSource(path, chunkSize: 100)
      var bytes: [UInt8] = []
      _ = try source.read(into: &bytes)
      try change()
      while try source.read(into: &bytes) > 0 {}
    }
    try readAfter {}
    #expect(throws: FileError(path, .changedWhileReading)) {
      try readAfter {
        try change {
          try $0.seekToEnd()
          try $0.write(contentsOf: Data("in più".utf8))
        }
      }
    }
    #expect(throws: FileError(path, .changedWhileReading)) {
      try readAfter { try change { try $0.truncate(atOffset: 50) } }
    }
    #expect(throws: FileError(path, .changedWhileReading)) {
      try readAfter {
        // The same size: only the time of change tells.
        usleep(20_000)
        try change { try $0.write(contentsOf: Data("RIGA".utf8)) }
      }
    }
  }

  private func change(_ body: (FileHandle) throws -> Void) throws {
    let handle = try FileHandle(forUpdating: folder.url("f"))
    try body(handle)
    try handle.close()
  }

  @Test("a folder is made once, private, and found the second time")
  func folders() throws {
    let path = folder.path("stampe")
    #expect(!Folder.exists(path))
    try Folder.create(path)
    try Folder.create(path)
    #expect(Folder.exists(path))
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o700)
    try folder.write("f", "")
    #expect(throws: FileError(folder.path("f"), .notDirectory)) { try Folder.create(folder.path("f")) }
    #expect(throws: FileError(folder.path("no/giù"), .notFound)) { try Folder.create(folder.path("no/giù")) }
  }
}
