/// What follows the adoption of a dynamic revision: copies, notifications, deposit, claims.
extension TerminiDiLegge {
  /// Copies of the minutes: the law sets no day, so the term opens with the adoption. A-21.
  static let copieDelVerbale = Termine(
    "MINUTES_COPIES", .dal, 0, .dopoLAdozione, norma: .d223("art. 32, c. 2"), regola: "A-21", chi: ufficio,
    "Trasmissione, senza ritardo, di copia del verbale a chi ha le funzioni di Prefetto, al Procuratore della Repubblica e al presidente "
      + "della Commissione elettorale circondariale.", esecuzione: .comando("stampa verbale"))

  /// Causes 2 and 3 are notified to the persons within 10 days. A-24; never deaths: A-30.
  static let notifica = Termine(
    "NOTIFY_CAUSES_2_3", .entro, 10, .dopoLAdozione, norma: .d223("art. 32, c. 5"), regola: "A-24",
    chi: sindaco,
    "Notifica agli interessati delle cancellazioni per perdita della cittadinanza o del diritto elettorale.",
    esecuzione: .comando("stampa verbale"), riscontro: .atto)

  /// Claims against causes 2 and 3: 10 days from the notification. A-27.
  static let ricorsoDaNotifica = Termine(
    "CLAIM_AFTER_NOTIFICATION", .entro, 10, .dopoLaNotifica, norma: .d223("art. 32, c. 7"), regola: "A-27",
    chi: "Interessati", "Ricorso alla Commissione elettorale circondariale contro la decisione notificata.")

  /// The deposit is announced before it opens. A-26: "prior" notice, so at the latest on the eve.
  static let manifestoDelDeposito = Termine(
    "DEPOSIT_POSTER", .entro, 0, .nelMeseDopoLAdozione, norma: .d223("art. 32, c. 6"), regola: "A-26",
    chi: sindaco,
    "Manifesto che dà preventivo avviso del deposito, all'albo pretorio e in altri luoghi pubblici.",
    esecuzione: .comando("stampa verbale"), riscontro: .atto)

  /// Causes 4 and 5 are deposited in the first five days of the month after the adoption. A-25.
  static let deposito = Termine(
    "DEPOSIT_CAUSES_4_5", .dal, 1, .nelMeseDopoLAdozione, fine: .giorni(5), norma: .d223("art. 32, c. 6"),
    regola: "A-25", chi: ufficio,
    "Deposito nella segreteria comunale delle decisioni sui trasferimenti di residenza e sugli acquisti del diritto "
      + "elettorale, con l'elenco degli iscritti e i documenti.",
    esecuzione: .comando("stampa verbale"), riscontro: .atto)

  /// Claims against causes 4 and 5 counted from the first day of the deposit: the day given in warnings. A-27, 2.2.6.
  static let ricorsoPrudente = Termine(
    "CLAIM_AFTER_DEPOSIT_WARNING", .entro, 1 + 10, .nelMeseDopoLAdozione, norma: .d223("art. 32, c. 7"),
    regola: "A-27", chi: "Interessati",
    "Ricorso alla Commissione elettorale circondariale contro la decisione depositata: "
      + "termine prudente, contato dal primo giorno di deposito.")

  /// The same counted from the last day of the deposit: until then a claim is accepted. A-27, 2.2.6.
  static let ricorsoUltimo = Termine(
    "CLAIM_AFTER_DEPOSIT_LIMIT", .entro, 5 + 10, .nelMeseDopoLAdozione, norma: .d223("art. 32, c. 7"),
    regola: "A-27",
    chi: "Interessati",
    "Ricorso alla Commissione elettorale circondariale contro la decisione depositata: ultimo giorno in "
      + "cui è ricevibile, contato dall'ultimo giorno di deposito.")

  /// The CEC decides within 15 days of receiving the claim. A-28.
  static let decisioneSulRicorso = Termine(
    "CEC_CLAIM_DECISION", .entro, 15, .dopoIlRicorso, norma: .d223("art. 32, c. 8"), regola: "A-28", chi: cec,
    "Decisione sul ricorso, con le conseguenti variazioni; il Sindaco la fa notificare agli interessati.",
    esecuzione: .comando("pacchetto ricevi"))
}
