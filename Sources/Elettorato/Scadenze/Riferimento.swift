/// The fact from which a term is counted; the raw value is the word of the rule sets in `Data/ordinamenti`.
package enum Riferimento: String, CaseIterable, Sendable {
  /// The N-th day before the reference Sunday.
  case primaDelVoto = "prima-del-voto"
  /// The N-th day after the reference Sunday.
  case dopoIlVoto = "dopo-il-voto"
  /// The N-th day after the last day of voting; 0 is that day, once the polls have closed.
  case dopoLaChiusura = "dopo-la-chiusura"
  /// The N-th day after the publication of the poster that calls the vote.
  case dopoIlManifesto = "dopo-il-manifesto"
  /// The N-th day after the publication of the decree that calls the vote.
  case dopoIlDecreto = "dopo-il-decreto"
  /// The last day of the N-th month after that of the vote.
  case fineDelMeseDopoIlVoto = "fine-del-mese-dopo-il-voto"
  /// The N-th day after the adoption of an act.
  case dopoLAdozione = "dopo-l-adozione"
  /// The N-th day of the month after the adoption of an act; 0 is the eve of that month.
  case nelMeseDopoLAdozione = "nel-mese-dopo-l-adozione"
  /// The N-th day after the notification of a decision.
  case dopoLaNotifica = "dopo-la-notifica"
  /// The N-th day after a claim was received.
  case dopoIlRicorso = "dopo-il-ricorso"
}

/// The days already known from which terms can be counted; a term whose start is unknown has no date yet.
package struct Decorrenze: Hashable, Sendable {
  package var voto: Giorno?
  package var chiusura: Giorno?
  package var manifesto: Giorno?
  package var decreto: Giorno?
  package var adozione: Giorno?
  package var notifica: Giorno?
  package var ricorso: Giorno?

  package init() {}

  /// The day of a term of `giorni` days, never moved by Sundays or holidays.
  ///
  /// Both official calendars among the sources show terms that fall on Sundays and on 1 January: T-14.
  package func giorno(_ giorni: Int, _ da: Riferimento) -> Giorno? {
    switch da {
    case .primaDelVoto: voto.map { $0 - giorni }
    case .dopoIlVoto: voto.map { $0 + giorni }
    case .dopoLaChiusura: chiusura.map { $0 + giorni }
    case .dopoIlManifesto: manifesto.map { $0 + giorni }
    case .dopoIlDecreto: decreto.map { $0 + giorni }
    case .fineDelMeseDopoIlVoto: voto.map { Self.fineDelMese(dopo: $0, mesi: giorni) }
    case .dopoLAdozione: adozione.map { $0 + giorni }
    case .nelMeseDopoLAdozione: adozione.map { $0.primoDelMeseSuccessivo + (giorni - 1) }
    case .dopoLaNotifica: notifica.map { $0 + giorni }
    case .dopoIlRicorso: ricorso.map { $0 + giorni }
    }
  }

  private static func fineDelMese(dopo giorno: Giorno, mesi: Int) -> Giorno {
    var fine = giorno.ultimoDelMese
    for _ in 0..<max(0, mesi) { fine = fine.primoDelMeseSuccessivo.ultimoDelMese }
    return fine
  }
}
