/// What judging events needs and what it does to the lines of a person, before any number is given.
package enum EsameEvento {
  /// What must be done of a person.
  package enum Effetto: Sendable {
    /// Out of every list where the person is.
    case cancella(Causa)
    /// Into the general list; out of the additional ones, in the same act, where the person is on them.
    case iscrivi(Causa, SchedaPersona, sezione: Int?)
    case cambiaSezione(SchedaPersona, a: Int)
    case annota(Causa, SchedaPersona)

    package var materia: CalendarioDelleTornate.Materia {
      switch self {
      case .cancella(.decesso): .decesso
      case .cancella(.emigrazione): .emigrazione
      // An EU elector who is Italian by now leaves his list in the round of who becomes a citizen.
      case .cancella(.acquistoCittadinanza): .acquisto
      case .cancella: .perdita
      case .iscrivi(.immigrazione, _, _): .immigrazione
      case .iscrivi: .acquisto
      case .cambiaSezione: .cambioSezione
      case .annota: .annotazione
      }
    }

    /// The section into which it brings somebody.
    package var sezione: Int? {
      switch self {
      case .iscrivi(_, _, let sezione): sezione
      case .cambiaSezione(_, let sezione): sezione
      case .cancella, .annota: nil
      }
    }
  }

  /// What the rules need beside events and person.
  package struct Contesto: Sendable {
    /// Who turns eighteen by this day is an elector already.
    package let fineSemestre: Giorno
    package let viario: Viario
    package let sezioni: Set<Int>
    package let luoghi: TabellaLuoghi

    package init(fineSemestre: Giorno, viario: Viario, sezioni: Set<Int>, luoghi: TabellaLuoghi) {
      self.fineSemestre = fineSemestre
      self.viario = viario
      self.sezioni = sezioni
      self.luoghi = luoghi
    }

    /// The section of an address: one that exists, or none.
    package func sezione(_ indirizzo: Indirizzo?) -> Int? {
      guard let indirizzo, case .sezione(let numero) = viario.sezione(indirizzo), sezioni.contains(numero)
      else { return nil }
      return numero
    }
  }
}
