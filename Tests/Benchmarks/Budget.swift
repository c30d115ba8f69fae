/// What a command may cost: a ratio to a yardstick of the same rounds, or a bound of its own.
struct Budget: Sendable {
  /// The number of the goal, as `MISURE.md` lists them.
  let goal: String
  /// What is promised, in one sentence.
  let promise: String
  let figure: Figure
  /// The command it is about.
  let subject: String
  /// The command it is compared with; `nil` for an absolute bound (seconds, MiB).
  let yardstick: String?
  let limit: Double
  /// Noise that is forgiven: an unchanged ratio moves by a tenth from one call to the next.
  var slack = 0.15
  /// A promise about large rolls says nothing of a small one: then the figure is shown, and decides nothing.
  var binding = true
  /// A promise about two workers can be judged only while two cores are free, which the same rounds tell.
  var needsTwoCores = false

  /// The figure of these rounds, to be compared with `limit`.
  func value(_ samples: Samples) -> Double {
    if let yardstick {
      samples.ratio(figure, of: subject, to: yardstick).median
    } else {
      samples.median(figure, of: subject)
    }
  }

  /// Whether these rounds can decide at all: two processes side by side must last as long as one alone.
  func decides(_ samples: Samples) -> Bool {
    binding && (!needsTwoCores || samples.ratio(.wall, of: Name.two, to: Name.one).median < 1.25)
  }

  func allows(_ samples: Samples) -> Bool { !decides(samples) || value(samples) <= limit * (1 + slack) }
}

/// The names of the commands, which budgets and comparisons share.
enum Name {
  static let load = "importa anagrafe"
  static let form = "forma"
  static let round = "revisione delibera"
  static let cJournal = "diecimila righe cambiate, in C"
  static let verify = "controlla --testi, 1"
  static let verifyTwo = "controlla --testi, 2"
  static let verifyFile = "controlla --completo, 2"
  static let export = "esporta liste"
  static let print = "stampa 100 sezioni, 1"
  static let printTwo = "stampa 100 sezioni, 2"
  static let printOne = "stampa 1 sezione"
  static let start = "--version"
  static let find = "cerca cognome nome"
  static let findInside = "cerca parti di nome"
  static let findAddress = "cerca via e numero"
  static let record = "elettore"
  static let why = "perche"
  static let cLoad = "C import"
  static let shellLoad = "sqlite3 .import"
  static let cExport = "C export"
  static let shellExport = "sqlite3 -csv"
  static let cHash = "C SHA-256"
  static let cPrint = "C pdf"
  static let reportLabOne = "ReportLab 1"
  static let reportLab = "ReportLab 100"
  static let shellStart = "sqlite3 select 1"
  static let one = "un processo C"
  static let two = "due insieme"
}
