/// Which office an act is of: the one table of it, with the article, obeyed in both copies and by whatever is received.
package struct CompetenzaDellAtto: Equatable, Sendable {
  package let uffici: Set<UfficioElettorale>
  package let norma: Norma

  private init(_ uffici: Set<UfficioElettorale>, _ norma: Norma) {
    self.uffici = uffici
    self.norma = norma
  }

  /// What the kind of act says. Of signatures and of sheets, who signs and which sheet it is say the rest.
  package static func di(_ tipo: Atto.Tipo) -> CompetenzaDellAtto {
    switch tipo {
    case .primaFormazione: .init([.comune], .d223("artt. 4 e 5"))
    case .ricompilazione: .init([.comune], Ricompilazione.norma)
    case .indizione: .init([.comune], .d223("art. 32, c. 4"))
    case .straordinaria1, .straordinaria2, .straordinaria3, .straordinaria4, .dinamica1, .dinamica2:
      .init([.comune], .d223("art. 32"))
    case .semestraleElenchi, .semestraleRettifica: .init([.comune], .d223("artt. 7, 16 e 30"))
    case .rettifica: .init([.comune], .d223("artt. 32 e 36"))
    case .ripartizione: .init([.comune], .d223("artt. 34 e 39"))
    case .blocco, .fineBlocco: .init([.comune], PeriodoDelBlocco.norma)
    case .listaAggiuntaUE: .init([.comune], Norma(.dlgs197del1996, "art. 3"))
    case .elencoMinori: .init([.comune], .d223("art. 33, c. 1"))
    case .elenchiVotoSpeciale: .init([.comune], Norma(.dpr570del1960, "art. 42, c. 3"))
    case .depennamentoMinori: .init([.commissione], .d223("art. 33, c. 2"))
    case .decisioneRicorso: .init([.commissione], .d223("art. 32, c. 8"))
    case .autenticazione: .init([.comune, .commissione], .d223("art. 40"))
    case .supplemento: .init([.comune, .commissione], .d223("artt. 32-bis e 40, c. 6"))
    }
  }

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
