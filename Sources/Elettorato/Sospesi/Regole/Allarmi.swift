extension RegolaDeiSospesi {
  /// A round unlike the others asks, once for each sign.
  ///
  /// Nothing forbids it: the thresholds are of `Allarme`, not of the law.
  static let allarmi = RegolaDeiSospesi("allarmi") { _, occasione in
    switch occasione {
    case .tornata(let tornata, let allarmi):
      allarmi.map {
        Sospeso(.allarme($0), .chiede, norma: tornata.norma, seguito: .verifica(tornata))
      }
    case .semestrale(let allarmi):
      allarmi.map {
        Sospeso(.allarme($0), .chiede, norma: .d223("artt. 16 e 31"), seguito: .verificaSemestrale)
      }
    case .lettura, .formazione, .blocco, .elenchi, .copieDelVoto: []
    }
  }
}
