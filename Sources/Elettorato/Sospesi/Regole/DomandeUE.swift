extension RegolaDeiSospesi {
  /// Applications of citizens of the Union that no act has decided: one received in time stops the lock, after which nobody could be entered.
  ///
  /// Source: D.Lgs. 197/1996, art. 3; D.L. 408/1994, art. 2.
  static let domandeUE = RegolaDeiSospesi("domande-ue") { giacenze, occasione in
    let esito: Sospeso.Esito
    switch occasione {
    case .lettura: esito = .mostra
    case .blocco: esito = .ferma
    case .formazione, .tornata, .semestrale, .elenchi, .copieDelVoto: return []
    }
    let domande = try giacenze.domandeUE().filter { esito == .mostra || $0.inTempo }
    return Sospeso.se(
      .domandeUE, esito, domande.map(\.voce),
      termine: domande.contains { $0.inTempo } ? giacenze.bloccoEntro : nil,
      norma: Norma("D.Lgs. 197/1996", "art. 3"), seguito: .decidiDomande)
  }
}
