import Elettorato
import Foundation
import TestSupport
import Testing

@Suite("SHA-256")
struct ImprontaTests {
  /// The examples of FIPS 180-2, appendix B, and of the NIST page of example values.
  @Test(
    "the digests of the standard's examples come out",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
      (
        String(repeating: "a", count: 1_000_000),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ])
  func standard(testo: String, atteso: String) {
    #expect(Impronta.di(Array(testo.utf8)).esadecimale == atteso)
  }

  @Test("the way in which bytes are cut into pieces does not change the digest, at any length from 0 to 200")
  func pezzi() {
    var caso = SplitMix64(state: 7)
    for lunghezza in 0...200 {
      let bytes = (0..<lunghezza).map { _ in UInt8.random(in: 0...255, using: &caso) }
      let intero = Impronta.di(bytes)
      var unoPerVolta = Sha256()
      for byte in bytes { unoPerVolta.aggiungi([byte]) }
      #expect(unoPerVolta.concludi() == intero, "one byte at a time, length \(lunghezza)")
      for pezzo in [3, 63, 64, 65] {
        var aPezzi = Sha256()
        for inizio in stride(from: 0, to: lunghezza, by: pezzo) {
          aPezzi.aggiungi(Array(bytes[inizio..<min(inizio + pezzo, lunghezza)]))
        }
        #expect(aPezzi.concludi() == intero, "pieces of \(pezzo), length \(lunghezza)")
      }
    }
  }

  @Test("a copy goes on by itself, and concluding does not end a computation")
  func copie() {
    var comune = Sha256()
    comune.aggiungi(Array("ab".utf8))
    var altra = comune
    #expect(comune.concludi() == Impronta.di(Array("ab".utf8)))
    altra.aggiungi(Array("d".utf8))
    comune.aggiungi(Array("c".utf8))
    #expect(comune.concludi() == Impronta.di(Array("abc".utf8)))
    #expect(altra.concludi() == Impronta.di(Array("abd".utf8)))
  }

  @Test(
    "any bytes have the digest that sha256sum gives",
    .enabled(if: SystemTool.has("sha256sum")))
  func sha256sum() throws {
    let cartella = TemporaryFolder()
    var caso = SplitMix64(state: 20_231_112)
    let lunghezze = Array(0...130) + [1000, 4096, 65_537, 300_001]
    var nostre: [String] = []
    for lunghezza in lunghezze {
      let bytes = (0..<lunghezza).map { _ in UInt8.random(in: 0...255, using: &caso) }
      try cartella.write("\(lunghezza)", bytes)
      nostre.append("\(Impronta.di(bytes))  \(lunghezza)")
    }
    let loro = try SystemTool.run("sha256sum", lunghezze.map(String.init), folder: cartella.url).text
    #expect(loro.split(separator: "\n").map(String.init) == nostre)
  }

  @Test("a digest goes to text and to bytes and comes back")
  func andataERitorno() throws {
    let testo = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    let impronta = try #require(Impronta(esadecimale: testo))
    #expect(impronta == Impronta.di(Array("abc".utf8)))
    #expect(impronta.esadecimale == testo)
    #expect(Impronta(esadecimale: testo.uppercased()) == impronta)
    #expect(impronta.bytes.count == 32)
    #expect(impronta.bytes.prefix(4) == [0xba, 0x78, 0x16, 0xbf])
    #expect(impronta.bytes.last == 0xad)
    #expect(MemoryLayout<Sha256>.stride == 104)
    #expect(Impronta(bytes: impronta.bytes) == impronta)
    #expect((0..<32).map { impronta[$0] } == impronta.bytes)
  }

  @Test("what is not exactly a digest is refused")
  func rifiuti() {
    let testo = String(repeating: "0", count: 64)
    #expect(Impronta(esadecimale: testo) != nil)
    #expect(Impronta(esadecimale: String(testo.dropLast())) == nil)
    #expect(Impronta(esadecimale: testo + "0") == nil)
    #expect(Impronta(esadecimale: testo.dropLast() + "g") == nil)
    #expect(Impronta(esadecimale: testo.dropLast() + " ") == nil)
    #expect(Impronta(bytes: [UInt8](repeating: 0, count: 31)) == nil)
    #expect(Impronta(bytes: [UInt8](repeating: 0, count: 33)) == nil)
  }

  @Test("digests are in the order of their text")
  func ordine() {
    let impronte = (0..<200).map { Impronta.di([$0]) }
    #expect(impronte.sorted().map(\.esadecimale) == impronte.map(\.esadecimale).sorted())
  }
}
