/// A foreign State of the reference data (Italy too, with an empty code), with its membership of the European Union.
package struct StatoEstero: Equatable, Sendable {
  /// Cadastral code, `Z...`.
  package let codice: String
  package let denominazione: String
  /// ISO 3166-1 alpha-3.
  package let alpha3: String
  package let ueDal: Giorno?
  package let ueAl: Giorno?

  package init(codice: String, denominazione: String, alpha3: String, ueDal: Giorno?, ueAl: Giorno?) {
    self.codice = codice
    self.denominazione = denominazione
    self.alpha3 = alpha3
    self.ueDal = ueDal
    self.ueAl = ueAl
  }

  /// Whether the State was a member of the Union on that day.
  package func membroUE(il giorno: Giorno) -> Bool {
    guard let ueDal, ueDal <= giorno else { return false }
    return ueAl.map { giorno <= $0 } ?? true
  }
}
