/// A rule set: the terms that other laws, regional laws and circulars set, read from `Data/ordinamenti`.
///
/// A regional rule set holds only what differs; it stands on the State's, which stands on `TerminiDiLegge`.
package struct Ordinamento: Hashable, Sendable {
  /// Who may set the term in the State's place; the raw value is the word of the rule sets.
  package enum Cessione: String, CaseIterable, Sendable {
    case nessuna = ""
    /// Every Region, for the votes that its law governs.
    case regioni
    /// The Regions of special statute alone.
    case autonomie
  }

  /// How sure the day and its norm are; the raw value is the word of the data.
  package enum Certezza: String, CaseIterable, Sendable {
    /// Read in the official journal or in an official page.
    case verificata = ""
    /// Reported by one serious source.
    case riferita = "R"
    /// From memory: to be verified.
    case aMemoria = "M"
  }

  /// One row of the file: a term, and the votes for which it holds or, if it excludes, for which it does not.
  package struct Voce: Hashable, Sendable {
    package let termine: Termine
    /// Whether the row says that the term, set by a rule set below, is not known to this one.
    package let esclude: Bool
    /// First and last day of vote for which the row holds; `nil` is open.
    package let vigenteDal: Giorno?
    package let vigenteAl: Giorno?
    package let cede: Cessione
    /// Of the vote itself: the days that the norm wants.
    package let giorniDiVoto: GiorniDiVoto.Modo?
    package let certezza: Certezza
    /// The last day on which somebody compared the row with its source.
    package let verificatoAl: Giorno?

    package init(
      _ termine: Termine, esclude: Bool = false, vigenteDal: Giorno? = nil, vigenteAl: Giorno? = nil,
      cede: Cessione = .nessuna, giorniDiVoto: GiorniDiVoto.Modo? = nil, certezza: Certezza = .verificata,
      verificatoAl: Giorno? = nil
    ) {
      self.termine = termine
      self.esclude = esclude
      self.vigenteDal = vigenteDal
      self.vigenteAl = vigenteAl
      self.cede = cede
      self.giorniDiVoto = giorniDiVoto
      self.certezza = certezza
      self.verificatoAl = verificatoAl
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

  /// The rule set of a Region, or of its autonomous Province; `nil` when there is none at hand.
  package subscript(regione: Regione) -> Ordinamento? {
    regione.ordinamenti.lazy.compactMap { perNome[$0] }.first
  }

  package var nomi: [String] { perNome.keys.sorted() }
}
