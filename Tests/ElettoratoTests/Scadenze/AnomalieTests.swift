import Testing

@testable import Elettorato

/// Every irregularity once, from a file that is right but for that.
@Suite("Irregularities of a consultation")
struct AnomalieTests {
  private static let regolare = [
    "comune": "Gaby", "codice_istat": "007029", "codice_catastale": "D839", "provincia": "AO",
    "regione": "Valle d'Aosta", "consultazioni": "comunale", "data_voto": "2023-11-12",
    "data_voto_secondo_giorno": "", "data_manifesto": "2023-09-28", "data_prima_tornata": "2023-09-26",
    "situazione_al": "2023-08-31", "fine_semestre_18": "2023-12-31",
  ]

  /// Lines are given in order of key, so that the line of an irregularity is known.
  private func read(
    _ changes: [String: String?] = [:]
  ) -> (consultazione: Consultazione?, anomalie: [Anomalia]) {
    let pairs = Self.regolare.merging(changes.compactMapValues { $0 }) { $1 }
      .filter { !changes.keys.contains($0.key) || changes[$0.key] != .some(nil) }
    return Consultazione.leggi(
      pairs.sorted { $0.key < $1.key }.enumerated().map { ($1.key, $1.value, $0 + 2) },
      ordinamenti: Fixtures.ruleSets)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let changes: [String: String?]
    let expected: Anomalia.Caso
    let refused: Bool
    /// Whether a reason given under the code of the irregularity lets the consultation stand.
    let lifted: Bool
    var testDescription: String { expected.codice }

    init(
      _ changes: [String: String?], _ expected: Anomalia.Caso, refused: Bool = true, lifted: Bool = false
    ) {
      self.changes = changes
      self.expected = expected
      self.refused = refused
      self.lifted = lifted
    }
  }

