package import Foundation
import Testing

/// A program as a user runs it: ours, unless it is said to be another.
package struct Program: Sendable {
  /// Variables of the run: nothing is inherited but what finds programs and the Swift libraries.
  package var environment: [String: String]
  package var folder: URL?
  let url: URL

  package init(_ url: URL = BuiltProgram.url, environment: [String: String] = [:], folder: URL? = nil) {
    (self.url, self.environment, self.folder) = (url, environment, folder)
  }

  /// A hang and nothing else: a child has its turn on the machine, and the longest of them takes some seconds.
  static let patience = 900.0

  /// Runs the program with these arguments.
  package func callAsFunction(_ arguments: String..., input: [UInt8] = []) throws -> Run {
    try run(arguments, input: input)
  }

  /// Runs the program with a list of arguments.
  package func run(_ arguments: [String], input: [UInt8] = []) throws -> Run {
    try start(arguments, input: input).end()
  }

  /// Runs a line of `sh` in which `$B` is the program.
  package func shell(_ line: String, input: [UInt8] = []) throws -> Run {
    try Program(URL(filePath: "/bin/sh"), environment: environment, folder: folder)
      .start(["-c", line], input: input, ours: url).end()
  }

  /// Starts the program for somebody who kills it while it works.
  package func start(_ arguments: [String], input: [UInt8] = []) throws -> RunningProgram {
    try start(arguments, input: input, ours: url)
  }

  private func start(_ arguments: [String], input: [UInt8], ours: URL) throws -> RunningProgram {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.filter {
      ["PATH", "LD_LIBRARY_PATH"].contains($0.key)
    }.merging(["B": ours.path, "SWIFT_BACKTRACE": "enable=no"]) { $1 }.merging(environment) { $1 }
    return try RunningProgram(process, folder: folder, input: input)
  }
}

extension Program {
  /// What a run left: its words and its exit status.
  package struct Run: Sendable {
    package let output: [UInt8]
    package let error: String
    /// The exit status, or the signal that ended the program, negative.
    package let status: Int32

    package var text: String { String(decoding: output, as: UTF8.self) }

    /// The standard output as JSON, refused unless it is exactly one object.
    package var json: [String: Any] {
      get throws {
        let value = try JSONSerialization.jsonObject(with: Data(output))
        return try #require(value as? [String: Any])
      }
    }

    /// The run, which must have done what was asked.
    @discardableResult
    package func esigi() throws -> Run {
      try #require(status == 0, "\(error)\(text)")
      return self
    }
  }
}
