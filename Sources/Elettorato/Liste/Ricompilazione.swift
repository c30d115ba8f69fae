/// Writing the lists again in order: struck lines are left behind, everybody gets a new number from 1, nobody enters or leaves.
///
/// Done by agreement with the commissione elettorale circondariale, with every revision closed, and never undone; new general
/// numbers need new section lists, while section lists alone can be written again under the general numbers that they have. The
/// passage from two parts to the single list is such an act. Source: practice, circ. 2600/L of 1986 (`norme.md` 1.4.5); art. 5
/// d.P.R. 223/1967; D.L. 27/2025 art. 2-bis for the change of regime.
package enum Ricompilazione {
  /// Which lists are written again.
  package enum Ambito: String, CaseIterable, Sendable {
    case tutteLeListe = "tutte-le-liste"
    /// After a new division into sections, whose lists are full of struck lines: the general numbers stay.
    case listeSezionali = "liste-sezionali"

    package var titolo: String {
      switch self {
      case .tutteLeListe: "liste generali e sezionali"
      case .listeSezionali: "sole liste sezionali"
      }
    }
  }

  /// The name under which the act says which lists it has written again.
  package static let parametro = "ambito"

  package static let norma = Norma.d223("art. 31, cc. 2-4")
}
