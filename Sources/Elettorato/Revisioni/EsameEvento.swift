/// What an event asks of the lists, or why it asks nothing: the rule of each kind of event.
///
/// The order of the checks is the order of the code, and of the answers that the office gives: malformed, already seen,
/// incoherent, unknown, somebody else's, then by the state of the person. Terms come after, and last
/// (`CalendarioDelleTornate`).
package enum EsameEvento {
  package enum Esito: Sendable {
    case rifiutato(Rifiuto)
    case ininfluente(Ininfluenza)
    case effetto(Effetto)
  }

  /// What must be done, before any number is given.
  package enum Effetto: Sendable {
    /// Out of every list where the person is.
    case cancella(Causa)
    /// Into the general list; out of the additional ones, in the same act, where the person is on them.
    case iscrivi(Causa, SchedaPersona, sezione: Int?)
    case cambiaSezione(SchedaPersona, a: Int)
    case annota(Causa, SchedaPersona)

    package var materia: CalendarioDelleTornate.Materia {
      switch self {
      case .cancella(.decesso): .decesso
      case .cancella(.emigrazione): .emigrazione
      case .cancella: .perdita
      case .iscrivi(.immigrazione, _, _): .immigrazione
      case .iscrivi: .acquisto
      case .cambiaSezione: .cambioSezione
      case .annota: .annotazione
      }
    }
  }

  /// What the rule needs beside event and person.
  package struct Contesto: Sendable {
    /// Who turns eighteen by this day is an elector already.
    package let fineSemestre: Giorno
    package let viario: Viario
    package let sezioni: Set<Int>
    package let luoghi: TabellaLuoghi
    /// The section that the officer has given to this one event.
    fileprivate(set) var assegnata: Int?

    package init(fineSemestre: Giorno, viario: Viario, sezioni: Set<Int>, luoghi: TabellaLuoghi) {
      self.fineSemestre = fineSemestre
      self.viario = viario
      self.sezioni = sezioni
      self.luoghi = luoghi
    }
  }

  /// `giaVisto`: whether the same fact of the same person has been received before, and not refused.
  package static func esamina(
    _ evento: Evento, _ persona: SituazionePersona, giaVisto: Bool, _ contesto: Contesto,
    intervento: Intervento.Azione? = nil
  ) -> Esito {
    if let rifiuto = delDocumento(evento, giaVisto: giaVisto, contesto) { return .rifiutato(rifiuto) }
    if let rifiuto = dellIdentita(evento, persona, intervento) { return .rifiutato(rifiuto) }
    var contesto = contesto
    if case .sezione(let sezione) = intervento { contesto.assegnata = sezione }
    return switch evento.tipo {
    case .decesso: uscita(.decesso, persona)
    case .emigrazione: uscita(.emigrazione, persona)
    case .perditaCittadinanza: uscita(.perditaCittadinanza, persona)
    case .perditaDiritto: perditaDiritto(evento, persona)
    case .emigrazioneEstero: estero(evento, persona)
    case .immigrazione: immigrazione(evento, persona, contesto)
    case .cambioAbitazione: cambioAbitazione(evento, persona, contesto)
    case .acquistoCittadinanza: acquisto(evento, persona, contesto)
    case .riacquistoDiritto: riacquisto(evento, persona, contesto)
    case .ricomparsa: ricomparsa(evento, persona, contesto)
    case .compimento18:
      persona.elettrice ? .ininfluente(.giaIscrittoConSemestrale) : .rifiutato(.soloSemestrale)
    }
  }

  private static func delDocumento(_ evento: Evento, giaVisto: Bool, _ contesto: Contesto) -> Rifiuto? {
    if case .failure = CodiceFiscale.verifica(evento.codiceFiscale, luogoEsiste: contesto.luoghi.esiste) {
      return .codiceFiscaleNonValido
    }
    if giaVisto { return .duplicato }
    let documento = evento.giornoDocumento ?? evento.giorno
    let inOrdine =
      evento.nascita <= evento.giorno && evento.giorno <= documento && documento <= evento.ricevuto
    return inOrdine ? nil : .dateIncoerenti
  }

  private static func dellIdentita(
    _ evento: Evento, _ persona: SituazionePersona, _ intervento: Intervento.Azione?
  ) -> Rifiuto? {
    guard let scheda = persona.scheda else {
      return evento.tipo == .immigrazione ? nil : .personaSconosciuta
    }
    return scheda.chiave == evento.chiave || intervento == .identitaVerificata ? nil : .datiDiscordanti
  }
}