  static let cases: [Case] = [
    Case(["data_elezione": "2023-11-12"], .chiaveSconosciuta("data_elezione"), refused: false),
    Case(["provincia": nil], .chiaveMancante("provincia")),
    Case(["data_voto": ""], .chiaveMancante("data_voto")),
    Case(["data_voto": "12/11/2023"], .valoreMalformato(chiave: "data_voto", valore: "12/11/2023")),
    Case(["data_manifesto": "2023-02-29"], .valoreMalformato(chiave: "data_manifesto", valore: "2023-02-29")),
    Case(["codice_istat": "7029"], .valoreMalformato(chiave: "codice_istat", valore: "7029")),
    Case(["codice_catastale": "D83O"], .valoreMalformato(chiave: "codice_catastale", valore: "D83O")),
    Case(
      ["consultazioni": "comunale;comunale"], .valoreMalformato(chiave: "consultazioni", valore: "comunale")),
    Case(["consultazioni": "comunali"], .tipoSconosciuto("comunali")),
    Case(["regione": "Padania"], .regioneSconosciuta("Padania")),
    Case(["ordinamento": "savoia"], .ordinamentoSconosciuto("savoia")),
    Case(["ordinamento": "molise"], .ordinamentoDiAltraRegione("molise", regione: "Valle d'Aosta")),
    Case(
      ["data_voto_secondo_giorno": "2023-11-13"],
      .giorniDiVotoDiversi(
        .comunale, previsto: .domenica, norma: Norma("L.R. Valle d'Aosta 4/1995", "artt. 47 e 49")),
      lifted: true),
    Case(["termine.DS_T9": "40", "motivo.DS_T9": "prova"], .termineSconosciuto("DS_T9")),
    Case(
      ["data_voto_secondo_giorno": "2023-11-14"],
      .secondoGiornoNonConsecutivo(primo: g("2023-11-12"), secondo: g("2023-11-14"))),
    Case(
      [
        "data_voto": "2023-11-13", "data_manifesto": "2023-09-29", "data_prima_tornata": "",
      ], .votoNonDiDomenica(g("2023-11-13")), lifted: true),
    Case(
      [
        "data_voto": "2023-11-11", "data_manifesto": "2023-09-27", "data_prima_tornata": "",
      ], .votoNonDiDomenica(g("2023-11-11")), lifted: true),
    Case(
      [
        "data_riferimento": "2023-11-13", "data_voto_secondo_giorno": "2023-11-13",
        "data_manifesto": "2023-09-29", "motivo.giorni-di-voto-diversi": "decreto di convocazione",
      ], .riferimentoEstraneo(g("2023-11-13")), lifted: true),
    Case(
      [
        "data_voto": "2023-11-11", "data_voto_secondo_giorno": "2023-11-12",
        "motivo.giorni-di-voto-diversi": "decreto di convocazione",
      ],
      .riferimentoDiversoDalPrimoGiorno(g("2023-11-12"), primo: g("2023-11-11")), refused: false),
    Case(["data_eta": "2023-11-13"], .giornoDellEtaEstraneo(g("2023-11-13")), lifted: true),
    Case(
      ["data_manifesto": "2023-09-29"], .manifestoTardivo(g("2023-09-29"), limite: g("2023-09-28")),
      lifted: true),
    Case(
      ["data_manifesto": "2023-09-27"], .manifestoAnticipato(g("2023-09-27"), limite: g("2023-09-28")),
      refused: false),
    Case(
      ["data_decreto": "2023-09-29"], .decretoDopoIlManifesto(g("2023-09-29"), manifesto: g("2023-09-28")),
      lifted: true),
    Case(
      ["data_prima_tornata": "2023-09-29"],
      .primaTornataDopoIlManifesto(g("2023-09-29"), manifesto: g("2023-09-28")), lifted: true),
    Case(["fine_semestre_18": "2023-12-30"], .semestreNonValido(g("2023-12-30"))),
    Case(
      ["fine_semestre_18": "2023-06-30"],
      .semestreNonCopreLaSituazione(fine: g("2023-06-30"), situazione: g("2023-08-31")), lifted: true),
    Case(
      ["fine_semestre_18": "2024-06-30"],
      .semestreNonCopreLaSituazione(fine: g("2024-06-30"), situazione: g("2023-08-31")), lifted: true),
    Case(["situazione_al": "2023-11-13"], .situazioneDopoIlVoto(g("2023-11-13"), voto: g("2023-11-12"))),
    // Of the State's seventeen terms that a Region of special statute sets for its Comuni, two have rows of the Region.
    Case(
      ["regione": "Sicilia"],
      .terminiRegionaliIgnoti(
        regione: "Sicilia", tipi: [.comunale], quanti: 15, aChi: "ufficio elettorale della Regione Sicilia"),
      refused: false),
    Case(["termine.DS_T3": "29", "motivo.DS_T3": "prova"], .termineDiLeggeNonDerogabile("DS_T3")),
    Case(["termine.SECTION_LISTS_TO_MAYOR": "9"], .motivoMancante(termine: "SECTION_LISTS_TO_MAYOR")),
    Case(["motivo.manifesto-tardvio": "prova"], .motivoSenzaOggetto("manifesto-tardvio"), refused: false),
  ]

  @Test("a file without irregularities is accepted in silence")
  func regular() throws {
    let (consultation, anomalies) = read()
    #expect(anomalies.isEmpty)
    let gaby = try #require(consultation)
    #expect(gaby.comune.nome == "Gaby")
    #expect(gaby.tipi == [.comunale])
    #expect(gaby.ordinamento == "valle-d-aosta")
    #expect(gaby.stabiliti.isEmpty && gaby.deroghe.isEmpty)
  }

