/// A part of a list with its own progressive numbers.
package enum Parte: String, CaseIterable, Sendable {
  case maschile = "M"
  case femminile = "F"
  /// The whole list, where men and women are no longer separate.
  case unica = "U"
}

/// How a list is divided and numbered, which the law changed in 2025.
package enum RegimeDelleListe: String, CaseIterable, Sendable {
  /// Men and women in separate parts, numbered apart.
  case partiDistinte = "parti-distinte"
  /// One alphabetical list with one numbering; it may be printed in two blocks, A-L and M-Z.
  case listaUnica = "lista-unica"

  /// Source: art. 5 d.P.R. 223/1967; DL 27/2025 art. 2-bis (L. 72/2025), applied from the semestral revision of
  /// 30 June 2025 (`norme.md` 1.3.1 and 1.3.2: the literal text of art. 2-bis was not seen).
  package static let vigente = Vigente<RegimeDelleListe>(
    .partiDistinte, .d223("art. 5"),
    poi: [
      .init(
        dal: Giorno(numero: 20_269), .listaUnica,
        Norma("D.L. 27/2025", "art. 2-bis"))
    ])

  /// The last day for the single list of the revision of 30 June 2025: later, lists in two parts are late.
  package static let termineDellaListaUnica = Giorno(numero: 20_279)

  /// Whether lists of this kind cannot be locked, nor printed for the polls, for a vote of that day.
  package func superato(perIlVoto giorno: Giorno) -> Bool {
    self == .partiDistinte && giorno > Self.termineDellaListaUnica
  }

  /// The parts of a list, in the order in which they are printed.
  package var parti: [Parte] {
    switch self {
    case .partiDistinte: [.maschile, .femminile]
    case .listaUnica: [.unica]
    }
  }

  /// The part in which a person of that sex is entered.
  package func parte(_ sesso: Sesso) -> Parte {
    switch self {
    case .partiDistinte: sesso == .femminile ? .femminile : .maschile
    case .listaUnica: .unica
    }
  }
}
