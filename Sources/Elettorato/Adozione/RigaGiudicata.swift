/// A line of an act as the rules see it: what it says, and what the archive knows of whom it speaks.
///
/// Lines that only open or close a place are not here: a city has millions, and their reasons, or the balances, say all that is judged.
package enum RigaGiudicata: Sendable {
  case mossa(Mossa)
  /// `giaDeciso`: an earlier act has given the event its final answer.
  case decisione(DecisioneEvento, Evento, giaDeciso: Bool)
  /// `foglio` is the number that the sheet should have; `elettore`, whether the person is on the general list; `iscritto`, on any.
  case supplemento(Supplemento, foglio: Int, elettore: Bool, iscritto: Bool)
  /// `proposta`: the line with its number in the elenchi that are being applied.
  case semestrale(VoceSemestrale, proposta: VoceSemestrale?)
  case domanda(DecisioneDomanda, DomandaUE)
  /// `nascita` is `nil` where nobody has that file on that list.
  case minore(fascicolo: Int, lista: Lista, nascita: Giorno?)
  case elenco(ImpegnoElenco)

  /// The word that begins the line.
  var genere: RigaDiAtto.Genere {
    switch self {
    case .mossa: .variazione
    case .decisione: .decisione
    case .supplemento: .supplemento
    case .semestrale: .semestrale
    case .domanda: .domanda
    case .minore: .minore
    case .elenco: .elenco
    }
  }
}

/// A change of one line of a list, with its reason, its places, the person, and what the same act says of the fact.
package struct Mossa: Sendable {
  package let motivazione: Motivazione
  /// The line that the act closes.
  package let prima: RigaDiLista?
  /// The line that it opens.
  package let dopo: RigaDiLista?
  /// The person as the closed line held him, and as the opened one does; `nil` where the kind of act does not ask.
  package let personaPrima: SchedaPersona?
  package let personaDopo: SchedaPersona?
  /// The fact, and the answer that this act gives to it.
  package let evento: Evento?
  package let risposta: DecisioneEvento?
  /// What this act says of the person in an elenco of the semestral revision.
  package let voce: VoceSemestrale?
  /// The application that this act grants him for this list.
  package let domanda: DecisioneDomanda?

  package init(
    _ motivazione: Motivazione, prima: RigaDiLista?, dopo: RigaDiLista?, personaPrima: SchedaPersona? = nil,
    personaDopo: SchedaPersona? = nil, evento: Evento? = nil, risposta: DecisioneEvento? = nil,
    voce: VoceSemestrale? = nil, domanda: DecisioneDomanda? = nil
  ) {
    self.motivazione = motivazione
    self.prima = prima
    self.dopo = dopo
    self.personaPrima = personaPrima
    self.personaDopo = personaDopo
    self.evento = evento
    self.risposta = risposta
    self.voce = voce
    self.domanda = domanda
  }

  var causa: Causa { motivazione.causa }
  var operazione: Variazione.Operazione { motivazione.operazione }
  var lista: Lista { motivazione.lista }
  var fascicolo: Int { motivazione.fascicolo }
  /// The person as known after the act.
  var persona: SchedaPersona? { personaDopo ?? personaPrima }

  /// The matter of the rounds to which the change belongs; `nil` for a cause that is of no round.
  var materia: CalendarioDelleTornate.Materia? {
    switch (causa, operazione) {
    case (.cambioAbitazione, .annotazione), (.iscrizioneAIRE, _): .annotazione
    case (.cambioAbitazione, _): .cambioSezione
    case (.decesso, _): .decesso
    case (.emigrazione, _): .emigrazione
    case (.perditaCittadinanza, _), (.perditaDiritto, _): .perdita
    case (.immigrazione, _): .immigrazione
    case (.acquistoCittadinanza, _), (.riacquistoDiritto, _), (.ricomparsa, _): .acquisto
    // Out of the additional list because into the general one: the matter is that of the entry.
    case (.passaggioAListaGenerale, _): evento?.tipo == .immigrazione ? .immigrazione : .acquisto
    case (.compimento18, _), (.irreperibilita, _), (.domandaUE, _), (.ripartizione, _), (.ricompilazione, _),
      (.rettifica, _), (.decisione, _):
      nil
    }
  }
}
