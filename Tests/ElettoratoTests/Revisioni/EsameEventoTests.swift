import Testing

@testable import Elettorato

/// What each kind of event does, and every answer that it can have instead, in order of precedence.
struct EsameEventoTests {
  /// The answer to one event in an ordinary revision: what waits for its round has the effect that it will have there.
  private func esamina(
    _ evento: Evento, _ persona: SituazionePersona, giaVisto: Bool = false,
    intervento: Intervento.Azione? = nil
  ) -> EsitoEvento {
    var noti: [EventoNoto] = []
    if giaVisto {
      var primo = Persone.evento(
        evento.tipo, accaduto: evento.giorno, ricevuto: evento.giorno + 1, numero: 99)
      primo.codiceFiscale = evento.codiceFiscale
      noti.append(EventoNoto(primo))
    }
    noti.append(
      EventoNoto(
        evento,
        intervento: intervento.map {
          Intervento(evento: evento.numero, azione: $0, motivo: "motivo", documento: "documento")
        }))
    let giudizio = GiudizioSullaPersona(
      noti, persona,
      OccasioneDelGiudizio(
        tornata: nil, calendario: .ordinario, giorno: evento.ricevuto + 30, contesto: Persone.contesto))
    guard let esito = giudizio.risposte[noti.count - 1] else { preconditionFailure("an event has an answer") }
    return esito
  }

  private func rifiuto(_ esito: EsitoEvento) -> Rifiuto? {
    if case .rifiutato(let motivo) = esito { motivo } else { nil }
  }

  private func ininfluenza(_ esito: EsitoEvento) -> Ininfluenza? {
    if case .ininfluente(let motivo) = esito { motivo } else { nil }
  }

  @Test(
    "who leaves goes out of every list, with the cause of the event",
    arguments: [
      (TipoEvento.decesso, Causa.decesso), (.emigrazione, .emigrazione),
      (.perditaCittadinanza, .perditaCittadinanza), (.perditaDiritto, .perditaDiritto),
    ])
  func uscite(_ tipo: TipoEvento, _ causa: Causa) {
    let evento = Persone.evento(tipo)
    guard case .cancella(causa)? = esamina(evento, Persone.elettore(evento)).effetto else {
      Issue.record("\(tipo) does not cancel")
      return
    }
    #expect(ininfluenza(esamina(evento, Persone.registrato(evento))) == .nonElettore)
  }

  @Test(
    "who enters goes into the section of his address, even number, section 2",
    arguments: [
      (TipoEvento.immigrazione, Causa.immigrazione), (.acquistoCittadinanza, .acquistoCittadinanza),
      (.riacquistoDiritto, .riacquistoDiritto), (.ricomparsa, .ricomparsa),
    ])
  func entrate(_ tipo: TipoEvento, _ causa: Causa) {
    var evento = Persone.evento(tipo)
    evento.indirizzo = Persone.indirizzo(2)
    var persona = SituazionePersona()
    switch tipo {
    case .acquistoCittadinanza: persona = Persone.registrato(evento, cittadinanza: "ALB")
    case .riacquistoDiritto:
      persona = Persone.registrato(evento)
      persona.dirittoPerso = true
    case .ricomparsa: persona = Persone.registrato(evento, stato: .irreperibile)
    default: break
    }
    guard case .iscrivi(causa, let scheda, sezione: 2)? = esamina(evento, persona).effetto else {
      Issue.record("\(tipo) does not enrol: \(esamina(evento, persona))")
      return
    }
    #expect(scheda[.cittadinanza] == "ITA")
    #expect(scheda.stato == .residente)
    #expect(scheda.indirizzo == evento.indirizzo)
  }

  @Test("an emigrant abroad stays on the list, annotated; an EU citizen leaves the additional one")
  func estero() {
    let evento = Persone.evento(.emigrazioneEstero)
    guard case .annota(.iscrizioneAIRE, let scheda)? = esamina(evento, Persone.elettore(evento)).effetto
    else {
      Issue.record("not annotated")
      return
    }
    #expect(scheda.stato == .aire)
    #expect(scheda[.statoEstero] == "DEU")
    #expect(scheda.indirizzo != nil, "the last address says the section")
    var europeo = Persone.registrato(evento, cittadinanza: "DEU")
    europeo.righe = [.aggiuntaUEComunale: Persone.riga(.aggiuntaUEComunale)]
    guard case .cancella(.emigrazione)? = esamina(evento, europeo).effetto else {
      Issue.record("an EU citizen abroad stays on the additional list")
      return
    }
  }

