/// The consonants and vowels of a surname or of a name, as far as the codice fiscale needs them.
///
/// Source: D.M. 23 dicembre 1976, n. 13813, arts. 2-4.
struct LettereFiscali {
  /// Three letters of a code.
  struct Terna: Equatable {
    let prima, seconda, terza: UInt8

    init(_ prima: UInt8, _ seconda: UInt8, _ terza: UInt8) {
      (self.prima, self.seconda, self.terza) = (prima, seconda, terza)
    }
  }

  private var consonanti = InlineArray<4, UInt8>(repeating: 0)
  private var vocali = InlineArray<3, UInt8>(repeating: 0)
  private var quanteConsonanti = 0
  private var quanteVocali = 0

  init(_ nome: Span<UInt8>, grafia: Grafia) {
    LettereLatine.piega(nome, grafia: grafia) { byte in
      // What is neither a letter from A to Z nor folded to one has no place in the code.
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) else { return }
      switch byte {
      case UInt8(ascii: "A"), UInt8(ascii: "E"), UInt8(ascii: "I"), UInt8(ascii: "O"), UInt8(ascii: "U"):
        guard quanteVocali < 3 else { return }
        vocali[quanteVocali] = byte
        quanteVocali += 1
      default:
        guard quanteConsonanti < 4 else { return }
        consonanti[quanteConsonanti] = byte
        quanteConsonanti += 1
      }
    }
  }

  /// The consonants in order, then the vowels in order, then as many X as are missing.
  var delCognome: Terna { Terna(lettera(0), lettera(1), lettera(2)) }

  /// As for the surname, but of four consonants or more the second is skipped.
  var delNome: Terna {
    quanteConsonanti == 4 ? Terna(consonanti[0], consonanti[2], consonanti[3]) : delCognome
  }

  private func lettera(_ posizione: Int) -> UInt8 {
    if posizione < quanteConsonanti { return consonanti[posizione] }
    let vocale = posizione - quanteConsonanti
    return vocale < quanteVocali ? vocali[vocale] : UInt8(ascii: "X")
  }
}
