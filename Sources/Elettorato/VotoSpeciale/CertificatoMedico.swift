/// The medical certificate of a home voter, as far as the law asks: only its day and this verdict are kept, never the condition.
///
/// It comes from the officer designated by the ASL, and attests either a very serious infirmity with a prognosis of at least
/// sixty days from its issue, or vital dependence on devices, for which no prognosis is asked (B-01, B-04).
package enum CertificatoMedico: String, CaseIterable, Sendable {
  case idoneo = "IDONEO"
  /// No certificate, or none that says who signed it or when.
  case mancante = "MANCANTE"
  case nonASL = "NON_ASL"
  case prognosiInsufficiente = "PROGNOSI_INSUFFICIENTE"

  package static let norma = Norma(.dl1del2006, "art. 1, c. 3")

  /// The shortest prognosis, in days from the issue.
  package static let giorniDiPrognosi = 60

  /// Who signed.
  package enum Medico: String, CaseIterable, Sendable {
    /// The officer designated by the ASL.
    case asl = "ASL"
    case curante = "CURANTE"
  }

  /// What is attested.
  package enum Condizione: String, CaseIterable, Sendable {
    case gravissimaInfermita = "GRAVISSIMA_INFERMITA"
    case dipendenzaVitale = "DIPENDENZA_VITALE"
  }

  /// The verdict on a paper. It is given where the file is read: what it stands on goes no further.
  package init(giorno: Giorno?, medico: Medico?, condizione: Condizione?, prognosi: Int?) {
    guard giorno != nil, let medico else {
      self = .mancante
      return
    }
    switch (medico, condizione) {
    case (.curante, _): self = .nonASL
    case (.asl, .dipendenzaVitale): self = .idoneo
    case (.asl, .gravissimaInfermita):
      self = (prognosi ?? 0) >= Self.giorniDiPrognosi ? .idoneo : .prognosiInsufficiente
    case (.asl, nil): self = .mancante
    }
  }
}
