import Foundation
import TestSupport
import Testing

/// An example Comune brought by the program from nothing to the eve of its vote.
struct VotoDiEsempio {
  let esempio: Esempio
  let folder: TemporaryFolder
  let program: Program

  /// The days of the rounds, of the under-18 list and of the vote: the calendars printed in the RULES of the examples.
  var tornate: [String] { esempio.tornate }
  var minori: String { Self.minori(esempio) }
  var voto: String { esempio.voto }

  /// Where a test begins.
  enum Tappa {
    /// Lists formed, events received.
    case formato
    /// Every request and application that the example has was received too.
    case conRichieste
    /// Every act up to the lock was adopted too, the under-18 list and the additional list among them.
    case bloccabile
  }

  init(_ esempio: Esempio, _ tappa: Tappa = .formato) throws {
    self.esempio = esempio
    folder = TemporaryFolder()
    var tappe = [esempio.ricevuto, Self.formazione(esempio)]
    if tappa != .formato { tappe.append(Self.richieste(esempio)) }
    if tappa == .bloccabile { tappe.append(Self.atti(esempio)) }
    program = try esempio.archivio(tappe, in: folder)
  }

  private static func minori(_ esempio: Esempio) -> String {
    esempio.nome == "gaby" ? "2023-10-08" : "2023-02-26"
  }

  private static func formazione(_ esempio: Esempio) -> [[String]] {
    [
      ["importa", "eventi", esempio.file("eventi.csv").path, "--oggi", esempio.voto],
      [
        "forma", "--prevale", "legge", "--data", esempio.nome == "gaby" ? "2023-08-31" : "2023-01-31",
      ],
    ]
  }

  private static func richieste(_ esempio: Esempio) -> [[String]] {
    specie.map { ($0, esempio.file("\($0.replacing("-", with: "_")).csv").path) }
      .filter { FileManager.default.fileExists(atPath: $0.1) }
      .map { ["importa", $0.0, $0.1, "--oggi", esempio.voto] }
  }

  private static func atti(_ esempio: Esempio) -> [[String]] {
    let tornate = esempio.quattroTornate
    return [
      tornate[0], tornate[1], ["minori", "--data", minori(esempio)], tornate[2], tornate[3],
      ["domande", "delibera", "--data", esempio.tornate[3]],
    ]
  }

  @discardableResult
  func fai(_ arguments: String...) throws -> Program.Run { try fai(arguments) }

  @discardableResult
  private func fai(_ arguments: [String]) throws -> Program.Run {
    let run = try program.run(arguments)
    try #require(run.status == 0, "\(arguments): \(run.error)")
    return run
  }

  static let specie = [
    "richieste-domicilio", "richieste-degenti", "richieste-detenuti", "naviganti", "domande-ue",
    "domande-32bis",
  ]

  /// Receives every request and application that the example has.
  func importaRichieste() throws { for comando in Self.richieste(esempio) { try fai(comando) } }

  func tornata(_ numero: Int) throws {
    try fai("revisione", "delibera", "--tornata", "\(numero)", "--data", tornate[numero - 1])
  }

  /// Adopts every act up to the lock, with the under-18 list and the additional list.
  func finoAlBlocco() throws { for comando in Self.atti(esempio) { try fai(comando) } }

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
