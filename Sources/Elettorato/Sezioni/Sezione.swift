/// A polling section: the unit in which electors vote, with its seat.
///
/// Source: arts 34 and 36 d.P.R. 223/1967; `norme.md` 1.6.9. Beds and prison say who collects special votes (art. 43 TU 570/1960).
package struct Sezione: Equatable, Sendable {
  package let numero: Int
  package let sede: String
  package let indirizzo: String
  /// Whether voters who cannot walk can reach it (L. 15/1991).
  package let accessibile: Bool
  package let postiLetto: Int
  package let istitutoDiDetenzione: Bool

  package init(
    numero: Int, sede: String, indirizzo: String, accessibile: Bool, postiLetto: Int,
    istitutoDiDetenzione: Bool
  ) {
    self.numero = numero
    self.sede = sede
    self.indirizzo = indirizzo
    self.accessibile = accessibile
    self.postiLetto = postiLetto
    self.istitutoDiDetenzione = istitutoDiDetenzione
  }
}
