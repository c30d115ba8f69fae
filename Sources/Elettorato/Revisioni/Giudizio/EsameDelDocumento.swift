/// Whether the paper of an event is good, before what it says is looked at: form, order of its days, identity, second copies.
///
/// What is refused here is not a fact. In the order of the answers: code, already seen, days, identity.
enum EsameDelDocumento {
  /// The refusal of each event, `nil` for the good ones. What an act has carried out was good.
  static func rifiuti(
    _ eventi: [EventoNoto], _ trovata: SituazionePersona, _ contesto: EsameEvento.Contesto
  ) -> [Rifiuto?] {
    var rifiuti = [Rifiuto?](repeating: nil, count: eventi.count)
    var visti: Set<Fatto> = []
    let chiave = chiaveNota(eventi, trovata)
    for posto in eventi.indices.sorted(by: { Evento.inOrdineDiArrivo(eventi[$0].evento, eventi[$1].evento) })
    {
      let noto = eventi[posto]
      let fatto = Fatto(tipo: noto.evento.tipo, giorno: noto.evento.giorno)
      if !noto.eseguito {
        rifiuti[posto] = rifiuto(noto, giaVisto: visti.contains(fatto), chiave: chiave, contesto)
      }
      if rifiuti[posto] == nil, !noto.evento.mancaDelDocumento { visti.insert(fatto) }
    }
    return rifiuti
  }

  /// What two papers of one fact have in common.
  private struct Fatto: Hashable {
    let tipo: TipoEvento
    let giorno: Giorno
  }

  private static func rifiuto(
    _ noto: EventoNoto, giaVisto: Bool, chiave: [UInt8]?, _ contesto: EsameEvento.Contesto
  ) -> Rifiuto? {
    let evento = noto.evento
    if noto.intervento?.azione == .escludi { return .esclusoDallUfficio }
    if case .failure = CodiceFiscale.verifica(evento.codiceFiscale, luogoEsiste: contesto.luoghi.esiste) {
      return .codiceFiscaleNonValido
    }
    if giaVisto { return .duplicato }
    let documento = evento.giornoDocumento ?? evento.giorno
    let inOrdine =
      evento.nascita <= evento.giorno && evento.giorno <= documento && documento <= evento.ricevuto
    guard inOrdine else { return .dateIncoerenti }
    guard let chiave, chiave != evento.chiave, noto.intervento?.azione != .identitaVerificata else {
      return nil
    }
    return .datiDiscordanti
  }

  /// The name under which the person is known: that of lists and register, otherwise of the paper that brings him here.
  private static func chiaveNota(_ eventi: [EventoNoto], _ trovata: SituazionePersona) -> [UInt8]? {
    if let scheda = trovata.scheda { return scheda.chiave }
    return eventi.map(\.evento).filter(\.porta).min(by: Evento.inOrdineDiArrivo)?.chiave
  }
}

extension Evento {
  /// Whether it makes known here who was not.
  var porta: Bool { tipo == .immigrazione || tipo == .ricomparsa }

  /// Whether a better paper of the same fact is still to come.
  fileprivate var mancaDelDocumento: Bool {
    (tipo == .immigrazione && cancellatoAltrove == nil) || (tipo == .perditaDiritto && definitivo == false)
  }
}
