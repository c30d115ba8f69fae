extension CodiceFiscale {
  /// Why sixteen characters, or more or fewer, are not a codice fiscale; the cases are in the order of the checks.
  package enum Difetto: String, Error, CaseIterable, Sendable {
    /// Not sixteen characters.
    case lunghezza
    /// A character that is no ASCII letter or digit, or a digit where a letter is due.
    case caratteri
    /// In a numeric place, a letter that omocodia does not use.
    case omocodiaNonAmmessa
    /// A letter that stands for no month.
    case mese
    /// A day that is neither 01-31 nor 41-71.
    case giorno
    /// A day that the month does not have, in that year of either century.
    case dataInesistente
    /// A code that has never been of a Comune or of a foreign State.
    case luogoSconosciuto
    /// A check letter that the other characters contradict.
    case carattereDiControllo
  }

  /// The code that these bytes write, in either case of letters, or the first defect found.
  ///
  /// A place known but not in force on the day of birth is no defect: see `TabellaLuoghi.vigenza(_:il:)`.
  package static func verifica(
    _ testo: Span<UInt8>, luogoEsiste: (CodiceLuogo) -> Bool
  ) -> Result<CodiceFiscale, Difetto> {
    guard testo.count == 16 else { return .failure(.lunghezza) }
    var caratteri = InlineArray<16, UInt8>(repeating: 0)
    var lettere: UInt16 = 0
    for posizione in 0..<16 {
      let byte = testo[posizione]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): caratteri[posizione] = byte
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        caratteri[posizione] = byte & 0xDF
        lettere |= 1 << UInt16(posizione)
      default: return .failure(.caratteri)
      }
    }
    guard lettere & Self.postiDiLettera == Self.postiDiLettera else { return .failure(.caratteri) }
    for indice in 0..<7 where AlfabetoFiscale.cifra(caratteri[Self.posizioniNumeriche[indice]]) > 9 {
      return .failure(.omocodiaNonAmmessa)
    }
    let codice = CodiceFiscale(caratteri: caratteri)
    guard codice.mese > 0 else { return .failure(.mese) }
    guard (1...31).contains(codice.giorno) else { return .failure(.giorno) }
    guard codice.giorno <= codice.giorniDelMese else { return .failure(.dataInesistente) }
    guard luogoEsiste(codice.luogo) else { return .failure(.luogoSconosciuto) }
    guard caratteri[15] == AlfabetoFiscale.controllo(caratteri) else {
      return .failure(.carattereDiControllo)
    }
    return .success(codice)
  }

  /// The code that this text writes, in either case of letters, or the first defect found.
  package static func verifica(
    _ testo: String, luogoEsiste: (CodiceLuogo) -> Bool
  ) -> Result<CodiceFiscale, Difetto> {
    verifica(Array(testo.utf8).span, luogoEsiste: luogoEsiste)
  }

  /// The code as the archive stores it: sixteen characters that were verified when they were written.
  ///
  /// Everything is checked again but the place, whose table may have changed since.
  package init?(archiviato testo: Span<UInt8>) {
    guard case .success(let codice) = Self.verifica(testo, luogoEsiste: { _ in true }) else { return nil }
    self = codice
  }

  /// One bit for each of the nine places that hold a letter, the first place lowest.
  private static var postiDiLettera: UInt16 { 0b1000_1001_0011_1111 }

  /// The days of the month of birth; the century is unknown, so February has 29 when either century says so.
  private var giorniDelMese: Int {
    let anno = annoNelSecolo
    return max(Giorno.giorniDelMese(mese, anno: 1900 + anno), Giorno.giorniDelMese(mese, anno: 2000 + anno))
  }
}
