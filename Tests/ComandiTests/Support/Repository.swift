import Foundation

/// The checkout in which the tests stand.
enum Repository {
  static let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: url.appendingPathComponent(path), encoding: .utf8)
  }

  /// The files below a folder, by their path from it, sorted.
  static func files(below folder: URL) -> [String] {
    let keys: [URLResourceKey] = [.isRegularFileKey]
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: keys)
    let root = folder.resolvingSymlinksInPath().path + "/"
    return (found?.allObjects as? [URL] ?? []).filter { url in
      (try? url.resourceValues(forKeys: Set(keys)).isRegularFile) ?? false
    }.map { String($0.resolvingSymlinksInPath().path.dropFirst(root.count)) }.sorted()
  }
}
