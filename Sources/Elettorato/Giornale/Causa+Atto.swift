extension Atto.Tipo {
  /// The one cause of every line that an act of this kind opens or closes; `nil` where each line has its own.
  ///
  /// A recompilation writes the whole roll again: millions of equal reasons would say nothing that the kind of the act does not.
  package var causaDiOgniRiga: Causa? { self == .ricompilazione ? .ricompilazione : nil }

  /// Whether acts of this kind give other numbers to electors who have some: from the old to the new there is a concordance.
  package var rinumera: Bool { self == .ricompilazione || self == .ripartizione }
}
