/// An event as the office knows it on a day: the paper, the last answer that an act gave it, what the officer has decided of it.
package struct EventoNoto: Sendable {
  package let evento: Evento
  /// `nil` while no act has answered.
  package let decisione: DecisioneEvento?
  package let intervento: Intervento?

  package init(_ evento: Evento, decisione: DecisioneEvento? = nil, intervento: Intervento? = nil) {
    self.evento = evento
    self.decisione = decisione
    self.intervento = intervento
  }

  /// Whether an act has changed the lists because of it.
  package var eseguito: Bool { decisione?.esito == .applicato || decisione?.esito == .annotato }

  /// Whether an act has said that it is true of the person: carried out, or too late for the vote.
  package var riconosciuto: Bool { eseguito || decisione?.esito == .fuoriTermine }

  package var deciso: Bool { decisione?.definitiva ?? false }

  /// The order of what happened, which never depends on when somebody was told.
  ///
  /// Of one day: by the day of the paper, then what takes away before what gives back.
  package static func inOrdineDiVerita(_ a: EventoNoto, _ b: EventoNoto) -> Bool {
    let (a, b) = (a.evento, b.evento)
    let (primo, secondo) = (
      (a.giorno, a.giornoDocumento ?? a.giorno, a.tipo.ordine),
      (b.giorno, b.giornoDocumento ?? b.giorno, b.tipo.ordine)
    )
    return primo == secondo ? a.testo < b.testo : primo < secondo
  }
}

extension TipoEvento {
  fileprivate var ordine: Int {
    switch self {
    case .emigrazione, .emigrazioneEstero, .perditaCittadinanza, .perditaDiritto: 0
    case .immigrazione, .acquistoCittadinanza, .riacquistoDiritto, .ricomparsa: 1
    case .cambioAbitazione, .compimento18: 2
    case .decesso: 3
    }
  }
}
