/// A person of the population register as a semestral revision looks at him: the row as received last, with what has been
/// communicated since.
///
/// Between the picture of the register and the amendment of the lists four months pass: who has died, left or lost the right meanwhile must
/// not be enrolled (`norme.md` 2.1, notes). The register may be older than the communications received, so these are laid over it.
package struct PersonaInAnagrafe: Sendable {
  /// The number in the register.
  package let idAnagrafe: String
  package private(set) var registro: SituazionePersona.Registro
  package private(set) var scheda: SchedaPersona
  /// Somebody has communicated that he was found again.
  package private(set) var ricomparsa = false

  package init(idAnagrafe: String, registro: SituazionePersona.Registro, scheda: SchedaPersona) {
    self.idAnagrafe = idAnagrafe
    self.registro = registro
    self.scheda = scheda
  }

  package var codiceFiscale: String { scheda[.codiceFiscale] }

  /// By what a person is followed through a revision: the codice fiscale, or the register number of who has none.
  package var chiave: String { codiceFiscale.isEmpty ? "anagrafe:\(idAnagrafe)" : codiceFiscale }

  package var italiana: Bool { scheda[.cittadinanza] == "ITA" }

  /// The person on a day, as these events leave him: the register may be older than what was communicated, and who left may be back.
  ///
  /// An event of somebody else's name, or left out by the office, is not laid over.
  package func dopo(_ eventi: [EventoNoto], il giorno: Giorno, letture: Set<LetturaAperta> = [])
    -> PersonaInAnagrafe
  {
    guard !eventi.isEmpty else { return self }
    var trovata = SituazionePersona()
    trovata.registro = registro
    trovata.scheda = scheda
    trovata.dirittoPerso = registro.qualita == .dirittoPerso
    let buoni = eventi.map { noto in
      guard noto.evento.codiceFiscale == codiceFiscale, noto.intervento?.azione != .escludi else {
        return false
      }
      return noto.evento.chiave == scheda.chiave || noto.intervento?.azione == .identitaVerificata
    }
    let situazione = SituazioneGiuridica(eventi, buoni: buoni, trovata, letture: letture, giorno: giorno)
    var persona = self
    for passo in situazione.passi where passo.efficace {
      guard let evento = passo.evento.map({ eventi[$0].evento }) else { continue }
      persona.segna(evento)
    }
    persona.prendi(situazione.ora)
    return persona
  }

  /// What the elenchi look at beside the state: since when resident, whether found again, whether the right was given back.
  private mutating func segna(_ evento: Evento) {
    switch evento.tipo {
    case .immigrazione: registro.residenteDal = max(registro.residenteDal ?? evento.giorno, evento.giorno)
    case .ricomparsa: ricomparsa = true
    case .riacquistoDiritto: registro.qualita = .elettore
    default: break
    }
  }

  private mutating func prendi(_ stato: StatoGiuridico) {
    switch stato.residenza {
    case .qui:
      registro.stato = .residente
      scheda = scheda.residente(in: stato.dimora)
    case .estero:
      registro.stato = .aire
      if scheda.stato != .aire { scheda = scheda.allEstero(stato.statoEstero) }
    case .altrove: registro.stato = .emigrato
    case .irreperibile: registro.stato = .irreperibile
    case .ignota: break
    }
    if stato.morto { registro.stato = .deceduto }
    if let cittadinanza = stato.cittadinanza { scheda = scheda.cittadina(cittadinanza) }
    if stato.dirittoPerso { registro.qualita = .dirittoPerso }
  }
}
