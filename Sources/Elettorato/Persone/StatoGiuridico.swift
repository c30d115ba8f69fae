/// What is true of a person on a day, as far as the lists are concerned: one value for each requisite of the electorate.
///
/// Source: artt. 1, 2, 4 and 11 d.P.R. 223/1967 (citizenship, right, residence here or abroad); art. 36 for the dwelling.
package struct StatoGiuridico: Equatable, Sendable {
  package enum Residenza: Hashable, Sendable {
    case qui
    /// In the register that the Comune keeps of its citizens abroad.
    case estero
    case altrove
    case irreperibile
    /// Nobody has ever said where.
    case ignota

    /// Whether the Comune is that of the person's lists: residents, and its own citizens abroad (art. 11).
    package var nelComune: Bool { self == .qui || self == .estero }
  }

  package var morto = false
  package var residenza = Residenza.ignota
  /// ISO code; `nil` while nobody has said it, empty where the Italian one is lost and no other is known.
  package var cittadinanza: String?
  package var dirittoPerso = false
  /// The last dwelling in the Comune: it says the section of who lives abroad too.
  package var dimora: Indirizzo?
  package var statoEstero = ""
  /// A fact told to the office, and not the register alone, says that the person is dead or away.
  package var lontanoPerFatto = false
  /// A fact told to the office has brought the person here.
  package var quiPerFatto = false

  package init() {}

  package var italiano: Bool { cittadinanza == "ITA" }

  /// A requisite of the general list, apart from age: each can be lost and found again by itself.
  package enum Requisito: CaseIterable, Hashable, Sendable {
    case vita, residenza, cittadinanza, diritto

    package var norma: Norma {
      switch self {
      case .vita: .d223("art. 32, c. 1, n. 1")
      case .residenza: .d223("artt. 4 e 11")
      case .cittadinanza: .d223("art. 1")
      case .diritto: .d223("art. 2")
      }
    }
  }

  package func ha(_ requisito: Requisito) -> Bool {
    switch requisito {
    case .vita: !morto
    case .residenza: residenza.nelComune
    case .cittadinanza: italiano
    case .diritto: !dirittoPerso
    }
  }

  /// What the person lacks for the general list.
  package var mancanti: [Requisito] { Requisito.allCases.filter { !ha($0) } }

  /// Whether an EU citizen keeps the title to an additional list: alive, resident here, with the right (D.Lgs. 197/1996 art. 1).
  package var restaElettoreUE: Bool { !morto && residenza == .qui && !dirittoPerso }
}
