/// Where a person stood before the facts that are known: as the lists have him, otherwise as the register has him.
///
/// The register may have been received again since: it then shows what the events have done already. So of each requisite the first event about it
/// says how it was before: who becomes a citizen was not one.
extension StatoGiuridico {
  static func iniziale(_ trovata: SituazionePersona, _ eventi: [EventoNoto]) -> StatoGiuridico {
    var stato = StatoGiuridico()
    stato.residenza = residenzaIniziale(trovata, eventi)
    stato.cittadinanza = cittadinanzaIniziale(trovata, eventi)
    stato.dirittoPerso = perditaIniziale(trovata, eventi)
    stato.dimora = trovata.scheda?.indirizzo
    stato.statoEstero = trovata.scheda?[.statoEstero] ?? ""
    if trovata.iscritta { return stato }
    if let registro = trovata.registro, registro.stato == .deceduto, registro.statoDal == nil {
      stato.morto = true
    }
    // What an act struck without any of these events.
    if let uscita = trovata.uscita, !eventi.contains(where: { $0.eseguito && $0.evento.tipo.spiega(uscita) })
    {
      switch uscita {
      case .decesso: (stato.morto, stato.lontanoPerFatto) = (true, true)
      case .emigrazione: (stato.residenza, stato.lontanoPerFatto) = (.altrove, true)
      case .perditaCittadinanza: stato.cittadinanza = ""
      case .perditaDiritto: stato.dirittoPerso = true
      case .irreperibilita: stato.residenza = .irreperibile
      default: break
      }
    }
    return stato
  }

  private static func residenzaIniziale(_ trovata: SituazionePersona, _ eventi: [EventoNoto]) -> Residenza {
    if trovata.iscritta {
      // What acts have written beside the line since is in the events.
      return (trovata.schedaIniziale ?? trovata.scheda)?.stato == .aire ? .estero : .qui
    }
    guard let registro = trovata.registro else { return trovata.uscita == nil ? .ignota : .qui }
    if trovata.uscita != nil { return .qui }
    if registro.aggiornato(dopo: eventi.first?.evento.giorno) { return .ignota }
    if registro.stato != .residente, registro.statoDal != nil { return .qui }
    switch registro.stato {
    case .residente: return registro.residenteDal == nil ? .qui : .ignota
    case .aire: return .estero
    case .emigrato: return .altrove
    case .irreperibile: return .irreperibile
    case .deceduto: return .qui
    }
  }

  private static func cittadinanzaIniziale(_ trovata: SituazionePersona, _ eventi: [EventoNoto]) -> String? {
    let nota = trovata.scheda.map { $0[.cittadinanza] }
    let primo = eventi.first {
      $0.evento.tipo == .acquistoCittadinanza || $0.evento.tipo == .perditaCittadinanza
    }
    guard let primo, !primo.evento.cittadinanza.isEmpty, !trovata.iscritta || primo.eseguito else {
      return nota
    }
    let scritta = primo.evento.cittadinanza
    // A paper that calls Italian who is said to become one says nothing of before.
    let smentita = primo.evento.tipo == .acquistoCittadinanza && scritta == "ITA" && nota != nil
    return smentita ? nota : scritta
  }

  private static func perditaIniziale(_ trovata: SituazionePersona, _ eventi: [EventoNoto]) -> Bool {
    if trovata.iscritta { return false }
    let primo = eventi.first {
      $0.evento.tipo == .riacquistoDiritto
        || ($0.evento.tipo == .perditaDiritto && $0.evento.definitivo != false)
    }
    guard let primo else { return trovata.dirittoPerso }
    guard primo.evento.tipo == .riacquistoDiritto else { return false }
    if trovata.dirittoPerso { return true }
    // A citizen of the register on no list, who is said to have the right again: he was without it.
    guard let registro = trovata.registro, let scheda = trovata.scheda, scheda[.cittadinanza] == "ITA",
      registro.stato.iscrittoInAnagrafe, registro.qualita != .nonElettore
    else { return false }
    return true
  }
}

extension TipoEvento {
  /// Whether an event of this kind, applied, is why the last line was closed.
  fileprivate func spiega(_ uscita: Causa) -> Bool {
    switch (self, uscita) {
    case (.decesso, .decesso), (.emigrazione, .emigrazione), (.emigrazioneEstero, .emigrazione),
      (.perditaCittadinanza, .perditaCittadinanza), (.perditaDiritto, .perditaDiritto):
      true
    default: false
    }
  }
}
