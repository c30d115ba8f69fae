package import Foundation

/// The program that the tests start: the release build when it is of these sources, else the one built with the tests.
///
/// What a user has is the release build, and the tests start it thousands of times: the other takes several times as long.
package enum BuiltProgram {
  package static let url: URL = {
    let release = products.deletingLastPathComponent().appending(path: "release/sezionale")
    if let built = date(release), built > lastChange { return release }
    print("the release build is missing or older than the sources: the tests start the slow one")
    return products.appending(path: "sezionale")
  }()

  /// The folder in which the tests themselves were built.
  private static let products = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent()

  private static var lastChange: Date {
    let sources = Repository.url.appending(path: "Sources")
    let files = Repository.files(below: sources).map { sources.appending(path: $0) }
    return (files + [Repository.url.appending(path: "Package.swift")]).compactMap(date).max()
      ?? .distantFuture
  }

  private static func date(_ url: URL) -> Date? {
    (try? FileManager.default.attributesOfItem(atPath: url.path))?[.modificationDate] as? Date
  }
}
