/// When and for what the facts of a person are judged: a round or none, its calendar, its day, how the law is read.
package struct OccasioneDelGiudizio: Sendable {
  /// `nil` for none in particular: then everything waits or is late.
  package let tornata: Tornata?
  package let calendario: CalendarioDelleTornate
  /// What was received by this day is known.
  package let giorno: Giorno
  package let contesto: EsameEvento.Contesto

  package init(
    tornata: Tornata?, calendario: CalendarioDelleTornate, giorno: Giorno, contesto: EsameEvento.Contesto
  ) {
    self.tornata = tornata
    self.calendario = calendario
    self.giorno = giorno
    self.contesto = contesto
  }

  package func legge(_ lettura: LetturaAperta) -> Bool { calendario.letture.contains(lettura) }

  /// What becomes of an effect that one fact alone brings, by the day on which the fact was received.
  func esito(_ effetto: EsameEvento.Effetto, ricevuto: Giorno) -> EsitoEvento {
    guard let sua = calendario.tornata(effetto.materia, ricevuto: ricevuto) else {
      return .fuoriTermine(effetto)
    }
    guard sua == tornata else { return .inAttesa(sua, effetto) }
    return effetto.materia == .annotazione ? .annotato(sua, effetto) : .applicato(sua, effetto)
  }
}