  @Test("each irregularity is found, and refused or flagged as the law wants", arguments: cases)
  func found(_ wrong: Case) {
    let (consultation, anomalies) = read(wrong.changes)
    // What the case answers beside, so that only one thing is wrong, is not counted.
    let answered = Set(wrong.changes.keys.filter { $0.hasPrefix("motivo.") }.map { String($0.dropFirst(7)) })
    #expect(
      anomalies.map(\.caso).filter { !answered.contains($0.codice) || $0 == wrong.expected } == [
        wrong.expected
      ])
    #expect((consultation == nil) == wrong.refused)
  }

  @Test(
    "a reason lifts the refusals that the law lets be lifted, and stays with the consultation",
    arguments: cases)
  func lifted(_ wrong: Case) throws {
    let code = wrong.expected.codice
    guard wrong.refused else { return }
    var changes = wrong.changes
    changes["motivo.\(code)"] = "ordinanza n. 5"
    let (consultation, anomalies) = read(changes)
    #expect((consultation != nil) == wrong.lifted)
    if wrong.lifted {
      let derogation = try #require(consultation?.deroghe.first { $0.anomalia == code })
      #expect(derogation.motivo == "ordinanza n. 5")
      #expect(derogation.norma != nil)
      #expect(anomalies.contains { $0.caso == wrong.expected && $0.motivo == "ordinanza n. 5" })
    }
  }

  @Test("a key written twice is refused with its line")
  func repeated() {
    var pairs = Self.regolare.map { (chiave: $0.key, valore: $0.value, riga: 2) }
    pairs.append(("data_voto", "2023-11-19", 40))
    let (consultation, anomalies) = Consultazione.leggi(pairs, ordinamenti: Fixtures.ruleSets)
    #expect(consultation == nil)
    #expect(anomalies == [Anomalia(.chiaveRipetuta("data_voto"), riga: 40)])
  }

  @Test("an irregularity tells its line, its article and what the law expects")
  func sentence() throws {
    let anomaly = try #require(read(["data_manifesto": "2023-09-29"]).anomalie.first)
    // Sorted keys: codice_catastale, codice_istat, comune, consultazioni, data_manifesto is the fifth, on line 6.
    #expect(
      anomaly.description
        == "riga 6: il manifesto di convocazione è del 29/09/2023, oltre il 45º giorno antecedente il voto (28/09/2023)"
        + " (art. 18, c. 1, d.P.R. 570/1960)")
  }

  @Test("every irregularity has a sentence and its own code, and each is provoked by some test")
  func sentences() {
    let runOff: [Anomalia.Caso] = [
      .ballottaggioNonSuccessivo(g("2023-11-05"), primoTurno: g("2023-11-12")),
      .ballottaggioNonSecondaDomenica(g("2023-12-03"), attesa: g("2023-11-26")), .chiaveRipetuta("data_voto"),
    ]
    let all = Self.cases.map(\.expected) + runOff
    #expect(Set(all.map(\.codice)).count == 28)
    #expect(all.allSatisfy { !$0.frase.isEmpty && !$0.frase.hasSuffix(".") })
  }

  @Test(
    "a late poster accepted with a reason moves the terms that run from it, not those that run from the vote")
  func latePoster() throws {
    let (consultation, _) = read([
      "data_manifesto": "2023-09-30", "motivo.manifesto-tardivo": "affissione ripetuta dopo l'alluvione",
    ])
    let vote = try #require(consultation)
    #expect(vote.calendario["DS_T2"]?.data == g("2023-09-30"))
    #expect(vote.calendario["EU_MUNICIPAL_REQUEST"]?.data == g("2023-10-05"))
    #expect(vote.calendario["DS_T3"]?.data == g("2023-10-13"))
    #expect(vote.calendario["MANIFESTO"]?.data == g("2023-09-28"))
  }

  @Test("an administrative term set for this consultation alone keeps its reason in the calendar")
  func setApart() throws {
    let (consultation, anomalies) = read([
      "termine.SECTION_LISTS_TO_MAYOR": "9", "motivo.SECTION_LISTS_TO_MAYOR": "circolare regionale",
    ])
    #expect(anomalies.isEmpty)
    let deadline = try #require(consultation?.calendario["SECTION_LISTS_TO_MAYOR"])
    #expect(deadline.data == g("2023-11-03"))
    #expect(deadline.stabilito?.motivo == "circolare regionale")
  }

  @Test("the day of the first round is taken from the file; when it is the rule set's nothing is recorded")
  func firstRound() throws {
    let early = try #require(read(["data_prima_tornata": "2023-09-25"]).consultazione)
    #expect(early.calendario["DS_T1"]?.data == g("2023-09-25"))
    #expect(early.calendario["DS_T1"]?.stabilito != nil)
    let usual = try #require(read().consultazione)
    #expect(usual.calendario["DS_T1"]?.stabilito == nil)
  }
}
