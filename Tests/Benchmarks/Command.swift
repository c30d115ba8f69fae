/// A process that takes part in a comparison.
struct Command {
  /// How tables and budgets call it.
  let name: String
  let process: ChildProcess
  /// How much work one run does (electors), so that different amounts can be compared; 1 when all do the same.
  var units = 1.0
  /// Makes the ground ready before each run; its cost is not measured.
  var prepare: () throws -> Void = {}
}

/// Commands that run in turn (A B C A B C ...), so that a machine whose speed drifts treats them alike.
struct Comparison {
  let title: String
  /// The first is the yardstick, unless a budget names another.
  let commands: [Command]
  let budgets: [Budget]
  /// How many rounds; the command line's if `nil`.
  var rounds: Int?
  /// Runs before the rounds, for caches; not counted.
  var warmups = 1
  /// Whether an exceeded budget is measured a second time. On the roll of a city that takes minutes: whoever runs it repeats it.
  var repeats = true

  /// Runs all the rounds.
  func measure(rounds asked: Int) throws -> Samples {
    var samples = Samples()
    for round in 0..<warmups + (rounds ?? asked) {
      for command in commands {
        try command.prepare()
        let usage = try command.process.run()
        if round >= warmups { samples.add(usage, to: command) }
      }
    }
    return samples
  }
}

/// All that one run of the program measures.
struct Suite {
  let comparisons: [Comparison]
  /// What is looked at once, after the comparisons.
  let facts: () throws -> [Fact]
}

/// Something that is so or is not: a size, a time measured inside one process.
struct Fact {
  var goal = ""
  let promise: String
  let holds: Bool
  let seen: String
}
