import Testing

@testable import Elettorato

/// Votes that the law of a Region governs: its days, or none at all.
@Suite("What the State does not lend to a Region")
struct RegioniTests {
  private static func vote(
    _ kind: TipoDiConsultazione, _ day: String, _ regione: String, _ provincia: String = "XX"
  ) throws -> Scadenzario {
    let region = try #require(Regione(regione, provincia: provincia))
    let name = Fixtures.ruleSets[region]?.nome ?? "statale"
    return Consultazione.prova([kind], day, ordinamento: name, regione: regione, provincia: provincia)
      .calendario
  }

  /// Days reported for votes that were held, which the State's rows (d-30, d-29, d-8) would have given wrong.
  struct Reported: Sendable, CustomTestStringConvertible {
    let kind: TipoDiConsultazione
    let vote, region, province, code: String
    let day: String?
    var testDescription: String { "\(region) \(vote) \(code)" }
  }

  static let reported: [Reported] = [
    Reported(
      kind: .comunale, vote: "2025-05-04", region: "Trentino-Alto Adige", province: "TN",
      code: "CANDIDATES_START",
      day: "2025-03-14"),
    Reported(
      kind: .comunale, vote: "2025-05-04", region: "Trentino-Alto Adige", province: "TN",
      code: "CANDIDATES_END",
      day: "2025-03-18"),
    Reported(
      kind: .comunale, vote: "2025-05-04", region: "Trentino-Alto Adige", province: "BZ",
      code: "CANDIDATES_END",
      day: nil),
    Reported(
      kind: .regionale, vote: "2024-02-25", region: "Sardegna", province: "CA", code: "CANDIDATES_START",
      day: "2024-01-21"),
    Reported(
      kind: .regionale, vote: "2024-02-25", region: "Sardegna", province: "CA", code: "CANDIDATES_END",
      day: "2024-01-22"),
    Reported(
      kind: .comunale, vote: "2022-06-12", region: "Sicilia", province: "PA", code: "CANDIDATES_END",
      day: "2022-05-18"),
    Reported(
      kind: .comunale, vote: "2022-06-12", region: "Sicilia", province: "PA", code: "CANDIDATES_START",
      day: nil),
    Reported(
      kind: .comunale, vote: "2025-09-28", region: "Valle d'Aosta", province: "AO", code: "CANDIDATES_START",
      day: "2025-08-24"),
    Reported(
      kind: .comunale, vote: "2025-09-28", region: "Valle d'Aosta", province: "AO", code: "CANDIDATES_END",
      day: "2025-08-25"),
    Reported(
      kind: .comunale, vote: "2025-09-28", region: "Valle d'Aosta", province: "AO", code: "CANDIDATES_POSTER",
      day: "2025-09-13"),
    Reported(
      kind: .comunale, vote: "2025-09-28", region: "Valle d'Aosta", province: "AO",
      code: "CEC_CANDIDATES_EXAM",
      day: nil),
    Reported(
      kind: .comunale, vote: "2024-11-17", region: "Valle d'Aosta", province: "AO", code: "CANDIDATES_START",
      day: "2024-10-18"),
    Reported(
      kind: .regionale, vote: "2025-09-28", region: "Valle d'Aosta", province: "AO", code: "CANDIDATES_START",
      day: nil),
    Reported(
      kind: .regionale, vote: "2023-06-25", region: "Molise", province: "CB", code: "CANDIDATES_END", day: nil
    ),
    Reported(
      kind: .regionale, vote: "2023-02-12", region: "Lazio", province: "RM", code: "CANDIDATES_START",
      day: nil),
    // Where the State has the power its rows hold.
    Reported(
      kind: .comunale, vote: "2023-05-14", region: "Lazio", province: "RM", code: "CANDIDATES_START",
      day: "2023-04-14"),
    Reported(
      kind: .europea, vote: "2024-06-09", region: "Sicilia", province: "PA", code: "CANDIDATES_END",
      day: "2024-05-01"),
  ]

  @Test("a term comes out on the day that was reported, or is said to be unknown", arguments: reported)
  func reportedDays(_ row: Reported) throws {
    let calendar = try Self.vote(row.kind, row.vote, row.region, row.province)
    #expect(calendar[row.code]?.data == row.day.map(g))
    let unknown = calendar.ignoti.first { $0.codice == row.code }
    #expect((unknown == nil) == (row.day != nil))
    if let unknown {
      #expect(unknown.tipo == row.kind)
      #expect(!unknown.aChi.isEmpty && !unknown.adempimento.isEmpty && unknown.motivo.hasSuffix("."))
    }
  }

