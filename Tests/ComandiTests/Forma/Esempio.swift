import Foundation
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

  private static let radice = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A file of the example; what is expected has one dialect only.
  func file(_ file: String) -> URL {
    let cartella = Self.radice.appendingPathComponent("Data/esempi/\(nome)")
    return (gestionale ? cartella.appendingPathComponent("gestionale") : cartella).appendingPathComponent(
      file)
  }

  var atteso: URL { Self.radice.appendingPathComponent("Data/esempi/\(nome)/atteso") }

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
