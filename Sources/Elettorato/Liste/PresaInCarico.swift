/// Taking over the lists that an office already has: every number stays as it is, holes included.
///
/// The lists received are held against what the register gives. Where the two disagree a person decides, one by one; the
/// program decides nothing.
package enum PresaInCarico {
  /// Who a line of the lists received is about.
  package enum Identita: Hashable, Sendable {
    case codiceFiscale(String)
    /// Who has no codice fiscale: the alphabetical key of surname and name, and the day of birth.
    case dati(chiave: [UInt8], nascita: Giorno)
  }

  /// A line of the lists received.
  package struct Riga: Equatable, Sendable {
    package let identita: Identita
    package let lista: Lista
    /// `nil` where the section was still to be assigned.
    package let sezione: Int?
    package let numeroGenerale: Int
    package let numeroSezionale: Int?
    /// The personal file number in the old program; `nil` when it had none.
    package let fascicolo: Int?

    package init(
      identita: Identita, lista: Lista, sezione: Int?, numeroGenerale: Int, numeroSezionale: Int?,
      fascicolo: Int?
    ) {
      self.identita = identita
      self.lista = lista
      self.sezione = sezione
      self.numeroGenerale = numeroGenerale
      self.numeroSezionale = numeroSezionale
      self.fascicolo = fascicolo
    }
  }

  /// How lists and register disagree about a person.
  package enum Divario: String, CaseIterable, Sendable {
    /// In the lists received, and nobody in the register is that person, or more than one could be.
    case nonInAnagrafe = "NON_IN_ANAGRAFE"
    /// In the lists received, and in the register without the right to be there.
    case senzaTitolo = "SENZA_TITOLO"
    /// In a list received that is not the one where the register would have the person.
    case altraLista = "ALTRA_LISTA"
    /// In the register with the right to be on a list, and in none.
    case fuoriLista = "FUORI_LISTA"
    /// The section of the list is not the one that the street index gives.
    case altraSezione = "ALTRA_SEZIONE"

    package var descrizione: String {
      switch self {
      case .nonInAnagrafe: "nelle liste ma non in anagrafe"
      case .senzaTitolo: "nelle liste ma, per l'anagrafe, senza titolo"
      case .altraLista: "in una lista diversa da quella che spetta"
      case .fuoriLista: "in anagrafe con titolo, ma in nessuna lista"
      case .altraSezione: "in una sezione diversa da quella del viario"
      }
    }

    /// What may be decided of the case.
    package var decisioni: [Decisione] {
      switch self {
      case .nonInAnagrafe: [.escludi]
      case .senzaTitolo: [.tieni, .escludi]
      case .altraLista: [.tieni, .aggiungi, .escludi]
      case .fuoriLista: [.aggiungi, .escludi]
      case .altraSezione: [.tieni]
      }
    }
  }

  /// What the officer decides of a case.
  package enum Decisione: String, CaseIterable, Sendable {
    /// The line stays with its numbers; a later revision will act.
    case tieni = "TIENI"
    /// The line is left out and its numbers stay free for ever; or the person stays out, until a revision.
    case escludi = "ESCLUDI"
    /// The person is entered at the end of the list that is due, with the next numbers.
    case aggiungi = "AGGIUNGI"
  }

  /// A question for the officer: a person and a difference. One person may raise two.
  package struct Quesito: Hashable, Comparable, Sendable {
    /// The codice fiscale; or `anagrafe:` and the register number of who has none; or `riga:` and the line of
    /// the lists received, when nobody answers to it.
    package let elettore: String
    package let divario: Divario

    package init(_ elettore: String, _ divario: Divario) {
      self.elettore = elettore
      self.divario = divario
    }

    package static func < (a: Quesito, b: Quesito) -> Bool {
      (a.elettore, a.divario.rawValue) < (b.elettore, b.divario.rawValue)
    }
  }
}