  @Test("no term that a Region of special statute sets for its Comuni comes from the State's law alone")
  func neverLent() throws {
    let lent = Set(
      try #require(Fixtures.ruleSets["statale"]).voci.filter {
        $0.cede != .nessuna && $0.termine.consultazioni.contains(.comunale) && $0.termine.codice != "VOTE"
      }.map(\.termine.codice))
    #expect(lent.count == 17)
    let sardegna = try Self.vote(.comunale, "2026-05-24", "Sardegna", "CA")
    #expect(lent.isDisjoint(with: sardegna.scadenze.map(\.codice)))
    #expect(Set(sardegna.ignoti.map(\.codice)) == lent)
    // The negative control: the rolls are the State's everywhere, and so are propaganda and silence.
    for code in ["DS_T1", "DS_T2", "DS_T3", "DS_T4", "LISTS_FREEZE", "CAMPAIGN_SILENCE", "VOTE"] {
      #expect(sardegna[code] != nil, "\(code)")
    }
  }

  @Test("a day that the office has learnt stands in the calendar with its reason, and is no longer unknown")
  func learnt() throws {
    let pairs = [
      ("comune", "Palermo"), ("codice_istat", "082053"), ("codice_catastale", "G273"), ("provincia", "PA"),
      ("regione", "Sicilia"), ("consultazioni", "comunale"), ("data_voto", "2022-06-12"),
      ("termine.CANDIDATES_START", "30"), ("motivo.CANDIDATES_START", "calendario dell'Assessorato"),
    ].enumerated().map { (chiave: $1.0, valore: $1.1, riga: $0 + 2) }
    let (vote, anomalies) = Consultazione.leggi(pairs, ordinamenti: Fixtures.ruleSets)
    #expect(anomalies.map(\.caso.codice) == ["termini-regionali-ignoti"])
    let calendar = try #require(vote).calendario
    #expect(calendar["CANDIDATES_START"]?.data == g("2022-05-13"))
    #expect(calendar["CANDIDATES_START"]?.stabilito?.motivo == "calendario dell'Assessorato")
    #expect(!calendar.ignoti.contains { $0.codice == "CANDIDATES_START" })
  }

  @Test("rule sets written before the columns of today are read, and give up nothing")
  func oldFiles() throws {
    let old = Ordinamento.colonne
    let row = [
      "CANDIDATES_END", "entro", "29", "prima-del-voto", "", "comunale", "primo", "", "", "d.P.R. 570/1960",
      "artt. 28 e 32", "", "Presentatori", "Termine.", "", "",
    ]
    let read = Ordinamento.leggi(nome: "statale", righe: [(1, old), (2, row)])
    let ruleSet = try #require(read.ordinamento)
    let choice = ruleSet.scelta(
      [.comunale], turno: .primo, voto: g("2023-05-14"), regione: Regione("Sicilia"))
    #expect(choice.termini.contains { $0.codice == "CANDIDATES_END" })
    #expect(choice.ignoti.isEmpty)
  }
}

/// On which days people vote, year by year.
@Suite("Days of vote by year")
struct GiorniDelVotoTests {
  private func read(_ kind: String, _ first: String, _ second: String, _ more: [(String, String)] = [])
    -> [Anomalia]
  {
    let pairs =
      [
        ("comune", "Prova"), ("codice_istat", "058091"), ("codice_catastale", "H501"), ("provincia", "RM"),
        ("regione", "Lazio"), ("consultazioni", kind), ("data_voto", first),
        ("data_voto_secondo_giorno", second),
        ("stati_senza_intese", "nessuno"),
      ] + more
    return Consultazione.leggi(
      pairs.enumerated().map { ($1.0, $1.1, $0 + 2) }, ordinamenti: Fixtures.ruleSets
    ).anomalie.filter { $0.caso.codice == "giorni-di-voto-diversi" }
  }

  @Test(
    "the days of the year's norm pass in silence",
    arguments: [
      ("comunale", "2026-05-24", "2026-05-25"), ("referendum", "2026-03-22", "2026-03-23"),
      ("comunale", "2025-05-25", "2025-05-26"), ("politica", "2022-09-25", ""),
      ("comunale", "2027-05-16", ""),
      ("europea", "2024-06-08", "2024-06-09"),
    ])
  func silent(_ kind: String, _ first: String, _ second: String) {
    #expect(read(kind, first, second).isEmpty)
  }

  @Test(
    "other days ask for a reason, with the norm that wants otherwise",
    arguments: [
      ("comunale", "2026-05-24", "", "D.L. 196/2025"), ("referendum", "2025-06-08", "", "D.L. 27/2025"),
      ("comunale", "2027-05-16", "2027-05-17", "L. 147/2013"),
      ("europea", "2024-06-09", "2024-06-10", "D.L. 7/2024"),
    ])
  func asks(_ kind: String, _ first: String, _ second: String, _ act: String) throws {
    let anomaly = try #require(read(kind, first, second).first)
    #expect(anomaly.rifiuta && anomaly.riga == 9)
    #expect(anomaly.description.contains(act))
    let answered = try #require(
      read(kind, first, second, [("motivo.giorni-di-voto-diversi", "rinvio per calamità")]).first)
    #expect(!answered.rifiuta)
  }

  @Test("the calendar cites the norm of the year for the vote")
  func cited() {
    let vote = Consultazione.prova([.comunale], "2026-05-24", secondo: "2026-05-25").calendario["VOTE"]
    #expect(vote?.norma.atto == "D.L. 196/2025")
    #expect(vote?.ultimoGiorno == g("2026-05-25"))
    #expect(Consultazione.prova([.comunale], "2027-05-16").calendario["VOTE"]?.norma.atto == "L. 147/2013")
  }
}
