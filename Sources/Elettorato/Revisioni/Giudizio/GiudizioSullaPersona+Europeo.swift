/// Who is on an additional list: struck when he leaves, dies or loses the right; as an Italian citizen he leaves it for the general one.
///
/// Who left and came back is struck all the same until he applies again, because the entry was his own request. Source: D.Lgs. 197/1996 artt. 1-3;
/// the passage is of cause 5, art. 32, c. 1, n. 5 d.P.R. 223/1967.
extension GiudizioSullaPersona {
  mutating func giudicaEuropeo() {
    let uscite = passi.indices.filter { pendente($0) != nil && escePerSempre($0) }
    cancella(uscite)
    if colpo != nil { return giudicaIngresso() }
    if ora.italiano {
      giudicaIngresso()
      guard modifiche.isEmpty else { return }
      if !ora.mancanti.isEmpty { return lasciaLaListaAggiunta() }
    }
    if uscite.isEmpty { giudicaAbitazione() }
  }

  /// Whether a fact takes an EU citizen off his list.
  private func escePerSempre(_ posto: Int) -> Bool {
    guard let (_, requisito) = perdita(posto), requisito != .cittadinanza || !passi[posto].prima.italiano
    else { return false }
    if situazione.inVigore(posto, requisito) { return true }
    return requisito != .vita && !passi[posto].prima.italiano && !occasione.legge(.europeoTornato)
  }

  /// Italian by now, and without another requisite of the general list: he is no EU elector any more.
  private mutating func lasciaLaListaAggiunta() {
    guard !occasione.legge(.europeoItalianoResta) else { return }
    for posto in passi.indices where tipo(posto) == .acquistoCittadinanza && passi[posto].efficace {
      guard let noto = pendente(posto), situazione.smentita(posto).map({ !passi[$0].dopo.italiano }) != true
      else { continue }
      let effetto = EsameEvento.Effetto.cancella(.acquistoCittadinanza)
      let esito = occasione.esito(effetto, ricevuto: noto.evento.ricevuto)
      rispondi(posto, esito)
      if case .applicato = esito {
        modifica(effetto, per: posto)
        colpo = .acquistoCittadinanza
      }
    }
  }
}
