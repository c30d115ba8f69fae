/// The terms that the law itself sets for the rolls and for the electors, in one table.
///
/// A rule set (`Ordinamento`) may name the regional source of such a term or who acts, never another day. What other
/// laws and circulars set (candidates, polling officers, propaganda, first round...) is data in `Data/ordinamenti`.
package enum TerminiDiLegge {
  /// Every term of law that runs from the vote, the poster or the decree, in the order of the calendar.
  package static let delVoto: [Termine] = [
    domandeUEParlamentoEuropeo, manifesto, secondaTornata, certificatoDomiciliare, inizioVotoDomiciliare,
    domandeUEComunali, elencoMinori, opzioneAllEstero, opzioneTemporaneamenteAllEstero, terzaTornata,
    inizioAmmissioni32bis, cartoline, fineVotoDomiciliare, quartaTornata, blocco, proposteDiSede,
    decisioniDiSede,
    richiesteDegenti, richiesteDetenuti, attestazioni, erroriMateriali, manifestoDelleSedi, naviganti,
    votazione,
    iscrizioni32bis,
  ]

  /// Every term of law that runs from the adoption of a revision.
  package static let daAdozione: [Termine] = [
    copieDelVerbale, notifica, ricorsoDaNotifica, manifestoDelDeposito, deposito, ricorsoPrudente,
    ricorsoUltimo,
    decisioneSulRicorso,
  ]

  static let ufficio = "Responsabile dell'ufficio elettorale comunale"
  static let cec = "Commissione elettorale circondariale"
  static let sindaco = "Sindaco"
}
