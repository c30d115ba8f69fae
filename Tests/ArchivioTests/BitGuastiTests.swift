import Archivio
import Foundation
import Testing

/// One bit of the file turned over, as an old disk or a hex editor does it. The built program looks at it, so that a crash would
/// be seen and would not be ours.
@Suite(.serialized) struct BitGuastiTests {
  private static let seme: UInt64 = 20_260_817
  /// A thousand flips, or as many as this time allows.
  private static let quanti = 1000
  private static let secondi = 10.0

  @Test("no flipped bit makes the program crash, and none passes the full check with other lists")
  func bit() throws {
    let esempio = Cartella()
    _ = try ComuneDiProva().forma(esempio)
    let intero = try esempio.leggi()
    let contenuto = try SQLGrezzo(esempio).contenutoDelleListe()
    try #require(Programma()(esempio, "controlla", "--completo").stato == 0, "the whole archive passes")
    // Half of the flips fall where something is written: most of a small file is empty.
    let scritti = intero.indices.filter { intero[$0] != 0 }
    let fine = Date(timeIntervalSinceNow: Self.secondi)
    let programma = Programma()
    var caso = SplitMix64(state: Self.seme)
    let (prima, seconda) = (Cartella(), Cartella())
    var (provati, taciuti) = (0, 0)
    var stati: [Int32: Int] = [:]

    while provati < Self.quanti, Date() < fine {
      // Two at a time, as this machine can.
      var corse: [(Cartella, Process, String)] = []
      for cartella in [prima, seconda] {
        var bytes = intero
        let (byte, bit) = (caso.posizione(scritti, di: bytes.count), Int.random(in: 0..<8, using: &caso))
        bytes[byte] ^= 1 << bit
        try cartella.scrivi(bytes)
        let processo = try programma.avvia(cartella, ["controlla", "--completo", "--lavori", "1"])
        corse.append((cartella, processo, "seed \(Self.seme), byte \(byte), bit \(bit)"))
      }
      for (cartella, processo, dove) in corse {
        let stato = programma.attendi(processo)
        stati[stato, default: 0] += 1
        provati += 1
        if stato == 0 {
          taciuti += 1
          let trovato = try? SQLGrezzo(cartella).contenutoDelleListe()
          if trovato != contenuto { Issue.record("passed with other lists: \(dove)") }
        } else if stato != 6, stato != 9 {
          Issue.record("status \(stato): \(dove)")
        }
      }
    }
    print("bits flipped: \(provati), seed \(Self.seme); statuses \(stati.sorted { $0.key < $1.key })")
    #expect(provati >= 100)
    // The flips that pass fell where nothing is written, or in the register received.
    #expect(taciuti < provati)
  }
}

extension SplitMix64 {
  /// One of these positions, or one of all, as often.
  fileprivate mutating func posizione(_ alcune: [Int], di tutte: Int) -> Int {
    Bool.random(using: &self)
      ? alcune.randomElement(using: &self) ?? 0 : Int.random(in: 0..<tutte, using: &self)
  }
}
