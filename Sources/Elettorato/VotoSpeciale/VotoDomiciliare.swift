/// Voting at home: who cannot leave the dwelling even with the transport for the disabled, or depends on devices for life.
///
/// The declaration gives the complete address; the certificate is of the ASL, dated from d-45 on and not after the request, with a
/// prognosis of sixty days or vital dependence on devices; both reach the mayor of enrolment from d-40 to d-20.
/// Source: DL 1/2006 art. 1 (L. 46/2009); LR FVG 28/2007 art. 42, LR FVG 19/2013 art. 60 (B-01 to B-14).
package enum VotoDomiciliare {
  /// Dates that cannot be: a certificate written after it was received.
  static func dateIncoerenti(_ richiesta: Richiesta) -> Bool {
    richiesta.certificatoDel.map { $0 > richiesta.ricevuta } ?? false
  }

  static func documenti(_ richiesta: Richiesta, certificatoDal: Giorno?) -> RifiutoRichiesta? {
    guard richiesta.dichiarazione, case .dimora(let comune, _?) = richiesta.luogo, !comune.isEmpty else {
      return .dichiarazioneIncompleta
    }
    switch richiesta.certificato ?? .mancante {
    case .mancante: return .certificatoMancante
    case .nonASL: return .certificatoNonASL
    case .prognosiInsufficiente: return .prognosiInsufficiente
    case .idoneo: break
    }
    guard let giorno = richiesta.certificatoDel else { return .certificatoMancante }
    if let certificatoDal, giorno < certificatoDal { return .certificatoTroppoVecchio }
    return nil
  }

  /// The detached office of the section in whose area the dwelling lies.
  static func destinazione(
    _ richiesta: Richiesta, _ contesto: EsameRichieste.Contesto, sezione assegnata: Int?
  ) -> Result<Destinazione, RifiutoRichiesta> {
    guard case .dimora(let comune, let indirizzo?) = richiesta.luogo,
      let luogo = contesto.territorio.ubicazione(comune, il: contesto.consultazione.giorni.primo)
    else { return .failure(.luogoSconosciuto) }
    return contesto.schede(richiesta.specie, in: luogo).flatMap { schede in
      var sezione: Int?
      if comune == contesto.territorio.comune.codice {
        sezione = assegnata ?? contesto.sezione(indirizzo)
        guard sezione != nil else { return .failure(.viaSconosciuta) }
      }
      return .success(
        Destinazione(
          schede: schede,
          raccolta: RaccoltaDelVoto(modalita: .ufficioDistaccato, comune: comune, sezione: sezione)))
    }
  }
}
