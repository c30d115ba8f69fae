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

  /// What the office does before anything else: everything is received, the vote is called, and the lists are not yet formed.
  var ricevuto: [[String]] {
    let importazioni = ["sezioni", "viario", "luoghi", "comuni-citati", "anagrafe"].map {
      ["importa", $0, file("\($0.replacing("-", with: "_")).csv").path]
    }
    // One identity for all, so that what is printed is the same in every run.
    let identita = String(repeating: "0123456789abcdef", count: 2)
    return [["crea", "--comune", comune, "--identita", identita]] + importazioni
      + [["consultazione", "indici", file("elezione.csv").path]]
  }

  /// The four rounds, each on its last day.
  var quattroTornate: [[String]] {
    tornate.enumerated().map { indice, giorno in
      ["revisione", "delibera", "--tornata", "\(indice + 1)", "--data", giorno]
    }
  }

  private var formato: [[[String]]] {
    [ricevuto, [["forma", "--prevale", "legge"], ["importa", "eventi", file("eventi.csv").path]]]
  }

  /// An archive of the Comune with everything received, and the lists not yet formed.
  func archivio(in folder: TemporaryFolder) throws -> Program { try archivio([ricevuto], in: folder) }

  /// An archive with its lists formed and its events received: ready for the rounds.
  func archivioFormato(in folder: TemporaryFolder) throws -> Program { try archivio(formato, in: folder) }

  /// An archive after its four rounds.
  func archivioAggiornato(in folder: TemporaryFolder) throws -> Program {
    try archivio(formato + [quattroTornate], in: folder)
  }

  /// The archive that these stages make.
  func archivio(_ tappe: [[[String]]], in folder: TemporaryFolder) throws -> Program {
    try Preparati.copia(tappe, in: folder)
    return Program(environment: ["SEZIONALE_ARCHIVIO": folder.path("archivio")], folder: folder.url)
  }
}
