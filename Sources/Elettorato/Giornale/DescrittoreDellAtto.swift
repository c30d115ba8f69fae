/// What a kind of act is: its title, whose it is, under which article, what it does to the lists, which lines it may have, which terms it keeps.
///
/// One value a kind (`DescrittoriDegliAtti`): a new kind is a case of `Atto.Tipo`, its descriptor and its rules of adoption.
package struct DescrittoreDellAtto: Sendable {
  /// Whether acts of a kind belong to a vote.
  package enum Legame: Sendable {
    /// It names the vote that it is for.
    case delVoto
    /// It may be of a vote, or of none.
    case ancheDelVoto
    /// It is of no vote: a term of one is not kept by it.
    case senzaVoto
  }

  package let titolo: String
  /// Which office it is of, and by which article. Of signatures and of sheets, who signs and which sheet it is say the rest.
  package let competenza: CompetenzaDellAtto
  /// The provision under which it is adopted.
  package let norma: Norma
  package let legame: Legame
  /// Whether acts of this kind always open or close lines: none can be adopted while the lists are locked.
  package let cambiaLeListe: Bool
  /// Whether the act has minutes of revision: it changes lines one by one, or answers to facts.
  ///
  /// What opens, stops or seals the lists, and what is compiled for the vote, changes no line of them: art. 32 asks no
  /// minutes of it, and the Prefetto and the Procuratore receive none.
  package let haVerbale: Bool
  /// The kinds of line that it may have, beside the heading, the balance and the state.
  package let righe: Set<RigaDiAtto.Genere>
  /// The codes of the terms that an act keeps.
  package let termini: @Sendable (Atto) -> [String]
  /// Whether terms run from its adoption, by the causes that it has.
  package let pubblica: Bool

  init(
    _ titolo: String, _ competenza: CompetenzaDellAtto, norma: Norma? = nil, _ legame: Legame,
    cambiaLeListe: Bool = false, haVerbale: Bool = false, righe: Set<RigaDiAtto.Genere> = [],
    pubblica: Bool = false, termini: @escaping @Sendable (Atto) -> [String] = { _ in [] }
  ) {
    self.titolo = titolo
    self.competenza = competenza
    self.norma = norma ?? competenza.norma
    self.legame = legame
    self.cambiaLeListe = cambiaLeListe
    self.haVerbale = haVerbale
    self.righe = righe
    self.termini = termini
    self.pubblica = pubblica
  }
}

extension Atto.Tipo {
  package var titolo: String { descrittore.titolo }
  package var haVerbale: Bool { descrittore.haVerbale }
  /// The provision under which the act is adopted.
  package var norma: Norma { descrittore.norma }
}
