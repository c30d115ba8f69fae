import Elettorato

/// Electors of one list with the same surname and name, so that the desk looks twice (letters only, as the alphabetical order sees them).
struct Omonimi {
  private let numeri: [[UInt8]: [Int]]

  /// `elettori` with the number by which the list calls each.
  init(_ elettori: [Elettore], numero: (Elettore) -> Int) {
    var numeri: [[UInt8]: [Int]] = [:]
    var chiave: [UInt8] = []
    numeri.reserveCapacity(elettori.count)
    for elettore in elettori {
      chiave.removeAll(keepingCapacity: true)
      Self.scrivi(elettore, in: &chiave)
      numeri[chiave, default: []].append(numero(elettore))
    }
    self.numeri = numeri.filter { $1.count > 1 }
  }

  /// The numbers of the others with the name of `elettore`.
  func altri(_ elettore: Elettore, numero: Int) -> [Int] {
    guard !numeri.isEmpty else { return [] }
    var chiave: [UInt8] = []
    Self.scrivi(elettore, in: &chiave)
    return numeri[chiave, default: []].filter { $0 != numero }
  }

  private static func scrivi(_ elettore: Elettore, in chiave: inout [UInt8]) {
    let testi = elettore.testi
    ChiaveAlfabetica.scrivi(
      cognome: testi.bytes.span.extracting(testi[.cognome]), nome: testi.bytes.span.extracting(testi[.nome]),
      in: &chiave)
  }
}
