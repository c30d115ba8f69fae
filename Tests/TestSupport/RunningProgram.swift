import Foundation
import Testing

/// A child that has its turn, until it ends. Its streams are files, so that no amount of output can block it.
package final class RunningProgram {
  private let process: Process
  private let streams = TemporaryFolder()
  private let ended = DispatchSemaphore(value: 0)

  init(_ process: Process, folder: URL?, input: [UInt8]) throws {
    self.process = process
    process.currentDirectoryURL = folder ?? streams.url
    try streams.write("input", input)
    try streams.write("output", [])
    try streams.write("error", [])
    process.standardInput = try FileHandle(forReadingFrom: streams.url("input"))
    process.standardOutput = try FileHandle(forWritingTo: streams.url("output"))
    process.standardError = try FileHandle(forWritingTo: streams.url("error"))
    process.terminationHandler = { [ended] _ in
      Slots.giveBack()
      ended.signal()
    }
    Slots.take()
    do { try Self.withoutBlockedSignals(process.run) } catch {
      Slots.giveBack()
      throw error
    }
  }

  /// A child inherits the signals that its parent's thread holds back, and ours hold back all of them: `wait` of `sh` would
  /// never hear of a child.
  private static func withoutBlockedSignals(_ body: () throws -> Void) rethrows {
    var (none, before) = (sigset_t(), sigset_t())
    unsafe sigemptyset(&none)
    unsafe pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    try body()
  }

  /// Ends the program as a power cut does.
  package func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

  /// Waits for the program to end; one that hangs is killed, and the test says which.
  package func end() throws -> Program.Run {
    if ended.wait(timeout: .now() + Program.patience) == .timedOut {
      // The children of a line of `sh` too: each child leads a group of its own.
      Foundation.kill(-process.processIdentifier, SIGKILL)
      kill()
      ended.wait()
      Issue.record(
        """
        hung, killed after \(Int(Program.patience)) seconds: \(process.executableURL?.lastPathComponent ?? "") \
        \((process.arguments ?? []).joined(separator: " "))
        """)
    }
    return Program.Run(
      output: try streams.read("output"), error: String(decoding: try streams.read("error"), as: UTF8.self),
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus)
  }
}
