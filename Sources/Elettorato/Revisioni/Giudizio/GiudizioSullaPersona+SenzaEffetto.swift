/// Why a fact changes nothing: the answer is true of the person as he was on the day of the fact, or names the later fact that undid it.
extension GiudizioSullaPersona {
  mutating func rispondi(senzaEffetto posto: Int) {
    guard let evento = passi[posto].evento, risposte[evento] == nil, pendente(posto) != nil,
      let tipo = tipo(posto)
    else { return }
    if !conosciuta, !eventi[evento].evento.porta { return rispondi(posto, .rifiutato(.personaSconosciuta)) }
    switch tipo {
    case .decesso, .emigrazione, .emigrazioneEstero, .perditaCittadinanza, .perditaDiritto:
      rispondiUscita(posto, eventi[evento].evento)
    case .immigrazione: rispondiImmigrazione(posto, eventi[evento].evento)
    case .acquistoCittadinanza:
      rispondiCausa5(posto, nonVera: .giaCittadino, straniero: false)
    case .riacquistoDiritto: rispondiCausa5(posto, nonVera: .nonRisultaPerdita, straniero: true)
    case .ricomparsa: rispondiRicomparsa(posto, eventi[evento].evento)
    case .cambioAbitazione: rispondiAbitazione(posto)
    case .compimento18:
      rispondi(
        posto, trovata.elettrice ? .ininfluente(.giaIscrittoConSemestrale) : .rifiutato(.soloSemestrale))
    }
  }

  /// Whether register, lists or a paper that brings him know the person.
  private var conosciuta: Bool {
    trovata.scheda != nil || passi.indices.contains { noto($0)?.evento.porta ?? false }
  }

  /// Who is dead or away already: struck for it, or not registered any more.
  private func nonPiuQui(_ prima: StatoGiuridico) -> Rifiuto? {
    guard prima.morto || !prima.residenza.nelComune else { return nil }
    return prima.lontanoPerFatto && cancellato != nil ? .giaCancellato : .nonResidente
  }

  private mutating func rispondiUscita(_ posto: Int, _ evento: Evento) {
    let passo = passi[posto]
    if trovata.iscritta, !passo.prima.italiano, evento.tipo == .perditaCittadinanza {
      return rispondi(posto, .ininfluente(.straniero))
    }
    if trovata.iscritta, passo.efficace, let rimedio = situazione.rimedio(posto) {
      return supera(posto, da: rimedio)
    }
    if let cancellato {
      if evento.tipo == .perditaDiritto, evento.definitivo == false, !cancellato.fuoriDalComune {
        return rispondi(posto, .rifiutato(.provvedimentoNonDefinitivo))
      }
      return rispondi(
        posto, cancellato.fuoriDalComune ? .rifiutato(.giaCancellato) : .ininfluente(.nonElettore))
    }
    // Off every list, an exit told by a paper leaves only the register to say that he is gone.
    let soloRegistro = !passo.prima.lontanoPerFatto
    if let rifiuto = nonPiuQui(passo.prima), passo.prima.residenza != .ignota,
      soloRegistro || trovata.iscritta
    {
      return rispondi(posto, .rifiutato(rifiuto))
    }
    if evento.tipo == .perditaDiritto, evento.definitivo == false {
      return rispondi(posto, .rifiutato(.provvedimentoNonDefinitivo))
    }
    rispondi(posto, .ininfluente(.nonElettore))
  }

  private mutating func rispondiImmigrazione(_ posto: Int, _ evento: Evento) {
    let passo = passi[posto]
    if passo.prima.morto {
      return rispondi(posto, .rifiutato(nonPiuQui(passo.prima) ?? .nonResidente))
    }
    if !passo.efficace, passo.prima.residenza == .qui { return rispondi(posto, .rifiutato(.giaPresente)) }
    if cittadinanzaDiscorde(posto) { return rispondi(posto, .rifiutato(.datiDiscordanti)) }
    let cittadinanza =
      passo.efficace ? passo.dopo.cittadinanza : passo.prima.cittadinanza ?? evento.cittadinanza
    guard cittadinanza == "ITA" else { return rispondi(posto, .ininfluente(.straniero)) }
    if !trovata.iscritta,
      !EtaElettorale.maggiorenne(nascita: evento.nascita, il: occasione.contesto.fineSemestre)
    {
      return rispondi(posto, .ininfluente(.minore))
    }
    guard passo.efficace else {
      guard let cancellazione = evento.cancellatoAltrove else {
        return rispondi(posto, .rifiutato(.documentoMancante))
      }
      return attendi(posto, evento, cancellazione)
    }
    rispondiEntrata(posto)
  }

