import Testing

@testable import Elettorato

@Suite("Run-off")
struct BallottaggioTests {
  private let gaby = Consultazione.prova(
    [.comunale], "2023-11-12", ordinamento: "valle-d-aosta", decreto: "2023-09-12")

  @Test("Gaby's run-off is on the second Sunday after, 26 November 2023, on the lists of the first round")
  func gabyRunOff() throws {
    let (consultation, anomalies) = gaby.ballottaggio()
    let runOff = try #require(consultation)
    #expect(anomalies.isEmpty)
    #expect(runOff.turno == .ballottaggio)
    #expect(runOff.giorni.riferimento == g("2023-11-26"))
    #expect(runOff.primoTurno == g("2023-11-12"))
    #expect(runOff.giorni.eta == g("2023-11-12"))
    let calendar = runOff.calendario
    #expect(calendar["MATERIAL_TO_PRESIDENT"]?.data == g("2023-11-25"))
    #expect(calendar["CAMPAIGN_SILENCE"]?.data == g("2023-11-25"))
    #expect(calendar["HOSPITAL_REQUEST"]?.data == g("2023-11-23"))
    // After a run-off the count begins at once; after the first round on Monday morning.
    #expect(calendar["SCRUTINY"]?.data == g("2023-11-26"))
    #expect(gaby.calendario["SCRUTINY"]?.data == g("2023-11-13"))
  }

  @Test("no revision of the lists is scheduled for a run-off")
  func noRevision() throws {
    let calendar = try #require(gaby.ballottaggio().consultazione).calendario
    for code in [
      "DS_T1", "DS_T2", "DS_T3", "DS_T4", "LISTS_FREEZE", "ART33_LIST", "MANIFESTO", "ART32BIS_ENTRIES",
    ] {
      #expect(calendar[code] == nil, "\(code)")
    }
  }

  @Test("a two-day vote has a two-day run-off")
  func twoDays() {
    let vote = Consultazione.prova([.comunale], "2024-06-08", secondo: "2024-06-09")
    #expect(vote.giorniDelBallottaggio.primo == g("2024-06-22"))
    #expect(vote.giorniDelBallottaggio.riferimento == g("2024-06-23"))
  }

  @Test("another Sunday is flagged, a day before the first round is refused")
  func otherDays() {
    let later = gaby.ballottaggio(primo: g("2023-12-03"))
    #expect(later.consultazione != nil)
    #expect(
      later.anomalie.map(\.caso) == [
        .ballottaggioNonSecondaDomenica(g("2023-12-03"), attesa: g("2023-11-26"))
      ])
    let earlier = gaby.ballottaggio(primo: g("2023-11-05"))
    #expect(earlier.consultazione == nil)
    #expect(
      earlier.anomalie.map(\.caso) == [
        .ballottaggioNonSuccessivo(g("2023-11-05"), primoTurno: g("2023-11-12"))
      ])
  }
}
