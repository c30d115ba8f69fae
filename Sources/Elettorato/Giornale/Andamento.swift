/// How a list of a section has come to what it is: from an act that made or amended it as a whole, through the entries and the cancellations since.
package struct Andamento: Equatable, Sendable {
  /// The last formation, semestral amendment, recompilation or division into sections.
  package let atto: Atto
  /// Enrolled after that act.
  package let allora: Int
  package let iscritti: Int
  package let cancellati: Int

  package init(atto: Atto, allora: Int, iscritti: Int, cancellati: Int) {
    self.atto = atto
    self.allora = allora
    self.iscritti = iscritti
    self.cancellati = cancellati
  }

  /// Enrolled now, as the balances say.
  package var ora: Int { allora + iscritti - cancellati }

  /// The acts from which a list is accounted for.
  package static let basi: Set<Atto.Tipo> = [
    .primaFormazione, .semestraleRettifica, .ricompilazione, .ripartizione,
  ]
}
