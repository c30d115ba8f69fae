/// The one table of what is promised, with the goals' numbers.
enum Budgets {
  static let load = [
    Budget(
      goal: "16", promise: "importare l'anagrafe costa al più una volta e mezza il limite in C", figure: .cpu,
      subject: Name.load, yardstick: Name.cLoad, limit: 1.5),
    Budget(
      goal: "17", promise: "formare le liste costa al più due volte il limite in C dell'importazione",
      figure: .cpu,
      subject: Name.form, yardstick: Name.cLoad, limit: 2),
    memory("l'importazione", Name.load), memory("la formazione", Name.form),
  ]

  static let round = [
    Budget(
      goal: "6", promise: "una tornata di diecimila eventi costa al più due volte il C che cambia e annota",
      figure: .cpu, subject: Name.round, yardstick: Name.cJournal, limit: 2),
    memory("la tornata", Name.round),
  ]

  /// Against a live index a large roll suffers more than a small one: the promise is about a city.
  static func shellLoad(people: Int) -> [Budget] {
    [
      Budget(
        goal: "2",
        promise: "importare costa al più metà di quanto chiede sqlite3 .import con gli stessi indici",
        figure: .cpu, subject: Name.load, yardstick: Name.shellLoad, limit: 0.5, binding: people >= 1_000_000)
    ]
  }

  static let export = [
    Budget(
      goal: "4", promise: "esportare le liste costa al più 1,3 volte il limite in C", figure: .cpu,
      subject: Name.export, yardstick: Name.cExport, limit: 1.3),
    Budget(
      goal: "4", promise: "esportare le liste costa al più 0,85 volte sqlite3 -csv", figure: .cpu,
      subject: Name.export, yardstick: Name.shellExport, limit: 0.85),
    memory("l'esportazione", Name.export),
  ]

  /// The yardstick hashes the rows of every list and no more: its peer is `--testi`. `--completo` also has SQLite read
  /// every page and index, and is held to the memory alone.
  static let verify = [
    Budget(
      goal: "5", promise: "verificare i testi costa al più due volte il C con OpenSSL", figure: .cpu,
      subject: Name.verify, yardstick: Name.cHash, limit: 2),
    Budget(
      goal: "5", promise: "in due, la verifica dura al più 1,2 volte il C con OpenSSL", figure: .wall,
      subject: Name.verifyTwo, yardstick: Name.cHash, limit: 1.2, needsTwoCores: true),
    Budget(
      goal: "13", promise: "in due, la verifica dura al più 0,6 volte", figure: .wall,
      subject: Name.verifyTwo,
      yardstick: Name.verify, limit: 0.6, needsTwoCores: true),
    memory("la verifica", Name.verify), memory("la verifica in due", Name.verifyTwo),
    memory("la verifica completa", Name.verifyFile),
  ]

  static let print = [
    Budget(
      goal: "9", promise: "cento sezioni costano al più tre volte il limite in C, a parità di elettori",
      figure: .cpu,
      subject: Name.print, yardstick: Name.cPrint, limit: 3),
    Budget(
      goal: "13", promise: "in due, la stampa dura al più 0,6 volte", figure: .wall, subject: Name.printTwo,
      yardstick: Name.print, limit: 0.6, needsTwoCores: true),
    memory("la stampa", Name.print), memory("la stampa in due", Name.printTwo),
  ]

  static let reportLab = [
    Budget(
      goal: "7", promise: "una sezione, l'intero processo, costa al più un decimo di ReportLab", figure: .cpu,
      subject: Name.printOne, yardstick: Name.reportLabOne, limit: 0.10),
    Budget(
      goal: "8", promise: "cento sezioni costano al più un quarantesimo di ReportLab", figure: .cpu,
      subject: Name.print, yardstick: Name.reportLab, limit: 1.0 / 40),
  ]

  static let start = [
    Budget(
      goal: "14", promise: "partire costa al più due volte sqlite3", figure: .cpu, subject: Name.start,
      yardstick: Name.shellStart, limit: 2),
    Budget(
      goal: "14", promise: "partire dura al più 10 ms", figure: .wall, subject: Name.start, yardstick: nil,
      limit: 0.010),
  ]

  static let find = [Name.find, Name.findInside, Name.findAddress, Name.record, Name.why].flatMap { name in
    [
      Budget(
        goal: "19", promise: "\(name): al più 50 ms", figure: .wall, subject: name, yardstick: nil,
        limit: 0.05),
      Budget(
        goal: "19", promise: "\(name): CPU al più dieci volte sqlite3", figure: .cpu, subject: name,
        yardstick: Name.shellStart, limit: 10),
    ]
  }

  private static func memory(_ what: String, _ subject: String) -> Budget {
    Budget(
      goal: "3", promise: "\(what) sta in 64 MiB", figure: .peak, subject: subject, yardstick: nil, limit: 64,
      slack: 0)
  }
}
