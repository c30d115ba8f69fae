/// The limits in C and the data they share with the product, made in the working folder if they are not there.
struct Yardsticks {
  let workshop: Workshop
  /// The folder of the sources.
  let sources: String
  /// The roll as one wide table in CSV, for the yardsticks.
  let roll: String
  /// The same people as files of a Comune, for the product.
  let comune: String
  /// The roll in SQLite, indexed.
  let database: String

  init(_ workshop: Workshop, sources: String) throws {
    let people = workshop.options.people
    (self.workshop, self.sources) = (workshop, sources)
    roll = workshop.path("roll-\(people).csv")
    comune = workshop.path("comune-\(people)")
    database = workshop.path("roll-\(people).db")
    try compile("import", "-lsqlite3")
    try compile("export", "-lsqlite3 -lcrypto")
    try compile("pdf_limit", "-lsqlite3 -lz")
    try compile("journal", "-lsqlite3")
    if !workshop.exists("roll-\(people).csv") {
      try workshop.shell(
        "python3 '\(sources)/make_roll.py' --rows \(people) --seed 1 -o '\(roll).parte' && mv '\(roll).parte' '\(roll)'"
      )
    }
    if !workshop.exists("comune-\(people)/elezione.csv") {
      try workshop.shell("python3 '\(sources)/roll_to_comune.py' '\(roll)' '\(comune)'")
    }
    if !workshop.exists("roll-\(people).db") {
      _ = try load(into: database).run()
    }
  }

  private func compile(_ name: String, _ libraries: String) throws {
    guard !workshop.exists(name) else { return }
    try workshop.shell("cc -O2 -w -o '\(workshop.path(name))' '\(sources)/\(name).c' \(libraries)")
  }

  /// The roll into a typed table with its four indexes, built after the rows, with the product's cache.
  func load(into file: String) -> ChildProcess {
    workshop.process([workshop.path("import"), roll, file, "deferred", "8"])
  }

  /// What a user of SQLite would do.
  func shellLoad() -> ChildProcess {
    workshop.process(["/bin/sh", "\(sources)/import_sqlite3_cli.sh", roll, workshop.path("cli.db")])
  }

  /// Every column of every row: as text into a file, or into a digest.
  func export(_ mode: String) -> ChildProcess {
    workshop.process([workshop.path("export"), database, workshop.path("c.csv"), mode])
  }

  /// So many rows changed, and as many written in a journal, in one transaction on a copy of the roll.
  func journal(_ copy: String, changes: Int) -> ChildProcess {
    workshop.process([workshop.path("journal"), copy, "wal", "full", "\(changes)"])
  }

  func shellExport() -> ChildProcess {
    workshop.process(["/bin/sh", "\(sources)/export_sqlite3_cli.sh", database, workshop.path("cli.csv")])
  }

  /// Section lists with an embedded font, uncompressed.
  func print(_ sections: ClosedRange<Int>) -> ChildProcess {
    workshop.process([
      workshop.path("pdf_limit"), "ttf", "0", database, workshop.path("c-pdf"), "\(sections.lowerBound)",
      "\(sections.upperBound)",
    ])
  }

  func reportLab(_ python: String, _ sections: ClosedRange<Int>) -> ChildProcess {
    workshop.process([
      python, "\(sources)/pdf_reportlab.py", "platypus", database, workshop.path("c-pdf"),
      "\(sections.lowerBound)",
      "\(sections.upperBound)",
    ])
  }

  /// One process that only computes, and two of them side by side: whether two cores are free.
  func cores() -> [Command] {
    let hash = "'\(workshop.path("export"))' '\(database)' x sha"
    return [
      Command(name: Name.one, process: workshop.process(["/bin/sh", "-c", "exec \(hash)"])),
      Command(name: Name.two, process: workshop.process(["/bin/sh", "-c", "\(hash) & \(hash) & wait"])),
    ]
  }
}
