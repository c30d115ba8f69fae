/// The kind of vote that electors are called to; several may coincide on the same days.
package enum TipoDiConsultazione: String, CaseIterable, Sendable {
  case comunale, provinciale, regionale, politica, europea, referendum
}

/// The round of voting: the run-off is a consultation that depends on the first one and uses its lists.
package enum Turno: String, CaseIterable, Sendable {
  case primo, ballottaggio
}
