/// A term of electoral law or of an administrative calendar: what must happen, when, by whom, by which article.
///
/// A term knows no dates: it gets one from the `Decorrenze` of a consultation or of an act.
package struct Termine: Hashable, Sendable {
  /// How the day is to be read: "by" the day, "on" the day, "from" the day on.
  package enum Forma: String, CaseIterable, Sendable {
    case entro
    case nelGiorno = "il"
    case dal
  }

  /// Where a period ends.
  package enum Fine: Hashable, Sendable {
    /// At another number of days from the same start.
    case giorni(Int)
    /// A number of days after the reference Sunday.
    case dopoIlVoto(Int)
    /// When the polls close.
    case chiusuraDelVoto
    /// The period covers the days of voting, wherever the reference day lies among them.
    case giorniDiVoto
  }

  /// Who carries the term out: a command of this program, or somebody outside it.
  package enum Esecuzione: Hashable, Sendable {
    /// The words after `sezionale`; of several commands, in the order in which they are given, divided by `; `.
    case comando(String)
    case fuoriProgramma

    /// The words of each command; none where somebody else acts.
    package var comandi: [String] {
      guard case .comando(let parole) = self else { return [] }
      return parole.split(separator: ";").map { String($0.drop { $0 == " " }) }
    }

    /// The same for the papers of one act: without its number the last revision would be printed.
    func sull(atto: String?) -> Esecuzione {
      guard let atto, self == .comando("stampa verbale") else { return self }
      return .comando("stampa verbale --atto \(atto)")
    }
  }

  /// What becomes of who comes after the day; the raw value is the word of the rule sets.
  package enum Natura: String, CaseIterable, Sendable {
    case perentorio
    /// The office may still take what comes late, when the organisation allows it, with a reason that it records.
    case ordinatorio
  }

  /// Whether an act in the archive shows that the term was kept: only then can the term be late.
  package enum Riscontro: String, CaseIterable, Sendable {
    case atto
    case nessuno = ""
  }

  /// Stable, never reused; the same as in the dated calendars against which the program is tested.
  package let codice: String
  package let forma: Forma
  package let giorni: Int
  package let da: Riferimento
  package let fine: Fine?
  /// The kinds of vote to which the term belongs.
  package let consultazioni: Set<TipoDiConsultazione>
  package let turni: Set<Turno>
  package let norma: Norma
  /// The rule of the source documents (`A-43`), empty when the term was not seen in them.
  package let regola: String
  package let chi: String
  package let adempimento: String
  package let esecuzione: Esecuzione
  package let riscontro: Riscontro
  package let natura: Natura

  package init(
    _ codice: String, _ forma: Forma, _ giorni: Int, _ da: Riferimento, fine: Fine? = nil,
    consultazioni: Set<TipoDiConsultazione> = Set(TipoDiConsultazione.allCases), turni: Set<Turno> = [.primo],
    norma: Norma, regola: String, chi: String, _ adempimento: String,
    esecuzione: Esecuzione = .fuoriProgramma,
    riscontro: Riscontro = .nessuno, natura: Natura = .perentorio
  ) {
    self.codice = codice
    self.forma = forma
    self.giorni = giorni
    self.da = da
    self.fine = fine
    self.consultazioni = consultazioni
    self.turni = turni
    self.norma = norma
    self.regola = regola
    self.chi = chi
    self.adempimento = adempimento
    self.esecuzione = esecuzione
    self.riscontro = riscontro
    self.natura = natura
  }

  /// Whether the term belongs to a vote of these kinds, in this round.
  package func riguarda(_ tipi: some Sequence<TipoDiConsultazione>, turno: Turno) -> Bool {
    turni.contains(turno) && !consultazioni.isDisjoint(with: tipi)
  }
}
