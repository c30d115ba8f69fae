/// The tables by which the codice fiscale writes months, digits and its check letter, by letter from A to Z.
///
/// Source: D.M. 23 dicembre 1976, n. 13813, arts. 5-7 and the tables attached.
enum AlfabetoFiscale {
  /// The month that each letter stands for, 0 for none.
  private static let mesi: InlineArray<26, UInt8> = [
    1, 2, 3, 4, 5, 0, 0, 6, 0, 0, 0, 7, 8, 0, 0, 9, 0, 10, 11, 12, 0, 0, 0, 0, 0, 0,
  ]
  /// The digit that each letter stands for by omocodia (LMNPQRSTUV), 10 for none.
  private static let omocodia: InlineArray<26, UInt8> = [
    10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 0, 1, 2, 10, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10, 10,
  ]
  /// What each letter weighs in the first, third, fifth... place; a digit weighs as the letter with its number from A.
  private static let pesiDispari: InlineArray<26, UInt8> = [
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
  ]

  /// The month, from 1, that a capital letter stands for; 0 when it stands for none.
  static func mese(_ lettera: UInt8) -> UInt8 { mesi[indice(lettera)] }

  /// The letter of a month from 1 to 12.
  static func lettera(mese: Int) -> UInt8 {
    let indice = (0..<26).first { mesi[$0] == UInt8(mese) } ?? 0
    return UInt8(ascii: "A") + UInt8(indice)
  }

  /// The digit that a digit or a capital letter stands for in a numeric place; 10 when it stands for none.
  static func cifra(_ carattere: UInt8) -> UInt8 {
    carattere < UInt8(ascii: "A") ? carattere - UInt8(ascii: "0") : omocodia[indice(carattere)]
  }

  /// The check letter of the first fifteen of these digits and capital letters: the sum of their weights, modulo 26.
  static func controllo(_ caratteri: InlineArray<16, UInt8>) -> UInt8 {
    var somma = 0
    for posizione in 0..<15 {
      let carattere = caratteri[posizione]
      let valore = carattere < UInt8(ascii: "A") ? Int(carattere - UInt8(ascii: "0")) : indice(carattere)
      somma += posizione & 1 == 0 ? Int(pesiDispari[valore]) : valore
    }
    return UInt8(ascii: "A") + UInt8(somma % 26)
  }

  private static func indice(_ lettera: UInt8) -> Int { Int(lettera - UInt8(ascii: "A")) }
}
