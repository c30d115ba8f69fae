/// An elector with the numbers that he had, as the old list called him, and those that an act has given him.
package struct VoceConcordanza: Sendable {
  /// The line that the act closed, with the person.
  package let elettore: Elettore
  /// The line that the act opened.
  package let nuova: RigaDiLista

  package init(elettore: Elettore, nuova: RigaDiLista) {
    self.elettore = elettore
    self.nuova = nuova
  }
}
