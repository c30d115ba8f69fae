import Foundation

/// The place of every temporary folder of this run: in memory where there is room, since what a disk loses is tested elsewhere.
///
/// It goes when the run ends, with the folders that static examples hold until then; what a run that crashed left goes with the next.
enum Workplace {
  static let shared: URL = {
    let parent = memory ?? FileManager.default.temporaryDirectory
    removeOrphans(in: parent)
    let url = parent.appending(path: "\(prefix)\(ProcessInfo.processInfo.processIdentifier)")
    atexit { try? FileManager.default.removeItem(at: Workplace.shared) }
    return url
  }()

  private static let prefix = "sezionale-tests-"

  /// `/dev/shm`, unless it is the small one of a container.
  private static var memory: URL? {
    let url = URL(filePath: "/dev/shm")
    guard FileManager.default.isWritableFile(atPath: url.path),
      let free = try? FileManager.default.attributesOfFileSystem(forPath: url.path)[.systemFreeSize]
        as? NSNumber,
      free.int64Value > 2 << 30
    else { return nil }
    return url
  }

  private static func removeOrphans(in parent: URL) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
    where name.hasPrefix(prefix) {
      guard !FileManager.default.fileExists(atPath: "/proc/\(name.dropFirst(prefix.count))") else { continue }
      try? FileManager.default.removeItem(at: parent.appending(path: name))
    }
  }
}
