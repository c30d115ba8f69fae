/// What the commissione circondariale decides of a claim against the lists, and orders.
///
/// Whoever was struck or refused is entered, whoever was entered is struck, or nothing changes. The commissione decides within 15 days of
/// receiving the claim and orders the variations that follow. Source: art. 32, c. 8, d.P.R. 223/1967; A-28.
package struct DecisioneRicorso: Sendable {
  package enum Dispositivo: String, CaseIterable, Sendable {
    case iscrive = "ISCRIVE"
    case cancella = "CANCELLA"
    case respinge = "RESPINGE"
  }

  /// How the person is known: by personal file, or as the papers of the claim say.
  package enum Ricorrente: Sendable {
    case fascicolo(Int)
    case persona(SchedaPersona)
  }

  /// The name under which the act writes what was ordered.
  package static let parametro = "dispositivo"
  /// The name under which it writes the paper.
  package static let parametroDocumento = "documento"

  package let dispositivo: Dispositivo
  package let ricorrente: Ricorrente
  /// The section where who is entered votes; `nil` to leave it to be assigned.
  package let sezione: Int?
  package let documento: String

  package init(dispositivo: Dispositivo, ricorrente: Ricorrente, sezione: Int?, documento: String) {
    self.dispositivo = dispositivo
    self.ricorrente = ricorrente
    self.sezione = sezione
    self.documento = documento
  }

  /// What is to be done of the person; `nil` where nothing is.
  package func modifica(_ trovata: SituazionePersona, sezioni: Set<Int>) throws(ImpedimentoRicorso)
    -> VariazioniDellaTornata.Modifica?
  {
    switch dispositivo {
    case .respinge: return nil
    case .cancella:
      guard trovata.iscritta else { throw .nonIscritto }
      return .init(chiave: "ricorso", trovata: trovata, effetto: .cancella(.decisione), evento: nil)
    case .iscrive:
      guard !trovata.elettrice else { throw .giaIscritto }
      guard let scheda = trovata.scheda else { throw .ignoto }
      if let sezione, !sezioni.contains(sezione) { throw .sezioneInesistente(sezione) }
      return .init(
        chiave: "ricorso", trovata: trovata, effetto: .iscrivi(.decisione, scheda, sezione: sezione),
        evento: nil)
    }
  }
}

/// Why a claim cannot be decided so.
package enum ImpedimentoRicorso: Error, Equatable, Sendable {
  case nonIscritto
  case giaIscritto
  /// Nobody has ever had that personal file.
  case ignoto
  case sezioneInesistente(Int)
}
