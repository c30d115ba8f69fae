extension RegolaDeiSospesi {
  /// Events that a round to come takes: shown, with the round and its last day.
  ///
  /// Source: art. 32, c. 4, d.P.R. 223/1967.
  static let eventiInAttesa = RegolaDeiSospesi("eventi-in-attesa") { giacenze, occasione in
    guard occasione == .lettura else { return [] }
    let esaminati = try giacenze.eventi(entro: giacenze.giorno)
    return try giacenze.calendario.tornate.flatMap { tornata, termine in
      guard esaminati.contains(where: { $0.attende(tornata) }) else { return [Sospeso]() }
      return Sospeso.se(
        .eventiInAttesa(tornata), .mostra,
        try giacenze.eventi(entro: giacenze.giorno) { $0.attende(tornata) },
        termine: giacenze.straordinarie ? termine : nil, norma: tornata.norma, seguito: .adotta(tornata))
    }
  }
}

extension EsameDegliEventi.Esaminato {
  fileprivate func attende(_ tornata: Tornata) -> Bool {
    if case .inAttesa(tornata, _) = esito { true } else { false }
  }
}
