/// What changes for the president of a section after the lock: a numbered sheet, never a change of the lists.
///
/// The locked digest stays what everybody signed. Sheets of a section are numbered, cumulative, and never written over.
/// Source: art. 40, c. 6, art. 32-bis and arts 42-46 d.P.R. 223/1967; `norme.md` 0.5.
package struct Supplemento: Equatable, Sendable {
  /// The doors that stay open, each with its term.
  package enum Tipo: String, CaseIterable, Sendable {
    /// A clerical error mended by the CEC, or the omission of who is regularly in the general list: until d-2.
    case erroreMateriale = "errore-materiale"
    /// Admitted to the vote by the CEC, on request, after d-30.
    case ammissione = "ammissione-32bis"
    /// Admitted by a judgment.
    case sentenza
    /// A death after the fourth round: the line stays, the president is told.
    case decesso

    package var titolo: String {
      switch self {
      case .erroreMateriale: "errore materiale o omissione"
      case .ammissione: "ammissione al voto"
      case .sentenza: "ammissione per sentenza"
      case .decesso: "decesso segnalato"
      }
    }

    package var norma: Norma {
      switch self {
      case .erroreMateriale: .d223("art. 40, c. 6")
      case .ammissione: .d223("art. 32-bis")
      case .sentenza: .d223("artt. 42-46")
      case .decesso: .d223("art. 32, c. 4")
      }
    }

    /// Whether the person votes though the list does not hold him: the presidents add him in calce.
    package var ammette: Bool { self == .ammissione || self == .sentenza }

    /// What the president does.
    package var disposizione: String {
      switch self {
      case .erroreMateriale: "correggere nella lista, a fianco del nome"
      case .ammissione: "ammettere al voto su presentazione dell'attestazione, e iscrivere in calce"
      case .sentenza: "ammettere al voto su presentazione della sentenza, e iscrivere in calce"
      case .decesso: "annotare il decesso a fianco del nome; la riga resta"
      }
    }
  }

  package let tipo: Tipo
  package let sezione: Int
  /// The number of the sheet in its section, from 1.
  package let foglio: Int
  /// `nil` for who is on no list.
  package let fascicolo: Int?
  package let persona: SchedaPersona
  package let motivo: String
  package let documento: String

  package init(
    tipo: Tipo, sezione: Int, foglio: Int, fascicolo: Int?, persona: SchedaPersona, motivo: String,
    documento: String
  ) {
    self.tipo = tipo
    self.sezione = sezione
    self.foglio = foglio
    self.fascicolo = fascicolo
    self.persona = persona
    self.motivo = motivo
    self.documento = documento
  }

  /// The name under which an act writes the day of the decision, where it is not its own.
  package static let parametroDecisione = "deciso-il"

  /// The last day on which the sheet can be made for a vote; `nil` where the law sets none before the vote itself.
  package static func ultimoGiorno(_ tipo: Tipo, _ consultazione: Consultazione) -> Giorno {
    tipo == .erroreMateriale ? consultazione.giorni.riferimento - 2 : consultazione.giorni.ultimo
  }
}
