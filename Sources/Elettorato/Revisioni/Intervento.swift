/// What the officer decides by hand on one event, which the program would have judged otherwise: never without reason and document.
package struct Intervento: Equatable, Sendable {
  package enum Azione: Equatable, Sendable {
    /// Left out of this and of every later round.
    case escludi
    /// The person is the one of the codice fiscale, though the names differ: the office has verified the identity.
    case identitaVerificata
    /// The section of an address that the street index does not hold.
    case sezione(Int)

    package var codice: String {
      switch self {
      case .escludi: "ESCLUDI"
      case .identitaVerificata: "IDENTITA_VERIFICATA"
      case .sezione(let numero): "SEZIONE \(numero)"
      }
    }

    package init?(codice: String) {
      switch codice {
      case "ESCLUDI": self = .escludi
      case "IDENTITA_VERIFICATA": self = .identitaVerificata
      default:
        guard codice.hasPrefix("SEZIONE "), let numero = Int(codice.dropFirst(8)), numero > 0 else {
          return nil
        }
        self = .sezione(numero)
      }
    }
  }

  package let evento: Int
  package let azione: Azione
  package let motivo: String
  package let documento: String

  package init(evento: Int, azione: Azione, motivo: String, documento: String) {
    self.evento = evento
    self.azione = azione
    self.motivo = motivo
    self.documento = documento
  }

  /// As an act writes it.
  package var dicitura: String { "\(azione.codice): \(motivo) (\(documento))" }
}
