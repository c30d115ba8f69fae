import Foundation
import TestSupport
import Testing

/// The office of an example Comune with its lists formed and its events received: what the tests of revisions begin from.
struct UfficioRevisioni {
  let esempio: Esempio
  let folder: TemporaryFolder
  private let program: Program

  private static let modelli = Modelli()

  /// Each example is prepared once and copied for every test.
  private final class Modelli: @unchecked Sendable {
    private var pronti: [String: TemporaryFolder] = [:]
    private let lock = NSLock()

    func cartella(_ esempio: Esempio) throws -> TemporaryFolder {
      try lock.withLock {
        if let pronta = pronti[esempio.testDescription] { return pronta }
        let folder = TemporaryFolder()
        let program = try esempio.archivio(in: folder)
        for line in [
          ["importa", "eventi", esempio.file("eventi.csv").path, "--oggi", "2023-12-31"], ["forma"],
        ] {
          let run = try program.run(line)
          try #require(run.status == 0, "\(line): \(run.error)")
        }
        pronti[esempio.testDescription] = folder
        return folder
      }
    }
  }

  init(_ esempio: Esempio = .gaby) throws {
    self.esempio = esempio
    folder = TemporaryFolder()
    program = Program(environment: ["SEZIONALE_ARCHIVIO": folder.path("archivio")], folder: folder.url)
    try FileManager.default.copyItem(
      at: Self.modelli.cartella(esempio).url("archivio"), to: folder.url("archivio"))
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
