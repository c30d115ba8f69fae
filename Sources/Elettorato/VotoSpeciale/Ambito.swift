/// Which ballots a special voter receives where he votes: the scope of each kind of vote.
///
/// Chamber, Senate, European Parliament and national referendums: anywhere in Italy. Regional, provincial and municipal
/// votes: only where the place stands in the Region, province or Comune that votes. When they coincide each one follows its own scope.
/// Source: DL 1/2006 art. 1; LR FVG 28/2007 arts 31, 38, 42 and 43, LR FVG 19/2013 arts 56, 60 and 61 (B-09, B-10, B-13, B-14, B-34, B-44).
package enum Ambito {
  /// What becomes of a place.
  package enum Esito: Equatable, Sendable {
    /// The ballots due there, never none.
    case schede([TipoDiConsultazione])
    /// No ballot of this vote may be given there.
    case fuori
    /// The tables do not say in which province or Region the place stands, and it matters.
    case ignoto
  }

  package static func schede(
    _ tipi: [TipoDiConsultazione], in luogo: Ubicazione, di comune: Comune, specie: SpecieDiRichiesta
  ) -> Esito {
    guard luogo.inItalia else { return .fuori }
    var dovute: [TipoDiConsultazione] = []
    var ignoti = false
    for tipo in tipi {
      switch comprende(tipo, luogo, comune) {
      case true?: dovute.append(tipo)
      case false?: break
      case nil: ignoti = true
      }
    }
    // Seamen have no rule of their own in municipal and provincial votes: they get those ballots only beside another vote (B-55, B-56).
    if specie == .naviganti, !dovute.contains(where: { $0 != .comunale && $0 != .provinciale }) {
      dovute = []
    }
    if !dovute.isEmpty { return .schede(dovute) }
    return ignoti ? .ignoto : .fuori
  }

  /// Whether a place is within the scope of a vote; `nil` when nobody can tell.
  private static func comprende(_ tipo: TipoDiConsultazione, _ luogo: Ubicazione, _ comune: Comune) -> Bool? {
    switch tipo {
    case .politica, .europea, .referendum: true
    case .comunale: luogo.comune == comune.codice
    case .provinciale: luogo.provincia.map { $0 == comune.provincia }
    case .regionale: luogo.regione.map { stessaRegione($0, comune.regione) }
    }
  }

  /// Whether two writings are of one Region: `VALLE D'AOSTA` and `Valle d'Aosta/Vallée d'Aoste`.
  static func stessaRegione(_ a: String, _ b: String) -> Bool {
    if let nomeA = Regione(a)?.nome, let nomeB = Regione(b)?.nome { return nomeA == nomeB }
    return ChiaveAlfabetica(cognome: a, nome: "").bytes == ChiaveAlfabetica(cognome: b, nome: "").bytes
  }
}
