/// One thing that can wait: where it is found, and what each act does about it.
///
/// A rule that does not look at an act finds nothing before it, and reads nothing.
package struct RegolaDeiSospesi: Sendable {
  package let id: String
  package let trova: @Sendable (any Giacenze, Occasione) throws -> [Sospeso]

  package init(
    _ id: String, trova: @escaping @Sendable (any Giacenze, Occasione) throws -> [Sospeso]
  ) {
    self.id = id
    self.trova = trova
  }
}

extension Sospeso {
  /// None where nobody is concerned.
  static func se(
    _ specie: Specie, _ esito: Esito, _ voci: [Voce], termine: Giorno? = nil, norma: Norma, seguito: Seguito
  ) -> [Sospeso] {
    voci.isEmpty
      ? [] : [Sospeso(specie, esito, voci: voci, termine: termine, norma: norma, seguito: seguito)]
  }
}
