/// A place where people vote who cannot go to their section: hospital, care home, prison.
///
/// Its beds decide who collects the vote (arts 42-44 TU 570/1960; arts 51-53 d.P.R. 361/1957).
package struct LuogoDiCura: Equatable, Sendable {
  package enum Tipo: String, CaseIterable, Sendable {
    case ospedale = "OSPEDALE"
    case casaDiCura = "CASA_DI_CURA"
    case istitutoDiDetenzione = "ISTITUTO_DETENZIONE"
  }

  package let codice: String
  package let tipo: Tipo
  package let denominazione: String
  /// Cadastral code of its Comune, which may be another one.
  package let comune: String
  package let regione: String
  package let toponimo: Toponimo
  package let civico: String
  package let postiLetto: Int
  /// The section in whose area it stands; `nil` outside the Comune.
  package let sezione: Int?

  package init(
    codice: String, tipo: Tipo, denominazione: String, comune: String, regione: String, toponimo: Toponimo,
    civico: String, postiLetto: Int, sezione: Int?
  ) {
    self.codice = codice
    self.tipo = tipo
    self.denominazione = denominazione
    self.comune = comune
    self.regione = regione
    self.toponimo = toponimo
    self.civico = civico
    self.postiLetto = postiLetto
    self.sezione = sezione
  }
}
