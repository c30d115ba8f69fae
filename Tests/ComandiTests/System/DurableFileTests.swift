import Foundation
import Sistema
import TestSupport
import Testing

@testable import sezionale

@Suite("A file appears whole or not at all")
struct DurableFileTests {
  let folder: TemporaryFolder

  init() throws { folder = TemporaryFolder() }

  @Test("pieces are joined, the file is private and nothing else is left")
  func whole() throws {
    let file = try DurableFile(folder.path("lista.pdf"))
    try file.write([1, 2])
    try file.write([])
    try file.write([3])
    #expect(try folder.names.contains("lista.pdf") == false)
    try file.commit()
    #expect(file.count == 3)
    #expect(try folder.read("lista.pdf") == [1, 2, 3])
    #expect(try folder.names == ["lista.pdf"])
    #expect(try mode("lista.pdf") == 0o600)
  }

  @Test("an empty file and one of many pages come back the same")
  func sizes() throws {
    let long = [UInt8](repeating: 7, count: 5_000_000)
    try DurableFile.write([], to: folder.path("vuoto"))
    try DurableFile.write(long, to: folder.path("lungo"))
    #expect(try folder.read("vuoto") == [])
    #expect(try folder.read("lungo") == long)
  }

  @Test("an existing file is refused, and replaced only when asked")
  func overwrite() throws {
    let path = folder.path("a")
    try folder.write("a", "vecchio")
    #expect(throws: FileError(path, .exists)) { try DurableFile.write([1], to: path) }
    #expect(try folder.read("a") == Array("vecchio".utf8))
    try DurableFile.write([1], to: path, replacing: true)
    #expect(try folder.read("a") == [1])
    #expect(try mode("a") == 0o600)
    #expect(try folder.names == ["a"])
  }

  @Test("a file that appears between the beginning and the end is not replaced")
  func race() throws {
    let path = folder.path("a")
    let file = try DurableFile(path)
    try file.write([1])
    try folder.write("a", "di un altro")
    #expect(throws: FileError(path, .exists)) { try file.commit() }
    #expect(try folder.read("a") == Array("di un altro".utf8))
    #expect(try folder.names == ["a"])
  }

  @Test("two writers of the same file: the first keeps the name")
  func twoWriters() throws {
    let path = folder.path("a")
    let (first, second) = (try DurableFile(path), try DurableFile(path))
    try second.write([2])
    try first.write([1])
    try first.commit()
    #expect(throws: FileError(path, .exists)) { try second.commit() }
    #expect(try folder.read("a") == [1])
    #expect(try folder.names == ["a"])
  }

  @Test("a symbolic link is never followed nor replaced", arguments: [false, true])
  func symbolicLink(replacing: Bool) throws {
    try folder.write("vero", "x")
    for (link, target) in [("aperto", "vero"), ("rotto", "niente")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path(link), withDestinationPath: folder.path(target))
      #expect(throws: FileError(folder.path(link), .symbolicLink)) {
        try DurableFile.write([1], to: folder.path(link), replacing: replacing)
      }
    }
    #expect(try folder.read("vero") == Array("x".utf8))
    #expect(try folder.names == ["aperto", "rotto", "vero"])
  }

  @Test("what is not an ordinary file is refused")
  func notRegular() throws {
    try FileManager.default.createDirectory(at: folder.url("d"), withIntermediateDirectories: false)
    #expect(throws: FileError(folder.path("d"), .directory)) {
      try DurableFile.write([1], to: folder.path("d"), replacing: true)
    }
    #expect(throws: FileError("/dev/full", .notRegular)) {
      try DurableFile.write([1], to: "/dev/full", replacing: true)
    }
    for path in ["", "/d/", "/.", "/..", "/a\u{0}b"].map({ $0.isEmpty ? "" : folder.url.path + $0 }) {
      #expect(throws: FileError.self) { try DurableFile.write([1], to: path, replacing: true) }
    }
  }

  @Test("a folder that is missing or is a file is named")
  func missingFolder() throws {
    try folder.write("f", "")
    #expect(throws: FileError(folder.path("no"), .notFound)) {
      try DurableFile.write([1], to: folder.path("no/a"))
    }
    #expect(throws: FileError(folder.path("f/a"), .notDirectory)) {
      try DurableFile.write([1], to: folder.path("f/a"))
    }
    #expect(throws: FileError(folder.path(String(repeating: "n", count: 300)), .nameNotValid)) {
      try DurableFile.write([1], to: folder.path(String(repeating: "n", count: 300)))
    }
  }

  @Test("a file abandoned half way leaves nothing")
  func abandoned() throws {
    do {
      let file = try DurableFile(folder.path("a"))
      try file.write([1])
      #expect(try folder.names.count == 1)
    }
    #expect(try folder.names == [])
  }

  @Test("what a killed program left does not stand in the way")
  func stale() throws {
    let number = ProcessInfo.processInfo.processIdentifier
    try folder.write(".a.\(number).0.tmp", "resti")
    let file = try DurableFile(folder.path("a"))
    #expect(try folder.names.contains(".a.\(number).1.tmp"))
    try file.write([1])
    try file.commit()
    #expect(try folder.read("a") == [1])
    #expect(try folder.names == [".a.\(number).0.tmp", "a"])
  }

  @Test("the longest name the system allows can be written")
  func longName() throws {
    // 255 bytes, of letters of two bytes: the temporary name must not be longer.
    let name = String(repeating: "è", count: 127) + "a"
    try DurableFile.write([1], to: folder.path(name))
    #expect(try folder.names == [name])
  }

  @Test("beyond the size allowed to the process: refused, nothing left")
  func tooLarge() async {
    await #expect(processExitsWith: .success) {
      let folder = TemporaryFolder()
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 4096, rlim_max: 4096)
      _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      let path = folder.path("a")
      do throws(FileError) {
        try DurableFile.write([UInt8](repeating: 1, count: 10_000), to: path)
        exit(3)
      } catch {
        let left = try folder.names
        exit(error == FileError(path, .tooLarge) && left.isEmpty ? EXIT_SUCCESS : 4)
      }
    }
  }

  @Test("a full disk: refused, nothing left, the old file as it was", .enabled(if: SmallDisk.isAvailable))
  func fullDisk() throws {
    let disk = try SmallDisk()
    let path = disk.folder.path("a")
    try DurableFile.write([1], to: path)
    for replacing in [true, false] {
      let target = replacing ? path : path + "2"
      #expect(throws: FileError(target, .full)) {
        try DurableFile.write([UInt8](repeating: 1, count: 1 << 20), to: target, replacing: replacing)
      }
    }
    #expect(try disk.folder.read("a") == [1])
    #expect(try disk.folder.names == ["a"])
  }

  private func mode(_ name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(name))
    return try #require(attributes[.posixPermissions] as? Int)
  }
}
