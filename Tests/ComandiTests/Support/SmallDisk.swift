import Foundation

/// A disk of 64 KiB in memory, for the tests of what happens when it is full. Only root can have one.
final class SmallDisk {
  let folder: TemporaryFolder

  /// Whether this machine lets us mount one.
  static let isAvailable: Bool = (try? SmallDisk()) != nil

  init() throws {
    folder = try TemporaryFolder()
    try run("mount", "-t", "tmpfs", "-o", "size=64k", "sezionale-test", folder.url.path)
  }

  deinit { try? run("umount", folder.url.path) }

  private func run(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw CocoaError(.fileWriteUnknown) }
  }
}
