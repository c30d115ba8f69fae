extension CalendarioOrdinario {
  /// The two semestral revisions: the second runs six months after the first, day by day.
  package enum Semestre: Int, CaseIterable, Sendable {
    case primo = 1
    case secondo

    /// The month of the second semester that mirrors a month of the first.
    func mese(_ delPrimo: Int) -> Int { self == .primo ? delPrimo : (delPrimo + 5) % 12 + 1 }

    var decorrenza: String { self == .primo ? "1º luglio" : "1º gennaio" }
    var coorte: String { self == .primo ? "dal 1º luglio al 31 dicembre" : "dal 1º gennaio al 30 giugno" }
    var fotografia: String { self == .primo ? "15 febbraio" : "15 agosto" }
  }

  /// Steps S1-S9 of one semestral revision.
  static func semestre(_ semestre: Semestre) -> [Passo] {
    let codice = "SEM\(semestre.rawValue)_S"
    let ufficio = TerminiDiLegge.ufficio
    func passo(
      _ numero: Int, _ forma: Termine.Forma, _ dal: (Int, Int), al: (Int, Int)? = nil, _ luogo: String,
      _ chi: String,
      _ adempimento: String, _ esecuzione: Termine.Esecuzione = .fuoriProgramma,
      _ riscontro: Termine.Riscontro = .nessuno
    ) -> Passo {
      Passo(
        codice: codice + String(numero), dal: (semestre.mese(dal.0), dal.1),
        al: al.map { (semestre.mese($0.0), $0.1) }, forma: forma, norma: .d223(luogo), chi: chi,
        adempimento: adempimento, esecuzione: esecuzione, riscontro: riscontro)
    }
    return [
      passo(
        1, .entro, (2, 0), "artt. 7 e 8", ufficio,
        "Elenco preparatorio dei residenti e degli iscritti all'AIRE al \(semestre.fotografia) che compiono 18 anni "
          + "\(semestre.coorte) successivo.", .comando("stampa preparatoria")),
      passo(
        2, .dal, (3, 1), al: (4, 0), "art. 9", ufficio,
        "Acquisizione degli estratti di nascita, dei certificati del casellario e della situazione anagrafica."
      ),
      passo(
        3, .entro, (4, 10), "artt. 16 e 39", ufficio,
        "Verbale della revisione semestrale con gli elenchi delle iscrizioni e delle cancellazioni, la ripartizione e i "
          + "cambi di sezione.",
        .comando("revisione delibera --semestrale; stampa elenchi-semestrali"), .atto),
      passo(
        4, .dal, (4, 11), al: (4, 20), "artt. 18-20 e 39", "Sindaco",
        "Avviso pubblico, deposito degli elenchi in segreteria, notifiche; ricorsi alla Commissione elettorale "
          + "circondariale entro l'ultimo giorno."),
      passo(
        5, .dal, (4, 21), al: (4, 23), "art. 28", ufficio,
        "Trasmissione di elenchi, ricorsi e documenti alla Commissione elettorale circondariale.",
        .comando("pacchetto crea")),
      passo(
        6, .entro, (6, 10), "artt. 29, 30 e 40", TerminiDiLegge.cec,
        "Decisione sui ricorsi, approvazione degli elenchi, autenticazione delle liste di sezione.",
        .comando("pacchetto ricevi")),
      passo(
        7, .entro, (6, 20), "art. 30", ufficio,
        "Rettifica delle liste generali e sezionali; verbali a chi ha le funzioni di Prefetto, al Procuratore della Repubblica e alla "
          + "Commissione elettorale circondariale; avvisi ai cancellati e ai non iscritti.",
        .comando("revisione delibera --semestrale"), .atto),
      passo(
        8, .dal, (6, 21), al: (6, 0), "art. 30", "Sindaco",
        "Deposito delle liste rettificate, con avviso pubblico."),
      passo(
        9, .nelGiorno, (7, 1), "art. 30", ufficio,
        "Decorrenza della revisione semestrale (\(semestre.decorrenza)); rilevazione statistica.",
        .comando("conta")),
    ]
  }
}
