import Glibc

/// The calls to the operating system that the program makes, each behind a safe Swift function.
///
/// Outside the SQLite target this is the only file where the word `unsafe` may appear: C pointers are lent here for the
/// length of one call and never leave. A failing call throws its `errno`, which `FileError` turns into a reason.
package enum SystemCalls {
  /// The number that the kernel gives to a failure.
  package struct Errno: Error, Equatable {
    package let code: Int32
    package static var current: Errno { Errno(code: errno) }
    package static let alreadyExists = Errno(code: EEXIST)

    package var isNotFound: Bool { code == ENOENT }
    package var isInvalid: Bool { code == EINVAL }

    /// Whether the file system lacks the operation, rather than refusing it.
    package var isUnsupported: Bool { [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(code) }
    package var isClosedPipe: Bool { code == EPIPE }
  }

  /// What the kernel knows about a file.
  package struct Status: Equatable {
    package enum Kind { case regular, directory, symbolicLink, other }
    package let kind: Kind
    package let size: Int
    /// Last change of the content, in nanoseconds.
    package let modified: Int
  }

  /// Repeats a call that a signal interrupted.
  private static func check(_ call: () -> Int) throws(Errno) -> Int {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw .current }
    }
  }
}

// MARK: - Files

extension SystemCalls {
  /// Opens for reading. Never waits: a pipe without a writer or a device would hang the program.
  package static func openForReading(_ path: String, directory: Bool = false) throws(Errno) -> Int32 {
    let flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | (directory ? O_DIRECTORY : 0)
    return Int32(try check { unsafe Int(open(path, flags)) })
  }

  /// Creates a file that must not exist, readable by its owner only.
  package static func create(_ path: String) throws(Errno) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    return Int32(try check { unsafe Int(open(path, flags, 0o600)) })
  }

  /// Reads at most as many bytes as `buffer` holds; zero is the end.
  package static func read(_ descriptor: Int32, into buffer: inout [UInt8]) throws(Errno) -> Int {
    try check {
      unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
    }
  }

  /// Writes all the bytes, however many calls it takes.
  package static func write(_ descriptor: Int32, _ bytes: [UInt8]) throws(Errno) {
    var written = 0
    while written < bytes.count {
      written += try check {
        unsafe bytes.withUnsafeBytes {
          unsafe Glibc.write(descriptor, $0.baseAddress.map { unsafe $0 + written }, $0.count - written)
        }
      }
    }
  }

  package static func sync(_ descriptor: Int32) throws(Errno) {
    _ = try check { Int(fsync(descriptor)) }
  }

  /// Closes once: after a failure the descriptor is gone all the same, so the call is not repeated.
  package static func close(_ descriptor: Int32) throws(Errno) {
    if Glibc.close(descriptor) != 0, errno != EINTR { throw .current }
  }

  package static func rename(_ old: String, to new: String) throws(Errno) {
    _ = try check { unsafe Int(Glibc.rename(old, new)) }
  }

  /// Gives a file a second name, which must not exist.
  package static func link(_ old: String, to new: String) throws(Errno) {
    _ = try check { unsafe Int(Glibc.link(old, new)) }
  }

  package static func remove(_ path: String) throws(Errno) {
    _ = try check { unsafe Int(unlink(path)) }
  }

  /// Creates a directory that only its owner may enter.
  package static func makeDirectory(_ path: String) throws(Errno) {
    _ = try check { unsafe Int(mkdir(path, 0o700)) }
  }

  package static func status(_ descriptor: Int32) throws(Errno) -> Status {
    var record = stat()
    _ = try check { unsafe Int(fstat(descriptor, &record)) }
    return Status(record)
  }

  /// The status of the name itself: a symbolic link is not followed unless asked.
  package static func status(_ path: String, following: Bool) throws(Errno) -> Status {
    var record = stat()
    _ = try check { unsafe Int(following ? stat(path, &record) : lstat(path, &record)) }
    return Status(record)
  }

  /// The names in a directory, in order of bytes; itself and its parent left out.
  package static func names(in path: String) throws(Errno) -> [String] {
    guard let directory = unsafe opendir(path) else { throw .current }
    defer { unsafe _ = closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(validatingCString: $0)
        }
      }
      if let name, name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Asks the disk to keep the names of a directory.
  package static func syncDirectory(_ path: String) throws(Errno) {
    let handle = try openForReading(path, directory: true)
    defer { try? close(handle) }
    do { try sync(handle) } catch { if !error.isInvalid { throw error } }
  }

  /// The path without links and dots, or `nil` when there is no such file.
  package static func realPath(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(validatingCString: resolved)
  }
}

extension SystemCalls.Status {
  fileprivate init(_ record: stat) {
    switch record.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .directory
    case S_IFLNK: kind = .symbolicLink
    default: kind = .other
    }
    size = Int(record.st_size)
    modified = Int(record.st_mtim.tv_sec) * 1_000_000_000 + Int(record.st_mtim.tv_nsec)
  }
}

// MARK: - Process

extension SystemCalls {
  /// Prepares the process before anything else runs: private files, no memory image on disk, no death by signal where
  /// an error code is better, and descriptors 0, 1, 2 taken, lest a database file be opened as standard output.
  package static func prepareProcess() {
    umask(0o077)
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
    while true {
      let descriptor = unsafe open("/dev/null", O_RDWR | O_CLOEXEC)
      if descriptor < 0 { return }
      if descriptor > 2 {
        _ = Glibc.close(descriptor)
        return
      }
    }
  }

  /// The arguments as the kernel gave them: `CommandLine.arguments` would repair what is not UTF-8.
  package static func arguments() -> [[UInt8]] {
    (0..<Int(CommandLine.argc)).map { position in
      guard let argument = unsafe CommandLine.unsafeArgv[position] else { return [] }
      return unsafe Array(UnsafeRawBufferPointer(start: argument, count: strlen(argument)))
    }
  }

  package static func environmentVariable(_ name: String) -> [UInt8]? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe Array(UnsafeRawBufferPointer(start: value, count: strlen(value)))
  }

  /// Seconds since 1 January 1970, UTC.
  package static func secondsSince1970() -> Int { time(nil) }

  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// How many columns a terminal shows; `nil` for what is no terminal, or does not say.
  package static func terminalWidth(_ descriptor: Int32) -> Int? {
    guard isTerminal(descriptor) else { return nil }
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  package static func processNumber() -> Int { Int(getpid()) }

  package static func userNumber() -> Int { Int(getuid()) }

  /// The name that the system gives to a user, never what the environment says.
  package static func userName(_ number: Int) -> String? {
    guard let record = unsafe getpwuid(uid_t(number)) else { return nil }
    return unsafe String(validatingCString: record.pointee.pw_name)
  }

  package static func exit(_ status: Int32) -> Never { Glibc.exit(status) }
}
