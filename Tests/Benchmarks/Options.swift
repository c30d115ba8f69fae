/// The words of the command line.
struct Options {
  /// The smoke test: a small Comune made on the spot, no yardstick.
  var quick = false
  /// The folder of the yardsticks' sources; required without `--rapido`.
  var yardsticks: String?
  /// Where compiled yardsticks, rolls and prepared archives are kept from one run to the next; a temporary folder if absent.
  var workFolder: String?
  /// The program measured; if absent, the one beside this executable.
  var product: String?
  /// A Python interpreter that has ReportLab, for goals 7 and 8.
  var reportLab: String?
  var people = 100_000
  var rounds = 5
  /// Where the figures are written, for other programs.
  var json: String?
  /// Set in the child process that measures arithmetic and sorting, so that its memory is its own.
  var micro: Int?

  static let usage = """
    Uso: Benchmarks --rapido | --banchi DIR [--persone N] [--giri N] [--lavoro DIR] [--prodotto FILE]
         [--reportlab PYTHON] [--json FILE]
    """

  init(_ words: [String]) throws {
    var rest = words[...]
    func value(_ word: String) throws -> String {
      guard let value = rest.popFirst() else { throw Obstacle("manca il valore di \(word)\n\(Self.usage)") }
      return value
    }
    func count(_ word: String) throws -> Int {
      guard let count = Int(try value(word)), count > 0 else { throw Obstacle("\(word) vuole un numero") }
      return count
    }
    while let word = rest.popFirst() {
      switch word {
      case "--rapido": quick = true
      case "--banchi": yardsticks = try value(word)
      case "--lavoro": workFolder = try value(word)
      case "--prodotto": product = try value(word)
      case "--reportlab": reportLab = try value(word)
      case "--persone": people = try count(word)
      case "--giri": rounds = try count(word)
      case "--json": json = try value(word)
      case "--micro": micro = try count(word)
      default: throw Obstacle("parola sconosciuta: \(word)\n\(Self.usage)")
      }
    }
    if quick {
      people = min(people, 4_000)
      rounds = 3
    } else if yardsticks == nil, micro == nil {
      throw Obstacle(Self.usage)
    }
  }
}
