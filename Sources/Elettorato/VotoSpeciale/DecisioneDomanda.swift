/// An application that concerns the lists: for an additional one, or for a late admission.
package enum SpecieDiDomanda: String, CaseIterable, Sendable {
  case ue = "UE"
  case ammissione32bis = "32BIS"

  /// The name that exports give to the file.
  package var archivio: String {
    switch self {
    case .ue: "domande_ue"
    case .ammissione32bis: "domande_32bis"
    }
  }

  package var titolo: String {
    switch self {
    case .ue: "lista aggiunta dei cittadini dell'Unione europea"
    case .ammissione32bis: "ammissione al voto (art. 32-bis)"
    }
  }
}

/// The outcome of an application in an act.
package struct DecisioneDomanda: Equatable, Sendable {
  package let domanda: Int
  package let specie: SpecieDiDomanda
  package let esito: EsitoRichiesta.Codice
  package let motivo: String
  package let lista: Lista?
  package let sezione: Int?
  /// Whether no later day can change the answer.
  package let definitiva: Bool

  package init(
    domanda: Int, specie: SpecieDiDomanda, esito: EsitoRichiesta.Codice, motivo: String, lista: Lista?,
    sezione: Int?, definitiva: Bool
  ) {
    self.domanda = domanda
    self.specie = specie
    self.esito = esito
    self.motivo = motivo
    self.lista = lista
    self.sezione = sezione
    self.definitiva = definitiva
  }

  /// Whether a reason is the last word: another day, or another street index, can change the others. The text of an act leaves it out,
  /// because the reason says it.
  package static func definitiva(motivo: String) -> Bool {
    let sanabili: [RifiutoRichiesta] = [.fuoriTermine, .minorenneAlVoto, .viaSconosciuta]
    return !sanabili.map(\.rawValue).contains(motivo)
  }
}
