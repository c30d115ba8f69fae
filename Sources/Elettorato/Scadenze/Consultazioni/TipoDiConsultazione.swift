/// The kind of vote that electors are called to; several may coincide on the same days.
package enum TipoDiConsultazione: String, CaseIterable, Sendable {
  case comunale, provinciale, regionale, politica, europea, referendum

  /// Whether it is a vote of the State, under d.P.R. 361/1957 and the laws that refer to it.
  package var nazionale: Bool { self == .politica || self == .europea || self == .referendum }
}

extension Sequence<TipoDiConsultazione> {
  /// Whether they are votes of the State alone.
  package var sonoNazionali: Bool { contains { _ in true } && allSatisfy(\.nazionale) }
}

/// The round of voting: the run-off is a consultation that depends on the first one and uses its lists.
package enum Turno: String, CaseIterable, Sendable {
  case primo, ballottaggio
}
