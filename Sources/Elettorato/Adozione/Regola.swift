/// A rule of adoption: what the law wants of an act, as a value that a test can take out of the list.
package struct Regola: Sendable {
  /// What the rule looks at. It answers with the reason for which the act cannot be adopted, or with nothing.
  package enum Esame: Sendable {
    /// The heading: kind, day, office and parameters, on the chain before it.
    case atto(@Sendable (CasoDiAdozione) -> String?)
    /// Each line, in the order of the text.
    case riga(@Sendable (RigaGiudicata, CasoDiAdozione) -> String?)
    /// The whole, once every line has been read.
    case insieme(@Sendable (ContiDiAdozione, CasoDiAdozione) -> String?)
  }

  /// Stable, never reused.
  package let id: String
  package let norma: Norma
  /// The kinds of act that it is about.
  package let tipi: Set<Atto.Tipo>
  /// Whether the term, or the practice, allows otherwise for a reason: then the reason stands in the act.
  package let superabile: Bool
  package let esame: Esame

  static func atto(
    _ id: String, _ norma: Norma, _ tipi: Set<Atto.Tipo>, superabile: Bool = false,
    _ esame: @escaping @Sendable (CasoDiAdozione) -> String?
  ) -> Regola {
    Regola(id: id, norma: norma, tipi: tipi, superabile: superabile, esame: .atto(esame))
  }

  static func riga(
    _ id: String, _ norma: Norma, _ tipi: Set<Atto.Tipo>,
    _ esame: @escaping @Sendable (RigaGiudicata, CasoDiAdozione) -> String?
  ) -> Regola {
    Regola(id: id, norma: norma, tipi: tipi, superabile: false, esame: .riga(esame))
  }

  /// A rule about the reasons (`VARIAZ`) alone.
  static func mossa(
    _ id: String, _ norma: Norma, _ tipi: Set<Atto.Tipo>,
    _ esame: @escaping @Sendable (Mossa, CasoDiAdozione) -> String?
  ) -> Regola {
    riga(id, norma, tipi) { riga, caso in
      if case .mossa(let mossa) = riga { esame(mossa, caso) } else { nil }
    }
  }

  static func insieme(
    _ id: String, _ norma: Norma, _ tipi: Set<Atto.Tipo>, superabile: Bool = false,
    _ esame: @escaping @Sendable (ContiDiAdozione, CasoDiAdozione) -> String?
  ) -> Regola {
    Regola(id: id, norma: norma, tipi: tipi, superabile: superabile, esame: .insieme(esame))
  }
}

/// Why an act cannot be adopted, nor taken in: which rule it breaks, and where.
package struct ViolazioneDiAdozione: Error, Equatable, Sendable {
  package let atto: Int
  package let tipo: Atto.Tipo
  package let regola: String
  package let norma: Norma
  /// The reason in words, without the act.
  package let motivo: String
  /// The line of the text of the act, from 1; `nil` where the breach is of the act as a whole.
  package let riga: Int?
  /// Whether a reason written in the act answers it.
  package let superabile: Bool

  package init(
    atto: Int, tipo: Atto.Tipo, regola: String, norma: Norma, motivo: String, riga: Int?, superabile: Bool
  ) {
    self.atto = atto
    self.tipo = tipo
    self.regola = regola
    self.norma = norma
    self.motivo = motivo
    self.riga = riga
    self.superabile = superabile
  }
}