  /// The other Comune will strike the person on a day to come: nobody is enrolled before (art. 32, c. 1, n. 4).
  private mutating func attendi(_ posto: Int, _ evento: Evento, _ cancellazione: Giorno) {
    guard let scheda = schedaDellIngresso()?.residente(in: evento.indirizzo) else { return }
    let effetto = EsameEvento.Effetto.iscrivi(.immigrazione, scheda, sezione: sezione(posto))
    let sua = occasione.calendario.tornata(.immigrazione, ricevuto: evento.ricevuto)
    let inTempo = sua.flatMap(occasione.calendario.termine).map { $0 >= cancellazione } ?? false
    let attesa = inTempo ? sua : nil
    rispondi(posto, .inAttesa(attesa == occasione.tornata ? .dinamica(2) : attesa ?? .dinamica(2), effetto))
  }

  /// An entry that is true and enrols nobody: what came after undid it, or something else was missing all along.
  private mutating func rispondiEntrata(_ posto: Int) {
    if iscritta {
      // An exit not carried out, and this that undid it.
      if let smentita = situazione.smentita(posto) { return supera(posto, da: smentita) }
      return rispondi(posto, .ininfluente(.restaIscritto))
    }
    if let smentita = situazione.smentita(posto) { return supera(posto, da: smentita) }
    if ora.morto || !ora.residenza.nelComune { return rispondi(posto, .rifiutato(.nonResidente)) }
    if !ora.italiano { return rispondi(posto, .ininfluente(.straniero)) }
    if ora.dirittoPerso { return rispondi(posto, .ininfluente(.nonElettore)) }
    // Every requisite: another paper of the same kind, later, is the title.
    supera(posto, da: passi.indices.last { $0 > posto && entra($0) })
  }

  private mutating func rispondiCausa5(_ posto: Int, nonVera: Rifiuto, straniero: Bool) {
    let passo = passi[posto]
    if !trovata.elettrice, let rifiuto = nonPiuQui(passo.prima),
      passo.prima.residenza != .ignota || passo.prima.morto
    {
      return rispondi(posto, .rifiutato(rifiuto))
    }
    if !trovata.iscritta, straniero, trovata.uscita?.fuoriDalComune == true, !passo.prima.italiano {
      return rispondi(posto, .rifiutato(.giaCancellato))
    }
    guard passo.efficace else { return rispondi(posto, .rifiutato(nonVera)) }
    if straniero, !passo.dopo.italiano { return rispondi(posto, .ininfluente(.straniero)) }
    if !trovata.iscritta, let scheda = schedaDellIngresso(), !maggiorenne(scheda) {
      return rispondi(posto, .ininfluente(.minore))
    }
    rispondiEntrata(posto)
  }

  private mutating func rispondiRicomparsa(_ posto: Int, _ evento: Evento) {
    let passo = passi[posto]
    if !passo.efficace {
      if let rifiuto = nonPiuQui(passo.prima) { return rispondi(posto, .rifiutato(rifiuto)) }
      return rispondi(posto, .rifiutato(trovata.elettrice ? .giaPresente : .nonRisultaIrreperibile))
    }
    if !passo.dopo.italiano { return rispondi(posto, .ininfluente(.straniero)) }
    if !trovata.iscritta,
      !EtaElettorale.maggiorenne(nascita: evento.nascita, il: occasione.contesto.fineSemestre)
    {
      return rispondi(posto, .ininfluente(.minore))
    }
    rispondiEntrata(posto)
  }

  private mutating func rispondiAbitazione(_ posto: Int) {
    let passo = passi[posto]
    if !iscritta, let cancellato, cancellato.fuoriDalComune {
      return rispondi(posto, .rifiutato(.giaCancellato))
    }
    if let rifiuto = nonPiuQui(passo.prima) { return rispondi(posto, .rifiutato(rifiuto)) }
    guard iscritta else { return rispondi(posto, .ininfluente(.nonElettore)) }
    // On a list, and no more with the title: the section is not moved while the exit waits.
    supera(posto, da: situazione.smentita(posto))
  }
}
