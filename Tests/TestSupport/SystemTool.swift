package import Foundation

/// A program of the system, asked for an opinion that is not ours.
package enum SystemTool {
  private struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  package static func has(_ names: String...) -> Bool { names.allSatisfy { path($0) != nil } }

  /// Runs a program of the system; where it is missing the test fails and says so.
  package static func run(
    _ name: String, _ arguments: [String], input: [UInt8] = [], folder: URL? = nil
  ) throws -> Program.Run {
    guard let path = path(name) else {
      throw Missing(description: "\(name) is not installed: CONTRIBUTING says what the tests need")
    }
    return try Program(URL(filePath: path), folder: folder).run(arguments, input: input)
  }

  /// Runs it on a file holding `bytes`; `@` among the arguments stands for that file.
  package static func run(_ name: String, _ arguments: [String], on bytes: [UInt8]) throws -> Program.Run {
    let folder = TemporaryFolder()
    try folder.write("file", bytes)
    return try run(name, arguments.map { $0 == "@" ? folder.path("file") : $0 })
  }

  private static func path(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
      .map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
