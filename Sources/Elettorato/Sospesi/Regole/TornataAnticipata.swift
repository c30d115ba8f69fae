extension RegolaDeiSospesi {
  /// A round adopted before its last day leaves behind whatever still comes in time: it asks.
  ///
  /// Ordinary rounds have no last day for events: who comes late goes into the next. Source: art. 32, c. 4, d.P.R. 223/1967.
  static let tornataAnticipata = RegolaDeiSospesi("tornata-anticipata") { giacenze, occasione in
    guard case .tornata(let tornata, _) = occasione, giacenze.straordinarie,
      let termine = giacenze.calendario.termine(tornata), giacenze.giorno < termine
    else { return [] }
    return [
      Sospeso(
        .tornataAnticipata(tornata), .chiede, termine: termine, norma: tornata.norma,
        seguito: .adottaIl(tornata, termine))
    ]
  }
}
