import Foundation

/// Measures the product: whole processes in turn, against yardsticks written in C, and a table of budgets.
///
/// `swift run -c release Benchmarks --rapido` is the smoke test of every change; `--banchi DIR` is the measurement, with
/// the yardsticks of that folder. `MISURE.md` explains both and keeps the figures. The program ends with status 1 when a
/// budget is exceeded twice in a row.
@main
enum Benchmarks {
  static func main() {
    do {
      let options = try Options(Array(CommandLine.arguments.dropFirst()))
      if let people = options.micro {
        Micro.run(people: people)
        return
      }
      let workshop = try Workshop(options)
      defer { workshop.clean() }
      let suite = try options.quick ? QuickSuite(workshop).suite() : FullSuite(workshop).suite()
      var report = Report()
      for comparison in suite.comparisons { try report.add(comparison, rounds: options.rounds) }
      for fact in try suite.facts() { report.add(fact) }
      try report.finish(json: options.json)
      if report.failed > 0 { exit(1) }
    } catch {
      FileHandle.standardError.write(Data("Benchmarks: \(error)\n".utf8))
      exit(2)
    }
  }
}

/// What stops a measurement before it says anything.
struct Obstacle: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
