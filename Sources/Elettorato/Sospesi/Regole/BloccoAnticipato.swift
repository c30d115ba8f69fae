extension RegolaDeiSospesi {
  /// The lock before the last day of the last round takes away the days in which a death still comes in time: it asks.
  ///
  /// Source: art. 32, c. 4, d.P.R. 223/1967.
  static let bloccoAnticipato = RegolaDeiSospesi("blocco-anticipato") { giacenze, occasione in
    guard occasione == .blocco, let fine = giacenze.fineDelleTornate, giacenze.giorno < fine else {
      return []
    }
    return [
      Sospeso(
        .bloccoAnticipato, .chiede, termine: fine, norma: .d223("art. 32, c. 4"), seguito: .bloccaIl(fine))
    ]
  }
}
