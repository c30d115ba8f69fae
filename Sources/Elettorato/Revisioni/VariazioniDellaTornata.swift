/// What a round does to the lists: the effects of its events, one net change for each line, with the numbers given.
///
/// Who enters and moves in one round changes section once, in the place where he ends up. Order and numbers depend on the people, not on
/// the order in which the events were read.
package struct VariazioniDellaTornata {
  /// A change with the person that the opened line will hold.
  package struct Voce: Sendable {
    /// By what the person is told from the others of the act.
    package let chiave: String
    package let variazione: Variazione
    /// `nil` for a cancellation.
    package let scheda: SchedaPersona?
    /// The person as known, for the papers.
    package let persona: SchedaPersona
    /// Set when the personal file is a new one.
    package let nuovoFascicolo: Bool
  }

  /// What is to be done of one person, before any number is given.
  package struct Modifica: Sendable {
    /// By what the person is told from the others of the act.
    package let chiave: String
    /// The person as the archive has him, before the act.
    package let trovata: SituazionePersona
    package let effetto: EsameEvento.Effetto
    /// The event that is at its origin; `nil` when there is none.
    package let evento: Int?
    /// Why the section changes, when it is not because the person has moved.
    package let causa: Causa?

    package init(
      chiave: String, trovata: SituazionePersona, effetto: EsameEvento.Effetto, evento: Int?,
      causa: Causa? = nil
    ) {
      self.chiave = chiave
      self.trovata = trovata
      self.effetto = effetto
      self.evento = evento
      self.causa = causa
    }
  }

  package private(set) var voci: [Voce] = []

  /// The changes, in the order in which they happen.
  package init(_ modifiche: [Modifica], regime: RegimeDelleListe, numeratore: inout Numeratore) throws {
    var bozze: [Chiave: Bozza] = [:]
    for modifica in modifiche { Self.applica(modifica, in: &bozze) }
    // The keys are computed once: a comparison that folds names again would cost more than everything else.
    let ordinate = bozze.values.filter { $0.operazione != nil }.map { ($0.scheda.chiave, $0) }
      .sorted(by: Bozza.inOrdine)
    var fascicoli: [String: Int] = [:]
    for (_, bozza) in ordinate {
      voci.append(try Self.numera(bozza, regime: regime, fascicoli: &fascicoli, &numeratore))
    }
  }

  /// A line of a list, before and after, while the events of a round act upon it.
  private struct Bozza {
    let codice: String
    let lista: Lista
    let fascicolo: Int?
    let prima: RigaDiLista?
    var presente: Bool
    var sezione: Int?
    var scheda: SchedaPersona
    var causa: Causa
    var evento: Int?

    var operazione: Variazione.Operazione? {
      switch (prima, presente) {
      case (nil, true): .iscrizione
      case (nil, false): nil
      case (_?, false): .cancellazione
      case (let prima?, true): prima.sezione == sezione ? .annotazione : .cambioSezione
      }
    }

    static func inOrdine(_ a: (chiave: [UInt8], bozza: Bozza), _ b: (chiave: [UInt8], bozza: Bozza)) -> Bool {
      if a.chiave != b.chiave { return a.chiave.lexicographicallyPrecedes(b.chiave) }
      return (a.bozza.scheda.nascita, a.bozza.codice, a.bozza.lista.rawValue)
        < (b.bozza.scheda.nascita, b.bozza.codice, b.bozza.lista.rawValue)
    }
  }

  private struct Chiave: Hashable {
    let codice: String
    let lista: Lista
  }

  private static func applica(_ modifica: Modifica, in bozze: inout [Chiave: Bozza]) {
    let (codice, evento, trovata) = (modifica.chiave, modifica.evento, modifica.trovata)
    func cambia(_ lista: Lista, _ scheda: SchedaPersona?, _ cambio: (inout Bozza) -> Void) {
      let chiave = Chiave(codice: codice, lista: lista)
      let prima = trovata.righe[lista]
      guard let persona = bozze[chiave]?.scheda ?? trovata.scheda ?? scheda else { return }
      var bozza =
        bozze[chiave]
        ?? Bozza(
          codice: codice, lista: lista, fascicolo: trovata.fascicolo, prima: prima,
          presente: prima != nil, sezione: prima?.sezione, scheda: persona, causa: .rettifica, evento: evento)
      if let scheda { bozza.scheda = scheda }
      cambio(&bozza)
      bozze[chiave] = bozza
    }
    let presenti = Lista.allCases.filter {
      bozze[Chiave(codice: codice, lista: $0)]?.presente ?? (trovata.righe[$0] != nil)
    }
    func esci(da lista: Lista, _ causa: Causa) {
      cambia(lista, nil) { bozza in
        bozza.presente = false
        bozza.causa = causa
        bozza.evento = evento
      }
    }
    switch modifica.effetto {
    case .cancella(let causa):
      for lista in presenti { esci(da: lista, causa) }
    case .iscrivi(let causa, let scheda, let sezione):
      for lista in presenti where lista != .generale { esci(da: lista, .passaggioAListaGenerale) }
      cambia(.generale, scheda) { bozza in
        bozza.presente = true
        bozza.sezione = sezione
        bozza.causa = causa
        bozza.evento = evento
      }
    case .cambiaSezione(let scheda, let sezione):
      for lista in presenti {
        cambia(lista, scheda) { bozza in
          bozza.sezione = sezione
          guard bozza.prima != nil else { return }
          bozza.causa = modifica.causa ?? .cambioAbitazione
          bozza.evento = evento
        }
      }
    case .annota(let causa, let scheda):
      for lista in presenti {
        cambia(lista, scheda) { bozza in
          guard bozza.operazione == .annotazione else { return }
          bozza.causa = causa
          bozza.evento = evento
        }
      }
    }
  }

  private static func numera(
    _ bozza: Bozza, regime: RegimeDelleListe, fascicoli: inout [String: Int], _ numeratore: inout Numeratore
  ) throws -> Voce {
    let nuovo = bozza.fascicolo == nil && fascicoli[bozza.codice] == nil
    let fascicolo = try bozza.fascicolo ?? fascicoli[bozza.codice] ?? numeratore.prossimo(.fascicolo)
    fascicoli[bozza.codice] = fascicolo
    guard let operazione = bozza.operazione else {
      preconditionFailure("a draft without effect has no number")
    }
    var dopo: RigaDiLista?
    if bozza.presente {
      let parte = bozza.prima?.parte ?? regime.parte(bozza.scheda.sesso)
      let generale = try bozza.prima?.numeroGenerale ?? numeratore.prossimo(.generale(bozza.lista, parte))
      let sezionale =
        operazione == .annotazione
        ? bozza.prima?.numeroSezionale
        : try bozza.sezione.map { try numeratore.prossimo(.sezionale(bozza.lista, $0, parte)) }
      dopo = RigaDiLista(
        fascicolo: fascicolo, lista: bozza.lista, parte: parte, sezione: bozza.sezione,
        numeroGenerale: generale, numeroSezionale: sezionale)
    }
    return Voce(
      chiave: bozza.codice,
      variazione: Variazione(
        operazione: operazione, causa: bozza.causa, fascicolo: fascicolo, lista: bozza.lista,
        prima: bozza.prima, dopo: dopo, evento: bozza.evento),
      scheda: dopo == nil ? nil : bozza.scheda, persona: bozza.scheda, nuovoFascicolo: nuovo)
  }
}
