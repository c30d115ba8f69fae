extension RegolaDeiSospesi {
  /// Electors in no section list: the act that forms the lists asks, and so does the lock, because nobody would have them at the poll.
  ///
  /// Source: art. 36 d.P.R. 223/1967.
  static let senzaSezione = RegolaDeiSospesi("senza-sezione") { giacenze, occasione in
    let esito: Sospeso.Esito
    switch occasione {
    case .lettura: esito = .mostra
    case .formazione, .blocco: esito = .chiede
    case .tornata, .semestrale, .elenchi, .copieDelVoto: return []
    }
    return Sospeso.se(
      .senzaSezione, esito, try giacenze.senzaSezione(), norma: .d223("art. 36"),
      seguito: occasione == .formazione ? .completaViario : .assegnaSezioni)
  }
}
