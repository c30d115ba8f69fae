/// The land-registry code of a Comune (`L219`) or of a foreign State (`Z114`), the so-called Belfiore code.
package struct CodiceLuogo: Hashable, Sendable {
  /// The letter times a thousand plus the number: below `CodiceLuogo.quanti`, in the order of the text.
  package let numero: UInt16

  /// How many codes one letter and three digits can make.
  package static let quanti = 26_000

  /// The code with this letter, from 0 for A, and this number below a thousand.
  init(lettera: UInt8, cifre: UInt16) {
    numero = UInt16(lettera) * 1000 + cifre
  }

  /// Whether the place is abroad: the code begins with Z.
  package var estero: Bool { numero >= 25_000 }

  /// One letter and three digits.
  package var testo: String {
    let cifre = numero % 1000
    let lettera = UInt8(ascii: "A") + UInt8(numero / 1000)
    return String(
      decoding: [lettera] + [cifre / 100, cifre / 10 % 10, cifre % 10].map { 48 + UInt8($0) }, as: UTF8.self)
  }

  /// Reads exactly one letter, of either case, and three digits in ASCII; anything else is `nil`.
  package init?(_ testo: Span<UInt8>) {
    guard testo.count == 4 else { return nil }
    let lettera = (testo[0] & 0xDF) &- UInt8(ascii: "A")
    guard lettera < 26 else { return nil }
    var cifre: UInt16 = 0
    for posizione in 1..<4 {
      let cifra = testo[posizione] &- UInt8(ascii: "0")
      guard cifra < 10 else { return nil }
      cifre = cifre * 10 + UInt16(cifra)
    }
    self.init(lettera: lettera, cifre: cifre)
  }

  /// Reads exactly one letter, of either case, and three digits; anything else is `nil`.
  package init?(_ testo: String) {
    self.init(Array(testo.utf8).span)
  }
}

extension CodiceLuogo: Comparable, CustomStringConvertible {
  package static func < (a: CodiceLuogo, b: CodiceLuogo) -> Bool { a.numero < b.numero }
  package var description: String { testo }
}
