/// A day that one consultation sets apart from its rule set, with the reason: it records itself in the calendar.
///
/// Only administrative terms can be set (first round, section lists to the mayor...); a term of law cannot.
package struct TermineStabilito: Hashable, Sendable {
  package let codice: String
  /// Days counted from the same start as the term that it replaces.
  package let giorni: Int
  package let motivo: String

  package init(codice: String, giorni: Int, motivo: String) {
    self.codice = codice
    self.giorni = giorni
    self.motivo = motivo
  }
}
