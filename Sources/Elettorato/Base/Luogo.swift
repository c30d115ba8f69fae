/// A place of birth as it was named in a period: one row of the table of Comuni or of foreign States.
package struct Luogo: Hashable, Sendable {
  package let codice: CodiceLuogo
  package let denominazione: String
  /// The letters of the province in that period; empty abroad.
  package let provincia: String
  /// The first day of the period, `nil` when it is not known.
  package let dal: Giorno?
  /// The last day of the period, `nil` while it lasts.
  package let al: Giorno?

  package init(codice: CodiceLuogo, denominazione: String, provincia: String, dal: Giorno?, al: Giorno?) {
    self.codice = codice
    self.denominazione = denominazione
    self.provincia = provincia
    self.dal = dal
    self.al = al
  }

  /// Whether the period covers that day.
  package func comprende(_ giorno: Giorno) -> Bool {
    (dal.map { $0 <= giorno } ?? true) && (al.map { giorno <= $0 } ?? true)
  }
}
