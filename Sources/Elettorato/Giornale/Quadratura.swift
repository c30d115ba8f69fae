/// A line of the balance of an act: before + in - out = after, for one part of one section of one list.
package struct Quadro: Equatable, Sendable {
  package let lista: Lista
  /// `nil` for electors whose section is still to be assigned: they are in every balance.
  package let sezione: Int?
  package let parte: Parte
  package let prima: Int
  package let iscritti: Int
  package let cancellati: Int
  package let dopo: Int

  package init(
    lista: Lista, sezione: Int?, parte: Parte, prima: Int, iscritti: Int, cancellati: Int, dopo: Int
  ) {
    self.lista = lista
    self.sezione = sezione
    self.parte = parte
    self.prima = prima
    self.iscritti = iscritti
    self.cancellati = cancellati
    self.dopo = dopo
  }

  package var quadra: Bool { prima + iscritti - cancellati == dopo }
}

/// A total that does not agree with another: nothing is written, or nothing is printed.
package enum Squilibrio: Error, Equatable, Sendable {
  /// The balance of a section does not close.
  case quadro(Quadro)
  /// The sum of the sections is not the list.
  case somma(lista: Lista, sezioni: Int, generale: Int)
  /// The rows of a register are not all accounted for.
  case anagrafe(lette: Int, iscritte: Int, escluse: Int)
  /// What is about to be printed is not what the archive holds.
  case stampa(documento: String, attesi: Int, stampati: Int)
  /// The changes of an act, one by one, do not make its balance: `contate` is what they would add.
  case variazioni(Quadro, contate: Int)
}

/// The balance of an act, line by line, which must close before the act is written and again when it is read.
package enum Quadratura {
  /// Throws the first total that does not agree. `iscrittiNellaLista` is counted apart from the sections.
  package static func verifica(
    _ quadri: [Quadro], iscrittiNellaLista: [Lista: Int]
  ) throws(Squilibrio) {
    if let aperto = quadri.first(where: { !$0.quadra }) { throw .quadro(aperto) }
    for lista in Lista.allCases {
      let sezioni = quadri.filter { $0.lista == lista }.reduce(0) { $0 + $1.dopo }
      let generale = iscrittiNellaLista[lista] ?? 0
      guard sezioni == generale else { throw .somma(lista: lista, sezioni: sezioni, generale: generale) }
    }
  }
}
