/// What the office knows of who asks, on the lists of one moment.
package struct Richiedente: Sendable {
  /// The line of the general list; `nil` for who is not on it.
  package var riga: RigaDiLista?
  /// The lines of the additional lists.
  package var aggiunte: Set<Lista> = []
  /// The person as known: from the list, otherwise from the register.
  package var scheda: SchedaPersona?
  /// Where the register puts the person; `nil` when it does not know him.
  package var stato: StatoAnagrafico?
  /// A second citizenship of the register, by ISO code; empty when there is none.
  package var altraCittadinanza = ""
  package var fascicolo: Int?
  package var fatti = FattiNoti()

  package init() {}
}

/// What the events received say of a person beside the lists: true facts that came too late for them, or that moved nobody.
package struct FattiNoti: Equatable, Sendable {
  package var morto = false
  /// Gone to another Comune, or abroad.
  package var partito = false
  /// Come to live here, on no list.
  package var arrivato = false
  package var dirittoPerso = false
  package var italiano = false

  package init() {}

  /// The facts of one person; `eventi` are those not refused, in any order.
  package init(_ eventi: [Evento]) {
    for evento in eventi.sorted(by: { ($0.giorno, $0.ricevuto) < ($1.giorno, $1.ricevuto) }) {
      switch evento.tipo {
      case .decesso: morto = true
      case .emigrazione, .emigrazioneEstero: (partito, arrivato) = (true, false)
      case .immigrazione: (partito, arrivato) = (false, true)
      case .perditaDiritto: if evento.definitivo != false { dirittoPerso = true }
      case .riacquistoDiritto: dirittoPerso = false
      case .acquistoCittadinanza: italiano = true
      case .perditaCittadinanza: italiano = false
      case .cambioAbitazione, .ricomparsa, .compimento18: break
      }
    }
  }
}
