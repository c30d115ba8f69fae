/// A Region of the Republic, or one of the two autonomous Provinces, as far as the choice of the rule set needs it.
package struct Regione: Hashable, Sendable {
  /// Regions whose statute lets them legislate on the election of the municipal bodies (art. 116 Cost.).
  private static let autonome = [
    "friuli-venezia-giulia", "sardegna", "sicilia", "trentino-alto-adige", "valle-d-aosta",
  ]
  private static let ordinarie = [
    "abruzzo", "basilicata", "calabria", "campania", "emilia-romagna", "lazio", "liguria", "lombardia",
    "marche", "molise",
    "piemonte", "puglia", "toscana", "umbria", "veneto",
  ]
  /// The autonomous Provinces have rule sets of their own: their laws differ.
  private static let province = ["TN": "trento", "BZ": "bolzano"]

  /// The name as rule sets spell it: `valle-d-aosta`.
  package let nome: String
  /// The name as it was written, without its second language: `Valle d'Aosta`.
  package let denominazione: String
  /// The autonomous Province, as rule sets spell it.
  private let provinciaAutonoma: String?
  var autonoma: Bool { Self.autonome.contains(nome) }

  /// `nil` when there is no such Region; the second language of a bilingual name is ignored.
  package init?(_ testo: String, provincia: String = "") {
    let italiano = testo.split(separator: "/").first.map(String.init) ?? testo
    let parole = italiano.lowercased().split { !$0.isLetter }
    let nome = parole.joined(separator: "-")
    guard Self.autonome.contains(nome) || Self.ordinarie.contains(nome) else { return nil }
    self.nome = nome
    denominazione = italiano
    provinciaAutonoma = nome == "trentino-alto-adige" ? Self.province[provincia] : nil
  }

  /// The Region of a Comune that is called to vote.
  package init?(di comune: ComuneAlVoto) { self.init(comune.regione, provincia: comune.provincia) }

  /// The folders of `Data/ordinamenti` where its rule set may be, the nearest first.
  package var ordinamenti: [String] { [provinciaAutonoma, nome].compactMap(\.self) }

  /// Whom to ask what its law sets and the program does not know.
  var ufficio: String {
    switch provinciaAutonoma {
    case "trento": "ufficio elettorale della Provincia autonoma di Trento"
    case "bolzano": "ufficio elettorale della Provincia autonoma di Bolzano"
    default: "ufficio elettorale della Regione \(denominazione)"
    }
  }

  /// Whether a law of the Region, and not the State's, governs a vote.
  ///
  /// Regional votes follow a regional law everywhere (art. 122 Cost.); municipal and provincial ones in the autonomous Regions.
  package func disciplina(_ tipo: TipoDiConsultazione) -> Bool {
    tipo == .regionale || (autonoma && (tipo == .comunale || tipo == .provinciale))
  }

  /// Whether it sets, for a vote, a term that the State's rule set gives up.
  func prende(_ cessione: Ordinamento.Cessione, _ tipo: TipoDiConsultazione) -> Bool {
    guard disciplina(tipo) else { return false }
    return switch cessione {
    case .nessuna: false
    case .regioni: true
    case .autonomie: autonoma
    }
  }
}
