/// One of the bodies of electors that a Comune keeps, each with its own numbers.
///
/// Source: arts 5 and 35 d.P.R. 223/1967; D.Lgs. 197/1996 and DL 408/1994 for the additional lists; `norme.md` 1.4.7.
package enum Lista: String, CaseIterable, Sendable {
  case generale = "GENERALE"
  /// EU citizens who vote for the Comune.
  case aggiuntaUEComunale = "UE-COMUNALE"
  /// EU citizens who vote in Italy for the European Parliament.
  case aggiuntaUEParlamento = "UE-PARLAMENTO"

  package var titolo: String {
    switch self {
    case .generale: "lista generale"
    case .aggiuntaUEComunale: "lista aggiunta dei cittadini dell'Unione europea (elezioni comunali)"
    case .aggiuntaUEParlamento: "lista aggiunta dei cittadini dell'Unione europea (Parlamento europeo)"
    }
  }

  package var norma: Norma {
    switch self {
    case .generale: .d223("art. 5")
    case .aggiuntaUEComunale: Norma(.dlgs197del1996, "art. 1")
    case .aggiuntaUEParlamento: Norma(.dl408del1994, "art. 2")
    }
  }
}
