import Foundation
import TestSupport
import Testing

/// An example Comune after its four rounds, made once by the built program, with the lists exported as each act left them.
final class EsempioConTornate: Sendable {
  let nome: String
  let voto: String
  private let cartella: TemporaryFolder
  let programma: Program
  /// The lists exported after each act, from act 1, when that act was the last.
  let esportate: [String]

  static let gaby = Result {
    try EsempioConTornate(
      "gaby", "D839", ["2023-09-26", "2023-09-28", "2023-10-13", "2023-10-28"], voto: "2023-11-12")
  }
  static let latisana = Result {
    try EsempioConTornate(
      "latisana", "E473", ["2023-02-14", "2023-02-16", "2023-03-03", "2023-03-18"], voto: "2023-04-02")
  }

  static func esempio(_ nome: String) throws -> EsempioConTornate {
    try (nome == "gaby" ? gaby : latisana).get()
  }

  private init(_ nome: String, _ codice: String, _ tornate: [String], voto: String) throws {
    (self.nome, self.voto) = (nome, voto)
    cartella = TemporaryFolder()
    programma = StampaEsempio.programma(cartella.path("archivio"))
    let dati = Repository.url.appendingPathComponent("Data/esempi/\(nome)").path
    try programma("crea", "--comune", codice).esigi()
    for tipo in ["sezioni", "viario", "luoghi", "comuni-citati", "anagrafe", "eventi"] {
      let file = "\(dati)/\(tipo.replacingOccurrences(of: "-", with: "_")).csv"
      try programma("importa", tipo, file, "--si", "--oggi", voto).esigi()
    }
    try programma("consultazione", "indici", "\(dati)/elezione.csv").esigi()
    try programma("forma", "--prevale", "legge").esigi()
    var esportate: [String] = []
    for atto in 1...tornate.count + 1 {
      if atto > 1 {
        try programma(
          "revisione", "delibera", "--tornata", "\(atto - 1)", "--data", tornate[atto - 2]
        ).esigi()
      }
      let file = cartella.path("atto-\(atto).csv")
      try programma("esporta", "liste", file).esigi()
      esportate.append(try String(contentsOfFile: file, encoding: .utf8))
    }
    self.esportate = esportate
  }

  /// A file of the run, gone with it.
  func file(_ nome: String) -> String { cartella.path("\(UUID().uuidString)-\(nome)") }

  /// Runs a command on the day of the vote, and asks for success.
  func riesce(_ argomenti: String...) throws -> Program.Run {
    try programma.run(argomenti + ["--oggi", voto]).esigi()
  }

  /// The rows of a CSV of the example, by column.
  func righe(_ percorso: String) throws -> [[String: String]] {
    try Self.tabella(
      String(
        contentsOf: Repository.url.appendingPathComponent("Data/esempi/\(nome)/\(percorso)"),
        encoding: .utf8))
  }

  /// A table with quoted fields but no line ends inside them.
  static func tabella(_ testo: String) -> [[String: String]] {
    let righe = testo.replacingOccurrences(of: "\r", with: "").split(separator: "\n").map { riga in
      var (campi, campo, virgolette) = ([String](), "", false)
      for carattere in riga {
        if carattere == "\"" {
          virgolette.toggle()
        } else if carattere == ",", !virgolette {
          campi.append(campo)
          campo = ""
        } else {
          campo.append(carattere)
        }
      }
      return campi + [campo]
    }
    guard let titoli = righe.first else { return [] }
    return righe.dropFirst().map { Dictionary(zip(titoli, $0)) { prima, _ in prima } }
  }
}
