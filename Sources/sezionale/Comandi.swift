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
    ComandoRevisioneMostra.self,
    ComandoRevisioneCorreggi.self,
    ComandoRettifica.self,
    ComandoScadenze.self,
    ComandoStampaListe.self,
    ComandoEsportaListe.self,
    ComandoEsportaAtti.self,
    ComandoEsportaEventi.self,
    ComandoStampaScadenze.self,
    ComandoStampaPreparatoria.self,
    ComandoStampaElenchiSemestrali.self,
    ComandoStato.self,
    ComandoControlla.self,
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
