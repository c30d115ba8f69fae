/// One change of one line, with the reason that an act gives for it.
package struct Variazione: Equatable, Sendable {
  /// What is done to a line.
  package enum Operazione: String, CaseIterable, Sendable {
    case cancellazione = "CANC"
    case iscrizione = "ISCR"
    /// Out of one section and into another at once; the general number stays.
    case cambioSezione = "SEZ"
    /// The line stays where it is: an address, a residence abroad.
    case annotazione = "ANN"

    package var titolo: String {
      switch self {
      case .cancellazione: "cancellazione"
      case .iscrizione: "iscrizione"
      case .cambioSezione: "cambio di sezione"
      case .annotazione: "annotazione"
      }
    }
  }

  package let operazione: Operazione
  package let causa: Causa
  package let fascicolo: Int
  package let lista: Lista
  /// The line that is closed; `nil` for an enrolment.
  package let prima: RigaDiLista?
  /// The line that is opened; `nil` for a cancellation.
  package let dopo: RigaDiLista?
  /// The event that is at its origin; `nil` when there is none.
  package let evento: Int?

  package init(
    operazione: Operazione, causa: Causa, fascicolo: Int, lista: Lista, prima: RigaDiLista?,
    dopo: RigaDiLista?, evento: Int?
  ) {
    self.operazione = operazione
    self.causa = causa
    self.fascicolo = fascicolo
    self.lista = lista
    self.prima = prima
    self.dopo = dopo
    self.evento = evento
  }
}

/// Why an act has touched a line: a variation without the places, which the lines themselves keep.
package struct Motivazione: Equatable, Sendable {
  package let fascicolo: Int
  package let lista: Lista
  package let operazione: Variazione.Operazione
  package let causa: Causa
  package let evento: Int?

  package init(fascicolo: Int, lista: Lista, operazione: Variazione.Operazione, causa: Causa, evento: Int?) {
    self.fascicolo = fascicolo
    self.lista = lista
    self.operazione = operazione
    self.causa = causa
    self.evento = evento
  }
}
