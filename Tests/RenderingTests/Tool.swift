import Foundation

/// A program of the system, asked for an opinion that is not ours.
enum Tool {
  static func path(_ name: String) -> String? {
    ["/usr/bin/", "/usr/local/bin/", "/bin/"].map { $0 + name }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  static func has(_ names: String...) -> Bool { names.allSatisfy { path($0) != nil } }

  struct Outcome {
    let status: Int32
    let output: Data
    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Runs `name` on a file holding `bytes`; `@` among the arguments stands for that file.
  static func run(_ name: String, _ arguments: [String], on bytes: [UInt8]) throws -> Outcome {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try require(path: path(name)))
    process.arguments = arguments.map { $0 == "@" ? file.path : $0 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, output: output)
  }

  private struct NotInstalled: Error {}

  private static func require(path: String?) throws -> String {
    guard let path else { throw NotInstalled() }
    return path
  }
}
