import Foundation

/// What is looked at without a yardstick: the executable, and what arithmetic and sorting cost.
struct Facts {
  let workshop: Workshop

  init(_ workshop: Workshop) { self.workshop = workshop }

  func all() throws -> [Fact] { [try size()] + (try micro()) }

  func size() throws -> Fact {
    // As it is delivered: names for the debugger stay at home.
    try workshop.shell("strip -o '\(workshop.path("consegnato"))' '\(workshop.product)'")
    let bytes = try workshop.size(workshop.path("consegnato"))
    return Fact(
      goal: "14", promise: "l'eseguibile sta in 20 MB", holds: bytes <= 20_000_000,
      seen: String(format: "%.1f MB", Double(bytes) / 1e6))
  }

  /// Goal 15, in a process of its own: see `Micro`.
  func micro() throws -> [Fact] {
    guard let own = Bundle.main.executablePath else { return [] }
    let output = workshop.path("micro")
    _ = try workshop.process([own, "--micro", "2300000"], output: output).run()
    let figures = try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n").compactMap {
      Double($0)
    }
    guard figures.count == 3 else { throw Obstacle("la misura dell'aritmetica non ha dato tre numeri") }
    // Not worked out from fewer keys: they would fit in the processor's cache.
    let sorting = figures[2]
    return [
      nanoseconds("i giorni tra due date", figures[0]), nanoseconds("l'età in un giorno", figures[1]),
      Fact(
        goal: "15", promise: "ordinare 2,3 milioni di chiavi costa al più 1 s", holds: sorting <= 1.15,
        seen: String(format: "%.2f s", sorting)),
    ]
  }

  private func nanoseconds(_ what: String, _ value: Double) -> Fact {
    Fact(
      goal: "15", promise: "\(what): al più 20 ns", holds: value <= 20 * 1.15,
      seen: String(format: "%.1f ns", value))
  }
}
