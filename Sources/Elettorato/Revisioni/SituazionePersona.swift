/// What the office knows of a person when an event is examined: register, lists, and what the events examined before have done.
package struct SituazionePersona: Sendable {
  /// The row of the population register.
  package struct Registro: Sendable {
    package var stato: StatoAnagrafico
    package var residenteDal: Giorno?
    /// Since when the state is this one: not a resident's, who has `residenteDal`.
    package var statoDal: Giorno?
    package var qualita: QualitaElettorale?
    package var sezioneAssegnata: Int?

    package init(
      stato: StatoAnagrafico, residenteDal: Giorno?, statoDal: Giorno? = nil, qualita: QualitaElettorale?,
      sezioneAssegnata: Int?
    ) {
      self.stato = stato
      self.residenteDal = residenteDal
      self.statoDal = statoDal
      self.qualita = qualita
      self.sezioneAssegnata = sezioneAssegnata
    }
  }

  /// `nil` for who has never been on a list.
  package var fascicolo: Int?
  package var registro: Registro?
  /// The open lines, by list.
  package var righe: [Lista: RigaDiLista] = [:]
  /// The person as known: from the list, otherwise from the register, otherwise from an event.
  package var scheda: SchedaPersona?
  /// The person as the first line of this enrolment had him: what acts have written since is in the events. `nil` for who is on no list.
  package var schedaIniziale: SchedaPersona?
  /// Why the last line of the general list, or of all of them, was closed; `nil` while one is open.
  package var uscita: Causa?
  package var dirittoPerso = false
  /// The day of the act that wrote the last line, open or not.
  package var righeDal: Giorno?

  package init() {}

  package var iscritta: Bool { !righe.isEmpty }
  package var elettrice: Bool { righe[.generale] != nil }

  /// Whether anybody by this code is known here.
  package var nota: Bool { scheda != nil }
}
