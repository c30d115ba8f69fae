/// What the acts of an archive show: which terms they keep, and which new terms run from their adoption.
///
/// The calendar has no ticks: a term is done when an act in the chain keeps it. This is the only place that says which.
package struct AdempimentiCompiuti: Sendable {
  /// What one act means for the calendar.
  package struct Effetti: Hashable, Sendable {
    /// The codes of the terms that the act keeps.
    package let termini: [String]
    /// How its variations must be made known; `nil` when no term runs from its adoption.
    package let pubblicita: Set<TerminiDaAdozione.Pubblicita>?

    package init(termini: [String] = [], pubblicita: Set<TerminiDaAdozione.Pubblicita>? = nil) {
      self.termini = termini
      self.pubblicita = pubblicita
    }
  }

  /// The effects of an act, as its kind says (`DescrittoreDellAtto`).
  package static func effetti(_ atto: Atto) -> Effetti {
    let descrittore = atto.tipo.descrittore
    return Effetti(
      termini: descrittore.termini(atto), pubblicita: descrittore.pubblica ? pubblicita(atto) : nil)
  }

  /// The forms of publicity that the causes of an act need, as the act itself names them.
  private static func pubblicita(_ atto: Atto) -> Set<TerminiDaAdozione.Pubblicita> {
    Set(
      atto.parametri.filter { $0.nome == Causa.parametro }.compactMap {
        Causa(rawValue: $0.valore)?.pubblicita
      })
  }

  private let atti: [(atto: Atto, effetti: Effetti)]

  /// Weighs the acts in their order; `effetti` is the law of the program unless a test says otherwise.
  package init(_ atti: [Atto], effetti: (Atto) -> Effetti = Self.effetti) {
    self.atti = atti.map { ($0, effetti($0)) }
  }

  /// The day of act 1: of what fell due before it the archive knows nothing. `nil` while there are no lists.
  package var inizio: Giorno? { atti.first?.atto.giorno }

  /// The terms of a consultation that its acts keep; an act of another vote keeps nothing of this one.
  package func compiuti(_ consultazione: Consultazione) -> [String: Giorno] {
    giorni { $0.consultazione == consultazione.identita }
  }

  /// The terms of a year's ordinary calendar that its acts keep.
  package func compiuti(anno: Int) -> [String: Giorno] {
    giorni { $0.consultazione == nil && $0.giorno.data.anno == anno }
  }

  /// The calendars that run from an adoption, one for each act that starts any.
  package func daAdozione(oggi: Giorno) -> [(atto: Atto, scadenze: [Scadenza])] {
    atti.compactMap { atto, effetti in
      guard let pubblicita = effetti.pubblicita else { return nil }
      return (
        atto,
        TerminiDaAdozione.scadenze(
          atto: String(atto.numero), adozione: atto.giorno, pubblicita: pubblicita, oggi: oggi)
      )
    }
  }

  /// The first act that keeps a term is the one that counts.
  private func giorni(_ riguarda: (Atto) -> Bool) -> [String: Giorno] {
    var giorni: [String: Giorno] = [:]
    for (atto, effetti) in atti where riguarda(atto) {
      for codice in effetti.termini where giorni[codice] == nil { giorni[codice] = atto.giorno }
    }
    return giorni
  }
}

extension Atto {
  /// The consultation that the act belongs to, as it says itself.
  package var consultazione: String? { parametri.first { $0.nome == Consultazione.parametro }?.valore }
}
