import Foundation
import TestSupport
import Testing

/// One of the two example Comuni, in one of the two ways of writing files.
struct Esempio: CustomTestStringConvertible {
  let nome: String
  let comune: String
  var gestionale = false

  static let gaby = Esempio(nome: "gaby", comune: "D839")
  static let latisana = Esempio(nome: "latisana", comune: "E473")
  static let tutti = [gaby, latisana].flatMap {
    [$0, Esempio(nome: $0.nome, comune: $0.comune, gestionale: true)]
  }

  var testDescription: String { "\(nome)\(gestionale ? ", gestionale" : "")" }

  /// A file of the example; what is expected has one dialect only.
  func file(_ file: String) -> URL {
    let cartella = Repository.url.appendingPathComponent("Data/esempi/\(nome)")
    return (gestionale ? cartella.appendingPathComponent("gestionale") : cartella).appendingPathComponent(
      file)
  }

  var atteso: URL { Repository.url.appendingPathComponent("Data/esempi/\(nome)/atteso") }

  /// The last useful day of each extraordinary round, and the day of the vote (`RULES.md`, section 2).
  var tornate: [String] {
    nome == "gaby"
      ? ["2023-09-26", "2023-09-28", "2023-10-13", "2023-10-28"]
      : ["2023-02-14", "2023-02-16", "2023-03-03", "2023-03-18"]
  }

  var voto: String { nome == "gaby" ? "2023-11-12" : "2023-04-02" }

  /// An archive with its lists formed and its events received: ready for the rounds.
  func archivioFormato(in folder: TemporaryFolder) throws -> Program {
    let program = try archivio(in: folder)
    try #require(try program("forma", "--prevale", "legge").status == 0)
    let eventi = try program("importa", "eventi", file("eventi.csv").path)
    try #require(eventi.status == 0, "\(eventi.error)")
    return program
  }

  /// An archive of the Comune with everything received, and the lists not yet formed.
  func archivio(in folder: TemporaryFolder) throws -> Program {
    let program = Program(environment: ["SEZIONALE_ARCHIVIO": folder.path("archivio")], folder: folder.url)
    #expect(try program("crea", "--comune", comune).status == 0)
    for tipo in ["sezioni", "viario", "luoghi", "comuni-citati", "anagrafe"] {
      let run = try program("importa", tipo, file("\(tipo.replacing("-", with: "_")).csv").path, "--json")
      try #require(run.status == 0, "\(tipo): \(run.text)")
    }
    try #require(try program("consultazione", "indici", file("elezione.csv").path).status == 0)
    return program
  }
}
