/// A rule set: the terms that other laws, regional laws and circulars set, read from `Data/ordinamenti`.
///
/// A regional rule set holds only what differs; it stands on the State's, which stands on `TerminiDiLegge`.
package struct Ordinamento: Hashable, Sendable {
  /// One row of the file: a term, and the votes for which it holds or, if it excludes, for which it does not.
  package struct Voce: Hashable, Sendable {
    package let termine: Termine
    /// Whether the row says that the term, set by a rule set below, is not known to this one.
    package let esclude: Bool
    /// First and last day of vote for which the row holds; `nil` is open.
    package let vigenteDal: Giorno?
    package let vigenteAl: Giorno?

    package init(
      _ termine: Termine, esclude: Bool = false, vigenteDal: Giorno? = nil, vigenteAl: Giorno? = nil
    ) {
      self.termine = termine
      self.esclude = esclude
      self.vigenteDal = vigenteDal
      self.vigenteAl = vigenteAl
    }

    func vige(_ voto: Giorno) -> Bool {
      (vigenteDal.map { $0 <= voto } ?? true) && (vigenteAl.map { voto <= $0 } ?? true)
    }
  }

  /// The rule set on which all the others stand.
  package static let statale = "statale"

  package let nome: String
  package let voci: [Voce]

  package init(nome: String, voci: [Voce]) {
    self.nome = nome
    self.voci = voci
  }

  /// This rule set laid over another one, whose rows come first and are replaced by those with the same code.
  package func sopra(_ base: Ordinamento) -> Ordinamento {
    Ordinamento(nome: nome, voci: base.voci + voci)
  }

  /// The terms of a vote: of each code, the last row that holds for its kinds, its round and its day.
  ///
  /// Rows for a kind of vote that is not held do not replace anything: an European vote in Valle d'Aosta follows the
  /// State's rules.
  package func termini(_ tipi: [TipoDiConsultazione], turno: Turno, voto: Giorno) -> [Termine] {
    var ordine: [String] = []
    var scelti: [String: Termine] = [:]
    let candidati = TerminiDiLegge.delVoto.map { Voce($0) } + voci
    for voce in candidati where voce.termine.riguarda(tipi, turno: turno) && voce.vige(voto) {
      let codice = voce.termine.codice
      if voce.esclude {
        // A term that also belongs to another vote held on the same day stays.
        let altri =
          scelti[codice]?.consultazioni.intersection(tipi).subtracting(voce.termine.consultazioni) ?? []
        if altri.isEmpty { scelti[codice] = nil }
        continue
      }
      if !ordine.contains(codice) { ordine.append(codice) }
      scelti[codice] = voce.termine
    }
    return ordine.compactMap { scelti[$0] }
  }
}

/// The rule sets at hand, each complete.
package struct Ordinamenti: Sendable {
  private let perNome: [String: Ordinamento]

  /// Regional rule sets are laid over the State's.
  package init(_ letti: [Ordinamento]) {
    let statale = letti.first { $0.nome == Ordinamento.statale }
    var perNome: [String: Ordinamento] = [:]
    for ordinamento in letti {
      guard let statale, ordinamento.nome != Ordinamento.statale else {
        perNome[ordinamento.nome] = ordinamento
        continue
      }
      perNome[ordinamento.nome] = ordinamento.sopra(statale)
    }
    self.perNome = perNome
  }

  package subscript(nome: String) -> Ordinamento? { perNome[nome] }

  package var nomi: [String] { perNome.keys.sorted() }
}
