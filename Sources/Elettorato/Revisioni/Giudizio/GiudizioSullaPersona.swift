/// What a round does of one person, judged on all that is known of him: the change of his lines, and the answer to each of his events.
///
/// No event is consumed by its kind: the situation is. Who is on a list and has lost the title is struck by a fact received in its term; who is on
/// none and has every requisite is enrolled by the facts that gave them to him, each in its term (art. 32, cc. 1 and 4, d.P.R. 223/1967). The
/// answer to an event says what it changed, or truly why nothing.
package struct GiudizioSullaPersona {
  package typealias Modifica = VariazioniDellaTornata.Modifica

  let eventi: [EventoNoto]
  let trovata: SituazionePersona
  let occasione: OccasioneDelGiudizio
  let situazione: SituazioneGiuridica

  /// By place among `eventi`; `nil` only for what an act has carried out already.
  package internal(set) var risposte: [EsitoEvento?]
  /// What is done to the lines, in the order in which it happens.
  package internal(set) var modifiche: [Modifica] = []
  /// Two events of which the later makes the earlier impossible, by place.
  package internal(set) var conflitti: [(superato: Int, da: Int)] = []
  /// Why this round strikes the person.
  var colpo: Causa?

  /// `eventi` are all those of the person known by the day, decided ones too.
  package init(_ eventi: [EventoNoto], _ trovata: SituazionePersona, _ occasione: OccasioneDelGiudizio) {
    self.eventi = eventi
    self.trovata = trovata
    self.occasione = occasione
    let rifiuti = EsameDelDocumento.rifiuti(eventi, trovata, occasione.contesto)
    risposte = rifiuti.map { $0.map(EsitoEvento.rifiutato) }
    situazione = SituazioneGiuridica(
      eventi, buoni: rifiuti.map { $0 == nil }, trovata, letture: occasione.calendario.letture,
      giorno: occasione.giorno)
    if trovata.elettrice {
      giudicaElettore()
    } else if trovata.iscritta {
      giudicaEuropeo()
    } else {
      giudicaIngresso()
    }
    for posto in passi.indices { rispondi(senzaEffetto: posto) }
  }

  // MARK: - What the rules share

  var passi: [SituazioneGiuridica.Passo] { situazione.passi }
  var ora: StatoGiuridico { situazione.ora }

  func noto(_ posto: Int) -> EventoNoto? { passi[posto].evento.map { eventi[$0] } }
  func tipo(_ posto: Int) -> TipoEvento? { noto(posto)?.evento.tipo }

  /// An event that an act has not carried out yet.
  func pendente(_ posto: Int) -> EventoNoto? {
    guard let noto = noto(posto), !noto.eseguito else { return nil }
    return noto
  }

  mutating func rispondi(_ posto: Int, _ esito: EsitoEvento) {
    if let evento = passi[posto].evento { risposte[evento] = esito }
  }

  /// Answers that a later fact leaves this one without effect, and shows the two together.
  mutating func supera(_ posto: Int, da altro: Int?) {
    rispondi(posto, .rifiutato(.superato))
    if let evento = passi[posto].evento, let altro, let dopo = passi[altro].evento {
      conflitti.append((superato: evento, da: dopo))
    }
  }

  mutating func modifica(_ effetto: EsameEvento.Effetto, per posto: Int) {
    guard let noto = noto(posto) else { return }
    modifiche.append(
      Modifica(
        chiave: noto.evento.codiceFiscale, trovata: trovata, effetto: effetto, evento: noto.evento.numero))
  }

  /// Whether somebody who was on a list is on none now, or will be after this round.
  var cancellato: Causa? { colpo ?? (trovata.iscritta ? nil : trovata.uscita) }
  var iscritta: Bool { trovata.iscritta && colpo == nil }

  /// Whether a final answer is taken back: the event changes the lists now, or what it said of the person has turned out not to be so.
  func ripensa(_ noto: EventoNoto, _ esito: EsitoEvento) -> Bool {
    switch esito {
    case .applicato, .annotato: return true
    case .ininfluente, .fuoriTermine, .inAttesa:
      let smentite: [Rifiuto] = [.giaPresente, .giaCittadino, .nonRisultaPerdita]
      return smentite.contains { $0.rawValue == noto.decisione?.motivo } && !superata(noto)
    case .rifiutato: return false
    }
  }

  /// The section of the address of an event: the one that the officer has given, or the street index's, if it exists.
  func sezione(_ posto: Int) -> Int? {
    guard let noto = noto(posto) else { return nil }
    if case .sezione(let numero) = noto.intervento?.azione, occasione.contesto.sezioni.contains(numero) {
      return numero
    }
    return occasione.contesto.sezione(noto.evento.indirizzo)
  }
}
