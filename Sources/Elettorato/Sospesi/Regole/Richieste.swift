extension RegolaDeiSospesi {
  /// Requests of special votes never decided, or decided on other lists: they stop the sheets, and the envelopes with them.
  ///
  /// Source: art. 42, c. 3, d.P.R. 570/1960.
  static let richieste = RegolaDeiSospesi("richieste") { giacenze, occasione in
    let esito: Sospeso.Esito
    switch occasione {
    case .lettura: esito = .mostra
    case .elenchi: esito = .ferma
    case .formazione, .tornata, .semestrale, .blocco, .copieDelVoto: return []
    }
    return Sospeso.se(
      .richieste, esito, try giacenze.richieste(), norma: Norma("d.P.R. 570/1960", "art. 42, c. 3"),
      seguito: .esaminaRichieste)
  }
}
