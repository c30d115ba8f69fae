import Foundation

/// A disk of 64 KiB in memory, for the tests of what happens when it is full. Only root can have one.
package final class SmallDisk {
  package let folder = TemporaryFolder()

  /// Whether this machine lets us mount one.
  package static let isAvailable: Bool = (try? SmallDisk()) != nil

  package init() throws {
    try run("mount", "-t", "tmpfs", "-o", "size=64k", "sezionale-test", folder.url.path)
  }

  deinit { try? run("umount", folder.url.path) }

  private func run(_ tool: String, _ arguments: String...) throws {
    if try SystemTool.run(tool, arguments).status != 0 { throw CocoaError(.fileWriteUnknown) }
  }
}
