/// Who is on no general list and has every requisite: enrolled by the facts that gave them to him, each received in its term.
///
/// An immigration has until the poster, cause 5 until the 30th day (art. 32, c. 1, nn. 4-5, and c. 4); whatever is known against it on the day of
/// the act, in term or not, bars the entry. Who immigrated and then became a citizen is enrolled by cause 5: he was on no list.
extension GiudizioSullaPersona {
  mutating func giudicaIngresso() {
    guard ora.mancanti.isEmpty, let scheda = schedaDellIngresso(), maggiorenne(scheda) else { return }
    let titoli = titoli()
    let nuovi = titoli.filter { pendente($0).map { !superata($0) && !dellaSemestrale($0) } ?? false }
    guard !nuovi.isEmpty else { return }
    if let discorde = nuovi.first(where: cittadinanzaDiscorde) {
      return rispondi(discorde, .rifiutato(.datiDiscordanti))
    }
    let abitazione = abitazione(titoli)
    guard let sezione = sezioneDellIngresso(abitazione, scheda) else {
      for posto in nuovi { rispondi(posto, .rifiutato(.viaSconosciuta)) }
      return
    }
    let iscritta = schedaIscritta(scheda, abitazione)
    func effetto(_ posto: Int) -> EsameEvento.Effetto {
      .iscrivi(causa(posto) ?? .immigrazione, iscritta, sezione: sezione)
    }
    let tardivi = nuovi.filter { !inTermine($0, titoli) }
    guard tardivi.isEmpty, let tornata = tornata(titoli) else {
      for posto in nuovi {
        let tardi = tardivi.isEmpty || tardivi.contains(posto)
        rispondi(posto, tardi ? .fuoriTermine(effetto(posto)) : .inAttesa(.dinamica(2), effetto(posto)))
      }
      return
    }
    // Of several facts, the cause is the one that this round takes.
    let compie =
      nuovi.last { occasione.calendario.tratta(tornata, materia($0)) } ?? nuovi[nuovi.count - 1]
    let suo = effetto(compie)
    let ora = tornata == occasione.tornata
    for posto in nuovi { rispondi(posto, ora ? .applicato(tornata, suo) : .inAttesa(tornata, suo)) }
    if ora { modifica(suo, per: compie) }
    if ora || !trovata.iscritta { accompagna(tornata, titoli, abitazione, iscritta, sezione) }
  }

  /// A minor who was here already on the day of the register of his revision is enrolled by it, and not by what brought him here.
  private func dellaSemestrale(_ noto: EventoNoto) -> Bool {
    guard noto.deciso, noto.decisione?.motivo == Ininfluenza.minore.rawValue else { return false }
    let sua = RevisioneSemestrale(
      cheIscrive: EtaElettorale.maggiorenneDal(nascita: noto.evento.nascita))
    return noto.evento.giorno <= sua.situazioneAl
  }

  /// The last fact of each requisite that gave it to the person, in the order in which they were true.
  private func titoli() -> [Int] {
    func ultimo(_ da: (Int) -> Bool) -> Int? { passi.indices.last { passi[$0].efficace && da($0) } }
    return [
      ultimo(entra), ultimo { tipo($0) == .acquistoCittadinanza }, ultimo { tipo($0) == .riacquistoDiritto },
    ].compactMap(\.self).sorted()
  }

  /// Whether an event brings here who was not, or who is on no list though he was.
  func entra(_ posto: Int) -> Bool {
    let prima = passi[posto].prima
    switch tipo(posto) {
    case .immigrazione:
      guard passi[posto].efficace, noto(posto)?.evento.documentato(il: occasione.giorno) == true else {
        return false
      }
      return !prima.residenza.nelComune || prima.quiPerFatto
    case .ricomparsa: return passi[posto].efficace
    default: return false
    }
  }

  func causa(_ posto: Int) -> Causa? {
    switch tipo(posto) {
    case .immigrazione: .immigrazione
    case .ricomparsa: .ricomparsa
    case .acquistoCittadinanza: .acquistoCittadinanza
    case .riacquistoDiritto: .riacquistoDiritto
    default: nil
    }
  }

  private func materia(_ posto: Int) -> CalendarioDelleTornate.Materia {
    tipo(posto) == .immigrazione ? .immigrazione : .acquisto
  }

  private func inTermine(_ posto: Int, _ titoli: [Int]) -> Bool {
    guard let noto = noto(posto) else { return true }
    if !occasione.calendario.inTempo(materia(posto), ricevuto: noto.evento.ricevuto).isEmpty { return true }
    guard materia(posto) == .immigrazione else { return false }
    return titoli.contains { altro in
      switch tipo(altro) {
      case .acquistoCittadinanza: altro > posto
      case .riacquistoDiritto, .ricomparsa: occasione.legge(.immigrazioneTardivaConCausa5)
      default: false
      }
    }
  }

  /// The round of the enrolment: that of cause 5 where one of its facts is needed, unless all were known by the poster.
  private func tornata(_ titoli: [Int]) -> Tornata? {
    let noti = titoli.compactMap(pendente)
    guard let ultimo = noti.map(\.evento.ricevuto).max() else { return nil }
    let materie = Set(titoli.filter { pendente($0) != nil }.map(materia))
    if materie.count == 2, !occasione.legge(.causa5AllaTerza),
      let seconda = occasione.calendario.tornata(.immigrazione, ricevuto: ultimo)
    {
      return seconda
    }
    guard materie.contains(.acquisto) else {
      return occasione.calendario.tornata(.immigrazione, ricevuto: ultimo)
    }
    let diCausa5 = titoli.filter { materia($0) == .acquisto }.compactMap(pendente).map(\.evento.ricevuto)
    return diCausa5.max().flatMap { occasione.calendario.tornata(.acquisto, ricevuto: $0) }
  }

