/// What the office knows of a person when an event is examined: register, lists, and what the events examined before have done.
package struct SituazionePersona: Sendable {
  /// The row of the population register.
  package struct Registro: Sendable {
    package var stato: StatoAnagrafico
    package var residenteDal: Giorno?
    package var qualita: QualitaElettorale?
    package var sezioneAssegnata: Int?

    package init(
      stato: StatoAnagrafico, residenteDal: Giorno?, qualita: QualitaElettorale?, sezioneAssegnata: Int?
    ) {
      self.stato = stato
      self.residenteDal = residenteDal
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
  /// Why the last line of the general list, or of all of them, was closed; `nil` while one is open.
  package var uscita: Causa?
  package var dirittoPerso = false

  package init() {}

  package var iscritta: Bool { !righe.isEmpty }
  package var elettrice: Bool { righe[.generale] != nil }

  /// Whether anybody by this code is known here.
  package var nota: Bool { scheda != nil }
}
