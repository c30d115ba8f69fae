import Foundation

/// The smoke test of every change: each command runs on a small Comune, at a cost that is not absurd.
///
/// No yardstick, no network, under a minute. The bounds are ten times what a slow machine needs: they catch work that has
/// become quadratic, not work that has become a little slower.
struct QuickSuite {
  private let workshop: Workshop
  private let data: String
  private let archives: PreparedArchives

  init(_ workshop: Workshop) throws {
    self.workshop = workshop
    data = workshop.path("comune-rapido")
    try SyntheticComune(people: workshop.options.people).write(in: data)
    archives = try PreparedArchives(
      workshop, data: data, comune: "D839", tag: "rapido",
      events: RoundEvents(count: workshop.options.people / 20, day: "2023-09-05", term: "2023-09-26"))
  }

  func suite() -> Suite {
    let commands = changing + reading
    let people = Double(workshop.options.people)
    return Suite(
      comparisons: [
        Comparison(
          title: "Comandi su \(workshop.options.people) persone", commands: commands,
          budgets: commands.map {
            Budget(
              goal: "", promise: "\($0.name): al più 0,3 ms di CPU per persona", figure: .cpu,
              subject: $0.name,
              yardstick: nil, limit: people * 0.0003)
          } + [twoWorkers(Name.printTwo, Name.print), twoWorkers(Name.verifyTwo, Name.verify)]),
        Comparison(
          title: "Avvio",
          commands: [Command(name: Name.start, process: workshop.process([workshop.product, "--version"]))],
          budgets: [
            Budget(
              goal: "14", promise: "partire dura al più 50 ms", figure: .wall, subject: Name.start,
              yardstick: nil,
              limit: 0.05)
          ], rounds: 15),
      ]
    ) { [try Facts(workshop).size()] }
  }

  /// Two workers may gain nothing on a busy machine; they must not lose.
  private func twoWorkers(_ two: String, _ one: String) -> Budget {
    Budget(
      goal: "13", promise: "\(two): CPU come con un solo lavoro", figure: .cpu, subject: two, yardstick: one,
      limit: 1.3)
  }

  private var changing: [Command] {
    [
      Command(name: "crea", process: workshop.sezionale("nuovo", "crea", "--comune", "D839")) {
        try workshop.remove("nuovo")
      },
      Command(
        name: Name.load, process: workshop.sezionale("prova", "importa", "anagrafe", "\(data)/anagrafe.csv")
      ) {
        try workshop.copy(archives.empty, to: "prova")
      },
      Command(name: Name.form, process: workshop.sezionale("prova", "forma")) {
        try workshop.copy(archives.loaded, to: "prova")
      },
      Command(
        name: "consultazione indici",
        process: workshop.sezionale("prova", "consultazione", "indici", "\(data)/elezione.csv")
      ) { try workshop.copy(archives.noVote, to: "prova") },
      Command(
        name: Name.round,
        process: workshop.sezionale(
          "prova", "revisione", "delibera", "--tornata", "1", "--data", archives.events.term, "--motivo",
          "prova")
      ) { try workshop.copy(archives.informed, to: "prova") },
    ]
  }

  private var reading: [Command] {
    func verify(_ name: String, _ scope: String, _ workers: String) -> Command {
      Command(
        name: name, process: workshop.sezionale(archives.formed, "controlla", scope, "--lavori", workers))
    }
    func print(_ name: String, _ workers: String) -> Command {
      let process = workshop.sezionale(
        archives.formed, "stampa", "liste", "--in", workshop.path("stampe"), "--lavori", workers)
      return Command(name: name, process: process) { try workshop.remove("stampe") }
    }
    return [
      verify(Name.verify, "--testi", "1"), verify(Name.verifyTwo, "--testi", "2"),
      verify(Name.verifyFile, "--completo", "2"), print(Name.print, "1"), print(Name.printTwo, "2"),
      Command(
        name: Name.export,
        process: workshop.sezionale(
          archives.formed, "esporta", "liste", workshop.path("liste.csv"), "--sovrascrivi")),
      Command(name: Name.find, process: workshop.sezionale(archives.formed, "cerca", "rossi mario")),
      Command(name: Name.why, process: workshop.sezionale(archives.formed, "perche", "100")),
    ]
  }
}
