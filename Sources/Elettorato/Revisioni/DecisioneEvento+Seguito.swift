/// What an answer rests on, and what can be done about it: the same on the screen, in exports and on paper.
extension DecisioneEvento {
  /// The provision under which the answer to an event of that kind is given.
  package func norma(_ tipo: TipoEvento) -> Norma { Rifiuto(rawValue: motivo)?.norma ?? tipo.norma }

  /// What the office, or the person, can do; empty where the event has had its effect.
  package func seguito(_ tipo: TipoEvento) -> String {
    if let rifiuto = Rifiuto(rawValue: motivo) { return rifiuto.rimedio }
    if let ininfluenza = Ininfluenza(rawValue: motivo) { return ininfluenza.seguito }
    guard esito == .fuoriTermine else { return "" }
    switch tipo {
    case .acquistoCittadinanza, .riacquistoDiritto, .ricomparsa:
      return
        "È proposto alla prossima revisione; l'interessato può chiedere l'ammissione al voto (art. 32-bis)."
    case .decesso: return "È proposto alla prossima revisione; è segnalato al presidente di seggio."
    default: return "È proposto alla prossima revisione."
    }
  }
}

extension Ininfluenza {
  fileprivate var seguito: String {
    switch self {
    case .nonElettore, .giaIscrittoConSemestrale, .restaIscritto: "Unire il documento agli atti."
    case .minore: "Comprendere la persona nella revisione semestrale del suo diciottesimo anno."
    case .straniero:
      "Se cittadino dell'Unione europea, può chiedere l'iscrizione nella lista aggiunta (D.Lgs. 197/1996)."
    }
  }
}
