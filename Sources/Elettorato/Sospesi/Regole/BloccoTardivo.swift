extension RegolaDeiSospesi {
  /// The lock after its last day is still due: somebody says why it is late.
  ///
  /// Source: art. 32, c. 4, d.P.R. 223/1967, as the calendars of the sources read it.
  static let bloccoTardivo = RegolaDeiSospesi("blocco-tardivo") { giacenze, occasione in
    guard occasione == .blocco, let termine = giacenze.bloccoEntro, giacenze.giorno > termine else {
      return []
    }
    return [
      Sospeso(.bloccoTardivo, .chiede, termine: termine, norma: .d223("art. 32, c. 4"), seguito: .motiva)
    ]
  }
}
