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
  /// The day of the register at which it looks.
  package static let parametroSituazione = "situazione-al"
  /// The act whose elenchi an amendment applies.
  package static let parametroElenchi = "elenchi"
  /// When the elenchi came back.
  package static let parametroRestituiti = "restituiti"
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
