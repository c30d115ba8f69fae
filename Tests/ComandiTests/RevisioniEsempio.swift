import Foundation
import TestSupport
import Testing

/// An example Comune with its four rounds adopted and the papers of each printed right after, as an office does.
final class RevisioniEsempio: Sendable {
  let nome: String
  let cartella: TemporaryFolder
  /// The day of each round: the last one that its calendar allows.
  let giorni: [String]

  static let gaby = Result { try RevisioniEsempio(.gaby) }
  static let latisana = Result { try RevisioniEsempio(.latisana) }

  static func esempio(_ nome: String) throws -> RevisioniEsempio {
    try (nome == "gaby" ? gaby : latisana).get()
  }

  private init(_ esempio: Esempio) throws {
    (nome, giorni) = (esempio.nome, esempio.tornate)
    cartella = TemporaryFolder()
    let archivio = cartella.path("archivio")
    try StampaEsempio.forma(esempio, in: cartella, ["--prevale", "legge"])
    let programma = StampaEsempio.programma(archivio)
    try programma(
      "importa", "eventi", dati.appendingPathComponent("eventi.csv").path, "--si", "--oggi", giorni[3]
    ).esigi()
    for (indice, giorno) in giorni.enumerated() {
      try programma(
        "revisione", "delibera", "--tornata", String(indice + 1), "--data", giorno, "--protocollo",
        "2023/10\(indice + 1)"
      ).esigi()
      try stampa("--formato", "pdf,html,csv").esigi()
    }
  }

  var dati: URL { Repository.url.appendingPathComponent("Data/esempi/\(nome)") }

  /// The act of a round: the lists were formed by act 1.
  static func atto(_ tornata: Int) -> Int { tornata + 1 }

  /// Prints into the common folder.
  func stampa(_ opzioni: String...) throws -> Program.Run { try stampa(in: "carte", opzioni) }

  func stampa(in cartella: String, _ opzioni: [String]) throws -> Program.Run {
    try withExtendedLifetime(self.cartella) {
      try StampaEsempio.programma(self.cartella.path("archivio")).run(
        ["stampa", "verbale", "--in", self.cartella.path(cartella)] + opzioni)
    }
  }

  // MARK: What was printed

  /// A file of a round, by its path inside the folder of the act.
  func file(_ tornata: Int, _ percorso: String) -> URL {
    cartella.url("carte/atto-\(Self.atto(tornata))/\(percorso)")
  }

  func esiste(_ tornata: Int, _ percorso: String) -> Bool {
    FileManager.default.fileExists(atPath: file(tornata, percorso).path)
  }

  /// The names in a folder of a round with an ending; none where the folder is not there.
  func nomi(_ tornata: Int, _ sotto: String, _ fine: String = ".pdf") -> [String] {
    let nomi = try? FileManager.default.contentsOfDirectory(atPath: file(tornata, sotto).path)
    return (nomi ?? []).filter { $0.hasSuffix(fine) }.sorted()
  }

  func testo(_ tornata: Int, _ percorso: String) throws -> String {
    String(decoding: try Data(contentsOf: file(tornata, percorso)), as: UTF8.self)
  }

  /// The rows of a CSV by the title of each column; a field in quotes keeps its separators. Empty where there is no file.
  func righe(_ tornata: Int, _ percorso: String) throws -> [[String: String]] {
    guard esiste(tornata, percorso) else { return [] }
    var campi: [[String]] = [[]]
    var (campo, traVirgolette) = ("", false)
    func chiudi() {
      campi[campi.count - 1].append(campo)
      campo = ""
    }
    for carattere in try testo(tornata, percorso) {
      switch carattere {
      case "\"": traVirgolette.toggle()
      case ";" where !traVirgolette: chiudi()
      case "\r\n" where !traVirgolette:
        chiudi()
        campi.append([])
      default: campo.append(carattere)
      }
    }
    let titoli = campi[0].map { $0.replacingOccurrences(of: "\u{FEFF}", with: "") }
    return campi.dropFirst().filter { $0.count == titoli.count }.map {
      Dictionary(zip(titoli, $0)) { prima, _ in prima }
    }
  }

  /// The people of a table: the titles over groups are left out.
  func persone(_ tornata: Int, _ tabella: String) throws -> [[String: String]] {
    try righe(tornata, tabella).filter { Int($0["N."] ?? "") != nil }
  }

  /// A file of what the example expects, by column.
  func atteso(_ file: String) throws -> [[String: String]] {
    let righe = try String(
      contentsOf: dati.appendingPathComponent("atteso/\(file)"), encoding: .utf8
    ).replacingOccurrences(of: "\r", with: "").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let titoli = try #require(righe.first)
    return righe.dropFirst().map { Dictionary(zip(titoli, $0)) { prima, _ in prima } }
  }

  /// The events of the example that are received by the last round, by their number.
  func eventi() throws -> [String: [String: String]] {
    let testo = try String(contentsOf: dati.appendingPathComponent("eventi.csv"), encoding: .utf8)
    let righe = testo.replacingOccurrences(of: "\r", with: "").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let titoli = try #require(righe.first)
    let tutti = righe.dropFirst().map { Dictionary(zip(titoli, $0)) { prima, _ in prima } }
    return Dictionary(
      uniqueKeysWithValues: tutti.filter { ($0["data_ricezione"] ?? "") <= giorni[3] }.map {
        ($0["progressivo"] ?? "", $0)
      })
  }
}
