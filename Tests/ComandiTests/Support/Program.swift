import Foundation
import Testing

/// The built program, run as a user runs it.
struct Program {
  /// What a run left: its words and its exit status.
  struct Run {
    let output: [UInt8]
    let error: String
    /// The exit status, or the signal that ended the program, negative.
    let status: Int32

    var text: String { String(decoding: output, as: UTF8.self) }

    /// The standard output as JSON, refused unless it is exactly one object.
    var json: [String: Any] {
      get throws {
        let value = try JSONSerialization.jsonObject(with: Data(output))
        return try #require(value as? [String: Any])
      }
    }
  }

  /// The program stands beside the tests, whatever the build folder.
  static let url = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("sezionale")

  /// Variables of the run: nothing is inherited but what finds the Swift libraries.
  var environment: [String: String] = [:]
  var folder: URL?

  /// Runs `sezionale` with these arguments.
  func callAsFunction(_ arguments: String..., input: [UInt8] = [], timeout: Double = 20) throws -> Run {
    try run(Self.url, arguments, input: input, timeout: timeout)
  }

  /// Runs `sezionale` with a list of arguments.
  func run(_ arguments: [String], input: [UInt8] = []) throws -> Run {
    try run(Self.url, arguments, input: input, timeout: 20)
  }

  /// Runs a line of `sh` in which `$B` is the program.
  func shell(_ line: String, input: [UInt8] = [], timeout: Double = 20) throws -> Run {
    try run(URL(fileURLWithPath: "/bin/sh"), ["-c", line], input: input, timeout: timeout)
  }

  /// The streams are files, so that no amount of output can block the program.
  private func run(_ url: URL, _ arguments: [String], input: [UInt8], timeout: Double) throws -> Run {
    let streams = try TemporaryFolder()
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    var environment = environment
    environment["B"] = Self.url.path
    for name in ["PATH", "LD_LIBRARY_PATH"] {
      environment[name] = ProcessInfo.processInfo.environment[name]
    }
    process.environment = environment
    process.currentDirectoryURL = folder ?? streams.url
    try streams.write("input", input)
    try streams.write("output", [])
    try streams.write("error", [])
    process.standardInput = try FileHandle(forReadingFrom: streams.url("input"))
    process.standardOutput = try FileHandle(forWritingTo: streams.url("output"))
    process.standardError = try FileHandle(forWritingTo: streams.url("error"))
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    if ended.wait(timeout: .now() + timeout) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
      Issue.record("the program did not end within \(timeout) seconds: \(arguments)")
    }
    return Run(
      output: try streams.read("output"),
      error: String(decoding: try streams.read("error"), as: UTF8.self),
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus)
  }
}
