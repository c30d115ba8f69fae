extension RegolaDeiSospesi {
  /// Who the register knows dead, gone or untraceable while a list still has him, and no event says it: shown by every round, asked for by the lock.
  ///
  /// The register decides nothing by itself: only an event received, or the semestral revision, strikes. Source: art. 32, c. 1, d.P.R. 223/1967.
  package static let uscitiDallAnagrafe = RegolaDeiSospesi("usciti-dall-anagrafe") { giacenze, occasione in
    let esito: Sospeso.Esito
    switch occasione {
    case .lettura, .tornata: esito = .mostra
    case .formazione, .blocco: esito = .chiede
    case .semestrale, .elenchi, .copieDelVoto: return []
    }
    return Sospeso.se(
      .uscitiDallAnagrafe, esito, try giacenze.usciti(), norma: .d223("art. 32, c. 1"),
      seguito: .registraEventi)
  }
}
