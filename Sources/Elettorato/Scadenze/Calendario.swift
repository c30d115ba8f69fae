/// Deadlines that belong together: of one vote, of one act, of the ordinary revisions of one year.
package struct Calendario: Hashable, Sendable {
  /// What tells it from any other, at every run: `D839-2023-11-12`, `D839-atto-4`, `D839-2023`.
  package let identita: String
  /// What is voted and when, or which act: parts divided by `separatore`, for those who want one on each line.
  package let titolo: String
  package let scadenze: [Scadenza]
  /// Terms that have no date yet, because the day from which they run was not given.
  package let senzaData: [Termine]

  package static let separatore = " · "

  package init(identita: String, titolo: String, scadenze: [Scadenza], senzaData: [Termine] = []) {
    self.identita = identita
    self.titolo = titolo
    self.scadenze = scadenze
    self.senzaData = senzaData
  }

  /// The same calendar without the terms that `inclusa` refuses.
  package func solo(_ inclusa: (Scadenza) -> Bool, senzaData: Bool = true) -> Calendario {
    Calendario(
      identita: identita, titolo: titolo, scadenze: scadenze.filter(inclusa),
      senzaData: senzaData ? self.senzaData : [])
  }
}
