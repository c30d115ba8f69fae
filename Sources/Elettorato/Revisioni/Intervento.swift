/// What the officer decides by hand on one event, which the program would have judged otherwise: never without reason and document.
package struct Intervento: Equatable, Sendable {
  package enum Azione: Equatable, Sendable {
    /// Left out of this and of every later round.
    case escludi
    /// The person is the one of the codice fiscale, though the names differ: the office has verified the identity.
    case identitaVerificata
    /// The section of an address that the street index does not hold.
    case sezione(Int)
    /// What was decided before is withdrawn: the event is judged as if nobody had touched it.
    case ritira

    package var codice: String {
      switch self {
      case .ritira: "RITIRA"
      case .escludi: "ESCLUDI"
      case .identitaVerificata: "IDENTITA_VERIFICATA"
      case .sezione(let numero): "SEZIONE \(numero)"
      }
    }

    package init?(codice: String) {
      switch codice {
      case "RITIRA": self = .ritira
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

// MARK: - When it fits

extension Intervento {
  /// Why what the officer wants to decide on an event cannot be decided.
  package enum Impedimento: Error, Hashable, Sendable {
    /// An act has given the final answer.
    case giaDeciso(atto: Int)
    /// It mends another refusal than the one that the event has, if it has any.
    case nonPertinente(rifiuto: Rifiuto?)
    case sezioneInesistente(Int)
    case nullaDaRitirare
  }

  /// Throws when it does not fit the answer that the event would have by itself.
  ///
  /// Leaving out is always possible; an identity is verified only where names disagree, a section is given only where the street index
  /// has none: an intervention decides what the law leaves to the officer, and never another rule.
  package func verifica(
    esito: EsitoEvento, attuale: Intervento?, sezioni: Set<Int>
  ) throws(Impedimento) {
    var rifiuto: Rifiuto?
    if case .rifiutato(let motivo) = esito { rifiuto = motivo }
    switch azione {
    case .escludi: break
    case .ritira: if attuale == nil { throw .nullaDaRitirare }
    case .identitaVerificata:
      guard rifiuto == .datiDiscordanti else { throw .nonPertinente(rifiuto: rifiuto) }
    case .sezione(let numero):
      guard rifiuto == .viaSconosciuta else { throw .nonPertinente(rifiuto: rifiuto) }
      guard sezioni.contains(numero) else { throw .sezioneInesistente(numero) }
    }
  }
}
