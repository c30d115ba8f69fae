/// The short code that a page carries: the first bits of a digest, in groups of four letters and digits.
///
/// A list carries 80 bits (`7K3M-9QXD-2F4T-WB6H`), a page 60, a line 20. The alphabet is Crockford's base 32, which has no
/// I, L, O and U, so that a code read on the telephone or copied by hand survives.
package struct CodiceCarta: Hashable, Sendable {
  /// The groups of the code of a list: 80 bits.
  package static let gruppiDellaLista = 4
  /// The groups of the code of a page: 60 bits.
  package static let gruppiDellaPagina = 3

  /// Groups of four letters or digits, 20 bits each; from one to six.
  package let gruppi: Int
  /// The bits, the last one lowest.
  private let bit: UInt128

  /// The code of a digest, in so many groups, from one to six.
  package init(_ impronta: Impronta, gruppi: Int) {
    precondition((1...6).contains(gruppi), "a code on paper has from one to six groups")
    let primi = (0..<16).reduce(UInt128(0)) { $0 << 8 | UInt128(impronta[$1]) }
    self.gruppi = gruppi
    bit = primi >> UInt128(128 - 20 * gruppi)
  }

  /// Whether this is the code, in as many groups, of that digest.
  package func corrisponde(a impronta: Impronta) -> Bool { CodiceCarta(impronta, gruppi: gruppi) == self }
}

// MARK: - Text

extension CodiceCarta: CustomStringConvertible {
  /// The symbol of each five bits.
  private static let simboli = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// The groups in capitals, with hyphens between them.
  package var testo: String {
    var testo: [UInt8] = []
    for posizione in (0..<4 * gruppi).reversed() {
      testo.append(Self.simboli[Int(bit >> UInt128(5 * posizione) & 31)])
      if posizione > 0, posizione % 4 == 0 { testo.append(UInt8(ascii: "-")) }
    }
    return String(decoding: testo, as: UTF8.self)
  }

  package var description: String { testo }

  /// Reads a code as a person types it: letters of either case, O for 0, I and L for 1, hyphens and spaces anywhere or nowhere.
  package init?(digitato: String) {
    var bit: UInt128 = 0
    var letti = 0
    for byte in digitato.utf8 where byte != UInt8(ascii: "-") && byte != UInt8(ascii: " ") {
      guard letti < 24, let valore = Self.valore(byte) else { return nil }
      bit = bit << 5 | UInt128(valore)
      letti += 1
    }
    guard letti > 0, letti % 4 == 0 else { return nil }
    gruppi = letti / 4
    self.bit = bit
  }

  /// The five bits that a typed character stands for.
  private static func valore(_ byte: UInt8) -> UInt8? {
    let maiuscola = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte & 0xDF : byte
    switch maiuscola {
    case UInt8(ascii: "O"): return 0
    case UInt8(ascii: "I"), UInt8(ascii: "L"): return 1
    default: return simboli.firstIndex(of: maiuscola).map(UInt8.init)
    }
  }
}
