/// A SHA-256 computation in progress: a plain value of 112 bytes on which bytes are poured.
///
/// It allocates nothing and can be copied, so a sectional list of each of thousands of sections can be digested while
/// the roll is read once, and a common beginning can be digested once and continued in two ways.
///
/// Source: FIPS 180-4, sections 4.1.2, 5 and 6.2.
package struct Sha256: Sendable {
  private var stato = Stato()
  /// The bytes that do not yet make a block of 64; the first `lunghezza % 64` hold.
  private var resto = InlineArray<64, UInt8>(repeating: 0)
  /// Bytes poured so far.
  private var lunghezza = 0

  package init() {}

  /// Pours bytes.
  package mutating func aggiungi(_ bytes: Span<UInt8>) {
    var letti = 0
    let pieni = lunghezza & 63
    lunghezza += bytes.count
    if pieni > 0 {
      letti = min(64 - pieni, bytes.count)
      for posizione in 0..<letti { resto[pieni + posizione] = bytes[posizione] }
      guard pieni + letti == 64 else { return }
      stato.comprimi(resto.span)
    }
    while bytes.count - letti >= 64 {
      stato.comprimi(bytes.extracting(letti..<letti + 64))
      letti += 64
    }
    for posizione in 0..<bytes.count - letti { resto[posizione] = bytes[letti + posizione] }
  }

  /// Pours bytes.
  package mutating func aggiungi(_ bytes: [UInt8]) { aggiungi(bytes.span) }

  /// Pours one byte.
  package mutating func aggiungi(_ byte: UInt8) { aggiungi(CollectionOfOne(byte).span) }

  /// The digest of all the bytes poured; the computation itself can go on.
  package func concludi() -> Impronta {
    var finale = self
    let bit = UInt64(lunghezza) << 3
    finale.aggiungi(0x80)
    while finale.lunghezza & 63 != 56 { finale.aggiungi(0) }
    for scorrimento in stride(from: UInt64(56), through: 0, by: -8) {
      finale.aggiungi(UInt8(truncatingIfNeeded: bit >> scorrimento))
    }
    return Impronta(finale.stato)
  }
}
