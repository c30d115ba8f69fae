/// Who collects a special vote, and in which section.
///
/// Homes and places under 100 beds: the detached office of the section (B-11, B-31). From 100 to 199 beds and every prison: the
/// special seat (B-30, B-43). From 200 beds: the hospital section, one for every 500 beds or fraction (A-73, B-29). The section is
/// the one whose area holds the place; in another Comune its mayor decides.
/// Source: arts 42-44 d.P.R. 570/1960; arts 51-53 d.P.R. 361/1957; L. 136/1976 art. 9.
package struct RaccoltaDelVoto: Equatable, Sendable {
  package enum Modalita: String, CaseIterable, Sendable {
    case ufficioDistaccato = "UFFICIO_DISTACCATO"
    case seggioSpeciale = "SEGGIO_SPECIALE"
    case sezioneOspedaliera = "SEZIONE_OSPEDALIERA"

    package var titolo: String {
      switch self {
      case .ufficioDistaccato: "ufficio distaccato della sezione"
      case .seggioSpeciale: "seggio speciale"
      case .sezioneOspedaliera: "sezione ospedaliera"
      }
    }

    /// With the section that it belongs to: every special seat is of a section.
    package func titolo(sezione: Int) -> String {
      let titolo = self == .seggioSpeciale ? "\(titolo) della sezione" : titolo
      return "\(titolo) n. \(sezione)"
    }

    /// Of places of care, the provision is another for the votes of the State.
    package func norma(_ tipi: some Sequence<TipoDiConsultazione>) -> Norma {
      let nazionale = tipi.sonoNazionali
      return switch self {
      case .ufficioDistaccato: nazionale ? Norma(.dpr361del1957, "art. 53") : Norma(.dpr570del1960, "art. 44")
      case .seggioSpeciale: Norma(.l136del1976, "art. 9")
      case .sezioneOspedaliera:
        nazionale ? Norma(.dpr361del1957, "art. 52") : Norma(.dpr570del1960, "art. 43")
      }
    }
  }

  /// `nil` where nobody goes out to collect: seamen, votes by mail.
  package let modalita: Modalita?
  /// The Comune that collects, by cadastral code; empty abroad.
  package let comune: String
  /// The section that collects; `nil` in another Comune, or where it is not known.
  package let sezione: Int?

  package init(modalita: Modalita?, comune: String, sezione: Int?) {
    self.modalita = modalita
    self.comune = comune
    self.sezione = sezione
  }

  private static let postiDelSeggioSpeciale = 100
  private static let postiDellaSezioneOspedaliera = 200
  private static let postiPerSezione = 500

  /// Who collects in a place of care or in a prison.
  package static func modalita(_ luogo: LuogoDiCura) -> Modalita {
    if luogo.tipo == .istitutoDiDetenzione { return .seggioSpeciale }
    if luogo.postiLetto >= postiDellaSezioneOspedaliera { return .sezioneOspedaliera }
    return luogo.postiLetto >= postiDelSeggioSpeciale ? .seggioSpeciale : .ufficioDistaccato
  }

  /// How many hospital sections a place must have: none under 200 beds.
  package static func sezioniOspedaliere(_ luogo: LuogoDiCura) -> Int {
    guard modalita(luogo) == .sezioneOspedaliera else { return 0 }
    return (luogo.postiLetto + postiPerSezione - 1) / postiPerSezione
  }
}
