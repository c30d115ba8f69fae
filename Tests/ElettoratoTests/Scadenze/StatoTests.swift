import Testing

@testable import Elettorato

@Suite("State of a deadline")
struct StatoTests {
  private let vote = Consultazione.prova([.comunale], "2023-11-12")

  private func calendar(_ today: String, done: [String: Giorno] = [:]) throws -> Scadenzario {
    Scadenzario(vote, try #require(Fixtures.ruleSets["statale"]), compiuti: done, oggi: g(today))
  }

  @Test("the third round is to do until the 12th, due on the 13th, late on the 14th of October 2023")
  func thirdRound() throws {
    #expect(try calendar("2023-10-12")["DS_T3"]?.stato == .daFare)
    #expect(try calendar("2023-10-13")["DS_T3"]?.stato == .oggi)
    #expect(try calendar("2023-10-14")["DS_T3"]?.stato == .inRitardo)
  }

  @Test("an act makes it done, and tells when it came too late")
  func done() throws {
    let onTime = try #require(calendar("2023-11-01", done: ["DS_T3": g("2023-10-13")])["DS_T3"])
    #expect(onTime.stato == .fatto)
    #expect(!onTime.compiutaInRitardo)
    let late = try #require(calendar("2023-11-01", done: ["DS_T3": g("2023-10-14")])["DS_T3"])
    #expect(late.stato == .fatto)
    #expect(late.compiutaInRitardo)
  }

  @Test("a period is due on each of its days, the last included")
  func period() throws {
    #expect(try calendar("2023-10-02")["HOME_VOTE_START"]?.stato == .daFare)
    #expect(try calendar("2023-10-03")["HOME_VOTE_START"]?.stato == .oggi)
    #expect(try calendar("2023-10-23")["HOME_VOTE_START"]?.stato == .oggi)
    #expect(try calendar("2023-10-24")["HOME_VOTE_START"]?.stato == .trascorsa)
  }

  @Test("what others must do never makes the office late")
  func others() throws {
    #expect(try calendar("2024-06-01")["CANDIDATES_END"]?.stato == .trascorsa)
    let late = try calendar("2024-06-01").scadenze.inRitardo.map(\.codice)
    #expect(late == ["DS_T1", "DS_T2", "ART33_LIST", "DS_T3", "DS_T4", "LISTS_FREEZE", "ART32BIS_ENTRIES"])
  }

  @Test("the next things to do start from today")
  func next() throws {
    let next = try calendar("2023-10-28").scadenze.prossime(3)
    #expect(next.count == 3)
    #expect(next.allSatisfy { $0.ultimoGiorno >= g("2023-10-28") })
  }

  @Test("without the day of the decree its terms have no date, and are told apart")
  func withoutDecree() {
    let vote = Consultazione.prova([.comunale], "2023-11-12", ordinamento: "valle-d-aosta")
    #expect(Set(vote.calendario.senzaData.map(\.codice)) == ["DECREE_PUBLISHED", "EQUIPMENT_CHECK"])
  }

  @Test("terms outside the program are in the calendar, marked as such")
  func outsideTheProgram() throws {
    for code in ["CANDIDATES_START", "SCRUTATORI_NOTIFY", "PROPAGANDA_SPACES_END", "POLLS_BAN"] {
      #expect(vote.calendario[code]?.esecuzione == .fuoriProgramma, "\(code)")
    }
    #expect(vote.calendario["DS_T1"]?.esecuzione == .comando("revisione delibera --tornata 1"))
  }
}
