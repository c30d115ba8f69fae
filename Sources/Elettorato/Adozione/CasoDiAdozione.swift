/// What a rule of adoption knows beside the lines: the act, the chain before it, and the votes that the chain has called.
package struct CasoDiAdozione: Sendable {
  package let atto: Atto
  /// The acts before it, in order.
  package let catena: [Atto]
  /// The votes called by those acts, and by the act itself, by identity: of one called twice, the last call counts.
  package let voti: [String: VotoIndetto]
  /// The sections that exist, or have existed in the chain.
  package let sezioni: Set<Int>
  /// The digest that a lock on the act before would have; `nil` where none is asked.
  package let improntaDelBlocco: Impronta?

  package init(
    atto: Atto, catena: [Atto], voti: [String: VotoIndetto], sezioni: Set<Int>,
    improntaDelBlocco: Impronta? = nil
  ) {
    self.atto = atto
    self.catena = catena
    self.voti = voti
    self.sezioni = sezioni
    self.improntaDelBlocco = improntaDelBlocco
  }

  var giorno: Giorno { atto.giorno }
  var tornata: Tornata? { atto.tipo.tornata }

  /// Whether the act says why it is right though it is late, or unusual.
  var motivato: Bool { !(atto.valore(Atto.parametroMotivo) ?? "").isEmpty }

  /// The vote that the act names; `nil` where it names none, or one that no act has called.
  var voto: VotoIndetto? { atto.consultazione.flatMap { voti[$0] } }

  /// The lock in force before the act.
  var blocco: Atto? {
    guard let ultimo = catena.last(where: { $0.tipo == .blocco || $0.tipo == .fineBlocco }) else {
      return nil
    }
    return ultimo.tipo == .blocco ? ultimo : nil
  }

  /// The last act of a kind for the vote that this act names.
  func ultimo(_ tipo: Atto.Tipo) -> Atto? {
    catena.last { $0.tipo == tipo && $0.consultazione == atto.consultazione }
  }

  /// The rounds adopted for the vote that the act names.
  var tornateAdottate: [Tornata: Atto] {
    var adottate: [Tornata: Atto] = [:]
    for precedente in catena where precedente.consultazione == atto.consultazione {
      if let tornata = precedente.tipo.tornata { adottate[tornata] = precedente }
    }
    return adottate
  }

  /// Who turns eighteen by this day is an elector already.
  var fineSemestre: Giorno {
    voto?.consultazione.fineSemestre18 ?? RevisioneSemestraleDiRiferimento.fineSemestre(giorno)
  }

  /// Who turns eighteen after this day is on no list: the next semester's have entered with the amendment.
  var ultimaMaggioreEta: Giorno { (giorno.fineDelSemestre + 1).fineDelSemestre }
}

extension Atto {
  /// The name under which an act says why it is right.
  package static let parametroMotivo = "motivo"

  /// The first value that the act gives to a name.
  package func valore(_ nome: String) -> String? { parametri.first { $0.nome == nome }?.valore }

  /// `n. 4 del 13 ottobre 2023`
  var dicitura: String { "n. \(numero) \(giorno.esteso(.del))" }
}

/// A vote as the chain called it: its days, its terms, and the act that did.
package struct VotoIndetto: Sendable {
  package let consultazione: Consultazione
  /// The number of the act.
  package let atto: Int
  /// `nil` where the rule sets under which it was called are not here as the act says them: nothing can be judged.
  package let scadenzario: Scadenzario?

  package init(_ consultazione: Consultazione, atto: Int, ordinamento: Ordinamento?) {
    self.consultazione = consultazione
    self.atto = atto
    scadenzario = ordinamento.map { Scadenzario(consultazione, $0, oggi: consultazione.giorni.riferimento) }
  }

  func scadenza(_ codice: String) -> Scadenza? { scadenzario?[codice] }

  /// The last day of a round; `nil` where the vote has none, as a run-off.
  package func termine(_ tornata: Tornata) -> Giorno? { tornata.termine.flatMap(scadenza)?.ultimoGiorno }

  /// The last day of voting, the possible run-off of a vote for the Comune included.
  var ultimoConBallottaggio: Giorno {
    let possibile = consultazione.tipi.contains { $0 == .comunale || $0 == .provinciale }
    return possibile && consultazione.turno == .primo
      ? consultazione.giorniDelBallottaggio.ultimo : consultazione.giorni.ultimo
  }

  /// The lists that vote.
  package var liste: Set<Lista> { consultazione.liste }

  /// `del 12 novembre 2023`
  var delGiorno: String { consultazione.giorni.riferimento.esteso(.del) }
}

extension Consultazione {
  /// The lists that vote.
  package var liste: Set<Lista> {
    var liste: Set<Lista> = [.generale]
    if tipi.contains(.comunale) { liste.insert(.aggiuntaUEComunale) }
    if tipi.contains(.europea) { liste.insert(.aggiuntaUEParlamento) }
    return liste
  }
}
