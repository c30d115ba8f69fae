/// What the officer decides by hand on a request, never without a reason: it stays in the reserved file, and sheets print it.
package struct InterventoRichiesta: Equatable, Sendable {
  package enum Azione: Equatable, Sendable {
    /// Late, and taken all the same because the term is not peremptory and the organisation allows it (norme.md 4.2.3).
    case accogliTardiva
    /// The section that collects, for an address that the street index does not hold.
    case sezione(Int)
    /// Withdrawn: kept, never deleted.
    case revoca

    package var codice: String {
      switch self {
      case .accogliTardiva: "ACCOGLI_TARDIVA"
      case .sezione(let numero): "SEZIONE \(numero)"
      case .revoca: "REVOCA"
      }
    }

    package init?(codice: String) {
      switch codice {
      case "ACCOGLI_TARDIVA": self = .accogliTardiva
      case "REVOCA": self = .revoca
      default:
        guard codice.hasPrefix("SEZIONE "), let numero = Int(codice.dropFirst(8)), numero > 0 else {
          return nil
        }
        self = .sezione(numero)
      }
    }
  }

  package let richiesta: Int
  package let azione: Azione
  package let motivo: String
  /// The paper on which it rests; may be empty for a withdrawal.
  package let documento: String

  package init(richiesta: Int, azione: Azione, motivo: String, documento: String) {
    self.richiesta = richiesta
    self.azione = azione
    self.motivo = motivo
    self.documento = documento
  }

  package var dicitura: String {
    "\(azione.codice): \(motivo)\(documento.isEmpty ? "" : " (\(documento))")"
  }
}
