extension Tornata {
  /// The kind of the act that adopts the round.
  package var tipoDiAtto: Atto.Tipo {
    switch self {
    case .straordinaria(1): .straordinaria1
    case .straordinaria(2): .straordinaria2
    case .straordinaria(3): .straordinaria3
    case .straordinaria: .straordinaria4
    case .dinamica(1): .dinamica1
    case .dinamica: .dinamica2
    }
  }
}

extension Atto.Tipo {
  /// The round that the act adopts; `nil` for acts of another kind.
  package var tornata: Tornata? { Tornata.tutte.first { $0.tipoDiAtto == self } }
}
