/// What lies in an archive that rules on what waits look at: each thing is read when a rule asks for it.
package protocol Giacenze {
  /// The day of the act, or of who looks.
  var giorno: Giorno { get }
  /// The rounds of the vote in progress; the ordinary ones where there is none.
  var calendario: CalendarioDelleTornate { get }
  /// The day of the last act of each round of the vote in progress.
  var adozioni: [Tornata: Giorno] { get }
  /// The reference day of the vote in progress.
  var voto: Giorno? { get }
  /// The last day for locking the lists of the vote in progress.
  var bloccoEntro: Giorno? { get }
  /// How the lists are divided; `nil` before they are formed.
  var regime: RegimeDelleListe? { get }
  /// Whether the lists are locked.
  var bloccate: Bool { get }

  /// The events received by a day that have no final answer, with the answer that they would have now.
  func eventi(entro giorno: Giorno) throws -> [EsameDegliEventi.Esaminato]
  /// The applications for the additional lists on which an act adopted now would say something new.
  func domandeUE() throws -> [DomandaGiacente]
  /// The requests of special votes whose answer is not the one recorded.
  func richieste() throws -> [Sospeso.Voce]
  /// The electors who have no section.
  func senzaSezione() throws -> [Sospeso.Voce]
  /// Who is on a list, and in the register received since as gone, with no event that says so.
  func usciti() throws -> [Sospeso.Voce]
}

/// An application for an additional list that waits for an act.
package struct DomandaGiacente: Equatable, Sendable {
  package let voce: Sospeso.Voce
  /// Received within the term that its list has in the vote in progress.
  package let inTempo: Bool

  package init(_ voce: Sospeso.Voce, inTempo: Bool) {
    self.voce = voce
    self.inTempo = inTempo
  }
}

extension Giacenze {
  /// Whether the rounds are those of a vote.
  var straordinarie: Bool { calendario.tornate.contains { $0.tornata.termine != nil } }

  /// The last day of the last round.
  var fineDelleTornate: Giorno? { straordinarie ? calendario.tornate.map(\.termine).max() : nil }

  /// The events that have the answer asked for.
  func eventi(
    entro giorno: Giorno, _ vale: (EsameDegliEventi.Esaminato) -> Bool
  ) throws -> [Sospeso.Voce] {
    try eventi(entro: giorno).filter(vale).map {
      Sospeso.Voce($0.evento.progressivo, nome: "\($0.evento.cognome) \($0.evento.nome)")
    }
  }
}

extension EsameDegliEventi.Esaminato {
  /// Not refused, not without effect: it would change the lists, and no act has said so yet.
  var daDecidere: Bool {
    switch esito {
    case .inAttesa, .fuoriTermine, .applicato, .annotato: true
    case .ininfluente, .rifiutato: false
    }
  }

  /// Refused for something that can be mended.
  var sanabile: Bool { if case .rifiutato(let motivo) = esito { motivo.sanabile } else { false } }

  /// What it asks of the lists; of who is refused, what it would ask once mended.
  var materia: CalendarioDelleTornate.Materia? { esito.effetto?.materia ?? evento.tipo.materia }
}

extension TipoEvento {
  /// What an event of this kind asks of the lists; `nil` for what no round takes.
  fileprivate var materia: CalendarioDelleTornate.Materia? {
    switch self {
    case .decesso: .decesso
    case .emigrazione: .emigrazione
    case .perditaCittadinanza, .perditaDiritto: .perdita
    case .emigrazioneEstero: .annotazione
    case .immigrazione: .immigrazione
    case .cambioAbitazione: .cambioSezione
    case .acquistoCittadinanza, .riacquistoDiritto, .ricomparsa: .acquisto
    case .compimento18: nil
    }
  }
}

extension CalendarioDelleTornate {
  /// The rounds within whose term an event was received, adopted or not.
  func inTempo(_ materia: Materia, ricevuto: Giorno) -> [Tornata] {
    tornate.filter { ricevuto <= $0.termine && tratta($0.tornata, materia) }.map(\.tornata)
  }
}