  // MARK: - Who enters, and where

  func maggiorenne(_ scheda: SchedaPersona) -> Bool {
    EtaElettorale.maggiorenne(nascita: scheda.nascita, il: occasione.contesto.fineSemestre)
  }

  /// The person as known; of who is unknown, as the paper that brings him says.
  func schedaDellIngresso() -> SchedaPersona? {
    if let scheda = trovata.scheda { return scheda }
    guard let evento = passi.indices.compactMap({ noto($0)?.evento }).last(where: \.porta) else { return nil }
    let luogo = CodiceLuogo(evento.luogoNascita).flatMap {
      occasione.contesto.luoghi.luogo($0, il: evento.nascita)
    }
    return SchedaPersona(evento, nomeLuogo: luogo?.denominazione ?? "", provincia: luogo?.provincia ?? "")
  }

  private func schedaIscritta(_ scheda: SchedaPersona, _ abitazione: Int?) -> SchedaPersona {
    var nuova = scheda.cittadina("ITA")
    let indirizzo = abitazione.flatMap { noto($0)?.evento.indirizzo }
    switch ora.residenza {
    case .estero:
      if let indirizzo { nuova.indirizzo = indirizzo }
      return nuova.stato == .aire ? nuova : nuova.allEstero(ora.statoEstero)
    default: return nuova.residente(in: indirizzo)
    }
  }

  /// The last event whose address counts: of a title, or received in the term of a move.
  private func abitazione(_ titoli: [Int]) -> Int? {
    passi.indices.last { posto in
      guard passi[posto].efficace, let noto = noto(posto), noto.evento.indirizzo != nil else { return false }
      if titoli.contains(posto) { return true }
      guard dicelAbitazione(posto), sezione(posto) != nil else { return false }
      return noto.eseguito || occasione.legge(.abitazioneTardiva)
        || !occasione.calendario.inTempo(.cambioSezione, ricevuto: noto.evento.ricevuto).isEmpty
    }
  }

  /// The section of who enters: of the address that counts, otherwise of the one known, otherwise as the register says of who lives abroad.
  private func sezioneDellIngresso(_ abitazione: Int?, _ scheda: SchedaPersona) -> Int? {
    for posto in passi.indices {
      if case .sezione(let numero) = pendente(posto)?.intervento?.azione,
        occasione.contesto.sezioni.contains(numero), abitazione == nil || abitazione == posto
      {
        return numero
      }
    }
    if let abitazione { return sezione(abitazione) }
    if scheda.indirizzo == nil, ora.residenza == .estero, let assegnata = trovata.registro?.sezioneAssegnata,
      occasione.contesto.sezioni.contains(assegnata)
    {
      return assegnata
    }
    return occasione.contesto.sezione(scheda.indirizzo)
  }

  /// What enters together with the person: his last dwelling, a residence abroad.
  private mutating func accompagna(
    _ tornata: Tornata, _ titoli: [Int], _ abitazione: Int?, _ scheda: SchedaPersona, _ sezione: Int
  ) {
    let ora = tornata == occasione.tornata
    func esito(_ effetto: EsameEvento.Effetto) -> EsitoEvento {
      guard ora else { return .inAttesa(tornata, effetto) }
      return effetto.materia == .annotazione ? .annotato(tornata, effetto) : .applicato(tornata, effetto)
    }
    let ultima = passi.indices.last { dicelAbitazione($0) && self.sezione($0) != nil }
    for posto in passi.indices where pendente(posto) != nil && passi[posto].efficace {
      if tipo(posto) == .emigrazioneEstero, self.ora.residenza == .estero {
        rispondi(posto, esito(.annota(.iscrizioneAIRE, scheda)))
      }
      guard dicelAbitazione(posto), !titoli.contains(posto), let noto = noto(posto) else { continue }
      guard let numero = self.sezione(posto) else {
        rispondi(posto, .rifiutato(.viaSconosciuta))
        continue
      }
      if posto == abitazione {
        let senza = sezioneDellIngresso(nil, trovata.scheda ?? scheda)
        rispondi(
          posto,
          esito(senza == sezione ? .annota(.cambioAbitazione, scheda) : .cambiaSezione(scheda, a: sezione)))
      } else if posto == ultima {
        rispondi(
          posto, .fuoriTermine(.cambiaSezione(scheda.residente(in: noto.evento.indirizzo), a: numero)))
      } else {
        supera(posto, da: ultima)
      }
    }
  }

  /// Whether the paper of an immigration calls the person of another citizenship than the one known, and nothing later settles it.
  func cittadinanzaDiscorde(_ posto: Int) -> Bool {
    guard tipo(posto) == .immigrazione, !occasione.legge(.cittadinanzaNota),
      !occasione.legge(.cittadinanzaDelDocumento), let evento = noto(posto)?.evento,
      let nota = passi[posto].prima.cittadinanza, !evento.cittadinanza.isEmpty
    else { return false }
    let dopo = passi[posto...].dropFirst().contains { $0.prima.italiano != $0.dopo.italiano }
    return !dopo && (nota == "ITA") != (evento.cittadinanza == "ITA")
  }
}
