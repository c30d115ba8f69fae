import Testing

@testable import Elettorato

/// Every Sunday of 2000-2100 as a day of vote, under every rule set.
@Suite("Every Sunday of a century")
struct OgniDomenicaTests {
  private static let week = GiornoDellaSettimana.allCases

  @Test(
    "all terms keep their order and fall on the weekday that their offset gives",
    arguments: Fixtures.ruleSetNames)
  func everySunday(_ name: String) throws {
    let ruleSet = try #require(Fixtures.ruleSets[name])
    let firstSunday = g("2000-01-02")
    #expect(firstSunday.giornoDellaSettimana == .domenica)
    var sundays = 0
    // The Regions' rows stand on the State's: one Sunday in eleven of each, all months and all years among them.
    let step = name == Ordinamento.statale ? 7 : 77
    // Counted in days, nothing depends on the month: the same terms come in the same order on every Sunday. Which terms
    // there are depends on the year, by the rows that are in force.
    var orders: [Set<String>: [String]] = [:]
    for number in stride(from: firstSunday.numero, through: g("2100-12-31").numero, by: step) {
      let vote = Consultazione.prova([.comunale, .regionale], Giorno(numero: number).iso, ordinamento: name)
      let calendar = Scadenzario(vote, ruleSet, oggi: firstSunday)
      var codes: [String] = []
      var previous = Giorno(numero: .min)
      for deadline in calendar.scadenze where deadline.codice != "ART32BIS_ENTRIES" {
        let offset = number - deadline.data.numero
        // Sunday is the seventh day of the week, so N days before it is the (6 - N)th, counted from Monday as 0.
        let weekday = Self.week[((6 - offset) % 7 + 7) % 7]
        if deadline.scarto != offset || deadline.giornoDellaSettimana != weekday || deadline.data < previous {
          Issue.record("\(deadline.codice) of the vote of \(vote.giorni.riferimento)")
        }
        previous = deadline.data
        codes.append("\(deadline.codice) \(offset)")
      }
      let kept = orders[Set(codes)] ?? codes
      orders[Set(codes)] = kept
      if codes != kept { Issue.record("another order for the vote of \(vote.giorni.riferimento)") }
      let entries = calendar["ART32BIS_ENTRIES"]?.data
      if entries.map({ ($0 + 1).data.giorno != 1 || $0 - vote.giorni.riferimento < 28 }) ?? true {
        Issue.record("art. 32-bis after the vote of \(vote.giorni.riferimento)")
      }
      sundays += 1
    }
    // 101 years with 25 leap days: 36,890 days from 1 January 2000, of which every seventh from the second.
    #expect(sundays == (36_890 - 1 + step - 1) / step)
    #expect(orders.keys.allSatisfy { $0.count > 30 } && orders.count <= 4)
  }

  @Test("what the law orders stays ordered: poster, rounds, freeze, lists to the mayor, corrections, vote")
  func legalOrder() throws {
    let chain = [
      "DS_T1", "DS_T2", "ART33_LIST", "DS_T3", "DS_T4", "LISTS_FREEZE", "SECTION_LISTS_TO_MAYOR",
      "HOSPITAL_REQUEST",
      "CEC_MATERIAL_ERRORS", "MATERIAL_TO_PRESIDENT", "VOTE", "ART32BIS_ENTRIES",
    ]
    for name in Fixtures.ruleSetNames {
      for kind in TipoDiConsultazione.allCases {
        let calendar = Consultazione.prova([kind], "2023-11-12", ordinamento: name).calendario
        let days = chain.compactMap { calendar[$0]?.data }
        #expect(days.count == chain.count)
        #expect(days == days.sorted(), "\(name) \(kind)")
      }
    }
  }
}
