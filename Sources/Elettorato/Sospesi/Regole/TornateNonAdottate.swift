extension RegolaDeiSospesi {
  /// Rounds that nobody has adopted when the lists are locked: what only they could take is lost to the vote, and the lock asks.
  ///
  /// Source: art. 32, c. 4, d.P.R. 223/1967.
  static let tornateNonAdottate = RegolaDeiSospesi("tornate-non-adottate") { giacenze, occasione in
    guard occasione == .blocco else { return [] }
    let saltate = Tornata.straordinarie.filter { giacenze.adozioni[$0] == nil }
    return Sospeso.se(
      .tornateNonAdottate, .chiede, saltate.map { Sospeso.Voce($0.codice) }, norma: .d223("art. 32, c. 4"),
      seguito: .prossimaRevisione)
  }
}
