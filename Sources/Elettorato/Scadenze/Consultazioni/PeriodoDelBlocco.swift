/// The days on which a vote keeps the lists closed: from their authentication to the end of the vote.
///
/// Revisions of the semester go on while a vote is prepared; only here must they wait. Source: art. 32, c. 4, d.P.R. 223/1967; rule A-54:
/// the lists are authenticated on the 15th day, as soon as the dead are struck, and the run-off uses those of the first round.
package struct PeriodoDelBlocco: Hashable, Sendable {
  package static let norma = Norma.d223("art. 32, c. 4").daVerificare

  /// The 15th day before the (first) vote: the last on which the lists may change.
  package let autenticazione: Giorno
  /// The last day of voting.
  package let fine: Giorno

  /// `primoTurno` is the first round, when `consultazione` is the run-off.
  package init(_ consultazione: Consultazione, primoTurno: Consultazione? = nil) {
    let prima = primoTurno ?? consultazione
    autenticazione = prima.giorni.riferimento - TerminiDiLegge.blocco.giorni
    fine = consultazione.giorni.ultimo
  }

  /// Whether the lists are closed on a day. `autenticate`: the last round has been adopted, so on its very day they are.
  package func comprende(_ giorno: Giorno, autenticate: Bool) -> Bool {
    (autenticate ? autenticazione : autenticazione + 1) <= giorno && giorno <= fine
  }
}
