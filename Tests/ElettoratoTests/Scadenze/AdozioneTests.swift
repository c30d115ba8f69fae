import Testing

@testable import Elettorato

@Suite("Terms that run from an adoption")
struct AdozioneTests {
  private func calendar(
    _ adoption: String, _ publicity: Set<TerminiDaAdozione.Pubblicita>, notified: String? = nil,
    today: String = "2000-01-01"
  ) -> [String: Scadenza] {
    let deadlines = TerminiDaAdozione.scadenze(
      atto: "4", adozione: g(adoption), pubblicita: publicity, notificata: notified.map(g), oggi: g(today))
    return Dictionary(uniqueKeysWithValues: deadlines.map { ($0.codice, $0) })
  }

  @Test(
    "causes 4 and 5 are deposited in the first five days of the next month",
    arguments: [
      ("2023-09-28", "2023-10-01", "2023-10-05"), ("2023-10-13", "2023-11-01", "2023-11-05"),
      ("2026-01-31", "2026-02-01", "2026-02-05"), ("2023-12-31", "2024-01-01", "2024-01-05"),
    ])
  func deposit(_ adoption: String, _ from: String, _ to: String) {
    let deadlines = calendar(adoption, [.deposito])
    #expect(deadlines["DEPOSIT_CAUSES_4_5"]?.periodo == g(from)...g(to))
    #expect(deadlines["DEPOSIT_POSTER"]?.data == g(from) - 1)
    #expect(deadlines["CLAIM_AFTER_DEPOSIT_WARNING"]?.data == g(from) + 10)
    #expect(deadlines["CLAIM_AFTER_DEPOSIT_LIMIT"]?.data == g(to) + 10)
    #expect(deadlines["NOTIFY_CAUSES_2_3"] == nil)
  }

  @Test("causes 2 and 3 adopted on 28 September 2023 are notified by 8 October")
  func notification() {
    let deadlines = calendar("2023-09-28", [.notifica])
    #expect(deadlines["NOTIFY_CAUSES_2_3"]?.data == g("2023-10-08"))
    #expect(deadlines["CLAIM_AFTER_NOTIFICATION"]?.data == g("2023-10-18"))
    #expect(deadlines["DEPOSIT_CAUSES_4_5"] == nil)
  }

  @Test("once notified, claims run from that day and the notification is done")
  func notified() {
    let deadlines = calendar("2023-09-28", [.notifica], notified: "2023-10-02", today: "2023-10-20")
    #expect(deadlines["CLAIM_AFTER_NOTIFICATION"]?.data == g("2023-10-12"))
    #expect(deadlines["NOTIFY_CAUSES_2_3"]?.stato == .fatto)
  }

  @Test("a notification that nobody made is late after the tenth day")
  func late() {
    #expect(calendar("2023-09-28", [.notifica], today: "2023-10-08")["NOTIFY_CAUSES_2_3"]?.stato == .oggi)
    #expect(
      calendar("2023-09-28", [.notifica], today: "2023-10-09")["NOTIFY_CAUSES_2_3"]?.stato == .inRitardo)
  }

  @Test("an act of deaths alone is neither notified nor deposited")
  func deaths() {
    #expect(calendar("2023-10-28", []).keys.sorted() == ["MINUTES_COPIES"])
  }

  @Test("the commission decides a claim within 15 days of receiving it")
  func claim() throws {
    let decision = try #require(
      TerminiDaAdozione.ricorso(atto: "4", ricevuto: g("2023-10-12"), oggi: g("2023-10-12")))
    #expect(decision.data == g("2023-10-27"))
    #expect(decision.atto == "4")
  }
}
