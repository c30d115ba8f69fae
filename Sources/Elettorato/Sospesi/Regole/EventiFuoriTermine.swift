extension RegolaDeiSospesi {
  /// Events received after the term of every round that could take them: shown, because the next ordinary revision takes them.
  ///
  /// Source: art. 32, c. 4, d.P.R. 223/1967.
  static let eventiFuoriTermine = RegolaDeiSospesi("eventi-fuori-termine") { giacenze, occasione in
    guard occasione == .lettura, giacenze.straordinarie else { return [] }
    let calendario = giacenze.calendario
    let tardivi = try giacenze.eventi(entro: giacenze.giorno) { esaminato in
      guard case .fuoriTermine(let effetto) = esaminato.esito else { return false }
      return calendario.inTempo(effetto.materia, ricevuto: esaminato.evento.ricevuto).isEmpty
    }
    return Sospeso.se(
      .eventiFuoriTermine, .mostra, tardivi, norma: .d223("art. 32, c. 4"), seguito: .prossimaRevisione)
  }
}
