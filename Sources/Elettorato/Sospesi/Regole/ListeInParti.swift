extension RegolaDeiSospesi {
  /// Lists in two parts, where the law wants one: due with the revision of 30 June 2025, late after 10 July. For a vote after that day neither the lock nor
  /// the papers of the polls come before the recompilation.
  ///
  /// Lists already locked can be written again by no act: their papers are printed, and it is said. Source: D.L. 27/2025, art. 2-bis.
  static let listeInParti = RegolaDeiSospesi("liste-in-parti") { giacenze, occasione in
    let termine = RegimeDelleListe.termineDellaListaUnica
    func dovuta(_ esito: Sospeso.Esito) -> [Sospeso] {
      [
        Sospeso(
          .listeInParti, esito, termine: termine,
          norma: RegimeDelleListe.vigente.il(termine).norma, seguito: .ricompila)
      ]
    }
    guard giacenze.regime == .partiDistinte else { return [] }
    switch occasione {
    case .lettura:
      return RegimeDelleListe.vigente.il(giacenze.giorno).valore == .listaUnica ? dovuta(.mostra) : []
    case .blocco, .copieDelVoto:
      guard let voto = giacenze.voto, RegimeDelleListe.vigente.il(voto).valore == .listaUnica else {
        return []
      }
      return dovuta(
        RegimeDelleListe.partiDistinte.superato(perIlVoto: voto) && !giacenze.bloccate ? .ferma : .mostra)
    case .formazione, .tornata, .semestrale, .elenchi: return []
    }
  }
}
