/// Voting of seamen and airmen where they are for embarkation: the mayor of that place notifies the mayor of enrolment by d-1.
///
/// Both certificates are needed: of the port commander or airport director, and of the mayor of the place. Nobody collects the
/// vote: the voter goes to a section of that Comune; the Comune of enrolment marks its own list (B-52, B-54).
/// Source: art. 50 d.P.R. 361/1957; LR FVG 28/2007 art. 31 (B-50 to B-56).
package enum VotoNaviganti {
  static func destinazione(
    _ richiesta: Richiesta, _ contesto: EsameRichieste.Contesto
  ) -> Result<Destinazione, RifiutoRichiesta> {
    guard case .imbarco(let comune) = richiesta.luogo,
      let luogo = contesto.territorio.ubicazione(comune, il: contesto.consultazione.giorni.primo)
    else { return .failure(.luogoSconosciuto) }
    return contesto.schede(richiesta.specie, in: luogo).map { schede in
      Destinazione(schede: schede, raccolta: RaccoltaDelVoto(modalita: nil, comune: comune, sezione: nil))
    }
  }
}
