package import CSV

/// Spaces around a text, which say nothing and come from columns of fixed width.
package enum Spazi {
  static let spazio = UInt8(ascii: " ")

  /// How many fields of a row begin or end with a space.
  package static func quanti(_ record: borrowing Record) -> Int {
    var quanti = 0
    for indice in 0..<record.count {
      let tratto = record.range(indice)
      guard !tratto.isEmpty else { continue }
      if record.bytes[tratto.lowerBound] == spazio || record.bytes[tratto.upperBound - 1] == spazio {
        quanti += 1
      }
    }
    return quanti
  }
}

extension Span<UInt8> {
  /// The part of `tratto` between the spaces at its ends.
  func senzaSpazi(_ tratto: Range<Int>) -> Range<Int> {
    var (inizio, fine) = (tratto.lowerBound, tratto.upperBound)
    while inizio < fine, self[inizio] == Spazi.spazio { inizio += 1 }
    while fine > inizio, self[fine - 1] == Spazi.spazio { fine -= 1 }
    return inizio..<fine
  }
}
