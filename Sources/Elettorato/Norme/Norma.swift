/// A provision of law, as an act or a refusal quotes it: `art. 32, c. 1, n. 4, d.P.R. 223/1967`.
///
/// Every decision of the program carries the norm that it applies, so that screen, minutes and errors quote the same. On papers
/// it is quoted as it is in force on their day: `Sostituzioni.cita`.
package struct Norma: Hashable, Sendable, CustomStringConvertible {
  /// The act, in its one printed name: `d.P.R. 223/1967`, `L. 40/1979`.
  package let atto: String
  /// The place in the act, in the words of the law: `art. 32, c. 1, n. 4`; empty for the whole act.
  package let luogo: String
  /// Whether nobody has read it in the act yet: help and manual say so, papers never do.
  package private(set) var dubbia = false

  /// A provision that the program knows.
  package init(_ legge: Legge, _ luogo: String = "") {
    atto = legge.rawValue
    self.luogo = luogo
  }

  /// A provision that data name: an act that the program cites too takes its printed name, whatever the data write.
  package init(letta atto: String, _ luogo: String) {
    self.atto = Legge(scritta: atto)?.rawValue ?? atto
    self.luogo = luogo
  }

  package var description: String { luogo.isEmpty ? atto : "\(luogo), \(atto)" }

  /// The same provision, which somebody still has to read in the act.
  package var daVerificare: Norma {
    var norma = self
    norma.dubbia = true
    return norma
  }

  /// For help and manual: `art. 40, c. 6, d.P.R. 223/1967 (da verificare)`.
  package var conCertezza: String { dubbia ? "\(description) (da verificare)" : description }

  /// A doubt does not make another provision.
  package static func == (una: Norma, altra: Norma) -> Bool {
    una.atto == altra.atto && una.luogo == altra.luogo
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(atto)
    hasher.combine(luogo)
  }
}

extension Norma {
  /// The consolidated law on the active electorate and on the keeping and revision of the electoral rolls.
  package static func d223(_ luogo: String) -> Norma { Norma(.dpr223del1967, luogo) }
}
