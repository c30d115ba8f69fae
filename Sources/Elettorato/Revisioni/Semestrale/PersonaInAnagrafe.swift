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

  /// The person after these events, in order of fact. An event of somebody else's name, or left out by the office, is not laid over.
  package func dopo(_ eventi: some Sequence<Evento>, interventi: [Int: Intervento]) -> PersonaInAnagrafe {
    var persona = self
    for evento in eventi.sorted(by: { ($0.giorno, $0.numero) < ($1.giorno, $1.numero) }) {
      let azione = interventi[evento.numero]?.azione
      let identificata = evento.chiave == scheda.chiave || azione == .identitaVerificata
      guard identificata, evento.codiceFiscale == codiceFiscale, azione != .escludi else { continue }
      persona.applica(evento)
    }
    return persona
  }

  private mutating func applica(_ evento: Evento) {
    guard registro.stato != .deceduto else { return }
    switch evento.tipo {
    case .decesso: registro.stato = .deceduto
    case .emigrazione:
      // Back since: the register already shows it.
      if registro.residenteDal.map({ $0 > evento.giorno }) ?? false { return }
      registro.stato = .emigrato
    case .emigrazioneEstero:
      guard registro.stato.iscrittoInAnagrafe else { return }
      registro.stato = .aire
      scheda = scheda.allEstero(evento.statoAltro)
    case .immigrazione:
      registro.stato = .residente
      registro.residenteDal = max(registro.residenteDal ?? evento.giorno, evento.giorno)
      scheda = scheda.residente(in: evento.indirizzo)
    case .cambioAbitazione:
      if let indirizzo = evento.indirizzo { scheda.indirizzo = indirizzo }
    case .perditaCittadinanza: scheda = scheda.cittadina("")
    case .acquistoCittadinanza: scheda = scheda.cittadina("ITA")
    case .perditaDiritto:
      if evento.definitivo != false { registro.qualita = .dirittoPerso }
    case .riacquistoDiritto: registro.qualita = .elettore
    case .ricomparsa:
      ricomparsa = true
      guard registro.stato == .irreperibile else { return }
      registro.stato = .residente
      scheda = scheda.residente(in: evento.indirizzo)
    case .compimento18: break
    }
  }
}
