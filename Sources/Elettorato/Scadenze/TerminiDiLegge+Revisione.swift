/// The rolls before a vote: rounds of the extraordinary revision, under-18 list, freeze, corrections.
extension TerminiDiLegge {
  /// The poster that calls the vote: by d-45. A-23 makes it the last day of causes 2, 3 and 4.
  static let manifesto = Termine(
    "MANIFESTO", .entro, 45, .primaDelVoto, norma: Norma(.dpr570del1960, "art. 18, c. 1"), regola: "A-23",
    chi: sindaco, "Pubblicazione del manifesto di convocazione dei comizi elettorali.")

  /// Second round, by the publication of the poster: losses, immigrants, changes of section..
  static let secondaTornata = Termine(
    "DS_T2", .entro, 0, .dopoIlManifesto, norma: .d223("artt. 32, c. 4, e 41"), regola: "A-41", chi: ufficio,
    "Seconda tornata della revisione dinamica straordinaria: iscrizione degli immigrati; cancellazione per perdita "
      + "della cittadinanza o del diritto elettorale; cambi di sezione per trasferimento di abitazione.",
    esecuzione: .comando("revisione delibera --tornata 2"), riscontro: .atto)

  /// Under-18 list by the 10th day after the poster, three copies.; G and A cite different commas: T-03.
  static let elencoMinori = Termine(
    "ART33_LIST", .entro, 10, .dopoIlManifesto, norma: .d223("art. 33, cc. 1-3"), regola: "A-50",
    chi: ufficio,
    "Compilazione in triplice copia dell'elenco degli iscritti che non avranno compiuto 18 anni nel primo giorno della "
      + "votazione: una copia alla Commissione elettorale circondariale, una all'albo pretorio, una in segreteria.",
    esecuzione: .comando("minori; depenna; stampa depennati"), riscontro: .atto)

  /// Third round, by d-30: cause 5.; the calendars disagree on the comma and on who enrols: T-05, T-06.
  static let terzaTornata = Termine(
    "DS_T3", .entro, 30, .primaDelVoto, norma: .d223("art. 32, c. 4"), regola: "A-43", chi: ufficio,
    "Terza tornata della revisione dinamica straordinaria: iscrizione di chi acquista o riacquista la cittadinanza, di "
      + "chi riacquista il diritto elettorale e di chi ne ha titolo per cause diverse dal compimento dei 18 anni.",
    esecuzione: .comando("revisione delibera --tornata 3"), riscontro: .atto)

  /// Late admission on request: from the day after d-30 to the close of the polls. A-60.
  static let inizioAmmissioni32bis = Termine(
    "ART32BIS_START", .dal, 29, .primaDelVoto, fine: .chiusuraDelVoto, norma: .d223("art. 32-bis, c. 1"),
    regola: "A-60", chi: cec,
    "Ammissione al voto, su sola domanda dell'interessato, di chi ha acquistato o riacquistato "
      + "il diritto elettorale dopo la terza tornata (art. 32, c. 1, n. 5).",
    esecuzione: .comando("importa domande-32bis; stampa ammissioni; supplemento aggiungi"))

  /// Fourth round, by d-15: deaths only..
  static let quartaTornata = Termine(
    "DS_T4", .entro, 15, .primaDelVoto, norma: .d223("art. 32, c. 4"), regola: "A-45", chi: ufficio,
    "Quarta tornata della revisione dinamica straordinaria: cancellazione degli elettori deceduti.",
    esecuzione: .comando("revisione delibera --tornata 4"), riscontro: .atto)

  /// Authentication and freeze, as soon as the deaths are entered..
  static let blocco = Termine(
    "LISTS_FREEZE", .entro, 15, .primaDelVoto, norma: .d223("art. 32, c. 4"), regola: "A-54",
    chi: "\(ufficio) e CEC",
    "Autenticazione e blocco delle liste generali e sezionali, appena apportate le variazioni per morte.",
    esecuzione: .comando("blocca; autentica"), riscontro: .atto)

  /// Proposals to move the seat of a section, by d-10. A-70.
  static let proposteDiSede = Termine(
    "SEAT_CHANGE_PROPOSAL", .entro, 10, .primaDelVoto, norma: .d223("art. 38, c. 3"), regola: "A-70",
    chi: ufficio,
    "Inoltro alla Commissione elettorale circondariale delle proposte di variazione della sede di una sezione per "
      + "sopravvenute gravi circostanze.")

  /// Decision on those proposals, by d-5. A-71.
  static let decisioniDiSede = Termine(
    "SEAT_CHANGE_DECISION", .entro, 5, .primaDelVoto, norma: .d223("art. 38, c. 3"), regola: "A-71", chi: cec,
    "Decisione sulle proposte di variazione della sede delle sezioni.")

  /// Poster with the seats that changed, by d-2. A-72.
  static let manifestoDelleSedi = Termine(
    "SEAT_CHANGE_POSTER", .entro, 2, .primaDelVoto, norma: .d223("art. 38, c. 4"), regola: "A-72",
    chi: sindaco,
    "Pubblicazione del manifesto con le variazioni delle sedi delle sezioni.")

  /// Clerical errors and omissions in the frozen section lists, until d-2. A-58.
  static let erroriMateriali = Termine(
    "CEC_MATERIAL_ERRORS", .entro, 2, .primaDelVoto, norma: .d223("art. 40, c. 6"), regola: "A-58", chi: cec,
    "Variazioni alle liste di sezione per errori materiali di scritturazione o per omissione di elettori regolarmente "
      + "iscritti nelle liste generali.",
    esecuzione: .comando("supplemento aggiungi; stampa supplementi"))

  /// The vote itself. D-18.
  static let votazione = Termine(
    "VOTE", .nelGiorno, 0, .primaDelVoto, fine: .giorniDiVoto, turni: [.primo, .ballottaggio],
    norma: Norma(.l147del2013, "art. 1, c. 399"), regola: "D-18", chi: "Sezioni elettorali", "Votazione.")

  /// Admissions of art. 32-bis enter the lists by the end of the month after that of the vote. A-64.
  static let iscrizioni32bis = Termine(
    "ART32BIS_ENTRIES", .entro, 1, .fineDelMeseDopoIlVoto, norma: .d223("art. 32-bis, c. 4"), regola: "A-64",
    chi: ufficio,
    "Iscrizione nelle liste degli elettori ammessi al voto dalla Commissione elettorale circondariale.",
    esecuzione: .comando("stampa ammissioni"), riscontro: .atto)
}