// MARK: - By the state of the person

extension EsameEvento {
  /// Deaths, emigrations, lost citizenship: out of every list.
  private static func uscita(_ causa: Causa, _ persona: SituazionePersona) -> Esito {
    if let rifiuto = nonPiuQui(persona) { return .rifiutato(rifiuto) }
    return persona.iscritta ? .effetto(.cancella(causa)) : .ininfluente(.nonElettore)
  }

  /// Who is on no list because already gone, or registered no more.
  private static func nonPiuQui(_ persona: SituazionePersona) -> Rifiuto? {
    guard !persona.iscritta else { return nil }
    if persona.uscita?.fuoriDalComune == true { return .giaCancellato }
    if let registro = persona.registro, !registro.stato.iscrittoInAnagrafe { return .nonResidente }
    return nil
  }

  private static func perditaDiritto(_ evento: Evento, _ persona: SituazionePersona) -> Esito {
    if let rifiuto = nonPiuQui(persona) { return .rifiutato(rifiuto) }
    if evento.definitivo == false { return .rifiutato(.provvedimentoNonDefinitivo) }
    return persona.iscritta ? .effetto(.cancella(.perditaDiritto)) : .ininfluente(.nonElettore)
  }

  /// Italians stay on the list, annotated (art. 11); an EU citizen who leaves Italy leaves the additional list.
  private static func estero(_ evento: Evento, _ persona: SituazionePersona) -> Esito {
    if let rifiuto = nonPiuQui(persona) { return .rifiutato(rifiuto) }
    guard persona.iscritta, let scheda = persona.scheda else { return .ininfluente(.nonElettore) }
    guard persona.elettrice else { return .effetto(.cancella(.emigrazione)) }
    return .effetto(.annota(.iscrizioneAIRE, scheda.allEstero(evento.statoAltro)))
  }

  private static func immigrazione(
    _ evento: Evento, _ persona: SituazionePersona, _ contesto: Contesto
  ) -> Esito {
    if persona.uscita == .decesso { return .rifiutato(.giaCancellato) }
    if persona.iscritta { return .rifiutato(.giaPresente) }
    if let registro = persona.registro, persona.uscita?.fuoriDalComune != true {
      if registro.stato == .deceduto { return .rifiutato(.nonResidente) }
      // A register brought up to date after the event shows the immigrant: that is no contradiction.
      let dopo = registro.residenteDal.map { $0 >= evento.giorno } ?? false
      if registro.stato.iscrittoInAnagrafe, !dopo { return .rifiutato(.giaPresente) }
    }
    guard evento.cittadinanza == "ITA" else { return .ininfluente(.straniero) }
    guard EtaElettorale.maggiorenne(nascita: evento.nascita, il: contesto.fineSemestre) else {
      return .ininfluente(.minore)
    }
    guard evento.cancellatoAltrove != nil else { return .rifiutato(.documentoMancante) }
    let luogo = CodiceLuogo(evento.luogoNascita).flatMap { contesto.luoghi.luogo($0, il: evento.nascita) }
    let scheda =
      persona.scheda?.residente(in: evento.indirizzo)
      ?? SchedaPersona(evento, nomeLuogo: luogo?.denominazione ?? "", provincia: luogo?.provincia ?? "")
    return iscrizione(.immigrazione, scheda, persona, contesto)
  }

  private static func acquisto(
    _ evento: Evento, _ persona: SituazionePersona, _ contesto: Contesto
  ) -> Esito {
    if persona.uscita == .decesso || persona.uscita == .emigrazione { return .rifiutato(.giaCancellato) }
    if persona.uscita == nil, let registro = persona.registro, !registro.stato.iscrittoInAnagrafe {
      return .rifiutato(.nonResidente)
    }
    guard let scheda = persona.scheda else { return .rifiutato(.personaSconosciuta) }
    if persona.elettrice || (scheda[.cittadinanza] == "ITA" && persona.uscita != .perditaCittadinanza) {
      return .rifiutato(.giaCittadino)
    }
    var nuova = scheda.cittadina("ITA")
    if let indirizzo = evento.indirizzo { nuova.indirizzo = indirizzo }
    return iscrizione(.acquistoCittadinanza, nuova, persona, contesto)
  }

