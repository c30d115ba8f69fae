/// Where an elector dwells: the last dwelling that is known says the section, and the earlier ones nothing any more (artt. 36 and 41
/// d.P.R. 223/1967).
///
/// The move of section has its term; the beginning and the end of a residence abroad are written beside the line in every round.
extension GiudizioSullaPersona {
  /// The last event that says where he dwells and an act has not carried out, unless a later one has been carried out; the others are superseded.
  mutating func giudicaAbitazione() {
    guard let scheda = trovata.scheda, let riga = trovata.righe[.generale] ?? trovata.righe.values.first
    else { return }
    var abitative = passi.indices.filter { dicelAbitazione($0) }
    for posto in abitative where pendente(posto) != nil && sezione(posto) == nil {
      rispondi(posto, .rifiutato(.viaSconosciuta))
    }
    abitative.removeAll { pendente($0) != nil && sezione($0) == nil }
    guard let ultima = abitative.last else { return }
    for posto in abitative.dropLast() where pendente(posto) != nil { supera(posto, da: ultima) }
    guard let noto = pendente(ultima), !superata(noto), let sezione = sezione(ultima) else { return }
    var nuova = scheda.residente(in: noto.evento.indirizzo)
    if ora.residenza == .estero { nuova = nuova.allEstero(ora.statoEstero) }
    guard sezione != riga.sezione else { return annota(ultima, nuova, eraCosi: nuova == scheda) }
    let effetto = EsameEvento.Effetto.cambiaSezione(nuova, a: sezione)
    let esito = occasione.esito(effetto, ricevuto: noto.evento.ricevuto)
    rispondi(ultima, esito)
    switch esito {
    case .applicato: modifica(effetto, per: ultima)
    case .fuoriTermine where scheda.stato == .aire && ora.residenza == .qui:
      // He is back, and votes where he is enrolled: only the section waits.
      modifica(.annota(.cambioAbitazione, scheda.residente(in: nil)), per: ultima)
    default: break
    }
  }

  private mutating func annota(_ posto: Int, _ scheda: SchedaPersona, eraCosi: Bool) {
    if eraCosi, tipo(posto) != .cambioAbitazione {
      return rispondi(
        posto,
        passi[posto].prima.residenza.nelComune ? .rifiutato(.giaPresente) : .ininfluente(.restaIscritto))
    }
    guard let noto = noto(posto) else { return }
    let effetto = EsameEvento.Effetto.annota(.cambioAbitazione, scheda)
    let esito = occasione.esito(effetto, ricevuto: noto.evento.ricevuto)
    rispondi(posto, esito)
    if case .annotato = esito { modifica(effetto, per: posto) }
  }

  /// An elector who has moved abroad stays on the list of the Comune, annotated (art. 11).
  mutating func giudicaEstero() {
    guard trovata.elettrice, var scheda = trovata.scheda else { return }
    let partenze = passi.indices.filter {
      tipo($0) == .emigrazioneEstero && passi[$0].efficace && passi[$0].dopo.residenza == .estero
    }
    for posto in partenze where pendente(posto) != nil {
      let dopo = passi.indices.first { altro in
        altro > posto && passi[altro].efficace && passi[altro].dopo.residenza != passi[posto].dopo.residenza
      }
      if let dopo {
        supera(posto, da: dopo)
      } else if posto != partenze.last {
        supera(posto, da: partenze.last)
      } else if let noto = noto(posto), !superata(noto) {
        scheda = scheda.allEstero(noto.evento.statoAltro)
        let effetto = EsameEvento.Effetto.annota(.iscrizioneAIRE, scheda)
        let esito = occasione.esito(effetto, ricevuto: noto.evento.ricevuto)
        rispondi(posto, esito)
        if case .annotato = esito { modifica(effetto, per: posto) }
      }
    }
  }

  /// Whether an event says where in the Comune the person dwells, as far as is known.
  func dicelAbitazione(_ posto: Int) -> Bool {
    guard passi[posto].efficace, let tipo = tipo(posto) else { return false }
    switch tipo {
    case .cambioAbitazione, .immigrazione, .ricomparsa: return passi[posto].dopo.residenza == .qui
    default: return false
    }
  }

  /// Whether an answer was given before the line that is open now was written: the line says what came of it.
  func superata(_ noto: EventoNoto) -> Bool {
    guard noto.deciso, let dal = trovata.righeDal else { return false }
    return noto.evento.ricevuto < dal
  }
}
