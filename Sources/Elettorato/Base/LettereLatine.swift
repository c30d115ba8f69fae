/// How letters with a diacritic are reduced to the 26 letters.
package enum Grafia: Sendable {
  /// The base letter: MÜLLER is MULLER.
  case base
  /// The transliteration of D.M. 2 febbraio 2009: MÜLLER is MUELLER, and likewise Ä is AE, Ö and Ø are OE, Å is AA.
  case estesa
}

/// The letters of names, whatever the language, reduced to A-Z.
///
/// - Letters of either case, with or without diacritics, become the capitals that `LettereLatine.tavola` gives; digits stay.
/// - Apostrophes of every kind, hyphens, full stops, spaces and all other signs are skipped; so are combining marks,
///   hence the composed and the decomposed form of a letter (NFC, NFD) are the same.
/// - Letters out of the table, of other scripts, stay as they are in UTF-8: after Z, in the order of their code points. Bytes that
///   are not UTF-8 stay too, so that nothing read from a file can stop an order from being total.
enum LettereLatine {
  /// Gives the bytes of the reduced name, one at a time; none is lower than the digit 0.
  @inline(__always)
  static func piega(_ nome: Span<UInt8>, grafia: Grafia, _ scrivi: (UInt8) -> Void) {
    var ultima: UInt8 = 0
    var posizione = 0
    while posizione < nome.count {
      let byte = nome[posizione]
      guard byte >= 0x80 else {
        posizione += 1
        guard let lettera = ascii(byte) else { continue }
        scrivi(lettera)
        ultima = lettera
        continue
      }
      let (scalare, lunghezza) = leggi(nome, da: posizione)
      let lettere = scalare.map { piega($0, dopo: ultima, grafia: grafia) } ?? .altre
      switch lettere {
      case .nessuna: break
      case .una(let prima): scrivi(prima)
      case .due(let prima, let seconda):
        scrivi(prima)
        scrivi(seconda)
      case .altre:
        for indice in posizione..<posizione + lunghezza { scrivi(nome[indice]) }
      }
      if case .una(let lettera) = lettere { ultima = lettera }
      posizione += lunghezza
    }
  }

  /// What a character above ASCII becomes.
  private enum Lettere {
    case nessuna
    case una(UInt8)
    case due(UInt8, UInt8)
    /// Out of the table: its own bytes.
    case altre
  }

  @inline(__always)
  private static func ascii(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte & 0xDF
    default: nil
    }
  }

  private static func piega(_ scalare: UInt32, dopo ultima: UInt8, grafia: Grafia) -> Lettere {
    if grafia == .estesa, let aggiunta = estesa(scalare, dopo: ultima) { return aggiunta }
    switch scalare {
    // Signs of Latin-1; modifier letters and combining marks; general punctuation; the mark of byte order.
    case 0x80...0xBF, 0xD7, 0xF7, 0x2B0...0x36F, 0x2000...0x206F, 0xFEFF: return .nessuna
    default: break
    }
    let (prima, seconda) = tavola[scalare]
    if prima == 0 { return .altre }
    return seconda == 0 ? .una(prima) : .due(prima, seconda)
  }

  /// What only the extended spelling writes; a combining mark adds a letter to the one already written.
  private static func estesa(_ scalare: UInt32, dopo ultima: UInt8) -> Lettere? {
    let (a, e, o, u) = (UInt8(ascii: "A"), UInt8(ascii: "E"), UInt8(ascii: "O"), UInt8(ascii: "U"))
    switch scalare {
    case 0xC4, 0xE4: return .due(a, e)
    case 0xC5, 0xE5: return .due(a, a)
    case 0xD6, 0xF6, 0xD8, 0xF8: return .due(o, e)
    case 0xDC, 0xFC: return .due(u, e)
    case 0x308 where ultima == a || ultima == o || ultima == u: return .una(e)
    case 0x30A where ultima == a: return .una(a)
    default: return nil
    }
  }

  /// The character that begins at a byte above ASCII, and its length; `nil`, one byte long, where the bytes are not UTF-8.
  private static func leggi(_ nome: Span<UInt8>, da posizione: Int) -> (scalare: UInt32?, lunghezza: Int) {
    let primo = nome[posizione]
    let lunghezza: Int
    switch primo {
    case 0xC2...0xDF: lunghezza = 2
    case 0xE0...0xEF: lunghezza = 3
    case 0xF0...0xF4: lunghezza = 4
    default: return (nil, 1)
    }
    guard posizione + lunghezza <= nome.count else { return (nil, 1) }
    var scalare = UInt32(primo) & (0x7F >> UInt32(lunghezza))
    for indice in posizione + 1..<posizione + lunghezza {
      guard nome[indice] & 0xC0 == 0x80 else { return (nil, 1) }
      scalare = scalare << 6 | UInt32(nome[indice] & 0x3F)
    }
    return (scalare, lunghezza)
  }
}
