/// Who is on the general list: struck by a fact that took the title away and was received in its term; otherwise where he dwells.
///
/// Deaths, losses, emigrations: art. 32, c. 1, nn. 1-4. A fact that another one has undone before the round takes nothing away.
extension GiudizioSullaPersona {
  mutating func giudicaElettore() {
    let uscite = passi.indices.filter { uscita($0) != nil && pendente($0) != nil }
    cancella(uscite)
    if uscite.isEmpty, occasione.legge(.uscitaPoiRientro) { cancellaChiRientra() }
    if colpo != nil { return giudicaIngresso() }
    // Who has lost the title waits for his round where he is; what is written of his residence is written all the same.
    giudicaEstero()
    if uscite.isEmpty { giudicaAbitazione() }
  }

  /// Why an event takes the title away, if what it took is missing still.
  func uscita(_ posto: Int) -> (causa: Causa, requisito: StatoGiuridico.Requisito)? {
    guard let esce = perdita(posto), situazione.inVigore(posto, esce.requisito) else { return nil }
    return esce
  }

  /// What an event takes away, undone or not.
  func perdita(_ posto: Int) -> (causa: Causa, requisito: StatoGiuridico.Requisito)? {
    guard passi[posto].efficace, let tipo = tipo(posto) else { return nil }
    let esce: (Causa, StatoGiuridico.Requisito)? =
      switch tipo {
      case .decesso: (.decesso, .vita)
      case .emigrazione, .emigrazioneEstero: (.emigrazione, .residenza)
      case .perditaCittadinanza: (.perditaCittadinanza, .cittadinanza)
      case .perditaDiritto: (.perditaDiritto, .diritto)
      case .immigrazione, .cambioAbitazione, .acquistoCittadinanza, .riacquistoDiritto, .ricomparsa,
        .compimento18:
        nil
      }
    guard let esce, !passi[posto].dopo.ha(esce.1) else { return nil }
    return esce
  }

  /// Strikes once, by the first fact whose round this is; the others wait, or are late.
  mutating func cancella(_ uscite: [Int]) {
    for posto in uscite {
      guard let noto = pendente(posto), let (causa, _) = perdita(posto) else { continue }
      let effetto = EsameEvento.Effetto.cancella(causa)
      let esito = occasione.esito(effetto, ricevuto: noto.evento.ricevuto)
      guard case .applicato = esito else {
        rispondi(posto, esito)
        continue
      }
      guard colpo == nil else { continue }
      colpo = causa
      modifica(effetto, per: posto)
      rispondi(posto, esito)
    }
  }

  /// In the reading that carries out both facts: out in the round of the first, in again in the round of the second.
  private mutating func cancellaChiRientra() {
    cancella(
      passi.indices.filter { posto in
        guard perdita(posto) != nil, pendente(posto) != nil, let rimedio = situazione.rimedio(posto),
          pendente(rimedio) != nil
        else { return false }
        return true
      })
  }
}
