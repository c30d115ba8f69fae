/// The people of a round, judged one by one each on all that is known of him: the answers to their events, and what becomes of their lines.
///
/// Pure: the same facts, lists and day give the same answers, whatever the order in which people and events are given.
package struct EsameDegliEventi: Sendable {
  /// An event with its answer.
  package struct Esaminato: Sendable {
    package let evento: Evento
    /// The person as found in the archive.
    package let trovata: SituazionePersona
    package let esito: EsitoEvento
    package let intervento: Intervento?
    /// The last answer that an act gave; `nil` while none has.
    package let precedente: DecisioneEvento?

    /// Whether the act of this round writes the answer: not what waits for a later one, unless it takes back a final answer, nor what was
    /// said already.
    package var daScrivere: Bool {
      if esito.codice == .inAttesa { return precedente?.definitiva ?? false }
      guard let precedente else { return true }
      let decisione = decisione
      return precedente.esito != decisione.esito || precedente.motivo != decisione.motivo
        || precedente.intervento != decisione.intervento
    }

    /// The section of the general list before the round.
    package var sezioneDa: Int? { (trovata.righe[.generale] ?? trovata.righe.values.first)?.sezione }

    /// As the archive keeps it.
    package var decisione: DecisioneEvento {
      var lista: Lista?
      var (da, a): (Int?, Int?)
      if case .applicato(_, let effetto) = esito {
        lista = effetto.lista(trovata)
        if case .cambiaSezione = effetto, trovata.iscritta { da = sezioneDa }
        a = effetto.sezione
      }
      return DecisioneEvento(
        evento: evento.numero, esito: esito.codice, motivo: esito.motivo,
        tornata: esito.codice == .applicato ? esito.tornata : nil, lista: lista, sezioneDa: da, sezioneA: a,
        definitiva: esito.definitivo, intervento: intervento?.dicitura ?? "")
    }
  }

  /// In order of arrival, once `concludi` has been called.
  package private(set) var esaminati: [Esaminato] = []
  /// Two events of one person of which the later makes the earlier impossible.
  package private(set) var conflitti: [(superato: Evento, da: Evento)] = []
  /// What is done to the lines, person by person.
  package private(set) var modifiche: [VariazioniDellaTornata.Modifica] = []

  private let occasione: OccasioneDelGiudizio

  package init(_ occasione: OccasioneDelGiudizio) { self.occasione = occasione }

  /// Judges people, each with all of his events known by the day, decided ones too.
  package init(
    _ persone: some Sequence<(eventi: [EventoNoto], trovata: SituazionePersona)>,
    _ occasione: OccasioneDelGiudizio
  ) {
    self.init(occasione)
    for persona in persone { giudica(persona.eventi, persona.trovata) }
    concludi()
  }

  package mutating func giudica(_ eventi: [EventoNoto], _ trovata: SituazionePersona) {
    let giudizio = GiudizioSullaPersona(eventi, trovata, occasione)
    modifiche += giudizio.modifiche
    for (noto, esito) in zip(eventi, giudizio.risposte) {
      guard let esito, !noto.deciso || giudizio.ripensa(noto, esito) else { continue }
      esaminati.append(
        Esaminato(
          evento: noto.evento, trovata: trovata, esito: esito, intervento: noto.intervento,
          precedente: noto.decisione))
    }
    conflitti += giudizio.conflitti.filter { !eventi[$0.superato].deciso }
      .map { (superato: eventi[$0.superato].evento, da: eventi[$0.da].evento) }
  }

  /// Puts the answers in order of arrival, however the people came.
  package mutating func concludi() {
    esaminati.sort { Evento.inOrdineDiArrivo($0.evento, $1.evento) }
    conflitti.sort { Evento.inOrdineDiArrivo($0.superato, $1.superato) }
  }
}

extension EsameEvento.Effetto {
  /// The list that the event moves, as exports name it: the general one where the person is on it, or enters it.
  fileprivate func lista(_ persona: SituazionePersona) -> Lista? {
    if case .iscrivi = self { return .generale }
    return persona.elettrice ? .generale : Lista.allCases.first { persona.righe[$0] != nil } ?? .generale
  }
}
