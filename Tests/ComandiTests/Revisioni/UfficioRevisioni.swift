import Foundation
import TestSupport
import Testing

/// The office of an example Comune with its lists formed and its events received: what the tests of revisions begin from.
struct UfficioRevisioni {
  let esempio: Esempio
  let folder: TemporaryFolder
  private let program: Program

  init(_ esempio: Esempio = .gaby) throws {
    self.esempio = esempio
    folder = TemporaryFolder()
    program = try esempio.archivio(
      [
        esempio.ricevuto,
        [["importa", "eventi", esempio.file("eventi.csv").path, "--oggi", "2023-12-31"], ["forma"]],
      ], in: folder)
  }

  func callAsFunction(_ arguments: String...) throws -> Program.Run { try program.run(arguments) }

  func esegui(_ arguments: [String]) throws -> Program.Run { try program.run(arguments) }

  /// The bytes of the archive: what a refusal must not change.
  var archivio: [UInt8] { get throws { try folder.read("archivio/liste.sqlite") } }

  /// A file of the example in the clean dialect, one dictionary a row.
  func righe(_ nome: String) throws -> [[String: String]] {
    try Self.righe(Esempio(nome: esempio.nome, comune: esempio.comune).file(nome))
  }

  var attesi: [[String: String]] {
    get throws { try Self.righe(esempio.atteso.appendingPathComponent("eventi_attesi.csv")) }
  }

  private static func righe(_ url: URL) throws -> [[String: String]] {
    let righe = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let intestazione = try #require(righe.first)
    return righe.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(intestazione, $0)) }
  }
}
