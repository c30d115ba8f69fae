import Testing

@testable import Elettorato

@Suite("The year without a vote")
struct OrdinarioTests {
  private func year(_ year: Int, today: String = "1990-01-01", done: [String: Giorno] = [:]) -> [String:
    Scadenza]
  {
    let deadlines = CalendarioOrdinario.anno(year, compiuti: done, oggi: g(today))
    return Dictionary(uniqueKeysWithValues: deadlines.map { ($0.codice, $0) })
  }

  @Test("the steps of both semestral revisions fall on the days of their table")
  func semestral() {
    let days = year(2025)
    let expected: [(String, String, String?)] = [
      ("SEM1_S1", "2025-02-28", nil), ("SEM1_S2", "2025-03-01", "2025-04-30"), ("SEM1_S3", "2025-04-10", nil),
      ("SEM1_S4", "2025-04-11", "2025-04-20"), ("SEM1_S5", "2025-04-21", "2025-04-23"),
      ("SEM1_S6", "2025-06-10", nil),
      ("SEM1_S7", "2025-06-20", nil), ("SEM1_S8", "2025-06-21", "2025-06-30"), ("SEM1_S9", "2025-07-01", nil),
      ("SEM2_S1", "2025-08-31", nil), ("SEM2_S2", "2025-09-01", "2025-10-31"), ("SEM2_S3", "2025-10-10", nil),
      ("SEM2_S4", "2025-10-11", "2025-10-20"), ("SEM2_S5", "2025-10-21", "2025-10-23"),
      ("SEM2_S6", "2025-12-10", nil),
      ("SEM2_S7", "2025-12-20", nil), ("SEM2_S8", "2025-12-21", "2025-12-31"), ("SEM2_S9", "2025-01-01", nil),
    ]
    for (code, from, to) in expected {
      #expect(days[code]?.data == g(from), "\(code)")
      #expect(days[code]?.periodo == to.map { g(from)...g($0) }, "\(code)")
    }
    #expect(days.count == expected.count + 4)
  }

  @Test("the preparatory list is due on 29 February in a leap year")
  func leapYear() {
    #expect(year(2028)["SEM1_S1"]?.data == g("2028-02-29"))
  }

  @Test("ordinary dynamic revisions close on the 10th and the 31st of January and July")
  func dynamic() {
    let days = year(2026)
    #expect(days["ORD_JAN_T1"]?.data == g("2026-01-10"))
    #expect(days["ORD_JAN_T2"]?.data == g("2026-01-31"))
    #expect(days["ORD_JUL_T1"]?.data == g("2026-07-10"))
    #expect(days["ORD_JUL_T2"]?.data == g("2026-07-31"))
  }

  @Test("only revisions that must be adopted can be late")
  func late() {
    let days = year(2026, today: "2026-12-31", done: ["ORD_JAN_T1": g("2026-01-09")])
    let late = days.values.filter { $0.stato == .inRitardo }.map(\.codice).sorted()
    #expect(late == ["ORD_JAN_T2", "ORD_JUL_T1", "ORD_JUL_T2", "SEM1_S3", "SEM1_S7", "SEM2_S3", "SEM2_S7"])
  }

  @Test("the year is in order of date")
  func inOrder() {
    let days = CalendarioOrdinario.anno(2027, oggi: g("2027-01-01")).map(\.data)
    #expect(days == days.sorted())
  }

  @Test("the end of the semester and of the month, on every day of two years")
  func months() {
    for number in g("2023-01-01").numero...g("2024-12-31").numero {
      let day = Giorno(numero: number)
      let (year, month, _) = day.data
      let semester = month <= 6 ? "\(year)-06-30" : "\(year)-12-31"
      if day.fineDelSemestre != g(semester) { Issue.record("\(day)") }
      if (day.ultimoDelMese + 1).data.giorno != 1 || day.ultimoDelMese < day { Issue.record("\(day)") }
      if day.primoDelMese.data.giorno != 1 || day.primoDelMese > day { Issue.record("\(day)") }
    }
  }
}
