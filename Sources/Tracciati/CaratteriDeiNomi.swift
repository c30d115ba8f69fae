/// The characters that a surname or a name may have.
///
/// Source: ANPR, tipoGeneralita: Latin letters with diacritics, hyphen, apostrophe, full stop, comma, space (`norme.md` 7.1). A backtick
/// and a typographic apostrophe are accepted for what they stand for.
enum CaratteriDeiNomi {
  static func ammessi(_ nome: Span<UInt8>) -> Bool {
    var indice = 0
    var lettere = 0
    while indice < nome.count {
      let byte = nome[indice]
      if byte < 0x80 {
        if lettera(byte) { lettere += 1 } else if !segno(byte) { return false }
        indice += 1
        continue
      }
      // The text is valid UTF-8: the reader has checked it.
      let lunghezza = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      guard lunghezza < 4, indice + lunghezza <= nome.count else { return false }
      var scalare = UInt32(byte) & (lunghezza == 2 ? 0x1F : 0x0F)
      for passo in 1..<lunghezza { scalare = scalare << 6 | UInt32(nome[indice + passo] & 0x3F) }
      if latina(scalare) { lettere += 1 } else if scalare != 0x2019 && scalare != 0x2BC { return false }
      indice += lunghezza
    }
    return nome.isEmpty || lettere > 0
  }

  private static func lettera(_ byte: UInt8) -> Bool { (65...90).contains(byte & 0xDF) }

  private static func segno(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ","),
      UInt8(ascii: "`"):
      true
    default: false
    }
  }

  /// Latin-1 letters, Latin Extended-A and B, Latin Extended Additional; not the signs × and ÷ among them.
  private static func latina(_ scalare: UInt32) -> Bool {
    switch scalare {
    case 0xD7, 0xF7: false
    case 0xC0...0x24F, 0x1E00...0x1EFF: true
    default: false
    }
  }
}
