extension CodiceFiscale {
  /// The seven places that hold a digit, or the letter which omocodia puts there.
  static let posizioniNumeriche: InlineArray<7, Int> = [6, 7, 9, 10, 12, 13, 14]

  /// Whether the tax office has replaced digits by letters to tell two people apart.
  package var omocodia: Bool { self != base }

  /// The code before omocodia: all digits restored, the check letter computed anew.
  ///
  /// Two people may have the same base; it says who *could* be the same person, never who is.
  package var base: CodiceFiscale {
    var caratteri = caratteri
    for indice in 0..<7 {
      let posizione = Self.posizioniNumeriche[indice]
      caratteri[posizione] = UInt8(ascii: "0") + AlfabetoFiscale.cifra(caratteri[posizione])
    }
    caratteri[15] = AlfabetoFiscale.controllo(caratteri)
    return CodiceFiscale(caratteri: caratteri)
  }
}
