import Archivio
import Elettorato
import Ufficio

/// What stands in the way of an act that writes lists or sections again: the rounds of a vote, from the first to the last ballot.
///
/// Numbers and sections are on cards, elenchi and sheets already sent: between the first round and the vote they stay as they are.
/// Source: art. 32, c. 4, d.P.R. 223/1967; practice (`norme.md` 1.4.5, all revisions closed). A vote for the Comune may have a run-off
/// on the same lists (`norme.md` 2.5), so its lists wait for it until the consultation is closed.
enum TornateInCorso {
  /// Throws where the lists are locked, or the rounds of the consultation in progress have begun and the vote is not over on `giorno`.
  static func verifica(_ archivio: ArchivioElettorale, il giorno: Giorno, per atto: Atto.Tipo) throws {
    try archivio.verificaListeAperte()
    guard let aperta = try Consultazioni.aperta(archivio) else { return }
    let (consultazione, ballottaggio) = (aperta.consultazione, aperta.primoTurno != nil)
    let situazione = try Revisioni.Situazione(archivio, aperta, letture: [], oggi: giorno)
    let termine = situazione.calendario.termine(.straordinaria(1))
    let cominciate = ballottaggio || !situazione.atti.isEmpty || termine.map { giorno > $0 } ?? false
    guard cominciate, giorno <= ultimoVoto(consultazione, ballottaggio: ballottaggio) else { return }
    throw Failure.tornateInCorso(atto, consultazione)
  }

  private static func ultimoVoto(_ consultazione: Consultazione, ballottaggio: Bool) -> Giorno {
    let conBallottaggio = consultazione.tipi.contains(.comunale) || consultazione.tipi.contains(.provinciale)
    return conBallottaggio && !ballottaggio
      ? consultazione.giorniDelBallottaggio.ultimo : consultazione.giorni.ultimo
  }
}

extension Failure {
  fileprivate static func tornateInCorso(_ atto: Atto.Tipo, _ consultazione: Consultazione) -> Failure {
    Failure(
      .regolaViolata, "tornate-in-corso",
      "\(atto.titolo): non si adotta dalla prima tornata straordinaria alla fine del voto \(consultazione.giorni.riferimento.esteso(.del)), ballottaggio compreso.",
      norma: .d223("art. 32, c. 4"),
      rimedio:
        "Nulla è stato scritto. Attendere la fine del voto; se il ballottaggio non si tiene, chiudere la consultazione con «sezionale consultazione chiudi»."
    )
  }
}
