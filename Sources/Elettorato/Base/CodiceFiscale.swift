/// The tax code of a person: sixteen characters that are known to be well formed.
///
/// Surname (3 letters), name (3), year of birth (2 digits), month (a letter), day (2 digits, plus 40 for women), place of birth
/// (a letter and 3 digits), check letter. Where two people would share a code, the tax office replaces digits by
/// letters, from the last one: the *omocodia*. The century is not in the code.
///
/// Source: D.M. 23 dicembre 1976, n. 13813.
package struct CodiceFiscale: Hashable, Sendable {
  /// The sixteen capital letters and digits, eight at a time, the first most significant.
  private let prima: UInt64
  private let seconda: UInt64

  /// The code with these sixteen characters, which the caller has found to be well formed.
  init(caratteri: InlineArray<16, UInt8>) {
    var (prima, seconda): (UInt64, UInt64) = (0, 0)
    for posizione in 0..<8 {
      prima = prima << 8 | UInt64(caratteri[posizione])
      seconda = seconda << 8 | UInt64(caratteri[posizione + 8])
    }
    (self.prima, self.seconda) = (prima, seconda)
  }

  /// The sixteen characters in ASCII.
  package var caratteri: InlineArray<16, UInt8> {
    InlineArray { posizione in
      let meta = posizione < 8 ? prima : seconda
      return UInt8(truncatingIfNeeded: meta >> UInt64(56 - 8 * (posizione & 7)))
    }
  }

  /// The sixteen characters, in capitals.
  package var testo: String {
    var bytes: [UInt8] = []
    scrivi(in: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the sixteen characters in ASCII.
  package func scrivi(in bytes: inout [UInt8]) {
    let caratteri = caratteri
    for posizione in 0..<16 { bytes.append(caratteri[posizione]) }
  }
}

extension CodiceFiscale: Comparable, CustomStringConvertible {
  package static func < (a: CodiceFiscale, b: CodiceFiscale) -> Bool {
    (a.prima, a.seconda) < (b.prima, b.seconda)
  }

  package var description: String { testo }
}

// MARK: - What the code says

extension CodiceFiscale {
  /// The sex that the day of birth carries.
  package var sesso: Sesso { giornoScritto > 40 ? .femminile : .maschile }

  /// The day of the month of birth.
  package var giorno: Int { giornoScritto > 40 ? giornoScritto - 40 : giornoScritto }

  /// The month of birth.
  package var mese: Int { Int(AlfabetoFiscale.mese(caratteri[8])) }

  /// The last two digits of the year of birth.
  package var annoNelSecolo: Int { numero(da: 6, cifre: 2) }

  /// The place of birth.
  package var luogo: CodiceLuogo {
    CodiceLuogo(lettera: caratteri[11] - UInt8(ascii: "A"), cifre: UInt16(numero(da: 12, cifre: 3)))
  }

  /// The day of the month, plus 40 for women.
  private var giornoScritto: Int { numero(da: 9, cifre: 2) }

  private func numero(da inizio: Int, cifre: Int) -> Int {
    let caratteri = caratteri
    return (inizio..<inizio + cifre).reduce(0) { $0 * 10 + Int(AlfabetoFiscale.cifra(caratteri[$1])) }
  }
}
