package import Foundation

/// A folder of its own for one test, gone when the test ends.
package final class TemporaryFolder: Sendable {
  package let url: URL

  package init() {
    url = Workplace.shared.appending(path: UUID().uuidString)
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch { fatalError("the tests need room in \(Workplace.shared.path): \(error)") }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  package func url(_ name: String) -> URL { url.appending(path: name) }

  package func path(_ name: String) -> String { url(name).path }

  package func write(_ name: String, _ bytes: [UInt8]) throws { try Data(bytes).write(to: url(name)) }

  package func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  package func read(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: url(name))) }

  /// The names in the folder, hidden ones too, in order.
  package var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }
}
