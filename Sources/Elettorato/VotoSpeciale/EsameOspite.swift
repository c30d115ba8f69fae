/// One elector of another Comune, judged: whether he has been told already, his age, the place, the ballots.
package enum EsameOspite {
  /// `giaAccolto`: whether the same person and kind stands under another attestation.
  package static func esamina(
    _ ospite: Ospite, giaAccolto: Bool, _ contesto: EsameRichieste.Contesto
  ) -> OspiteEsaminato {
    var esaminato = OspiteEsaminato(ospite: ospite, esito: .rifiutato(.duplicato), segnalazioni: [])
    if giaAccolto { return esaminato }
    if EsclusioneArt33.depenna(nascita: ospite.nascita, giornoEta: contesto.consultazione.giorni.eta) {
      esaminato.esito = .rifiutato(.minorenneAlVoto)
      return esaminato
    }
    let raccolta: RaccoltaDelVoto
    switch collocazione(ospite, contesto) {
    case .failure(let rifiuto):
      esaminato.esito = .rifiutato(rifiuto)
      return esaminato
    case .success(let trovata):
      raccolta = trovata.raccolta
      esaminato.ospite.luogo = trovata.luogo
    }
    if let rifiuto = schede(ospite, contesto) {
      esaminato.esito = .rifiutato(rifiuto)
      return esaminato
    }
    esaminato.esito = .accolto(raccolta)
    if raccolta.sezione == nil { esaminato.segnalazioni.append(.sezioneDiRaccoltaIgnota) }
    return esaminato
  }

  // MARK: - The place

  /// Where he votes, in our own codes, and who collects: the place must be known and stand in our Comune.
  private static func collocazione(
    _ ospite: Ospite, _ contesto: EsameRichieste.Contesto
  ) -> Result<(luogo: LuogoDelVoto, raccolta: RaccoltaDelVoto), RifiutoRichiesta> {
    let nostro = contesto.territorio.comune.codice
    switch ospite.luogo {
    case .dimora(let comune, let indirizzo):
      guard ospite.specie == .domicilio else { return .failure(.luogoDiAltraSpecie) }
      guard comune == nostro else { return .failure(.luogoFuoriAmbito) }
      guard let indirizzo else { return .failure(.dichiarazioneIncompleta) }
      guard let sezione = contesto.sezione(indirizzo) else { return .failure(.viaSconosciuta) }
      return .success(
        (
          ospite.luogo,
          RaccoltaDelVoto(modalita: .ufficioDistaccato, comune: nostro, sezione: sezione)
        ))
    case .istituto(let nome):
      guard let istituto = contesto.istituto(nome) ?? contesto.istituto(denominato: nome, in: nostro) else {
        return .failure(.luogoSconosciuto)
      }
      guard ospite.specie != .domicilio,
        (istituto.tipo == .istitutoDiDetenzione) == (ospite.specie == .detenuti)
      else { return .failure(.luogoDiAltraSpecie) }
      guard istituto.comune == nostro else { return .failure(.luogoFuoriAmbito) }
      return .success(
        (
          .istituto(istituto.codice),
          RaccoltaDelVoto(
            modalita: RaccoltaDelVoto.modalita(istituto), comune: nostro,
            sezione: istituto.sezione ?? contesto.sezione(istituto.indirizzo))
        ))
    case .imbarco, .estero: return .failure(.luogoDiAltraSpecie)
    }
  }

  // MARK: - The ballots

  /// What is wrong with the ballots told, if anything: each must be of our vote, and due to an elector of that Comune.
  ///
  /// Municipal ballots never are; provincial and regional ones if that Comune is of our province or Region; national ones anywhere (B-09,
  /// B-13, B-34, B-44).
  private static func schede(_ ospite: Ospite, _ contesto: EsameRichieste.Contesto) -> RifiutoRichiesta? {
    guard !ospite.schede.isEmpty, ospite.schede.allSatisfy(contesto.consultazione.tipi.contains) else {
      return .schedeNonDovute
    }
    let (giorno, nostro) = (contesto.consultazione.giorni.primo, contesto.territorio.comune)
    guard ospite.comune != nostro.codice, let suo = contesto.territorio.ubicazione(ospite.comune, il: giorno),
      suo.inItalia
    else { return ospite.comune == nostro.codice ? .schedeNonDovute : .luogoSconosciuto }
    for tipo in ospite.schede {
      switch tipo {
      case .politica, .europea, .referendum: continue
      case .comunale: return .schedeNonDovute
      case .provinciale:
        guard let provincia = suo.provincia else { return .luogoSconosciuto }
        if provincia != nostro.provincia { return .schedeNonDovute }
      case .regionale:
        guard let regione = suo.regione else { return .luogoSconosciuto }
        if !Ambito.stessaRegione(regione, nostro.regione) { return .schedeNonDovute }
      }
    }
    return nil
  }
}
