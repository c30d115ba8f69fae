extension FaseSemestrale {
  /// The kind of the act that ends the phase.
  package var tipoDiAtto: Atto.Tipo {
    switch self {
    case .elenchi: .semestraleElenchi
    case .rettifica: .semestraleRettifica
    }
  }
}

extension RevisioneSemestrale {
  /// The name under which an act says of which revision it is.
  package static let parametro = "revisione-semestrale"
}

extension Atto {
  /// The semestral revision and the phase that the act ends; `nil` for acts of another kind.
  package var semestrale: CalendarioSemestrale.Adozione? {
    guard let fase = FaseSemestrale.allCases.first(where: { $0.tipoDiAtto == tipo }),
      let codice = parametri.first(where: { $0.nome == RevisioneSemestrale.parametro })?.valore,
      let revisione = RevisioneSemestrale(codice: codice)
    else { return nil }
    return .init(revisione, fase)
  }
}
