import Archivio
import Elettorato
import Foundation
import TestSupport
import Testing

/// Two offices for a season, by chance: acts, packets that are lost, repeated, late or cut short, crashes, old backups put back, receipts.
///
/// After every step nothing is half done, and in the end the copies agree digest by digest or the program names what is wrong. A failure
/// names its seed, and `SEZIONALE_SEME` tries that one alone.
struct SimulazioneTests {
  static let semi: [UInt64] = {
    let quanti = Effort.tries(50, long: 500)
    return ProcessInfo.processInfo.environment["SEZIONALE_SEME"].flatMap(UInt64.init).map { [$0] }
      ?? (0..<UInt64(quanti)).map { 7_000_000 + $0 }
  }()

  /// What a season was made of, for the test of the tests.
  struct Bilancio {
    var passi: [String: Int] = [:]
    var biforcazioni = 0
    var arretramenti = 0
  }

  @Test("two offices agree digest by digest in the end, or the first difference is named", arguments: semi)
  func stagione(seme: UInt64) throws { _ = try Self.bilancio(seme) }

  private static let bilanci = Once<UInt64, Bilancio>()

  /// Lives a season from its beginning to the end, unless somebody has done it already.
  private static func bilancio(_ seme: UInt64) throws -> Bilancio {
    try bilanci(seme) {
      var stagione = try Stagione(seme)
      for _ in 0..<40 { try stagione.passo() }
      try stagione.chiudi()
      return stagione.bilancio
    }
  }

  @Test("the seasons are not idle: every kind of step is taken, and every alarm is raised by some of them")
  func varieta() throws {
    var passi: [String: Int] = [:]
    var (biforcazioni, arretramenti) = (0, 0)
    for seme in Self.semi.prefix(24) {
      let bilancio = try Self.bilancio(seme)
      passi.merge(bilancio.passi, uniquingKeysWith: +)
      biforcazioni += bilancio.biforcazioni
      arretramenti += bilancio.arretramenti
    }
    for passo in Stagione.Passo.allCases {
      #expect(passi["\(passo)", default: 0] > 0, "\(passo) never happened")
    }
    #expect(biforcazioni > 0 && arretramenti > 0)
  }

  @Test("two acts swapped are noticed: the simulation can fail")
  func controlloNegativo() throws {
    for seme in Self.semi.prefix(10) {
      let uffici = try DueUffici()
      try DueUffici.ricevi(DueUffici.pacchetto(uffici.comune), in: uffici.cec)
      let scambiato = try uffici.cartellaComune.copia()
      let altro = try ArchivioElettorale(cartella: scambiato.percorso, .scrittura)
      // The same two events in the two orders: two acts each, and the same people struck in the end.
      var caso = SplitMix64(state: seme)
      let due = DueUffici.popolazione.prefix(4).shuffled(using: &caso).prefix(2)
      let eventi = due.enumerated().map { DueUffici.evento(.decesso, $1, $0 + 1) }
      for (posto, evento) in eventi.enumerated() {
        try DueUffici.adotta(uffici.comune, 1, il: giorno(2023, 10, 1 + posto), [evento])
      }
      for (posto, evento) in eventi.reversed().enumerated() {
        try DueUffici.adotta(altro, 1, il: giorno(2023, 10, 1 + posto), [evento])
      }
      try DueUffici.ricevi(DueUffici.pacchetto(uffici.comune, dalAtto: 2), in: uffici.cec)
      #expect(
        try DueUffici.confronta(uffici.cec, con: altro) == .biforcazione(atto: 2, esatto: true),
        "seed \(seme)")
    }
  }
}
