extension Atto.Tipo {
  /// The one cause of every line that an act of this kind opens or closes; `nil` where each line has its own.
  ///
  /// A recompilation touches the whole roll: millions of equal reasons would say nothing that the kind of the act does not.
  package var causa: Causa? {
    switch self {
    case .ricompilazione: .ricompilazione
    case .ripartizione: .ripartizione
    default: nil
    }
  }
}
