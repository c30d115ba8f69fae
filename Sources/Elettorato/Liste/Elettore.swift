/// A line of a list: a person with the place and the numbers that an act gave.
///
/// Source: art. 5 d.P.R. 223/1967 for what an entry contains; `norme.md` 1.2 and 1.4.
package struct Elettore: Sendable {
  /// The personal file number: given once by the act of first enrolment, never reused.
  package var fascicolo = 0
  package var lista: Lista = .generale
  package var parte: Parte = .unica
  /// `nil` while the section is still to be assigned.
  package var sezione: Int?
  package var numeroGenerale = 0
  /// `nil` while the section is still to be assigned.
  package var numeroSezionale: Int?
  package var dalAtto = 0
  /// The act that closed this line; `nil` while it is open.
  package var alAtto: Int?

  package var testi = TestiPersona()
  package var sesso: Sesso = .maschile
  package var nascita = Giorno(numero: 0)
  package var attoAnno: Int?
  package var civico: Int?
  package var stato: StatoAnagrafico = .residente

  package init() {}

  /// Resident abroad: annotated on the lists (art. 11 d.P.R. 223/1967).
  package var residenteAllEstero: Bool { stato == .aire }
}
