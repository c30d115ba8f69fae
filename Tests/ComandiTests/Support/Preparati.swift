import Foundation
import TestSupport
import Testing

/// Archives that many tests begin from: the program makes each of them once in a run, and a copy costs a millisecond.
enum Preparati {
  private static let fatti = Once<[[String]], TemporaryFolder>()

  /// Puts in the folder, as `archivio`, what these stages make: lists of commands, each one kept for whoever goes on from it.
  static func copia(_ tappe: [[[String]]], in folder: TemporaryFolder) throws {
    try FileManager.default.copyItem(at: fatto(tappe).url("archivio"), to: folder.url("archivio"))
  }

  private static func fatto(_ tappe: [[[String]]]) throws -> TemporaryFolder {
    try fatti(tappe.flatMap(\.self)) {
      let folder = TemporaryFolder()
      if tappe.count > 1 { try copia(tappe.dropLast(), in: folder) }
      let program = Program(environment: ["SEZIONALE_ARCHIVIO": folder.path("archivio")], folder: folder.url)
      for comando in tappe.last ?? [] {
        let run = try program.run(comando)
        try #require(run.status == 0, "\(comando): \(run.text)\(run.error)")
      }
      return folder
    }
  }
}
