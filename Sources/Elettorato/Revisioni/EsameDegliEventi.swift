/// Every event not yet decided, judged in order of arrival, each on what the ones before it have made of its person.
///
/// Pure: the same events, lists and day give the same answers, whatever the order in which the events are given.
package struct EsameDegliEventi: Sendable {
  /// An event with its answer.
  package struct Esaminato: Sendable {
    package let evento: Evento
    /// The person as found in the archive, before any event examined here.
    package let trovata: SituazionePersona
    package fileprivate(set) var esito: EsitoEvento
    /// The section of the general list before the event.
    package let sezioneDa: Int?
    package let intervento: Intervento?

    /// As the archive keeps it.
    package var decisione: DecisioneEvento {
      var lista: Lista?
      var (da, a): (Int?, Int?)
      if case .applicato(_, let effetto) = esito {
        lista = effetto.lista(trovata)
        if case .cambiaSezione = effetto { da = sezioneDa }
        a = effetto.sezione
      }
      return DecisioneEvento(
        evento: evento.numero, esito: esito.codice, motivo: esito.motivo,
        tornata: esito.codice == .applicato ? esito.tornata : nil, lista: lista, sezioneDa: da, sezioneA: a,
        definitiva: esito.definitivo, intervento: intervento?.dicitura ?? "")
    }
  }

  /// In order of arrival.
  package private(set) var esaminati: [Esaminato] = []
  /// Two events of one person of which the later makes the earlier impossible, by place in `esaminati`.
  package private(set) var conflitti: [(superato: Int, da: Int)] = []

  private let tornata: Tornata?
  private let calendario: CalendarioDelleTornate
  private let contesto: EsameEvento.Contesto
  private var persone: [String: SituazionePersona] = [:]
  /// Enrolments waiting, by person: place in `esaminati`.
  private var iscrizioni: [String: Int] = [:]
  private var visti: Set<String> = []

  /// Examines `eventi` for `tornata`, or for none in particular when it is `nil`: then everything waits or is late.
  ///
  /// `persona` finds what the archive knows of a codice fiscale; `giaVisto` whether the same fact was received and decided before, other
  /// than with a refusal.
  package init(
    _ eventi: [Evento], tornata: Tornata?, calendario: CalendarioDelleTornate, contesto: EsameEvento.Contesto,
    interventi: [Int: Intervento], persona: (Evento) throws -> SituazionePersona,
    giaVisto: (Evento) throws -> Bool
  ) rethrows {
    self.tornata = tornata
    self.calendario = calendario
    self.contesto = contesto
    esaminati.reserveCapacity(eventi.count)
    for evento in eventi.sorted(by: Evento.inOrdineDiArrivo) {
      let trovata = try persona(evento)
      let ripetuto = try visti.contains(Self.fatto(evento)) || giaVisto(evento)
      esamina(evento, trovata, ripetuto: ripetuto, intervento: interventi[evento.numero])
    }
  }

  /// What two documents of one fact have in common.
  private static func fatto(_ evento: Evento) -> String {
    "\(evento.tipo.rawValue) \(evento.codiceFiscale) \(evento.giorno.iso)"
  }

  private mutating func esamina(
    _ evento: Evento, _ trovata: SituazionePersona, ripetuto: Bool, intervento: Intervento?
  ) {
    let codice = evento.codiceFiscale
    let persona = persone[codice] ?? trovata
    var esito = esito(evento, persona, ripetuto: ripetuto, intervento)
    let posto = esaminati.count
    if case .cancella(let causa) = esito.effetto, let iscrizione = iscrizioni[codice],
      precede(esito.tornata, iscrizione)
    {
      // Gone before being entered: neither changes the lists.
      esaminati[iscrizione].esito = .rifiutato(.superato)
      conflitti.append((superato: iscrizione, da: posto))
      esito = .ininfluente(.nonElettore)
      iscrizioni[codice] = nil
      var uscita = persona
      uscita.righe = [:]
      uscita.uscita = causa
      persone[codice] = uscita
    } else if let effetto = esito.effetto, esito.codice != .fuoriTermine {
      persone[codice] = persona.dopo(effetto)
      if case .iscrivi = effetto { iscrizioni[codice] = posto }
    }
    if esito.codice != .rifiutato { visti.insert(Self.fatto(evento)) }
    esaminati.append(
      Esaminato(
        evento: evento, trovata: trovata, esito: esito,
        sezioneDa: (persona.righe[.generale] ?? persona.righe.values.first)?.sezione, intervento: intervento))
  }

  private func esito(
    _ evento: Evento, _ persona: SituazionePersona, ripetuto: Bool, _ intervento: Intervento?
  ) -> EsitoEvento {
    if intervento?.azione == .escludi { return .rifiutato(.esclusoDallUfficio) }
    let esame = EsameEvento.esamina(
      evento, persona, giaVisto: ripetuto, contesto, intervento: intervento?.azione)
    switch esame {
    case .rifiutato(let motivo): return .rifiutato(motivo)
    case .ininfluente(let motivo): return .ininfluente(motivo)
    case .effetto(let effetto):
      guard let sua = calendario.tornata(effetto.materia, ricevuto: evento.ricevuto) else {
        return .fuoriTermine(effetto)
      }
      guard sua == tornata else { return .inAttesa(sua, effetto) }
      return effetto.materia == .annotazione ? .annotato(sua, effetto) : .applicato(sua, effetto)
    }
  }

  /// Whether a round comes no later than the one of an enrolment that is waiting.
  private func precede(_ uscita: Tornata?, _ iscrizione: Int) -> Bool {
    func posto(_ tornata: Tornata?) -> Int {
      calendario.tornate.firstIndex { $0.tornata == tornata } ?? .max
    }
    return uscita != nil && posto(uscita) <= posto(esaminati[iscrizione].esito.tornata)
  }
}

extension SituazionePersona {
  /// The person once an effect has been adopted. Numbers do not matter here: only who is where.
  fileprivate func dopo(_ effetto: EsameEvento.Effetto) -> SituazionePersona {
    var dopo = self
    switch effetto {
    case .cancella(let causa):
      dopo.righe = [:]
      dopo.uscita = causa
      if causa == .perditaDiritto { dopo.dirittoPerso = true }
    case .iscrivi(let causa, let scheda, let sezione):
      dopo.scheda = scheda
      dopo.uscita = nil
      if causa == .riacquistoDiritto { dopo.dirittoPerso = false }
      dopo.righe = [.generale: .attesa(.generale, fascicolo: fascicolo, sezione: sezione)]
    case .cambiaSezione(let scheda, let sezione):
      dopo.scheda = scheda
      for lista in righe.keys {
        dopo.righe[lista] = .attesa(lista, fascicolo: fascicolo, sezione: sezione)
      }
    case .annota(_, let scheda):
      dopo.scheda = scheda
    }
    return dopo
  }
}

extension RigaDiLista {
  /// A line that has its place but no number yet.
  fileprivate static func attesa(_ lista: Lista, fascicolo: Int?, sezione: Int?) -> RigaDiLista {
    RigaDiLista(
      fascicolo: fascicolo ?? 0, lista: lista, parte: .unica, sezione: sezione, numeroGenerale: 0,
      numeroSezionale: nil)
  }
}

extension EsameEvento.Effetto {
  /// The list that the event moves, as exports name it: the general one where the person is on it, or enters it.
  fileprivate func lista(_ persona: SituazionePersona) -> Lista? {
    if case .iscrivi = self { return .generale }
    return persona.elettrice ? .generale : Lista.allCases.first { persona.righe[$0] != nil } ?? .generale
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
