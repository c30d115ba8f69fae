/// Which acts of which revision have been adopted, and what may be adopted on a day: the order of the phases and their terms.
package struct CalendarioSemestrale: Sendable {
  /// An act of a semestral revision.
  package struct Adozione: Hashable, Sendable {
    package let revisione: RevisioneSemestrale
    package let fase: FaseSemestrale

    package init(_ revisione: RevisioneSemestrale, _ fase: FaseSemestrale) {
      self.revisione = revisione
      self.fase = fase
    }
  }

  package let adottate: Set<Adozione>

  package init(adottate: Set<Adozione>) { self.adottate = adottate }

  /// The revision that a phase of that day is about: the one of the semester, unless the one before waits for its last act still.
  package func revisione(_ fase: FaseSemestrale?, il giorno: Giorno) -> RevisioneSemestrale {
    let corrente = RevisioneSemestrale(il: giorno)
    let sospesa = attende(corrente.precedente) && !adottate.contains(Adozione(corrente, .elenchi))
    return sospesa && fase != .elenchi && (fase == .rettifica || giorno < corrente.situazioneAl)
      ? corrente.precedente : corrente
  }

  /// The phase that comes next for a revision.
  package func prossimaFase(_ revisione: RevisioneSemestrale) -> FaseSemestrale {
    adottate.contains(Adozione(revisione, .elenchi)) ? .rettifica : .elenchi
  }

  /// Whether the elenchi have been adopted and the lists not amended yet.
  private func attende(_ revisione: RevisioneSemestrale) -> Bool {
    adottate.contains(Adozione(revisione, .elenchi)) && !adottate.contains(Adozione(revisione, .rettifica))
  }

  /// Throws the rule that stands in the way of a phase on that day. `restituiti`: the day on which the elenchi came back.
  package func verifica(
    _ revisione: RevisioneSemestrale, _ fase: FaseSemestrale, il giorno: Giorno, restituiti: Giorno? = nil
  ) throws(ImpedimentoSemestrale) {
    if adottate.contains(Adozione(revisione, fase)) { throw .giaAdottata(revisione, fase) }
    if giorno < revisione.situazioneAl { throw .nonAperta(revisione) }
    switch fase {
    case .elenchi:
      if adottate.contains(Adozione(revisione, .rettifica)) { throw .giaAdottata(revisione, .rettifica) }
      if giorno > revisione.termineElenchi {
        throw .scaduta(revisione, fase, termine: revisione.termineElenchi)
      }
    case .rettifica:
      guard adottate.contains(Adozione(revisione, .elenchi)) else { throw .elenchiMancanti(revisione) }
      let deposito = revisione.deposito.upperBound
      if giorno <= deposito { throw .depositoInCorso(revisione, finoAl: deposito) }
      if let restituiti, restituiti <= deposito || restituiti > giorno {
        throw .restituzioneIncoerente(revisione, restituiti)
      }
      let termine = revisione.termineRettifica(restituiti: restituiti)
      if giorno > termine { throw .scaduta(revisione, fase, termine: termine) }
    }
  }
}

/// Why a phase of a semestral revision cannot be adopted.
package enum ImpedimentoSemestrale: Error, Hashable, Sendable {
  /// The day of the register at which it looks has not come yet.
  case nonAperta(RevisioneSemestrale)
  case giaAdottata(RevisioneSemestrale, FaseSemestrale)
  /// The lists cannot be amended without the elenchi.
  case elenchiMancanti(RevisioneSemestrale)
  /// The elenchi are deposited and claims may still come.
  case depositoInCorso(RevisioneSemestrale, finoAl: Giorno)
  /// The elenchi cannot have come back on that day.
  case restituzioneIncoerente(RevisioneSemestrale, Giorno)
  case scaduta(RevisioneSemestrale, FaseSemestrale, termine: Giorno)
  /// A vote keeps the lists closed.
  case listeBloccate(finoAl: Giorno)

  package var norma: Norma {
    switch self {
    case .nonAperta: .d223("artt. 7 e 8")
    case .giaAdottata(_, let fase), .scaduta(_, let fase, _): fase.norma
    case .elenchiMancanti: .d223("artt. 16 e 30")
    case .depositoInCorso: .d223("artt. 18-20")
    case .restituzioneIncoerente: .d223("artt. 29 e 30")
    case .listeBloccate: PeriodoDelBlocco.norma
    }
  }
}
