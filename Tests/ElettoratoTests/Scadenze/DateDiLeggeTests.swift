import Testing

@testable import Elettorato

/// The worked dates of the reference of the law, and what they show about counting.
@Suite("Worked dates")
struct DateDiLeggeTests {
  private func dates(_ consultation: Consultazione, _ codes: String...) -> [Giorno?] {
    let calendar = consultation.calendario
    return codes.map { calendar[$0]?.data }
  }

  @Test("a vote on Sunday 12 November 2023")
  func november2023() {
    let vote = Consultazione.prova([.comunale], "2023-11-12")
    #expect(dates(vote, "MANIFESTO", "DS_T2") == [g("2023-09-28"), g("2023-09-28")])
    #expect(
      dates(vote, "DS_T3", "DS_T4", "LISTS_FREEZE") == [g("2023-10-13"), g("2023-10-28"), g("2023-10-28")])
    #expect(dates(vote, "ART33_LIST", "EU_MUNICIPAL_REQUEST") == [g("2023-10-08"), g("2023-10-03")])
    #expect(dates(vote, "SECTION_LISTS_TO_MAYOR") == [g("2023-11-04")])
    #expect(vote.calendario["HOME_VOTE_START"]?.periodo == g("2023-10-03")...g("2023-10-23"))
    #expect(vote.calendario["DS_T3"]?.giornoDellaSettimana == .venerdi)
  }

  @Test("a vote on Sunday 10 February 2019: the home vote opens on a holiday and does not slide")
  func february2019() {
    let vote = Consultazione.prova([.regionale], "2019-02-10")
    #expect(
      dates(vote, "MANIFESTO", "DS_T3", "DS_T4") == [g("2018-12-27"), g("2019-01-11"), g("2019-01-26")])
    #expect(vote.calendario["HOME_VOTE_START"]?.periodo == g("2019-01-01")...g("2019-01-21"))
    #expect(dates(vote, "HOSPITAL_REQUEST", "PRISON_REQUEST") == [g("2019-02-07"), g("2019-02-07")])
    #expect(dates(vote, "HOSPITAL_PRISON_ATTEST", "SEAMEN_REQUEST") == [g("2019-02-08"), g("2019-02-09")])
  }

  @Test("in a Sunday-Monday vote every term runs from the Sunday")
  func sundayMonday() throws {
    let vote = Consultazione.prova([.regionale], "2023-06-25", secondo: "2023-06-26")
    #expect(vote.giorni.riferimento == g("2023-06-25"))
    #expect(vote.giorni.eta == g("2023-06-25"))
    #expect(dates(vote, "MANIFESTO", "DS_T4") == [g("2023-05-11"), g("2023-06-10")])
    #expect(vote.calendario["VOTE"]?.periodo == g("2023-06-25")...g("2023-06-26"))
    #expect(vote.calendario["OFFICE_OPEN_START"]?.periodo == g("2023-06-23")...g("2023-06-26"))
    #expect(dates(vote, "SCRUTINY") == [g("2023-06-26")])
    // One day only: the same terms, to the day, but for those that run from the closing of the polls.
    let fromClosing: Set = ["SCRUTINY", "SPECIAL_VOTERS_DELETION"]
    let single = Consultazione.prova([.regionale], "2023-06-25").calendario
    for deadline in vote.calendario.scadenze where !fromClosing.contains(deadline.codice) {
      #expect(single[deadline.codice]?.data == deadline.data)
    }
  }

  @Test(
    "in the Saturday-Sunday vote of June 2024 every term runs from the Sunday, and age is tested on Saturday")
  func saturdaySunday() {
    let vote = Consultazione.prova([.europea, .comunale], "2024-06-08", secondo: "2024-06-09")
    #expect(vote.giorni.riferimento == g("2024-06-09"))
    #expect(vote.giorni.eta == g("2024-06-08"))
    #expect(
      dates(vote, "EU_EP_REQUEST", "DS_T1", "DS_T4") == [g("2024-03-11"), g("2024-04-23"), g("2024-05-25")])
    #expect(vote.calendario["VOTE"]?.periodo == g("2024-06-08")...g("2024-06-09"))
  }

  @Test("the home-vote certificate for 12 November 2023 may be dated 28 September, not 27")
  func homeCertificate() {
    #expect(dates(.prova([.comunale], "2023-11-12"), "HOME_CERTIFICATE_FROM") == [g("2023-09-28")])
  }

  @Test("who turns 18 on the first day votes; who turns 18 the day after is on the art. 33 list")
  func comingOfAge() {
    let eta = Consultazione.prova([.comunale], "2023-11-12").giorni.eta
    #expect(g("2005-11-12").aggiungendo(anni: 18) <= eta)
    #expect(g("2005-11-13").aggiungendo(anni: 18) > eta)
  }

  @Test("admissions of art. 32-bis enter the lists by the end of the month after the vote")
  func lateAdmissions() {
    #expect(dates(.prova([.comunale], "2023-11-12"), "ART32BIS_ENTRIES") == [g("2023-12-31")])
    #expect(dates(.prova([.comunale], "2024-01-14"), "ART32BIS_ENTRIES") == [g("2024-02-29")])
    #expect(dates(.prova([.comunale], "2023-12-03"), "ART32BIS_ENTRIES") == [g("2024-01-31")])
  }

  @Test("the calendar of the referendum of 4 December 2016 had its first round on the 48th day before")
  func referendum2016() {
    #expect(dates(.prova([.referendum], "2016-12-04"), "DS_T1") == [g("2016-12-04") - 48])
  }

  @Test("in Friuli Venezia Giulia section lists reach the mayor ten days before, elsewhere eight")
  func sectionLists() {
    for kinds: Set<TipoDiConsultazione> in [[.comunale], [.regionale], [.comunale, .regionale]] {
      let friuli = Consultazione.prova(kinds, "2023-04-02", ordinamento: "friuli-venezia-giulia")
      #expect(friuli.calendario["SECTION_LISTS_TO_MAYOR"]?.scarto == 10)
    }
    // A European vote in the same Comune follows the State's rules.
    let europea = Consultazione.prova([.europea], "2024-06-09", ordinamento: "friuli-venezia-giulia")
    #expect(europea.calendario["SECTION_LISTS_TO_MAYOR"]?.scarto == 8)
  }

  @Test("kinds of vote bring their own terms")
  func kinds() {
    let codes = { (kinds: Set<TipoDiConsultazione>) in
      Set(Consultazione.prova(kinds, "2024-06-09").calendario.scadenze.map(\.codice))
    }
    #expect(codes([.comunale]).contains("EU_MUNICIPAL_REQUEST"))
    #expect(!codes([.comunale]).contains("EU_EP_REQUEST"))
    #expect(!codes([.europea]).contains("EU_MUNICIPAL_REQUEST"))
    #expect(codes([.referendum]).contains("ABROAD_TEMP_OPTION"))
    #expect(!codes([.regionale]).contains("ABROAD_TEMP_OPTION"))
    #expect(codes([.comunale, .europea]).isSuperset(of: ["EU_MUNICIPAL_REQUEST", "EU_EP_REQUEST"]))
  }

  @Test("voting away from home belongs to the referendums of 2025 alone")
  func awayFromHome() {
    #expect(
      dates(.prova([.referendum], "2025-06-08"), "AWAY_REQUEST", "AWAY_REVOKE", "AWAY_ATTEST")
        == [g("2025-05-04"), g("2025-05-14"), g("2025-06-03")])
    #expect(dates(.prova([.referendum], "2026-03-22"), "AWAY_REQUEST") == [nil])
  }
}
