/// The commands of the program, written once: dispatch, help, completion, manual page and tests walk this list.
enum Comandi {
  /// In the order of the help index: the order in which an office meets them.
  static let tutti: [any Comando.Type] = [
    ComandoDimostrazione.self,
    ComandoCrea.self,
    ComandoImporta.self,
    ComandoConsultazioneIndici.self,
    ComandoConsultazioneBallottaggio.self,
    ComandoConsultazioneMostra.self,
    ComandoConsultazioneChiudi.self,
    ComandoForma.self,
    ComandoRevisioneProposta.self,
    ComandoRevisioneDelibera.self,
    ComandoBlocca.self,
    ComandoAutentica.self,
    ComandoSupplementoAggiungi.self,
    ComandoSupplementoMostra.self,
    ComandoDepenna.self,
    ComandoRicorsoDecidi.self,
    ComandoRicompila.self,
    ComandoRipartisciSimula.self,
    ComandoRipartisciConfronta.self,
    ComandoRipartisciAdotta.self,
    ComandoRevisioneMostra.self,
    ComandoRevisioneCorreggi.self,
    ComandoCerca.self,
    ComandoMinori.self,
    ComandoRichiesteEsamina.self,
    ComandoRichiesteRegistra.self,
    ComandoRichiesteMostra.self,
    ComandoRichiesteAccogli.self,
    ComandoRichiesteRevoca.self,
    ComandoDomandeDelibera.self,
    ComandoElenchiDelibera.self,
    ComandoElettore.self,
    ComandoPerche.self,
    ComandoStoria.self,
    ComandoConta.self,
    ComandoRettifica.self,
    ComandoScadenze.self,
    ComandoStampaListe.self,
    ComandoStampaConcordanza.self,
    ComandoEsportaListe.self,
    ComandoEsportaAtti.self,
    ComandoEsportaEventi.self,
    ComandoStampaSupplementi.self,
    ComandoStampaElenchi.self,
    ComandoStampaDepennati.self,
    ComandoStampaCartoline.self,
    ComandoStampaAttestazioni.self,
    ComandoVerificaAttestazione.self,
    ComandoStampaGiroDomicilio.self,
    ComandoStampaAmmissioni.self,
    ComandoStampaSezioniAccessibili.self,
    ComandoStampaPlico.self,
    ComandoVerificaPlico.self,
    ComandoVerificaPagina.self,
    ComandoStampaVerbale.self,
    ComandoEsportaRichieste.self,
    ComandoEsportaElenchiAltriComuni.self,
    ComandoStampaElenchiAltriComuni.self,
    ComandoStampaScadenze.self,
    ComandoStampaPreparatoria.self,
    ComandoStampaElenchiSemestrali.self,
    ComandoStato.self,
    ComandoControlla.self,
    ComandoRubricaRicostruisci.self,
    ComandoElimina.self,
    ComandoPacchettoCrea.self,
    ComandoPacchettoRicevi.self,
    ComandoRicevutaCrea.self,
    ComandoRicevutaRegistra.self,
    ComandoRicevutaRinuncia.self,
    ComandoConfronta.self,
    ComandoAccantona.self,
    ComandoSalva.self,
    ComandoRipristina.self,
    ComandoOperatoriMostra.self,
    ComandoOperatoriAggiungi.self,
    ComandoOperatoriTogli.self,
    ComandoUfficioImposta.self,
    ComandoUfficioMostra.self,
    ComandoAiuto.self,
    ComandoVersione.self,
    ComandoCompletamento.self,
  ]

  /// The command with exactly this name.
  static func comando(_ nome: String) -> (any Comando.Type)? {
    tutti.first { $0.nome == nome }
  }

  /// The commands of two words whose first word is `parola`: `revisione` has `revisione proposta` and others.
  static func gruppo(_ parola: String) -> [any Comando.Type] {
    tutti.filter { $0.nome.hasPrefix(parola + " ") }
  }

  /// The name nearest to what was typed, when one is near.
  static func vicino(a parola: String) -> String? {
    let primeParole = tutti.compactMap { $0.nome.split(separator: " ").first.map(String.init) }
    return nearest(to: parola, among: tutti.map { $0.nome } + primeParole)
  }
}
