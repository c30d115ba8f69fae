/// The changes of an act, counted: what every paper about it must add up to.
///
/// Built only when they agree with the balance that the act has sealed: who came into each part of each section, and who left it.
package struct ContiDellAtto: Sendable {
  /// Where a line stands: a part of a section.
  package struct Luogo: Hashable, Sendable {
    package let sezione: Int?
    package let parte: Parte

    package init(sezione: Int?, parte: Parte) {
      self.sezione = sezione
      self.parte = parte
    }
  }

  /// How many lines the act changed in one way, for one cause, from one place to another.
  package struct Conteggio: Equatable, Sendable {
    package let operazione: Variazione.Operazione
    package let causa: Causa
    package let lista: Lista
    /// `nil` for an enrolment.
    package let da: Luogo?
    /// `nil` for a cancellation.
    package let a: Luogo?
    package let quante: Int

    package init(
      operazione: Variazione.Operazione, causa: Causa, lista: Lista, da: Luogo?, a: Luogo?, quante: Int
    ) {
      self.operazione = operazione
      self.causa = causa
      self.lista = lista
      self.da = da
      self.a = a
      self.quante = quante
    }
  }

  package let conteggi: [Conteggio]
  /// In order of list, section and part.
  package let quadri: [Quadro]
  /// What happened in each place of each list.
  private let movimenti: [Chiave: Movimento]

  private struct Chiave: Hashable {
    let lista: Lista
    let luogo: Luogo
  }

  private struct Movimento {
    var (entrati, daAltrove, usciti, altrove) = (0, 0, 0, 0)
  }

  /// Throws the first figure that the changes and the balance do not share. `soloQuadri`: the act writes every line again and gives no
  /// reason for each, so that there is the balance alone.
  package init(_ conteggi: [Conteggio], quadri: [Quadro], soloQuadri: Bool = false) throws(Squilibrio) {
    self.conteggi = conteggi
    self.quadri = quadri
    movimenti = Self.movimenti(conteggi)
    if let aperto = quadri.first(where: { !$0.quadra }) { throw .quadro(aperto) }
    if soloQuadri, conteggi.isEmpty { return }
    var mosse = 0
    for quadro in quadri {
      let (entrati, usciti) = (movimento(quadro).entrati, movimento(quadro).usciti)
      guard entrati == quadro.iscritti, usciti == quadro.cancellati else {
        throw .variazioni(quadro, contate: entrati - usciti)
      }
      mosse += entrati + usciti
    }
    // A change in a place that has no balance would be in no total.
    let contate = movimenti.values.reduce(0) { $0 + $1.entrati + $1.usciti }
    guard contate == mosse else {
      throw .stampa(documento: "verbale", attesi: mosse, stampati: contate)
    }
  }

  private static func movimenti(_ conteggi: [Conteggio]) -> [Chiave: Movimento] {
    var movimenti: [Chiave: Movimento] = [:]
    for conteggio in conteggi where conteggio.da != conteggio.a {
      if let luogo = conteggio.a {
        let chiave = Chiave(lista: conteggio.lista, luogo: luogo)
        movimenti[chiave, default: Movimento()].entrati += conteggio.quante
        if conteggio.da != nil { movimenti[chiave, default: Movimento()].daAltrove += conteggio.quante }
      }
      if let luogo = conteggio.da {
        let chiave = Chiave(lista: conteggio.lista, luogo: luogo)
        movimenti[chiave, default: Movimento()].usciti += conteggio.quante
        if conteggio.a != nil { movimenti[chiave, default: Movimento()].altrove += conteggio.quante }
      }
    }
    return movimenti
  }

  private func movimento(_ quadro: Quadro) -> Movimento {
    movimenti[Chiave(lista: quadro.lista, luogo: quadro.luogo)] ?? Movimento()
  }

  // MARK: Figures

  /// How many changes of a kind, for a cause, on a list; of any where it is not said.
  package func quante(
    _ operazione: Variazione.Operazione? = nil, _ causa: Causa? = nil, _ lista: Lista? = nil
  ) -> Int {
    conteggi.reduce(0) { somma, conteggio in
      let suo =
        (operazione == nil || conteggio.operazione == operazione)
        && (causa == nil || conteggio.causa == causa) && (lista == nil || conteggio.lista == lista)
      return suo ? somma + conteggio.quante : somma
    }
  }

  /// Of who came into the place of a balance, those who were on the same list already, elsewhere.
  package func daAltrove(_ quadro: Quadro) -> Int { movimento(quadro).daAltrove }

  /// Of who left it, those who are still on the same list, elsewhere.
  package func altrove(_ quadro: Quadro) -> Int { movimento(quadro).altrove }

  /// A figure of a list, over its sections and parts.
  package func somma(_ lista: Lista, _ figura: (Quadro) -> Int) -> Int {
    quadri.reduce(0) { $1.lista == lista ? $0 + figura($1) : $0 }
  }
}

extension Quadro {
  package var luogo: ContiDellAtto.Luogo { ContiDellAtto.Luogo(sezione: sezione, parte: parte) }

  /// Whether the act has left the place as it was.
  package var invariato: Bool { iscritti == 0 && cancellati == 0 }
}
