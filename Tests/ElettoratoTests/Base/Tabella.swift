import Foundation

/// A CSV file of the repository, as test data: one dictionary a row.
struct Tabella {
  let righe: [[String: String]]

  /// The root of the repository.
  static let radice = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  init(_ percorso: String) throws {
    let testo = try String(contentsOf: Self.radice.appending(path: percorso), encoding: .utf8)
    let linee = testo.split(separator: "\n").map(Self.campi)
    let intestazione = linee.first ?? []
    righe = linee.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(intestazione, $0)) }
  }

  /// The fields of one line; no field of ours goes over a line end.
  private static func campi(_ linea: Substring) -> [String] {
    var campi = [""]
    var traVirgolette = false
    for carattere in linea {
      switch carattere {
      case "\"": traVirgolette.toggle()
      case "," where !traVirgolette: campi.append("")
      default: campi[campi.count - 1].append(carattere)
      }
    }
    return campi
  }
}

/// A generator of numbers that repeats itself: the same seed gives the same test.
struct Seeded: RandomNumberGenerator {
  var stato: UInt64

  init(_ seme: UInt64) {
    stato = seme
  }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    stato &+= 0x9e37_79b9_7f4a_7c15
    var z = stato
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
