/// Voting in hospitals and care homes: the declaration reaches the mayor of enrolment by d-3, with the director's attestation of the stay.
///
/// The law asks the voter for the number in the section list, which cards do not show: the office looks it up (norme.md 4.3.2).
/// Source: arts 42-44 d.P.R. 570/1960; LR FVG 28/2007 arts 38-41, LR FVG 19/2013 arts 56-59 (B-20 to B-35).
package enum VotoDegenti {
  static func destinazione(
    _ richiesta: Richiesta, _ contesto: EsameRichieste.Contesto, sezione assegnata: Int?
  ) -> Result<Destinazione, RifiutoRichiesta> {
    contesto.istituto(richiesta, sezione: assegnata) { $0 != .istitutoDiDetenzione }
  }
}
