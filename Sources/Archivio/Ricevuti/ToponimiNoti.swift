/// The streets already stored, by their two texts: a Comune has far fewer streets than people.
///
/// It is asked once for every row of a register, so it hashes bytes by itself (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/):
/// the general `Hasher` costs more than all the checks of a row together.
struct ToponimiNoti {
  private struct Voce {
    let numero: Int
    let testo: [UInt8]
  }

  private var voci: [UInt64: [Voce]] = [:]

  mutating func aggiungi(_ numero: Int, specie: ArraySlice<UInt8>, nome: ArraySlice<UInt8>) {
    voci[Self.impronta(specie, nome), default: []].append(Voce(numero: numero, testo: specie + [0] + nome))
  }

  func numero(specie: ArraySlice<UInt8>, nome: ArraySlice<UInt8>) -> Int? {
    guard let voci = voci[Self.impronta(specie, nome)] else { return nil }
    return voci.first { voce in
      voce.testo.count == specie.count + 1 + nome.count && voce.testo.starts(with: specie)
        && voce.testo[specie.count] == 0 && voce.testo[(specie.count + 1)...].elementsEqual(nome)
    }?.numero
  }

  private static func impronta(_ specie: ArraySlice<UInt8>, _ nome: ArraySlice<UInt8>) -> UInt64 {
    var impronta: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in specie { impronta = (impronta ^ UInt64(byte)) &* 0x100_0000_01B3 }
    impronta = impronta &* 0x100_0000_01B3
    for byte in nome { impronta = (impronta ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return impronta
  }
}
