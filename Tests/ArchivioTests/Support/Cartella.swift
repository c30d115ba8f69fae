import Foundation
import TestSupport

/// A folder of its own for one test, in which an archive stands.
typealias Cartella = TemporaryFolder

extension TemporaryFolder {
  var percorso: String { url.path }

  var archivio: String { path("liste.sqlite") }

  var nomi: [String] { (try? names) ?? [] }

  func leggi() throws -> [UInt8] { try read("liste.sqlite") }

  func scrivi(_ bytes: [UInt8]) throws { try write("liste.sqlite", bytes) }

  /// A second folder with a copy of the archive, which nobody has open.
  func copia() throws -> Cartella {
    let copia = Cartella()
    try FileManager.default.copyItem(atPath: archivio, toPath: copia.archivio)
    return copia
  }
}
