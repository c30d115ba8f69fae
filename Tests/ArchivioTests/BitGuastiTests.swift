import Archivio
import TestSupport
import Testing

/// One bit of the file turned over, as an old disk or a hex editor does it. The built program looks at it, so that a crash would
/// be seen and would not be ours.
struct BitGuastiTests {
  private static let seme: UInt64 = 20_260_817

  @Test("no flipped bit makes the program crash, and none passes the full check with other lists")
  func bit() throws {
    let esempio = Cartella()
    _ = try ComuneDiProva().forma(esempio)
    let intero = try esempio.leggi()
    let contenuto = try SQLGrezzo(esempio).contenutoDelleListe()
    try #require(Programma()(esempio, "controlla", "--completo").stato == 0, "the whole archive passes")
    // Half of the flips fall where something is written: most of a small file is empty.
    let scritti = intero.indices.filter { intero[$0] != 0 }
    let quanti = Effort.tries(200, long: 2000)
    let cartella = Cartella()
    var caso = SplitMix64(state: Self.seme)
    var taciuti = 0
    var stati: [Int32: Int] = [:]
    for _ in 0..<quanti {
      var bytes = intero
      let (byte, bit) = (caso.posizione(scritti, di: bytes.count), Int.random(in: 0..<8, using: &caso))
      bytes[byte] ^= 1 << bit
      try cartella.scrivi(bytes)
      let stato = try Programma()(cartella, "controlla", "--completo", "--lavori", "1").stato
      stati[stato, default: 0] += 1
      if stato == 0 {
        taciuti += 1
        let trovato = try? SQLGrezzo(cartella).contenutoDelleListe()
        if trovato != contenuto {
          Issue.record("passed with other lists: seed \(Self.seme), byte \(byte), bit \(bit)")
        }
      } else if stato != 6, stato != 9 {
        Issue.record("status \(stato): seed \(Self.seme), byte \(byte), bit \(bit)")
      }
    }
    print("bits flipped: \(quanti), seed \(Self.seme); statuses \(stati.sorted { $0.key < $1.key })")
    // The flips that pass fell where nothing is written, or in the register received.
    #expect(taciuti < quanti)
  }
}

extension SplitMix64 {
  /// One of these positions, or one of all, as often.
  fileprivate mutating func posizione(_ alcune: [Int], di tutte: Int) -> Int {
    Bool.random(using: &self)
      ? alcune.randomElement(using: &self) ?? 0 : Int.random(in: 0..<tutte, using: &self)
  }
}
