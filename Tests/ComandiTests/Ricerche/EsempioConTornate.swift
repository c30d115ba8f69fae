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

  static let gaby = Result { try EsempioConTornate(.gaby) }
  static let latisana = Result { try EsempioConTornate(.latisana) }

  static func esempio(_ nome: String) throws -> EsempioConTornate {
    try (nome == "gaby" ? gaby : latisana).get()
  }

  private init(_ esempio: Esempio) throws {
    (nome, voto) = (esempio.nome, esempio.voto)
    cartella = TemporaryFolder()
    let eventi = ["importa", "eventi", esempio.file("eventi.csv").path, "--si", "--oggi", voto]
    try Preparati.copia([esempio.ricevuto, [eventi, ["forma", "--prevale", "legge"]]], in: cartella)
    programma = StampaEsempio.programma(cartella.path("archivio"))
    var esportate: [String] = []
    for delibera in [[]] + esempio.quattroTornate {
      if !delibera.isEmpty { try programma.run(delibera).esigi() }
      let file = cartella.path("atto-\(esportate.count + 1).csv")
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
