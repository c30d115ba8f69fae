package import Foundation

/// The checkout in which the tests stand.
package enum Repository {
  package static let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The reference data, as the option `--dati` and `SEZIONALE_DATI` want it.
  package static let data = url.appending(path: "Data").path

  package static func text(_ path: String) throws -> String {
    try String(contentsOf: url.appending(path: path), encoding: .utf8)
  }

  package static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: url.appending(path: path)))
  }

  /// The files below a folder, by their path from it, sorted.
  package static func files(below folder: URL) -> [String] {
    let keys: [URLResourceKey] = [.isRegularFileKey]
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: keys)
    let root = folder.resolvingSymlinksInPath().path + "/"
    return (found?.allObjects as? [URL] ?? []).filter { url in
      (try? url.resourceValues(forKeys: Set(keys)).isRegularFile) ?? false
    }.map { String($0.resolvingSymlinksInPath().path.dropFirst(root.count)) }.sorted()
  }
}
