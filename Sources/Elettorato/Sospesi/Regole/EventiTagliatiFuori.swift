extension RegolaDeiSospesi {
  /// Facts received in time that no round can take any more for this vote: a round asks for those that its own date cuts off, the lock for all.
  ///
  /// A fact is in time by the day of its reception at the office, whatever the date of the act. What a later round still takes in time is cut off by
  /// none. Source: art. 32, c. 4, d.P.R. 223/1967.
  static let eventiTagliatiFuori = RegolaDeiSospesi("eventi-tagliati-fuori") { giacenze, occasione in
    guard let fine = giacenze.fineDelleTornate else { return [] }
    let calendario = giacenze.calendario
    func inTempo(_ esaminato: EsameDegliEventi.Esaminato) -> [Tornata] {
      guard esaminato.daDecidere, let materia = esaminato.materia else { return [] }
      return calendario.inTempo(materia, ricevuto: esaminato.evento.ricevuto)
    }
    switch occasione {
    case .tornata(let tornata, _):
      guard let termine = calendario.termine(tornata), giacenze.giorno < termine else { return [] }
      let tagliati = try giacenze.eventi(entro: termine) {
        $0.evento.ricevuto > giacenze.giorno && inTempo($0).map(\.numero).max() == tornata.numero
      }
      return Sospeso.se(
        .eventiTagliatiFuori, .chiede, tagliati, termine: termine, norma: tornata.norma,
        seguito: .adottaIl(tornata, termine))
    case .blocco:
      return perLaConsultazione(
        try giacenze.eventi(entro: max(fine, giacenze.giorno)) { !inTempo($0).isEmpty }, .chiede)
    case .lettura:
      return perLaConsultazione(
        try giacenze.eventi(entro: giacenze.giorno) {
          if case .fuoriTermine = $0.esito { !inTempo($0).isEmpty } else { false }
        }, .mostra)
    case .formazione, .semestrale, .elenchi, .copieDelVoto: return []
    }

    func perLaConsultazione(_ voci: [Sospeso.Voce], _ esito: Sospeso.Esito) -> [Sospeso] {
      let aperta = calendario.tornate.last {
        giacenze.giorno <= $0.termine && !calendario.superata($0.tornata)
      }
      return Sospeso.se(
        .eventiTagliatiFuori, esito, voci, termine: aperta?.termine, norma: .d223("art. 32, c. 4"),
        seguito: aperta.map { .adotta($0.tornata) } ?? .prossimaRevisione)
    }
  }
}
