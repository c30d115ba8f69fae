package import Archivio
package import Elettorato

/// What stands in the way of an act that writes lists or sections again: the rounds of a vote, from the first to the last ballot.
///
/// Numbers and sections are on cards, elenchi and sheets already sent: between the first round and the vote they stay as they are.
/// Source: art. 32, c. 4, d.P.R. 223/1967; practice (`norme.md` 1.4.5, all revisions closed). A vote for the Comune may have a run-off
/// on the same lists (`norme.md` 2.5), so its lists wait for it until the consultation is closed.
package enum TornateInCorso {
  /// Throws where the lists are locked, or the rounds of the consultation in progress have begun and the vote is not over on `giorno`.
  package static func verifica(_ archivio: ArchivioElettorale, il giorno: Giorno, per atto: Atto.Tipo) throws
  {
    try archivio.verificaListeAperte()
    guard let aperta = try Consultazioni.aperta(archivio) else { return }
    let (consultazione, ballottaggio) = (aperta.consultazione, aperta.primoTurno != nil)
    let situazione = try SituazioneTornate(archivio, aperta, letture: [], oggi: giorno)
    let termine = situazione.calendario.termine(.straordinaria(1))
    let cominciate = ballottaggio || !situazione.atti.isEmpty || termine.map { giorno > $0 } ?? false
    guard cominciate, giorno <= ultimoVoto(consultazione, ballottaggio: ballottaggio) else { return }
    throw DiniegoDiTornata.inCorso(atto, consultazione)
  }

  private static func ultimoVoto(_ consultazione: Consultazione, ballottaggio: Bool) -> Giorno {
    let conBallottaggio = consultazione.tipi.contains(.comunale) || consultazione.tipi.contains(.provinciale)
    return conBallottaggio && !ballottaggio
      ? consultazione.giorniDelBallottaggio.ultimo : consultazione.giorni.ultimo
  }
}
