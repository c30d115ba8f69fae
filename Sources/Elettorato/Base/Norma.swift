/// A provision of law, as an act or a refusal quotes it: `art. 32, c. 1, n. 4, d.P.R. 223/1967`.
///
/// Every decision of the program carries the norm that it applies, so that screen, minutes and errors quote the same.
package struct Norma: Hashable, Sendable, CustomStringConvertible {
  /// The act, in its short official form: `d.P.R. 223/1967`, `L. 40/1979`.
  package let atto: String
  /// The place in the act, in the words of the law: `art. 32, c. 1, n. 4`; empty for the whole act.
  package let luogo: String

  package init(_ atto: String, _ luogo: String = "") {
    self.atto = atto
    self.luogo = luogo
  }

  package var description: String { luogo.isEmpty ? atto : "\(luogo), \(atto)" }
}

extension Norma {
  /// The consolidated law on the active electorate and on the keeping and revision of the electoral rolls.
  package static func d223(_ luogo: String) -> Norma { Norma("d.P.R. 223/1967", luogo) }
}
