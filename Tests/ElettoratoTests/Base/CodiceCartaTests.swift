import Elettorato
import Testing

@Suite("The code on paper")
struct CodiceCartaTests {
  @Test("the first bits of a digest are written five at a time in Crockford's alphabet")
  func testo() throws {
    // 00000 00001 00010 00011 | 00100 ... counts through the alphabet; 20 bits are 0x00443, and so on.
    let impronta = try #require(Impronta(esadecimale: "00443214c74254b635cf84653a56d7c675be77df" + zeri(24)))
    #expect(CodiceCarta(impronta, gruppi: 1).testo == "0123")
    #expect(CodiceCarta(impronta, gruppi: 3).testo == "0123-4567-89AB")
    #expect(CodiceCarta(impronta, gruppi: 4).testo == "0123-4567-89AB-CDEF")
    #expect(CodiceCarta(impronta, gruppi: 6).testo == "0123-4567-89AB-CDEF-GHJK-MNPQ")
    let tuttiUno = try #require(Impronta(esadecimale: String(repeating: "f", count: 64)))
    #expect(CodiceCarta(tuttiUno, gruppi: 4).testo == "ZZZZ-ZZZZ-ZZZZ-ZZZZ")
  }

  @Test(
    "what a person types is understood",
    arguments: ["7K3M-9QXD-2F4T-WB6H", "7k3m9qxd2f4twb6h", " 7K3M 9QXD 2F4T WB6H "])
  func digitato(testo: String) {
    #expect(CodiceCarta(digitato: testo)?.testo == "7K3M-9QXD-2F4T-WB6H")
  }

  @Test("O is read as zero, I and L as one")
  func somiglianti() {
    #expect(CodiceCarta(digitato: "oO0i-IlL1")?.testo == "0001-1111")
  }

  @Test(
    "what is no code is refused",
    arguments: ["", "7K3", "7K3M-9", "7K3M-9QXU", "7K3M-9QX!", "7K3M-9QXÈ", zeri(28)])
  func rifiuti(testo: String) {
    #expect(CodiceCarta(digitato: testo) == nil)
  }

  @Test("a code read from paper recognises its digest, and no other")
  func corrisponde() throws {
    for numero in 0..<100 {
      let impronta = Impronta.di([UInt8(numero)])
      for gruppi in 1...6 {
        let letto = try #require(CodiceCarta(digitato: CodiceCarta(impronta, gruppi: gruppi).testo))
        #expect(letto.corrisponde(a: impronta))
        #expect(letto.gruppi == gruppi)
        if gruppi > 2 { #expect(!letto.corrisponde(a: Impronta.di([UInt8(numero + 1)]))) }
      }
    }
  }
}

private func zeri(_ quanti: Int) -> String { String(repeating: "0", count: quanti) }
