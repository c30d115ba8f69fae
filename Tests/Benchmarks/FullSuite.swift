import Foundation

/// The measurement: every goal against its yardstick, on a roll of the size asked.
struct FullSuite {
  private let workshop: Workshop
  private let yardsticks: Yardsticks
  private let archives: PreparedArchives
  /// How many sections the print comparisons cover: a hundred, or all of a smaller roll.
  private let sections: Int

  init(_ workshop: Workshop) throws {
    self.workshop = workshop
    guard let sources = workshop.options.yardsticks else { throw Obstacle(Options.usage) }
    yardsticks = try Yardsticks(workshop, sources: sources)
    archives = try PreparedArchives(
      workshop, data: yardsticks.comune, comune: "H501", tag: "roma-\(workshop.options.people)",
      events: RoundEvents(count: 10_000, day: "2025-04-01", term: "2025-04-08"))
    let lines = try String(contentsOfFile: "\(yardsticks.comune)/sezioni.csv", encoding: .utf8).split(
      separator: "\n")
    sections = min(100, lines.count - 1)
    try FileManager.default.createDirectory(atPath: workshop.path("c-pdf"), withIntermediateDirectories: true)
  }

  func suite() throws -> Suite {
    let people = workshop.options.people
    let city = people > 1_000_000
    var comparisons = [
      Comparison(
        title: "Importazione e formazione (per il C: tabella di 22 colonne e quattro indici)",
        commands: [
          Command(name: Name.cLoad, process: yardsticks.load(into: workshop.path("c.db"))), load, form,
        ],
        budgets: Budgets.load),
      Comparison(
        title: "Importazione con sqlite3 .import, indici già presenti",
        commands: [Command(name: Name.shellLoad, process: yardsticks.shellLoad()), load],
        budgets: Budgets.shellLoad(people: people), rounds: city ? 1 : nil),
      Comparison(
        title: "Esportazione",
        commands: [
          Command(name: Name.cExport, process: yardsticks.export("csv")),
          Command(name: Name.shellExport, process: yardsticks.shellExport()), export,
        ],
        budgets: Budgets.export),
      Comparison(
        title: "Verifica",
        commands: [
          Command(name: Name.cHash, process: yardsticks.export("sha")), verify(1), verify(2), verifyFile,
        ]
          + yardsticks.cores(),
        budgets: Budgets.verify),
      Comparison(
        title: "Stampa di \(sections) sezioni, copia per la votazione",
        commands: [Command(name: Name.cPrint, process: yardsticks.print(1...sections)), print(1), print(2)]
          + yardsticks.cores(),
        budgets: Budgets.print),
      Comparison(
        title:
          "Una tornata di diecimila eventi (per il C: diecimila righe cambiate e annotate, in una transazione)",
        commands: [
          Command(name: Name.cJournal, process: yardsticks.journal(workshop.path("j.db"), changes: 10_000)) {
            try workshop.copy("roll-\(people).db", to: "j.db")
          }, round,
        ], budgets: Budgets.round),
      start, find,
    ]
    if let python = workshop.options.reportLab { comparisons.append(reportLab(python)) }
    if city {
      for index in comparisons.indices {
        (comparisons[index].warmups, comparisons[index].repeats) = (0, false)
      }
    }
    return Suite(comparisons: comparisons) { try Facts(workshop).all() }
  }
}

// MARK: - The product's commands

extension FullSuite {
  private var load: Command {
    Command(
      name: Name.load,
      process: workshop.sezionale("prova", "importa", "anagrafe", "\(yardsticks.comune)/anagrafe.csv")
    ) { try workshop.copy(archives.empty, to: "prova") }
  }

  private var form: Command {
    Command(name: Name.form, process: workshop.sezionale("prova", "forma")) {
      try workshop.copy(archives.loaded, to: "prova")
    }
  }

  private var round: Command {
    Command(
      name: Name.round,
      process: workshop.sezionale(
        "prova", "revisione", "delibera", "--tornata", "1", "--data", archives.events.term, "--motivo",
        "prova")
    ) { try workshop.copy(archives.informed, to: "prova") }
  }

  private var export: Command {
    Command(
      name: Name.export,
      process: workshop.sezionale(
        archives.formed, "esporta", "liste", workshop.path("liste.csv"), "--sovrascrivi"))
  }

  private func verify(_ workers: Int) -> Command {
    Command(
      name: workers == 1 ? Name.verify : Name.verifyTwo,
      process: workshop.sezionale(archives.formed, "controlla", "--testi", "--lavori", "\(workers)"))
  }

  private var verifyFile: Command {
    Command(
      name: Name.verifyFile,
      process: workshop.sezionale(archives.formed, "controlla", "--completo", "--lavori", "2"))
  }

  private func print(_ workers: Int) -> Command {
    Command(name: workers == 1 ? Name.print : Name.printTwo, process: printing(1...sections, workers)) {
      try workshop.remove("stampe")
    }
  }

  private func printing(_ sections: ClosedRange<Int>, _ workers: Int) -> ChildProcess {
    let chosen = sections.flatMap { ["--sezione", "\($0)"] }
    return workshop.process(
      [
        workshop.product, "--archivio", workshop.path(archives.formed), "stampa", "liste", "--in",
        workshop.path("stampe"), "--copia", "votazione", "--lavori", "\(workers)",
      ] + chosen)
  }

  private var start: Comparison {
    Comparison(
      title: "Avvio",
      commands: [
        Command(
          name: Name.shellStart, process: workshop.process(["sqlite3", yardsticks.database, "select 1"])),
        Command(name: Name.start, process: workshop.process([workshop.product, "--version"])),
      ],
      budgets: Budgets.start, rounds: 30, warmups: 3)
  }

  private var find: Comparison {
    func command(_ name: String, _ words: String...) -> Command {
      Command(
        name: name,
        process: workshop.process([workshop.product, "--archivio", workshop.path(archives.formed)] + words))
    }
    return Comparison(
      title: "Ricerche",
      commands: [
        Command(
          name: Name.shellStart, process: workshop.process(["sqlite3", yardsticks.database, "select 1"])),
        command(Name.find, "cerca", "rossi mario"), command(Name.findInside, "cerca", "ros ari"),
        command(Name.findAddress, "cerca", "via marconi 12"), command(Name.record, "elettore", "1000"),
        command(Name.why, "perche", "1000"),
      ],
      budgets: Budgets.find, rounds: 15, warmups: 2)
  }

  private func reportLab(_ python: String) -> Comparison {
    Comparison(
      title: "ReportLab (platypus)",
      commands: [
        Command(name: Name.reportLabOne, process: yardsticks.reportLab(python, 1...1)),
        Command(name: Name.printOne, process: printing(1...1, 1)) { try workshop.remove("stampe") },
        Command(name: Name.reportLab, process: yardsticks.reportLab(python, 1...sections)), print(1),
      ],
      budgets: Budgets.reportLab, rounds: 3, warmups: 0)
  }
}
