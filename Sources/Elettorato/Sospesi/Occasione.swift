/// Before what it is asked what waits: an act about to be adopted, papers about to be printed, or nobody's act.
package enum Occasione: Equatable, Sendable {
  /// Somebody looks.
  case lettura
  case formazione
  /// A round, with the alarms that it raises.
  case tornata(Tornata, [Allarme])
  /// A phase of the semestral revision, with its alarms.
  case semestrale([Allarme])
  case blocco
  /// The sheets of special voters, closed or printed, alone or in the envelopes.
  case elenchi
  /// The copy of the lists for the polling stations, alone or in the envelopes.
  case copieDelVoto
}