  private static func riacquisto(
    _ evento: Evento, _ persona: SituazionePersona, _ contesto: Contesto
  ) -> Esito {
    if let rifiuto = nonPiuQui(persona) { return .rifiutato(rifiuto) }
    guard persona.dirittoPerso, !persona.elettrice, let scheda = persona.scheda else {
      return .rifiutato(.nonRisultaPerdita)
    }
    guard scheda[.cittadinanza] == "ITA" else { return .ininfluente(.straniero) }
    var nuova = scheda
    if let indirizzo = evento.indirizzo { nuova.indirizzo = indirizzo }
    return iscrizione(.riacquistoDiritto, nuova, persona, contesto)
  }

  private static func ricomparsa(
    _ evento: Evento, _ persona: SituazionePersona, _ contesto: Contesto
  ) -> Esito {
    if persona.elettrice { return .rifiutato(.giaPresente) }
    if persona.uscita?.fuoriDalComune == true { return .rifiutato(.giaCancellato) }
    guard persona.registro?.stato == .irreperibile || persona.uscita == .irreperibilita,
      let scheda = persona.scheda
    else { return .rifiutato(.nonRisultaIrreperibile) }
    guard scheda[.cittadinanza] == "ITA" else { return .ininfluente(.straniero) }
    return iscrizione(.ricomparsa, scheda.residente(in: evento.indirizzo), persona, contesto)
  }

  private static func cambioAbitazione(
    _ evento: Evento, _ persona: SituazionePersona, _ contesto: Contesto
  ) -> Esito {
    if let rifiuto = nonPiuQui(persona) { return .rifiutato(rifiuto) }
    guard let scheda = persona.scheda, let riga = persona.righe[.generale] ?? persona.righe.values.first
    else {
      return .ininfluente(.nonElettore)
    }
    guard case .sezione(let sezione) = sezione(evento.indirizzo, contesto) else {
      return .rifiutato(.viaSconosciuta)
    }
    let nuova = scheda.residente(in: evento.indirizzo)
    return .effetto(
      riga.sezione == sezione
        ? .annota(.cambioAbitazione, nuova) : .cambiaSezione(nuova, a: sezione))
  }

  /// The checks that every enrolment passes, in this order: age, then the right, then the section.
  private static func iscrizione(
    _ causa: Causa, _ scheda: SchedaPersona, _ persona: SituazionePersona, _ contesto: Contesto
  ) -> Esito {
    guard EtaElettorale.maggiorenne(nascita: scheda.nascita, il: contesto.fineSemestre) else {
      return .ininfluente(.minore)
    }
    if persona.dirittoPerso, causa != .riacquistoDiritto { return .ininfluente(.nonElettore) }
    if scheda.indirizzo == nil, scheda.stato == .aire, let assegnata = persona.registro?.sezioneAssegnata,
      contesto.sezioni.contains(assegnata)
    {
      return .effetto(.iscrivi(causa, scheda, sezione: assegnata))
    }
    guard case .sezione(let sezione) = sezione(scheda.indirizzo, contesto) else {
      return .rifiutato(.viaSconosciuta)
    }
    return .effetto(.iscrivi(causa, scheda, sezione: sezione))
  }

  /// The section of an address: one that exists, or none.
  private static func sezione(_ indirizzo: Indirizzo?, _ contesto: Contesto) -> Viario.Esito {
    if let assegnata = contesto.assegnata, contesto.sezioni.contains(assegnata) { return .sezione(assegnata) }
    guard let indirizzo else { return .viaSconosciuta }
    let esito = contesto.viario.sezione(indirizzo)
    if case .sezione(let numero) = esito, !contesto.sezioni.contains(numero) { return .civicoFuoriIndice }
    return esito
  }
}
