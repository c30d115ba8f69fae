/// The two offices that keep the lists of a Comune, each in a copy of its own (art. 5 d.P.R. 223/1967).
package enum UfficioElettorale: String, CaseIterable, Sendable {
  case comune
  /// The commissione elettorale circondariale.
  case commissione

  package var altro: UfficioElettorale { self == .comune ? .commissione : .comune }
}

/// The last act that each office has decided, as far as a copy goes; 0 where there is none.
///
/// An act is first in the copy of the office that decides it: whoever has fewer of its own than somebody else has seen, has lost some.
package struct UltimiAtti: Equatable, Sendable {
  package var delComune: Int
  package var dellaCommissione: Int

  package init(delComune: Int, dellaCommissione: Int = 0) {
    self.delComune = delComune
    self.dellaCommissione = dellaCommissione
  }

  package subscript(ufficio: UfficioElettorale) -> Int {
    get { ufficio == .comune ? delComune : dellaCommissione }
    set { if ufficio == .comune { delComune = newValue } else { dellaCommissione = newValue } }
  }
}
