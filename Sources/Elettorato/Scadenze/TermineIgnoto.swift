/// A term whose day the program does not know: somebody has to be asked, and no other law's day is lent to it.
package struct TermineIgnoto: Hashable, Sendable {
  package enum Perche: Hashable, Sendable {
    /// The law of the Region governs the vote, and the program has no row for it.
    case spettaAllaRegione(Regione)
    /// The rule set says so, in its own words, and whom to ask.
    case escluso(String, chi: String)
  }

  /// The term as the rule sets that do not hold here describe it: what must be done is the same, the day is not.
  package let base: Termine
  /// The source that the rule set names; `nil` where the law of the Region is not known either.
  package let norma: Norma?
  package let tipo: TipoDiConsultazione
  package let perche: Perche
  /// Whom to ask for the day.
  package let aChi: String

  init(base: Termine, norma: Norma?, tipo: TipoDiConsultazione, perche: Perche, regione: Regione?) {
    self.base = base
    self.norma = norma
    self.tipo = tipo
    self.perche = perche
    let ufficio = regione?.ufficio ?? "ufficio elettorale della Regione"
    aChi = if case .escluso(_, let chi) = perche, !chi.isEmpty { chi } else { ufficio }
  }

  package var codice: String { base.codice }
  package var adempimento: String { base.adempimento }

  /// Why its day is not known.
  package var motivo: String {
    switch perche {
    case .spettaAllaRegione(let regione):
      "Spetta alla legge della Regione \(regione.denominazione), che il programma non ha: il termine statale non vale."
    case .escluso(let parole, _): parole
    }
  }

  /// `elezioni comunali`, `referendum`.
  package var voto: String { tipo == .referendum ? "referendum" : "elezioni \(tipo.plurale)" }

  /// The term with the day that the office has learnt and written in its consultation.
  package func stabilito(norma regionale: Norma? = nil) -> Termine {
    Termine(
      codice, base.forma == .dal ? .dal : .entro, base.giorni, base.da, consultazioni: [tipo],
      turni: base.turni, norma: regionale ?? norma ?? base.norma, regola: base.regola, chi: base.chi,
      base.adempimento, esecuzione: base.esecuzione, riscontro: base.riscontro, natura: base.natura)
  }
}

extension TipoDiConsultazione {
  /// The plural with which elections are named.
  var plurale: String {
    switch self {
    case .comunale: "comunali"
    case .provinciale: "provinciali"
    case .regionale: "regionali"
    case .politica: "politiche"
    case .europea: "europee"
    case .referendum: "referendum"
    }
  }
}
