import Foundation

/// Measures comparison after comparison, prints them, and counts the budgets kept and exceeded.
struct Report {
  private(set) var passed = 0
  private(set) var failed = 0
  private var entries: [Entry] = []

  /// One figure for other programs.
  private struct Entry: Encodable {
    let comparison, command: String
    let cpu, wall, peak, ratio: Double
  }

  /// Measures a comparison; if a budget is exceeded, a second time, which decides.
  mutating func add(_ comparison: Comparison, rounds: Int) throws {
    var samples = try comparison.measure(rounds: rounds)
    show(comparison, samples)
    if comparison.repeats, comparison.budgets.contains(where: { !$0.allows(samples) }) {
      say("  oltre il limite: si misura di nuovo")
      let first = samples
      samples = try comparison.measure(rounds: rounds)
      show(comparison, samples)
      for budget in comparison.budgets { judge(budget, budget.allows(first) ? first : samples) }
    } else {
      for budget in comparison.budgets { judge(budget, samples) }
    }
    record(comparison, samples)
  }

  /// A fact that is not a process: a size, a count.
  mutating func add(_ fact: Fact) {
    count(fact.holds)
    say(
      "  \(fact.holds ? "bene" : "NO  ")  \(fact.goal.isEmpty ? "" : "[\(fact.goal)] ")\(fact.promise): \(fact.seen)"
    )
  }

  /// Writes the figures and the last line.
  func finish(json: String?) throws {
    if let json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      try encoder.encode(entries).write(to: URL(fileURLWithPath: json))
    }
    say("\n\(passed) passed, \(failed) failed")
  }

  /// Writes a line at once, so that it is seen while the measurement goes on, even in a file.
  private func say(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }

  private mutating func count(_ holds: Bool) {
    if holds { passed += 1 } else { failed += 1 }
  }

  private mutating func judge(_ budget: Budget, _ samples: Samples) {
    let holds = budget.allows(samples)
    if budget.decides(samples) { count(holds) }
    let mark = !budget.decides(samples) ? "  - " : holds ? "bene" : "NO  "
    let seen = String(format: "%.3g", budget.value(samples))
    let limit = String(format: "%.3g", budget.limit)
    say(
      "  \(mark)  \(budget.goal.isEmpty ? "" : "[\(budget.goal)] ")\(budget.promise): \(seen), limite \(limit)"
    )
  }

  private func show(_ comparison: Comparison, _ samples: Samples) {
    say("\n\(comparison.title)")
    let first = comparison.commands[0].name
    for command in comparison.commands {
      let ratio = samples.ratio(.cpu, of: command.name, to: first)
      let wall = samples.ratio(.wall, of: command.name, to: first).median
      say(
        "  " + command.name.padding(toLength: 26, withPad: " ", startingAt: 0)
          + String(
            format: "CPU %8.3f s  wall %8.3f s  %6.1f MiB   %.2f (%.2f..%.2f) | %.2f",
            samples.median(.cpu, of: command.name), samples.median(.wall, of: command.name),
            samples.median(.peak, of: command.name), ratio.median, ratio.least, ratio.greatest, wall))
    }
  }

  private mutating func record(_ comparison: Comparison, _ samples: Samples) {
    let first = comparison.commands[0].name
    entries += comparison.commands.map { command in
      Entry(
        comparison: comparison.title, command: command.name, cpu: samples.median(.cpu, of: command.name),
        wall: samples.median(.wall, of: command.name), peak: samples.median(.peak, of: command.name),
        ratio: samples.ratio(.cpu, of: command.name, to: first).median)
    }
  }
}
