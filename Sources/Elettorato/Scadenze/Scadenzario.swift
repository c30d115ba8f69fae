/// The calendar of one consultation: every term of law and of its rule set, with date and state.
package struct Scadenzario: Hashable, Sendable {
  package let scadenze: [Scadenza]
  /// Terms that have no date yet, because the day from which they run (the decree) was not given.
  package let senzaData: [Termine]
  /// Terms that are not known for this Region and this vote, and that the consultation does not set either.
  package let ignoti: [TermineIgnoto]

  /// `compiuti` says, for each code, on which day the archive shows the term kept.
  package init(
    _ consultazione: Consultazione, _ ordinamento: Ordinamento, compiuti: [String: Giorno] = [:], oggi: Giorno
  ) {
    let decorrenze = consultazione.decorrenze
    let scelta = ordinamento.scelta(consultazione)
    let appresi = scelta.ignoti.filter { ignoto in
      consultazione.stabilito(ignoto.codice) != nil && !scelta.termini.contains { $0.codice == ignoto.codice }
    }
    let termini =
      scelta.termini
      + appresi.enumerated().filter { indice, ignoto in
        !appresi[..<indice].contains { $0.codice == ignoto.codice }
      }.map { $0.element.stabilito() }
    var scadenze: [Scadenza] = []
    var senzaData: [Termine] = []
    for termine in termini {
      let scadenza = termine.scadenza(
        decorrenze, giorniDiVoto: consultazione.giorni, stabilito: consultazione.stabilito(termine.codice),
        compiutaIl: compiuti[termine.codice], oggi: oggi)
      if let scadenza { scadenze.append(scadenza) } else { senzaData.append(termine) }
    }
    self.scadenze = scadenze.inOrdine()
    self.senzaData = senzaData
    ignoti = scelta.ignoti.filter { consultazione.stabilito($0.codice) == nil }
  }

  package subscript(codice: String) -> Scadenza? { scadenze.first { $0.codice == codice } }
}

extension Sequence<Scadenza> {
  /// What is late: the reason for exit status 11.
  package var inRitardo: [Scadenza] { filter { $0.stato == .inRitardo } }

  /// What is due today or still to come, the nearest first, at most `numero`.
  package func prossime(_ numero: Int) -> [Scadenza] {
    Array(filter { $0.stato == .oggi || $0.stato == .daFare }.inOrdine().prefix(numero))
  }
}