  @Test("a new address in the same section is an annotation, in another one a change of section")
  func cambio() {
    let (stessa, altra) = (
      Persone.evento(.cambioAbitazione, civico: 3), Persone.evento(.cambioAbitazione, civico: 4)
    )
    guard case .annota(.cambioAbitazione, _)? = esamina(stessa, Persone.elettore(stessa)).effetto,
      case .cambiaSezione(_, a: 2)? = esamina(altra, Persone.elettore(altra)).effetto
    else {
      Issue.record("the section does not follow the address")
      return
    }
  }

  @Test("every refusal, each on an event where nothing else is wrong")
  func rifiuti() {
    func rifiuto(
      _ tipo: TipoEvento, di persona: (Evento) -> SituazionePersona, giaVisto: Bool = false,
      _ guasta: (inout Evento) -> Void = { _ in }
    ) -> Rifiuto? {
      var evento = Persone.evento(tipo)
      let situazione = persona(evento)
      guasta(&evento)
      return self.rifiuto(esamina(evento, situazione, giaVisto: giaVisto))
    }
    func uscito(_ causa: Causa) -> (Evento) -> SituazionePersona {
      { evento in
        var persona = Persone.elettore(evento)
        persona.righe = [:]
        persona.uscita = causa
        return persona
      }
    }
    let elettore = Persone.elettore
    let ignoto: (Evento) -> SituazionePersona = { _ in SituazionePersona() }
    #expect(rifiuto(.decesso, di: elettore) { $0.codiceFiscale.removeLast() } == .codiceFiscaleNonValido)
    #expect(rifiuto(.decesso, di: elettore, giaVisto: true) == .duplicato)
    #expect(rifiuto(.decesso, di: elettore) { $0.giornoDocumento = $0.giorno - 1 } == .dateIncoerenti)
    #expect(rifiuto(.decesso, di: elettore) { $0.ricevuto = $0.giorno - 1 } == .dateIncoerenti)
    #expect(rifiuto(.decesso, di: elettore) { $0.giorno = $0.nascita - 1 } == .dateIncoerenti)
    #expect(rifiuto(.decesso, di: { _ in SituazionePersona() }) == .personaSconosciuta)
    #expect(rifiuto(.decesso, di: elettore) { $0.cognome = "Verdi" } == .datiDiscordanti)
    for causa in [Causa.decesso, .emigrazione, .perditaCittadinanza] {
      for tipo in [TipoEvento.decesso, .emigrazione, .perditaDiritto, .cambioAbitazione, .emigrazioneEstero] {
        #expect(rifiuto(tipo, di: uscito(causa)) == .giaCancellato, "\(tipo) after \(causa)")
      }
    }
    #expect(rifiuto(.immigrazione, di: uscito(.decesso)) == .giaCancellato)
    #expect(rifiuto(.emigrazione, di: { Persone.registrato($0, stato: .emigrato) }) == .nonResidente)
    #expect(rifiuto(.immigrazione, di: elettore) == .giaPresente)
    #expect(rifiuto(.immigrazione, di: { Persone.registrato($0) }) == .giaPresente)
    #expect(rifiuto(.acquistoCittadinanza, di: elettore) == .giaCittadino)
    #expect(rifiuto(.riacquistoDiritto, di: elettore) == .nonRisultaPerdita)
    #expect(
      rifiuto(.ricomparsa, di: { Persone.registrato($0, cittadinanza: "ALB") }) == .nonRisultaIrreperibile)
    #expect(
      rifiuto(.immigrazione, di: ignoto) { $0.cancellatoAltrove = nil }
        == .documentoMancante)
    #expect(rifiuto(.perditaDiritto, di: elettore) { $0.definitivo = false } == .provvedimentoNonDefinitivo)
    #expect(
      rifiuto(.cambioAbitazione, di: elettore) { $0.indirizzo = Persone.indirizzo(1, via: "dei Sogni") }
        == .viaSconosciuta)
    #expect(rifiuto(.compimento18, di: { Persone.registrato($0) }) == .soloSemestrale)
  }

  @Test("of two things wrong, the first in the order of the law is answered")
  func precedenza() {
    var evento = Persone.evento(.immigrazione)
    evento.codiceFiscale = "X"
    evento.giornoDocumento = evento.giorno - 1
    evento.cancellatoAltrove = nil
    let persona = SituazionePersona()
    #expect(rifiuto(esamina(evento, persona, giaVisto: true)) == .codiceFiscaleNonValido)
    evento.codiceFiscale = Persone.evento(.immigrazione).codiceFiscale
    #expect(rifiuto(esamina(evento, persona, giaVisto: true)) == .duplicato)
    #expect(rifiuto(esamina(evento, persona)) == .dateIncoerenti)
    evento.giornoDocumento = evento.giorno
    var altri = Persone.registrato(evento)
    evento.cognome = "Verdi"
    #expect(rifiuto(esamina(evento, altri)) == .datiDiscordanti)
    evento.cognome = "Rossi"
    #expect(rifiuto(esamina(evento, altri)) == .giaPresente)
    altri = persona
    #expect(rifiuto(esamina(evento, altri)) == .documentoMancante)
  }

  @Test("true facts that concern no list: minors, foreigners, who is listed already")
  func ininfluenti() {
    let minore = Persone.evento(.immigrazione, nascita: Persone.giorno(2006, 1, 1))
    #expect(ininfluenza(esamina(minore, SituazionePersona())) == .minore)
    let entroIlSemestre = Persone.evento(.immigrazione, nascita: Persone.giorno(2005, 12, 31))
    guard case .some = esamina(entroIlSemestre, SituazionePersona()).effetto else {
      Issue.record("who turns 18 by the end of the semester is an elector already")
      return
    }
    var straniero = Persone.evento(.immigrazione)
    straniero.cittadinanza = "ALB"
    straniero.cancellatoAltrove = nil
    #expect(ininfluenza(esamina(straniero, SituazionePersona())) == .straniero)
    let diciottenne = Persone.evento(.compimento18)
    #expect(ininfluenza(esamina(diciottenne, Persone.elettore(diciottenne))) == .giaIscrittoConSemestrale)
  }

  @Test("a register brought up to date after the event does not refuse the immigrant it already shows")
  func anagrafeAggiornata() {
    let evento = Persone.evento(.immigrazione)
    var persona = Persone.registrato(evento)
    persona.registro?.residenteDal = evento.giorno
    guard case .iscrivi(.immigrazione, _, _)? = esamina(evento, persona).effetto else {
      Issue.record("the immigrant is refused")
      return
    }
  }

  @Test("who had emigrated can come back, who is dead cannot")
  func ritorno() {
    let evento = Persone.evento(.immigrazione)
    var persona = Persone.elettore(evento)
    persona.righe = [:]
    persona.uscita = .emigrazione
    guard case .iscrivi? = esamina(evento, persona).effetto else {
      Issue.record("who comes back is refused")
      return
    }
    persona.uscita = .decesso
    #expect(rifiuto(esamina(evento, persona)) == .giaCancellato)
  }

  @Test("what the officer decides by hand heals only its own refusal")
  func interventi() {
    var altroNome = Persone.evento(.decesso)
    let persona = Persone.elettore(altroNome)
    altroNome.cognome = "Verdi"
    guard case .some = esamina(altroNome, persona, intervento: .identitaVerificata).effetto else {
      Issue.record("a verified identity is still refused")
      return
    }
    var fuoriViario = Persone.evento(.cambioAbitazione)
    fuoriViario.indirizzo = Persone.indirizzo(1, via: "Nuova")
    guard
      case .cambiaSezione(_, a: 2)? = esamina(
        fuoriViario, Persone.elettore(fuoriViario), intervento: .sezione(2)
      ).effetto
    else {
      Issue.record("the section given by hand is not used")
      return
    }
    #expect(
      rifiuto(esamina(fuoriViario, Persone.elettore(fuoriViario), intervento: .sezione(9))) == .viaSconosciuta
    )
    #expect(
      rifiuto(esamina(fuoriViario, Persone.elettore(fuoriViario), intervento: .identitaVerificata))
        == .viaSconosciuta)
  }
}
