/// Whether a person of the register belongs on a list at its first formation, and why.
///
/// In this order: registered in the Comune, of the right citizenship, of age by the end of the semester, not deprived of
/// the right. EU citizens are on the additional list only when they already are: their application is another act.
/// Source: arts 1, 2, 4, 7 and 11 d.P.R. 223/1967; D.Lgs. 197/1996 art. 1 for the additional list.
package enum TitoloAllIscrizione: Equatable, Sendable {
  case iscritto(Lista)
  case escluso(Esclusione)

  /// Why a registered person is on no list.
  package enum Esclusione: Hashable, Sendable {
    case nonIscrittoInAnagrafe(StatoAnagrafico)
    case straniero
    case minorenne
    case dirittoPerso
    /// The law gives the right, the register says not an elector, and the officer chose to follow the register.
    case nonQualificato

    package var norma: Norma {
      switch self {
      case .nonIscrittoInAnagrafe: .d223("artt. 4 e 11")
      case .straniero: .d223("art. 1")
      case .minorenne: .d223("artt. 7 e 8")
      case .dirittoPerso: .d223("art. 2")
      case .nonQualificato: .d223("art. 4")
      }
    }

    /// The reason as a balance of the act names it.
    package var motivo: String {
      switch self {
      case .nonIscrittoInAnagrafe(let stato): "non più in anagrafe (\(stato.rawValue.lowercased()))"
      case .straniero: "stranieri non iscritti nelle liste aggiunte"
      case .minorenne: "minori che non compiono 18 anni entro il semestre"
      case .dirittoPerso: "privati del diritto elettorale"
      case .nonQualificato: "non qualificati elettori dall'anagrafe"
      }
    }
  }

  /// What the register says against what the law gives: a person must decide, the program does not guess.
  package enum Discordanza: String, CaseIterable, Sendable {
    /// The law gives the right, the register says not an elector.
    case titoloSenzaQualifica
    /// The register says elector, the law gives no right.
    case qualificaSenzaTitolo
    /// On the EU additional list, but not a foreign citizen of age who lives here.
    case listaAggiuntaSenzaTitolo

    package var motivo: String {
      switch self {
      case .titoloSenzaQualifica: "ha i requisiti di legge ma l'anagrafe lo qualifica non elettore"
      case .qualificaSenzaTitolo: "qualificato elettore dall'anagrafe, ma senza i requisiti di legge"
      case .listaAggiuntaSenzaTitolo: "indicato nella lista aggiunta dell'Unione europea senza averne titolo"
      }
    }
  }

  /// What the rule needs to know of a person.
  package struct Requisiti: Sendable {
    package var nascita: Giorno
    package var stato: StatoAnagrafico
    package var italiano: Bool
    package var qualita: QualitaElettorale?
    package var inListaUE: Bool

    package init(
      nascita: Giorno, stato: StatoAnagrafico, italiano: Bool, qualita: QualitaElettorale?, inListaUE: Bool
    ) {
      self.nascita = nascita
      self.stato = stato
      self.italiano = italiano
      self.qualita = qualita
      self.inListaUE = inListaUE
    }
  }

  /// The decision for one person, with the disagreement between law and register where there is one.
  package static func decidi(
    _ persona: Requisiti, fineSemestre: Giorno
  ) -> (titolo: TitoloAllIscrizione, discordanza: Discordanza?) {
    let titolo = secondoLaLegge(persona, fineSemestre: fineSemestre)
    if persona.inListaUE, titolo != .iscritto(.aggiuntaUEComunale) {
      return (titolo, .listaAggiuntaSenzaTitolo)
    }
    switch (titolo, persona.qualita) {
    case (.iscritto(.generale), .nonElettore): return (titolo, .titoloSenzaQualifica)
    case (.escluso, .elettore): return (titolo, .qualificaSenzaTitolo)
    default: return (titolo, nil)
    }
  }

  private static func secondoLaLegge(_ persona: Requisiti, fineSemestre: Giorno) -> TitoloAllIscrizione {
    guard persona.stato.iscrittoInAnagrafe else {
      return .escluso(.nonIscrittoInAnagrafe(persona.stato))
    }
    guard persona.italiano || (persona.inListaUE && persona.stato == .residente) else {
      return .escluso(.straniero)
    }
    guard EtaElettorale.maggiorenne(nascita: persona.nascita, il: fineSemestre) else {
      return .escluso(.minorenne)
    }
    guard persona.qualita != .dirittoPerso else { return .escluso(.dirittoPerso) }
    return .iscritto(persona.italiano ? .generale : .aggiuntaUEComunale)
  }
}
