extension CodiceFiscale {
  /// The code of a person with these data, without omocodia; `nil` when the sex is not recorded.
  ///
  /// The tax office alone assigns codes: the result is what a code should be, not what it is. Letters with a diacritic count
  /// as their base letter; `confronta` accepts also the transliteration of D.M. 2 febbraio 2009.
  package static func calcola(
    cognome: Span<UInt8>, nome: Span<UInt8>, sesso: Sesso, nascita: Giorno, luogo: CodiceLuogo
  ) -> CodiceFiscale? {
    guard sesso != .nonIndicato else { return nil }
    let data = nascita.data
    var scrittura = Scrittura()
    scrittura.scrivi(LettereFiscali(cognome, grafia: .base).delCognome)
    scrittura.scrivi(LettereFiscali(nome, grafia: .base).delNome)
    scrittura.scrivi(numero: data.anno % 100, cifre: 2)
    scrittura.scrivi(AlfabetoFiscale.lettera(mese: data.mese))
    scrittura.scrivi(numero: sesso == .femminile ? data.giorno + 40 : data.giorno, cifre: 2)
    scrittura.scrivi(UInt8(ascii: "A") + UInt8(luogo.numero / 1000))
    scrittura.scrivi(numero: Int(luogo.numero % 1000), cifre: 3)
    scrittura.scrivi(AlfabetoFiscale.controllo(scrittura.caratteri))
    return CodiceFiscale(caratteri: scrittura.caratteri)
  }

  /// The code of a person with these data, without omocodia; `nil` when the sex is not recorded.
  package static func calcola(
    cognome: String, nome: String, sesso: Sesso, nascita: Giorno, luogo: CodiceLuogo
  ) -> CodiceFiscale? {
    calcola(
      cognome: Array(cognome.utf8).span, nome: Array(nome.utf8).span, sesso: sesso, nascita: nascita,
      luogo: luogo)
  }

  /// Sixteen characters being filled from the left.
  private struct Scrittura {
    var caratteri = InlineArray<16, UInt8>(repeating: 0)
    private var scritti = 0

    mutating func scrivi(_ carattere: UInt8) {
      caratteri[scritti] = carattere
      scritti += 1
    }

    mutating func scrivi(_ terna: LettereFiscali.Terna) {
      scrivi(terna.prima)
      scrivi(terna.seconda)
      scrivi(terna.terza)
    }

    mutating func scrivi(numero: Int, cifre: Int) {
      var resto = numero
      for posizione in (scritti..<scritti + cifre).reversed() {
        caratteri[posizione] = UInt8(ascii: "0") + UInt8(resto % 10)
        resto /= 10
      }
      scritti += cifre
    }
  }
}
