/// One of the figures of a process.
enum Figure: String, Sendable {
  case cpu = "CPU"
  case wall
  case peak = "memoria"
}

/// What the rounds of a comparison gave, command by command.
struct Samples {
  private var runs: [String: [Usage]] = [:]
  private var units: [String: Double] = [:]

  mutating func add(_ usage: Usage, to command: Command) {
    runs[command.name, default: []].append(usage)
    units[command.name] = command.units
  }

  /// The median over the rounds, for the whole process.
  func median(_ figure: Figure, of name: String) -> Double {
    Self.median((runs[name] ?? []).map { value(figure, $0) })
  }

  /// The ratio of a command to another, round by round, by unit of work: its median, its least, its greatest.
  func ratio(_ figure: Figure, of name: String, to yardstick: String) -> Ratio {
    guard let mine = runs[name], let theirs = runs[yardstick], let a = units[name], let b = units[yardstick]
    else {
      preconditionFailure("a budget names a command of its comparison")
    }
    let ratios = zip(mine, theirs).map { value(figure, $0) / a / max(value(figure, $1) / b, 1e-9) }
    return Ratio(median: Self.median(ratios), least: ratios.min() ?? 0, greatest: ratios.max() ?? 0)
  }

  /// A ratio over several rounds.
  struct Ratio {
    let median, least, greatest: Double
  }

  private func value(_ figure: Figure, _ usage: Usage) -> Double {
    switch figure {
    case .cpu: usage.cpu
    case .wall: usage.wall
    case .peak: usage.peak
    }
  }

  private static func median(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return 0 }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
