import Foundation
import TestSupport
import Testing

/// An example Comune brought by the program from nothing to the eve of its vote.
struct VotoDiEsempio {
  let esempio: Esempio
  let folder: TemporaryFolder
  let program: Program

  /// The days of the rounds, of the under-18 list and of the vote: the calendars printed in the RULES of the examples.
  var tornate: [String] {
    esempio.nome == "gaby"
      ? ["2023-09-26", "2023-09-28", "2023-10-13", "2023-10-28"]
      : ["2023-02-14", "2023-02-16", "2023-03-03", "2023-03-18"]
  }
  var minori: String { esempio.nome == "gaby" ? "2023-10-08" : "2023-02-26" }
  var voto: String { esempio.nome == "gaby" ? "2023-11-12" : "2023-04-02" }

  init(_ esempio: Esempio) throws {
    self.esempio = esempio
    folder = TemporaryFolder()
    program = try esempio.archivio(in: folder)
    try fai("importa", "eventi", esempio.file("eventi.csv").path, "--oggi", voto)
    try fai("forma", "--prevale", "legge", "--data", esempio.nome == "gaby" ? "2023-08-31" : "2023-01-31")
  }

  @discardableResult
  func fai(_ arguments: String...) throws -> Program.Run {
    let run = try program.run(arguments)
    try #require(run.status == 0, "\(arguments): \(run.error)")
    return run
  }

  static let specie = [
    "richieste-domicilio", "richieste-degenti", "richieste-detenuti", "naviganti", "domande-ue",
    "domande-32bis",
  ]

  /// Receives every request and application that the example has.
  func importaRichieste() throws {
    for specie in Self.specie {
      let file = esempio.file("\(specie.replacing("-", with: "_")).csv")
      guard FileManager.default.fileExists(atPath: file.path) else { continue }
      try fai("importa", specie, file.path, "--oggi", voto)
    }
  }

  func tornata(_ numero: Int) throws {
    try fai("revisione", "delibera", "--tornata", "\(numero)", "--data", tornate[numero - 1])
  }

  /// Adopts every act up to the lock, with the under-18 list and the additional list.
  func finoAlBlocco() throws {
    try tornata(1)
    try tornata(2)
    try fai("minori", "--data", minori)
    try tornata(3)
    try tornata(4)
    try fai("domande", "delibera", "--data", tornate[3])
  }

  /// Locks the lists on the day of the last round.
  func blocca(iscritti: Int) throws {
    try fai(
      "blocca", "--data", tornate[3], "--iscritti", "\(iscritti)", "--senza-seconda-copia",
      "la commissione tiene la copia su carta", "--oggi", voto)
  }

  /// The answers, by file and number of the example.
  func risposte() throws -> [String: [String: String]] {
    try fai("esporta", "richieste", "r.csv", "--sovrascrivi", "--oggi", voto)
    let righe = try Self.tabella(folder.url("r.csv"))
    return Dictionary(
      righe.map { ("\($0["archivio"] ?? "") \($0["progressivo"] ?? "")", $0) }, uniquingKeysWith: { $1 })
  }

  /// A table of plain values and quoted ones, as programs write it; what is printed has semicolons and begins with a mark.
  static func tabella(_ url: URL, separatore: Character = ",") throws -> [[String: String]] {
    let testo = try String(contentsOf: url, encoding: .utf8).replacing("\u{FEFF}", with: "").replacing(
      "\r\n", with: "\n")
    let righe = testo.split(separator: "\n").map { riga -> [String] in
      var campi = [""]
      var fra = false
      for carattere in riga {
        switch carattere {
        case "\"": fra.toggle()
        case separatore where !fra: campi.append("")
        default: campi[campi.count - 1].append(carattere)
        }
      }
      return campi
    }
    let colonne = try #require(righe.first)
    return righe.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(colonne, $0)) }
  }

  func atteso(_ file: String) throws -> [[String: String]] {
    try Self.tabella(esempio.atteso.appendingPathComponent(file))
  }
}
