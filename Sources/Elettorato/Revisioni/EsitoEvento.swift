/// What became of an event: the answer that stays with it, in the words of exports and acts.
package enum EsitoEvento: Sendable {
  case applicato(Tornata, EsameEvento.Effetto)
  case annotato(Tornata, EsameEvento.Effetto)
  /// The first round that can take it is another one.
  case inAttesa(Tornata, EsameEvento.Effetto)
  case ininfluente(Ininfluenza)
  case rifiutato(Rifiuto)
  /// Too late for every round of this vote: nothing changes, and the next lawful revision takes it.
  case fuoriTermine(EsameEvento.Effetto)

  /// The code of the outcome.
  package enum Codice: String, CaseIterable, Sendable {
    case applicato = "APPLICATO"
    case annotato = "ANNOTATO"
    case inAttesa = "IN_ATTESA"
    case ininfluente = "ININFLUENTE"
    case rifiutato = "RIFIUTATO"
    case fuoriTermine = "FUORI_TERMINE"

    package var titolo: String {
      switch self {
      case .applicato: "applicato"
      case .annotato: "annotato"
      case .inAttesa: "in attesa"
      case .ininfluente: "senza effetto"
      case .rifiutato: "rifiutato"
      case .fuoriTermine: "fuori termine"
      }
    }

    /// As a count of several is told.
    package var titoloPlurale: String {
      switch self {
      case .applicato: "applicati"
      case .annotato: "annotati"
      case .rifiutato: "rifiutati"
      case .inAttesa, .ininfluente, .fuoriTermine: titolo
      }
    }
  }

  package var codice: Codice {
    switch self {
    case .applicato: .applicato
    case .annotato: .annotato
    case .inAttesa: .inAttesa
    case .ininfluente: .ininfluente
    case .rifiutato: .rifiutato
    case .fuoriTermine: .fuoriTermine
    }
  }

  /// The code of the reason; empty where the outcome says all.
  package var motivo: String {
    switch self {
    case .applicato, .inAttesa: ""
    case .annotato(_, .annota(.iscrizioneAIRE, _)): "RESTA_ISCRITTO_AIRE"
    case .annotato: "STESSA_SEZIONE"
    case .ininfluente(let motivo): motivo.rawValue
    case .rifiutato(let motivo): motivo.rawValue
    case .fuoriTermine: "OLTRE_LA_TORNATA"
    }
  }

  package var tornata: Tornata? {
    switch self {
    case .applicato(let tornata, _), .annotato(let tornata, _), .inAttesa(let tornata, _): tornata
    case .ininfluente, .rifiutato, .fuoriTermine: nil
    }
  }

  package var effetto: EsameEvento.Effetto? {
    switch self {
    case .applicato(_, let effetto), .annotato(_, let effetto), .inAttesa(_, let effetto),
      .fuoriTermine(let effetto):
      effetto
    case .ininfluente, .rifiutato: nil
    }
  }

  /// Whether nothing can change the answer: the event is examined no more.
  package var definitivo: Bool {
    switch self {
    case .applicato, .annotato, .ininfluente: true
    case .rifiutato(let motivo): !motivo.sanabile
    case .inAttesa, .fuoriTermine: false
    }
  }
}

/// A decision as the archive keeps it and exports write it: the outcome of an event in one act.
package struct DecisioneEvento: Equatable, Sendable {
  package let evento: Int
  package let esito: EsitoEvento.Codice
  package let motivo: String
  /// Set for what was applied.
  package let tornata: Tornata?
  package let lista: Lista?
  package let sezioneDa: Int?
  package let sezioneA: Int?
  package let definitiva: Bool
  /// What the officer decided by hand, as the act writes it; empty where nothing.
  package let intervento: String

  package init(
    evento: Int, esito: EsitoEvento.Codice, motivo: String, tornata: Tornata?, lista: Lista?, sezioneDa: Int?,
    sezioneA: Int?, definitiva: Bool, intervento: String
  ) {
    self.evento = evento
    self.esito = esito
    self.motivo = motivo
    self.tornata = tornata
    self.lista = lista
    self.sezioneDa = sezioneDa
    self.sezioneA = sezioneA
    self.definitiva = definitiva
    self.intervento = intervento
  }

  /// Whether outcome and reason leave nothing to examine again: what `definitiva` must say.
  package var definitivaPerRegola: Bool {
    switch esito {
    case .applicato, .annotato, .ininfluente: true
    case .rifiutato: Rifiuto(rawValue: motivo).map { !$0.sanabile } ?? false
    case .inAttesa, .fuoriTermine: false
    }
  }

  /// The reason in words; empty where the outcome says all.
  package var spiegazione: String {
    Rifiuto(rawValue: motivo)?.motivo ?? Ininfluenza(rawValue: motivo)?.motivo
      ?? [
        "RESTA_ISCRITTO_AIRE": "resta iscritto, annotato come residente all'estero",
        "STESSA_SEZIONE": "l'indirizzo cambia, la sezione no",
        "OLTRE_LA_TORNATA":
          "non c'è più una tornata che possa eseguirlo prima del voto: è proposto alla prossima revisione",
      ][motivo]
      ?? ""
  }
}
