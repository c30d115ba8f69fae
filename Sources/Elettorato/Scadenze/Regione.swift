/// A Region of the Republic, as far as the choice of the rule set needs it.
package struct Regione {
  /// Regions whose statute lets them legislate on the election of the municipal bodies.
  private static let autonome = [
    "friuli-venezia-giulia", "sardegna", "sicilia", "trentino-alto-adige", "valle-d-aosta",
  ]
  private static let ordinarie = [
    "abruzzo", "basilicata", "calabria", "campania", "emilia-romagna", "lazio", "liguria", "lombardia",
    "marche", "molise",
    "piemonte", "puglia", "toscana", "umbria", "veneto",
  ]

  /// The name as rule sets spell it: `valle-d-aosta`.
  package let nome: String
  var autonoma: Bool { Self.autonome.contains(nome) }

  /// `nil` when there is no such Region; the second language of a bilingual name is ignored.
  package init?(_ testo: String) {
    let italiano = testo.split(separator: "/").first.map(String.init) ?? testo
    let parole = italiano.lowercased().split { !$0.isLetter }
    let nome = parole.joined(separator: "-")
    guard Self.autonome.contains(nome) || Self.ordinarie.contains(nome) else { return nil }
    self.nome = nome
  }

  /// Whether a law of the Region, and not the State's, governs one of these votes.
  ///
  /// Regional votes follow a regional law everywhere; municipal and provincial ones in the autonomous Regions.
  func disciplina(_ tipi: Set<TipoDiConsultazione>) -> Bool {
    tipi.contains(.regionale) || (autonoma && !tipi.isDisjoint(with: [.comunale, .provinciale]))
  }
}
