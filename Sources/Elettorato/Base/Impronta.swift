/// The SHA-256 digest of some bytes: what the acts, the lists and the sections are compared by.
///
/// The order is that of the hexadecimal text. `sha256sum` writes the same text for the same bytes.
package struct Impronta: Hashable, Sendable {
  /// The 32 bytes, eight at a time, most significant first.
  private let parole: Parole

  private struct Parole: Hashable, Sendable {
    var a, b, c, d: UInt64
  }

  /// The digest that a finished computation leaves in its eight words.
  init(_ stato: Sha256.Stato) {
    func unisci(_ alta: UInt32, _ bassa: UInt32) -> UInt64 { UInt64(alta) << 32 | UInt64(bassa) }
    parole = Parole(
      a: unisci(stato.a, stato.b), b: unisci(stato.c, stato.d), c: unisci(stato.e, stato.f),
      d: unisci(stato.g, stato.h))
  }

  /// The digest of these bytes.
  package static func di(_ bytes: Span<UInt8>) -> Impronta {
    var sha = Sha256()
    sha.aggiungi(bytes)
    return sha.concludi()
  }

  /// The digest of these bytes.
  package static func di(_ bytes: [UInt8]) -> Impronta { di(bytes.span) }

  /// Byte `posizione` of the 32.
  package subscript(posizione: Int) -> UInt8 {
    precondition((0..<32).contains(posizione), "a digest has 32 bytes")
    let parola =
      switch posizione >> 3 {
      case 0: parole.a
      case 1: parole.b
      case 2: parole.c
      default: parole.d
      }
    return UInt8(truncatingIfNeeded: parola >> UInt64(56 - 8 * (posizione & 7)))
  }

  /// The 32 bytes: what the archive stores.
  package var bytes: [UInt8] { (0..<32).map { self[$0] } }

  /// The digest made of exactly these 32 bytes, or `nil` when they are not 32.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    self.init(cifre: bytes.lazy.map { ($0, 8) })
  }

  /// Puts digits together, most significant first, each with its width in bits; they must make 256 bits.
  private init(cifre: some Sequence<(UInt8, UInt64)>) {
    var parole = Parole(a: 0, b: 0, c: 0, d: 0)
    for (cifra, larghezza) in cifre {
      let riporto = 64 - larghezza
      parole.a = parole.a << larghezza | parole.b >> riporto
      parole.b = parole.b << larghezza | parole.c >> riporto
      parole.c = parole.c << larghezza | parole.d >> riporto
      parole.d = parole.d << larghezza | UInt64(cifra)
    }
    self.parole = parole
  }
}

extension Impronta: Comparable {
  package static func < (a: Impronta, b: Impronta) -> Bool {
    (a.parole.a, a.parole.b, a.parole.c, a.parole.d) < (b.parole.a, b.parole.b, b.parole.c, b.parole.d)
  }
}

// MARK: - Text

extension Impronta: CustomStringConvertible {
  /// The 64 hexadecimal digits in lower case.
  package var esadecimale: String {
    var testo: [UInt8] = []
    scriviEsadecimale(in: &testo)
    return String(decoding: testo, as: UTF8.self)
  }

  package var description: String { esadecimale }

  /// Appends the 64 hexadecimal digits in lower case to a canonical text.
  package func scriviEsadecimale(in testo: inout [UInt8]) {
    func cifra(_ valore: UInt8) -> UInt8 {
      valore < 10 ? UInt8(ascii: "0") + valore : UInt8(ascii: "a") + valore - 10
    }
    for posizione in 0..<32 {
      testo.append(cifra(self[posizione] >> 4))
      testo.append(cifra(self[posizione] & 15))
    }
  }

  /// Reads exactly 64 hexadecimal digits in ASCII, of either case; anything else is `nil`.
  package init?(esadecimale testo: some Collection<UInt8>) {
    var cifre: [(UInt8, UInt64)] = []
    for byte in testo {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): cifre.append((byte - UInt8(ascii: "0"), 4))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): cifre.append((byte - UInt8(ascii: "a") + 10, 4))
      case UInt8(ascii: "A")...UInt8(ascii: "F"): cifre.append((byte - UInt8(ascii: "A") + 10, 4))
      default: return nil
      }
    }
    guard cifre.count == 64 else { return nil }
    self.init(cifre: cifre)
  }

  /// Reads exactly 64 hexadecimal digits, of either case; anything else is `nil`.
  package init?(esadecimale testo: String) {
    self.init(esadecimale: testo.utf8)
  }
}
