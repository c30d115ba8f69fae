/// What the office, or the commissione circondariale, decides of one person of a semestral revision: never without reason and document.
package struct DecisioneSemestrale: Equatable, Sendable {
  package enum Azione: String, CaseIterable, Sendable {
    /// Out of the elenco where the person is: not enrolled, or not cancelled.
    case escludi = "ESCLUDI"
    /// Into the elenco of enrolments.
    case iscrivi = "ISCRIVI"
    /// Into the elenco of cancellations.
    case cancella = "CANCELLA"
  }

  /// How a decision names the person.
  package enum Chiave: Hashable, Sendable {
    case fascicolo(Int)
    case codiceFiscale(String)
    case idAnagrafe(String)
  }

  package let chiave: Chiave
  package let azione: Azione
  package let motivo: String
  package let documento: String
  /// The line of the file, for messages.
  package let riga: Int

  package init(chiave: Chiave, azione: Azione, motivo: String, documento: String, riga: Int) {
    self.chiave = chiave
    self.azione = azione
    self.motivo = motivo
    self.documento = documento
    self.riga = riga
  }

  /// As an act writes it.
  package var dicitura: String { "\(motivo) (\(documento))" }
}

/// Why a decision does not fit: nothing is adopted.
package enum ImpedimentoDecisione: Error, Hashable, Sendable {
  /// Nobody is that person, in the register or on the lists.
  case sconosciuta(riga: Int)
  case nonInElenco(riga: Int)
  case giaInElenco(riga: Int)
  /// What the law requires is missing, and a decision does not make up for it.
  case nonAmmessa(riga: Int, EsclusioneSemestrale)
  case ripetuta(riga: Int, prima: Int)

  package var riga: Int {
    switch self {
    case .sconosciuta(let riga), .nonInElenco(let riga), .giaInElenco(let riga), .nonAmmessa(let riga, _),
      .ripetuta(let riga, _):
      riga
    }
  }
}
