import CSQLite
import TestSupport
import Testing

@testable import SQLite

/// What remains when the disk fails, or the power.
@Suite(.serialized) struct DiskTests {
  // MARK: - Every call to the disk fails once, or from then on

  struct Outcome {
    var runs = 0
    var damaged = 0
    /// Reported as done and not there, or as not done and there.
    var untrue = 0
    /// The uncertain commits that had been done, and those that had not.
    var uncertainDone = 0
    var uncertainNotDone = 0
  }

  /// Fails the first, second, third... call to the disk of a process that opens the archive and writes an act.
  private func failEveryCall(
    with code: Int32, forEver: Bool, settings: StaticString = "PRAGMA cache_size = 5"
  ) throws -> Outcome {
    let scratch = Scratch()
    defer { unsafe WatchedDisk.answer = { _ in SQLITE_OK } }
    var outcome = Outcome()
    for failing in 1... {
      let name = "\(failing).sqlite"
      try Acts.create(scratch, name)
      var calls = 0
      unsafe WatchedDisk.answer = { _ in
        calls += 1
        return calls == failing || (forEver && calls > failing) ? code : SQLITE_OK
      }
      var thrown: (any Error)?
      do {
        let connection = try Connection(path: scratch.path(name), .write, vfs: WatchedDisk.name)
        try connection.execute(settings)
        try Acts.add(2, to: connection)
      } catch {
        thrown = error
      }
      unsafe WatchedDisk.answer = { _ in SQLITE_OK }
      if calls < failing { return outcome }
      outcome.runs += 1
      let uncertain = (thrown as? SQLiteError)?.commitUncertain ?? false
      switch (Acts.count(at: scratch.path(name)), thrown) {
      case (2, nil): break
      case (1, _?) where !uncertain: break
      case (2, _?) where uncertain: outcome.uncertainDone += 1
      case (1, _?): outcome.uncertainNotDone += 1
      case (1, nil), (2, _?): outcome.untrue += 1
      default: outcome.damaged += 1
      }
    }
    return outcome
  }

  @Test(
    "whichever call to the disk fails, the act is whole or absent and the report is true",
    arguments: [(SQLITE_FULL, false), (SQLITE_FULL, true), (778, false), (778, true)])
  func everyCallFails(code: Int32, forEver: Bool) throws {
    let outcome = try failEveryCall(with: code, forEver: forEver)
    #expect(outcome.runs > 50)
    #expect(outcome.damaged == 0)
    #expect(outcome.untrue == 0)
    // The directory could not be synchronized after the journal was gone: done, although COMMIT failed.
    #expect(outcome.uncertainDone == 1)
    #expect(outcome.uncertainNotDone > 0)
  }

  @Test("the same trial finds the damage when the journal is only in memory")
  func everyCallFailsWithoutJournal() throws {
    let outcome = try failEveryCall(
      with: 778, forEver: true, settings: "PRAGMA cache_size = 5; PRAGMA journal_mode = MEMORY")
    #expect(outcome.damaged > 0)
  }

  @Test("after an uncertain commit the connection refuses to go on")
  func uncertainCommit() throws {
    let scratch = Scratch()
    try Acts.create(scratch)
    defer { unsafe WatchedDisk.answer = { _ in SQLITE_OK } }
    let connection = try Connection(path: scratch.path(), .write, vfs: WatchedDisk.name)
    unsafe WatchedDisk.answer = { if case .syncDirectory = $0 { 1290 } else { SQLITE_OK } }
    let error = sqliteError { try Acts.add(2, to: connection) }
    unsafe WatchedDisk.answer = { _ in SQLITE_OK }
    #expect(error?.commitUncertain == true)
    #expect(error?.io == true)
    #expect(sqliteError { _ = try connection.number("SELECT 1") } == error)
    #expect(sqliteError { try connection.execute("SELECT 1") } == error)
    #expect(sqliteError { try connection.transaction {} } == error)
    #expect(Acts.count(at: scratch.path()) == 2)
  }

  // MARK: - The power fails between any two calls

  struct Survey {
    var states = 0
    var damaged = 0
    var lost = 0
    /// Where the first bad state was, to find it again.
    var first = ""
  }

  private func cutThePower(settings: StaticString, acts: Int, images: Int) throws -> Survey {
    let scratch = Scratch()
    try Acts.create(scratch)
    let path = scratch.path()
    let journal = CrashJournal(archive: path)
    defer { unsafe WatchedDisk.answer = { _ in SQLITE_OK } }
    unsafe WatchedDisk.answer = { operation in
      journal.record(operation)
      return SQLITE_OK
    }
    do {
      let connection = try Connection(path: path, .write, vfs: WatchedDisk.name)
      try connection.execute(settings)
      for n in 2...acts {
        try Acts.add(n, to: connection)
        journal.confirm(n)
      }
    }
    unsafe WatchedDisk.answer = { _ in SQLITE_OK }

    var survey = Survey()
    let trial = Scratch()
    var random = SplitMix64(state: 20_260_101)
    journal.eachCrash(images: images, using: &random) { files, confirmed, place in
      trial.replaceContents(with: files)
      survey.states += 1
      let found = Acts.count(at: trial.path())
      let bad = found.map { $0 < confirmed || $0 > confirmed + 1 } ?? true
      if bad && survey.first.isEmpty { survey.first = "\(place): \(found.map(String.init) ?? "damaged")" }
      if found == nil { survey.damaged += 1 } else if bad { survey.lost += 1 }
    }
    return survey
  }

  @Test("wherever the power fails, every confirmed act is there and whole")
  func powerCuts() throws {
    let survey = try cutThePower(settings: "PRAGMA cache_size = 5", acts: 3, images: 8)
    #expect(survey.states > 2000)
    #expect(survey.damaged == 0 && survey.lost == 0, "\(survey.first)")
  }

  @Test("the same trial finds the confirmed acts lost with FULL, and the damage with OFF")
  func powerCutsWithLess() throws {
    let full = try cutThePower(settings: "PRAGMA synchronous = FULL", acts: 4, images: 4)
    #expect(full.lost > 0)
    let off = try cutThePower(settings: "PRAGMA synchronous = OFF", acts: 4, images: 4)
    #expect(off.damaged > 0)
  }
}
