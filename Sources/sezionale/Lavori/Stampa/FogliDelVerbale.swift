import Elettorato
import Modulistica
import Rendering
import Ufficio

/// The papers that one act needs, made from its values: which there are depends on its causes.
struct FogliDelVerbale {
  /// A paper, and what it is among those that can be asked for.
  struct Foglio {
    let carta: StampaVerbale.Carta
    let documento: Document
  }

  let fonte: FonteAtto
  let conti: ContiDellAtto
  let voci: [VoceVerbale]
  let fatti: [FattoEsaminato]

  /// The papers asked for, in the order in which the office uses them. Throws `Squilibrio` when the people are not those counted.
  func fogli(_ carte: Set<StampaVerbale.Carta>) throws -> [Foglio] {
    // Always made, printed or not: it is the one that is checked against the archive.
    let verbale = try Verbale(fonte: fonte, conti: conti, voci: voci, fatti: fatti).documento()
    return try StampaVerbale.Carta.allCases.filter(carte.contains).flatMap { carta in
      try documenti(carta, verbale).map { Foglio(carta: carta, documento: $0) }
    }
  }

  private func documenti(_ carta: StampaVerbale.Carta, _ verbale: Document) throws -> [Document] {
    switch carta {
    case .verbale: return [verbale]
    case .fatti:
      let fatti = FattiSenzaVariazione(fonte: fonte, fatti: fatti)
      return fatti.fatti.isEmpty ? [] : [fatti.documento()]
    case .prospetto: return [ProspettoElettorato(fonte: fonte, conti: conti).documento()]
    case .copie:
      return TrasmissioneVerbale.Destinatario.allCases.map {
        TrasmissioneVerbale(fonte: fonte, conti: conti, destinatario: $0).documento()
      }
    case .notifiche: return NotificaCancellazione.tutte(fonte, conti, voci).map { $0.documento() }
    case .deposito:
      guard let manifesto = ManifestoDeposito(fonte: fonte, conti: conti),
        let elenco = ElencoDeposito(fonte: fonte, conti: conti, voci: voci)
      else { return [] }
      return [manifesto.documento(), try elenco.documento()]
    case .comuni:
      return RichiestaDichiarazione.tutte(fonte, fatti).map { $0.documento() }
        + SchedaEmigrato.tutte(fonte, voci).map { $0.documento() }
    }
  }
}
