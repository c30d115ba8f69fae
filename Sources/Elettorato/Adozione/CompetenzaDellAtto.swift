/// Which office an act is of, with the article, obeyed in both copies and by whatever is received.
package struct CompetenzaDellAtto: Equatable, Sendable {
  package let uffici: Set<UfficioElettorale>
  package let norma: Norma

  private init(_ uffici: Set<UfficioElettorale>, _ norma: Norma) {
    self.uffici = uffici
    self.norma = norma
  }

  static func delComune(_ norma: Norma) -> CompetenzaDellAtto { .init([.comune], norma) }
  static func dellaCommissione(_ norma: Norma) -> CompetenzaDellAtto { .init([.commissione], norma) }
  static func diEntrambi(_ norma: Norma) -> CompetenzaDellAtto { .init([.comune, .commissione], norma) }

  /// What the kind of act says. Of signatures and of sheets, who signs and which sheet it is say the rest.
  package static func di(_ tipo: Atto.Tipo) -> CompetenzaDellAtto { tipo.descrittore.competenza }

  /// The copies of the Comune are signed by the responsabile, those of the commissione by all its members.
  package static func di(_ ruolo: Autenticazione.Ruolo) -> CompetenzaDellAtto {
    .init([ruolo.delComune ? .comune : .commissione], .d223("art. 40"))
  }

  /// Errors until d-2 and admissions are decided by the commissione; a judgment is notified to both; of a death the Comune tells.
  package static func di(_ tipo: Supplemento.Tipo) -> CompetenzaDellAtto {
    switch tipo {
    case .erroreMateriale, .ammissione: .init([.commissione], tipo.norma)
    case .sentenza: .init([.comune, .commissione], tipo.norma)
    case .decesso: .init([.comune], tipo.norma)
    }
  }

  /// Of an act as it is written: its kind and, for a signature, the role.
  package static func di(_ atto: Atto) -> CompetenzaDellAtto {
    let ruolo = atto.parametri.first { $0.nome == Autenticazione.parametroRuolo }?.valore
    if atto.tipo == .autenticazione, let ruolo = ruolo.flatMap(Autenticazione.Ruolo.init) { return di(ruolo) }
    return di(atto.tipo)
  }

  /// Whether an act of this origin keeps the table: what the Comune writes down for the commissione is the commissione's alone.
  package func ammette(_ origine: OrigineDellAtto) -> Bool {
    switch origine {
    case .comune: uffici.contains(.comune)
    case .commissione: uffici.contains(.commissione)
    case .registrata: !uffici.contains(.comune)
    }
  }
}
