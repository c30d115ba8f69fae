import Foundation

/// A folder of its own for one test, removed when the test ends.
final class Cartella: Sendable {
  let percorso: String

  init() {
    // In memory where there is such a place: what a disk loses is tested elsewhere.
    let memoria = "/dev/shm"
    let presente = FileManager.default.isWritableFile(atPath: memoria)
    percorso =
      (presente ? memoria : FileManager.default.temporaryDirectory.path) + "/sezionale-\(UUID().uuidString)"
    try? FileManager.default.createDirectory(
      atPath: percorso, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: percorso) }

  var archivio: String { percorso + "/liste.sqlite" }

  var nomi: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: percorso)) ?? []).sorted() }

  func leggi() throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: archivio))) }

  func scrivi(_ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(fileURLWithPath: archivio)) }

  /// A second folder with a copy of the archive, which nobody has open.
  func copia() throws -> Cartella {
    let copia = Cartella()
    try FileManager.default.copyItem(atPath: archivio, toPath: copia.archivio)
    return copia
  }
}

/// Numbers by chance that a seed repeats.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
