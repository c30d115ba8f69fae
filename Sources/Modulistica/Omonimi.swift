import Elettorato

/// Electors of one list with the same surname and name, so that the desk looks twice (letters only, as the alphabetical order sees them).
///
/// A list is in alphabetical order but for who was entered later, at its end: homonyms are mostly neighbours, and a sort is needed
/// only where somebody was entered later.
struct Omonimi {
  /// For each row, the numbers of the others with its name; rows without homonyms are not there.
  private var altriNumeri: [Int: [Int]] = [:]

  /// Among the rows given, each with the number by which the list calls it.
  init(_ elettori: borrowing [Elettore], righe: [Int], numero: (Int) -> Int) {
    var chiavi = Chiavi()
    chiavi.riserva(righe.count)
    let prestati = elettori.span
    for riga in righe { chiavi.aggiungi(prestati[riga], riga: riga) }
    for gruppo in chiavi.gruppi() {
      for riga in gruppo { altriNumeri[riga] = gruppo.filter { $0 != riga }.map(numero).sorted() }
    }
  }

  /// The numbers of the others with the name of row `riga`.
  func altri(riga: Int) -> [Int] { altriNumeri.isEmpty ? [] : altriNumeri[riga] ?? [] }
}

/// The alphabetical keys of many names in one buffer.
private struct Chiavi {
  private var bytes: [UInt8] = []
  private var fini: [Int] = []
  private var righe: [Int] = []

  mutating func riserva(_ quante: Int) {
    bytes.reserveCapacity(quante * 20)
    fini.reserveCapacity(quante)
    righe.reserveCapacity(quante)
  }

  mutating func aggiungi(_ elettore: borrowing Elettore, riga: Int) {
    ChiaveAlfabetica.scrivi(
      cognome: elettore.testi.bytes.span.extracting(elettore.testi[.cognome]),
      nome: elettore.testi.bytes.span.extracting(elettore.testi[.nome]), in: &bytes)
    fini.append(bytes.count)
    righe.append(riga)
  }

  /// The rows of each name that occurs more than once.
  func gruppi() -> [[Int]] {
    var ordine = Array(fini.indices)
    if !(1..<max(1, ordine.count)).allSatisfy({ confronta($0 - 1, $0) <= 0 }) {
      ordine.sort { confronta($0, $1) < 0 }
    }
    var gruppi: [[Int]] = []
    var inizio = 0
    for posto in ordine.indices {
      if posto + 1 < ordine.count, confronta(ordine[posto], ordine[posto + 1]) == 0 { continue }
      if posto > inizio { gruppi.append(ordine[inizio...posto].map { righe[$0] }) }
      inizio = posto + 1
    }
    return gruppi
  }

  /// Less than, equal to or more than zero, as key `a` comes before, is, or comes after key `b`.
  private func confronta(_ a: Int, _ b: Int) -> Int {
    var i = a == 0 ? 0 : fini[a - 1]
    var j = b == 0 ? 0 : fini[b - 1]
    while i < fini[a], j < fini[b] {
      if bytes[i] != bytes[j] { return Int(bytes[i]) - Int(bytes[j]) }
      i += 1
      j += 1
    }
    return (fini[a] - i) - (fini[b] - j)
  }
}
