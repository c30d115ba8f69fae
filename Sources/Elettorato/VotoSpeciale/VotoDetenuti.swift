/// Voting in prison: who keeps the right, with a declaration that reaches the mayor of enrolment by d-3 through the director.
///
/// The vote is collected by the special seat whatever the size of the prison. The term is peremptory: no source says otherwise (B-21).
/// Source: L. 136/1976 arts 8 and 9; LR FVG 28/2007 art. 43, LR FVG 19/2013 art. 61 (B-40 to B-45).
package enum VotoDetenuti {
  /// A final measure that has come too late for the lists takes the right away all the same (art. 2 d.P.R. 223/1967; B-45).
  static func dirittoPerso(_ richiedente: Richiedente) -> Bool { richiedente.fatti.dirittoPerso }

  static func destinazione(
    _ richiesta: Richiesta, _ contesto: EsameRichieste.Contesto, sezione assegnata: Int?
  ) -> Result<Destinazione, RifiutoRichiesta> {
    contesto.istituto(richiesta, sezione: assegnata) { $0 == .istitutoDiDetenzione }
  }
}
