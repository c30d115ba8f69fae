import Foundation

/// What the operating system says of a process that has ended.
struct Usage: Sendable {
  /// User and system time, in seconds.
  var cpu: Double
  var wall: Double
  /// The largest resident memory, in MiB. It cannot read below that of the program that started the process.
  var peak: Double
}

/// A whole process: what to run, from what to read, where its complaints go.
///
/// The only unsafe code of this target: `wait4` is how the system tells what a child has cost, and nothing in Foundation
/// gives it (its `Process` waits for the child by itself).
struct ChildProcess {
  var arguments: [String]
  var input: String?
  /// Where standard output and standard error go; the output is discarded if `nil`.
  var output: String?
  var complaints: String

  /// Runs it to the end. Throws when it cannot start or ends with a status other than 0.
  func run() throws -> Usage {
    let started = ContinuousClock.now
    let pid = try start()
    var status: Int32 = 0
    var usage = rusage()
    while unsafe wait4(pid, &status, 0, &usage) == -1 {
      guard errno == EINTR else { throw Obstacle("wait4: errno \(errno)") }
    }
    let wall = (ContinuousClock.now - started) / .seconds(1)
    guard status == 0 else {
      let words = (try? String(contentsOfFile: complaints, encoding: .utf8)) ?? ""
      throw Obstacle("stato \(status) da \(arguments.joined(separator: " "))\n\(words.suffix(600))")
    }
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return Usage(
      cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime), wall: wall, peak: Double(usage.ru_maxrss) / 1024
    )
  }

  private func start() throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    let write = O_WRONLY | O_CREAT | O_TRUNC
    unsafe posix_spawn_file_actions_addopen(&actions, 0, input ?? "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, output ?? "/dev/null", write, 0o600)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, complaints, write, 0o600)
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer {
      for index in unsafe words.indices { unsafe free(words[index]) }
    }
    var pid: pid_t = 0
    let code = unsafe posix_spawnp(&pid, arguments[0], &actions, nil, &words, environ)
    guard code == 0 else { throw Obstacle("non parte \(arguments[0]): errno \(code)") }
    return pid
  }
}
