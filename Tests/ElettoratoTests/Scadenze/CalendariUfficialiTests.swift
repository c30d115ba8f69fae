import Testing

@testable import Elettorato

/// The calendars that two Regions published, row by row.
@Suite("Official calendars")
struct CalendariUfficialiTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let election: String
    let vote: Giorno
    let offset: Int
    let date: Giorno
    let code: String
    var testDescription: String { "\(election) \(code)" }
  }

  static let rows: [Row] = {
    guard let records = try? Fixtures.oracle("calendari.csv") else { preconditionFailure("no calendari.csv") }
    return records.dropFirst().map { record in
      let f = record.fields
      guard let offset = Int(f[2]) else { preconditionFailure("line \(record.line)") }
      return Row(election: f[0], vote: g(f[1]), offset: offset, date: g(f[3]), code: f[7])
    }
  }()

  /// What each election gives to the rule sets: kind of vote, rule set, day of the decree. Nothing else.
  static let elections: [String: Consultazione] = [
    "VDA-COM-GABY-2023": .prova(
      [.comunale], "2023-11-12", ordinamento: "valle-d-aosta", decreto: "2023-09-12"),
    "ABR-REG-2019": .prova([.regionale], "2019-02-10", ordinamento: "abruzzo"),
  ]

  @Test("every row of the calendars of Gaby 2023 and Abruzzo 2019 comes out on its date", arguments: rows)
  func rowMatches(_ row: Row) throws {
    let consultation = try #require(Self.elections[row.election])
    #expect(consultation.giorni.riferimento == row.vote)
    let deadline = try #require(consultation.calendario[row.code])
    #expect(deadline.data == row.date)
    #expect(deadline.scarto == row.offset)
  }

  @Test("both calendars are there in full")
  func nothingWasLost() {
    #expect(Self.rows.count { $0.election == "VDA-COM-GABY-2023" } == 38)
    #expect(Self.rows.count { $0.election == "ABR-REG-2019" } == 36)
  }

  @Test("the calendar is in order of date, and every code comes once", arguments: elections.values)
  func inOrder(_ consultation: Consultazione) {
    let deadlines = consultation.calendario.scadenze
    #expect(zip(deadlines, deadlines.dropFirst()).allSatisfy { $0.data <= $1.data })
    #expect(Set(deadlines.map(\.codice)).count == deadlines.count)
  }

  static let exampleCodes = [
    "t1": "DS_T1", "t2": "DS_T2", "t3": "DS_T3", "t4": "DS_T4", "manifesto": "MANIFESTO",
    "ue_entro": "EU_MUNICIPAL_REQUEST", "under18_entro": "ART33_LIST", "cartoline_entro": "ABROAD_POSTCARDS",
    "domicilio_dal": "HOME_VOTE_START", "domicilio_al": "HOME_VOTE_END",
    "certificato_non_prima": "HOME_CERTIFICATE_FROM", "degenti_entro": "HOSPITAL_REQUEST",
    "detenuti_entro": "PRISON_REQUEST", "naviganti_entro": "SEAMEN_REQUEST",
    "correzioni_cec_entro": "CEC_MATERIAL_ERRORS", "voto": "VOTE",
  ]

  @Test(
    "every date expected for the example Comuni follows from their file", arguments: ["gaby", "latisana"])
  func exampleComuni(_ comune: String) throws {
    let (consultation, anomalies) = Consultazione.leggi(
      try Fixtures.pairs(comune), ordinamenti: Fixtures.ruleSets)
    #expect(anomalies.isEmpty)
    let calendar = try #require(consultation).calendario
    let expected = try Fixtures.oracle("\(comune)/scadenze.csv").dropFirst()
    #expect(expected.count == 16)
    for record in expected {
      let code = try #require(Self.exampleCodes[record.fields[0]])
      #expect(calendar[code]?.data == g(record.fields[1]), "\(record.fields[0])")
    }
  }
}
