/// The electors who ask: home, hospital, prison, sea, abroad, citizens of the Union.
extension TerminiDiLegge {
  /// European Parliament: citizens of the Union apply by d-90. norme.md 3.2.1.
  static let domandeUEParlamentoEuropeo = Termine(
    "EU_EP_REQUEST", .entro, 90, .primaDelVoto, consultazioni: [.europea],
    norma: Norma(.dl408del1994, "art. 2, c. 1"), regola: "3.2.1",
    chi: "Cittadini dell'Unione europea residenti",
    "Domanda di iscrizione nella lista aggiunta per l'elezione dei membri del Parlamento europeo.",
    esecuzione: .comando("importa domande-ue"))

  /// Municipal vote: citizens of the Union apply by the 5th day after the poster. A-80.
  static let domandeUEComunali = Termine(
    "EU_MUNICIPAL_REQUEST", .entro, 5, .dopoIlManifesto, consultazioni: [.comunale],
    norma: Norma(.dlgs197del1996, "art. 3, c. 1"), regola: "A-80",
    chi: "Cittadini dell'Unione europea residenti",
    "Domanda di iscrizione nella lista elettorale aggiunta per l'elezione degli organi del Comune.",
    esecuzione: .comando("importa domande-ue"))

  /// Home vote: the medical certificate may not be older than d-45. B-04.
  static let certificatoDomiciliare = Termine(
    "HOME_CERTIFICATE_FROM", .dal, 45, .primaDelVoto, norma: Norma(.dl1del2006, "art. 1, c. 3"),
    regola: "B-04",
    chi: "Azienda sanitaria locale",
    "Primo giorno in cui può essere datato il certificato medico per il voto "
      + "domiciliare.")

  /// Home vote: requests reach the mayor of the Comune of enrolment between d-40 and d-20. B-02.
  static let inizioVotoDomiciliare = Termine(
    "HOME_VOTE_START", .dal, 40, .primaDelVoto, fine: .giorni(20),
    norma: Norma(.dl1del2006, "art. 1, c. 3"),
    regola: "B-02", chi: "Elettori gravemente infermi",
    "Inizio del periodo di presentazione delle domande di voto domiciliare.",
    esecuzione: .comando("importa richieste-domicilio"), natura: .ordinatorio)

  /// Home vote: last day of the requests. B-02; whether it is peremptory is open (`PuntoAperto`).
  static let fineVotoDomiciliare = Termine(
    "HOME_VOTE_END", .entro, 20, .primaDelVoto, norma: Norma(.dl1del2006, "art. 1, c. 3"), regola: "B-02",
    chi: "Elettori gravemente infermi", "Termine di presentazione delle domande di voto domiciliare.",
    esecuzione: .comando("importa richieste-domicilio"), natura: .ordinatorio)

  /// National votes: residents abroad choose to vote in Italy by the 10th day after the call. norme.md 4.1.
  static let opzioneAllEstero = Termine(
    "ABROAD_OPTION", .entro, 10, .dopoIlDecreto, consultazioni: [.politica, .referendum],
    norma: Norma(.l459del2001, "art. 4"), regola: "4.1", chi: "Elettori residenti all'estero",
    "Opzione per il voto in Italia, presentata all'ufficio consolare.")

  /// National votes: electors temporarily abroad choose to vote by mail by d-32. norme.md 4.7.4.
  static let opzioneTemporaneamenteAllEstero = Termine(
    "ABROAD_TEMP_OPTION", .entro, 32, .primaDelVoto, consultazioni: [.politica, .referendum],
    norma: Norma(.l459del2001, "art. 4-bis"), regola: "4.7.4", chi: "Elettori temporaneamente all'estero",
    "Opzione per il voto per corrispondenza, che deve pervenire al Comune di iscrizione.")

  /// Postcards to the electors abroad by the 20th day after the poster..
  static let cartoline = Termine(
    "ABROAD_POSTCARDS", .entro, 20, .dopoIlManifesto, norma: Norma(.l40del1979, "art. 6"), regola: "A-82",
    chi: sindaco, "Invio della cartolina avviso agli elettori residenti all'estero che votano in Italia.",
    esecuzione: .comando("stampa cartoline"))

  /// Hospital: the declaration reaches the mayor by d-3; again before a run-off. B-20; norme.md 4.3.6. Not peremptory: B-21.
  static let richiesteDegenti = Termine(
    "HOSPITAL_REQUEST", .entro, 3, .primaDelVoto, turni: [.primo, .ballottaggio],
    norma: Norma(.dpr570del1960, "art. 42, c. 2"), regola: "B-20", chi: "Elettori degenti",
    "Richiesta di votare nel luogo di cura.", esecuzione: .comando("importa richieste-degenti"),
    natura: .ordinatorio)

  /// Prison: the declaration reaches the mayor by d-3. B-40.
  static let richiesteDetenuti = Termine(
    "PRISON_REQUEST", .entro, 3, .primaDelVoto, turni: [.primo, .ballottaggio],
    norma: Norma(.l136del1976, "art. 8"),
    regola: "B-40", chi: "Elettori detenuti", "Richiesta di votare nel luogo di detenzione.",
    esecuzione: .comando("importa richieste-detenuti"))

  /// Attestations to patients and prisoners, names in the elenchi: at once, at the latest on d-2. B-24, B-41.
  static let attestazioni = Termine(
    "HOSPITAL_PRISON_ATTEST", .entro, 2, .primaDelVoto, turni: [.primo, .ballottaggio],
    norma: Norma(.dpr570del1960, "art. 42, c. 3"), regola: "B-24", chi: sindaco,
    "Inclusione di degenti e detenuti negli elenchi per sezione e rilascio delle attestazioni.",
    esecuzione: .comando("stampa attestazioni; elenchi delibera; stampa elenchi"))

  /// Seamen and airmen: the wish to vote elsewhere is notified by d-1. B-50.
  static let naviganti = Termine(
    "SEAMEN_REQUEST", .entro, 1, .primaDelVoto, turni: [.primo, .ballottaggio],
    norma: Norma(.dpr361del1957, "art. 50, c. 2"), regola: "B-50", chi: "Elettori naviganti",
    "Richiesta dei naviganti di votare nel Comune in cui si trovano per ragioni di imbarco.",
    esecuzione: .comando("importa naviganti"))
}
