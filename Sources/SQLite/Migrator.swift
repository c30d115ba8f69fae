/// The schema of an archive as the list of steps that lead to it.
///
/// The position of a step is `PRAGMA user_version`: a released step is never edited, a new one is added at the end.
package struct Migrator: Sendable {
  /// Why a file cannot be brought to the schema this program knows.
  package enum Refusal: Error, Equatable {
    /// The file belongs to another program.
    case foreign(applicationID: Int32)
    /// A newer version of this program has written the file.
    case newer(version: Int, known: Int)
    /// The file awaits steps that only a connection that writes can take.
    case older(version: Int, known: Int)
    /// A step would leave references to rows that are not there.
    case danglingReference(version: Int)
  }

  private let applicationID: Int32
  private let steps: [StaticString]

  /// - Parameters:
  ///   - applicationID: the number that marks the files of this program; not 0.
  ///   - steps: each one or more statements.
  package init(applicationID: Int32, steps: [StaticString]) {
    precondition(applicationID != 0, "0 marks the files of nobody")
    self.applicationID = applicationID
    self.steps = steps
  }

  /// Brings the file to the last version, one transaction a step; a file that is already there is only read.
  package func migrate(_ connection: Connection) throws {
    while try version(of: connection) < steps.count {
      try connection.transaction { try advance(connection) }
    }
  }

  /// Refuses a file that is not at the last version, without writing.
  package func check(_ connection: Connection) throws {
    let version = try version(of: connection)
    guard version == steps.count else { throw Refusal.older(version: version, known: steps.count) }
    // An empty file is no archive, even for a program without steps.
    guard try !isNew(connection) else { throw Refusal.foreign(applicationID: 0) }
  }

  /// Takes one step, unless another program has taken it while this one waited for its turn to write.
  private func advance(_ connection: Connection) throws {
    let version = try version(of: connection)
    guard version < steps.count else { return }
    if try isNew(connection) { try connection.evaluate("PRAGMA application_id = \(applicationID)") }
    try connection.execute(steps[version])
    let dangling = try connection.evaluate("PRAGMA foreign_key_check")
    guard dangling.isEmpty else { throw Refusal.danglingReference(version: version + 1) }
    try connection.evaluate("PRAGMA user_version = \(version + 1)")
  }

  private func version(of connection: Connection) throws -> Int {
    let found = try number(connection, "PRAGMA application_id")
    guard try found == Int(applicationID) || isNew(connection) else {
      throw Refusal.foreign(applicationID: Int32(truncatingIfNeeded: found))
    }
    let version = try number(connection, "PRAGMA user_version")
    guard version <= steps.count else { throw Refusal.newer(version: version, known: steps.count) }
    guard version >= 0 else { throw Refusal.foreign(applicationID: applicationID) }
    return version
  }

  /// Whether nobody has written anything to the file yet.
  private func isNew(_ connection: Connection) throws -> Bool {
    try number(connection, "PRAGMA application_id") == 0 && number(connection, "PRAGMA user_version") == 0
      && number(connection, "SELECT count(*) FROM sqlite_schema") == 0
  }

  private func number(_ connection: Connection, _ sql: StaticString) throws -> Int {
    try connection.with(sql) { try $0.first { $0.int(0) } } ?? 0
  }
}
