/// The Comune of the archive, as the reference data name it.
package struct Comune: Equatable, Sendable {
  /// Cadastral (Belfiore) code, such as `D839`.
  package let codice: String
  package let denominazione: String
  /// Two letters.
  package let provincia: String
  package let regione: String
  package let codiceIstat: String

  package init(
    codice: String, denominazione: String, provincia: String, regione: String, codiceIstat: String
  ) {
    self.codice = codice
    self.denominazione = denominazione
    self.provincia = provincia
    self.regione = regione
    self.codiceIstat = codiceIstat
  }
}
