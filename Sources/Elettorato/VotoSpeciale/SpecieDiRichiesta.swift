/// The ways of voting elsewhere than in one's section, each with its own request; the raw value is the code that the reserved file keeps.
///
/// Source: `norme.md` 4.1. Military, non-walking and assisted voters ask nothing beforehand: they have no request.
package enum SpecieDiRichiesta: String, CaseIterable, Sendable {
  case domicilio = "DOMICILIO"
  case degenti = "DEGENTI"
  case detenuti = "DETENUTI"
  /// Seamen and airmen away for embarkation.
  case naviganti = "NAVIGANTI"
  /// National votes: away for at least three months, votes by mail.
  case temporaneamenteAllEstero = "TEMPORANEAMENTE_ALL_ESTERO"
  /// National votes: resident abroad, chooses to vote in Italy.
  case opzioneInItalia = "OPZIONE_IN_ITALIA"

  /// The name that exports give to the file of the requests.
  package var archivio: String {
    switch self {
    case .domicilio: "richieste_domicilio"
    case .degenti: "richieste_degenti"
    case .detenuti: "richieste_detenuti"
    case .naviganti: "naviganti"
    case .temporaneamenteAllEstero, .opzioneInItalia: "opzioni_estero"
    }
  }

  package var titolo: String {
    switch self {
    case .domicilio: "voto domiciliare"
    case .degenti: "voto nel luogo di cura"
    case .detenuti: "voto nel luogo di detenzione"
    case .naviganti: "voto dei naviganti"
    case .temporaneamenteAllEstero: "voto per corrispondenza di chi è temporaneamente all'estero"
    case .opzioneInItalia: "opzione dei residenti all'estero per il voto in Italia"
    }
  }

  /// The provision that gives the right in a vote: that of patients is another for the votes of the State.
  package func norma(_ tipi: some Sequence<TipoDiConsultazione>) -> Norma {
    self == .degenti && tipi.sonoNazionali ? Norma(.dpr361del1957, "artt. 51-53") : norma
  }

  /// The provision that gives the right, for the votes of the Comune and of the Region.
  package var norma: Norma {
    switch self {
    case .domicilio: Norma(.dl1del2006, "art. 1")
    case .degenti: Norma(.dpr570del1960, "artt. 42-44")
    case .detenuti: Norma(.l136del1976, "artt. 8 e 9")
    case .naviganti: Norma(.dpr361del1957, "art. 50")
    case .temporaneamenteAllEstero: Norma(.l459del2001, "art. 4-bis")
    case .opzioneInItalia: Norma(.l459del2001, "art. 4")
    }
  }
}
