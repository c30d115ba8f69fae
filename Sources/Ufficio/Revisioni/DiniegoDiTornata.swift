package import Elettorato

/// Why a round is not proposed or adopted on a day.
package enum DiniegoDiTornata: Diniego {
  /// It precedes a vote, and none has been called.
  case senzaConsultazione(Tornata)
  /// A run-off has no rounds.
  case nonPrevista(Tornata)
  /// A later round has been adopted.
  case superata(Tornata, da: Atto)
  /// An earlier round is still in time, and comes first.
  case precedente(Tornata, termine: Giorno)
  case scaduta(Tornata, termine: Giorno, il: Giorno)
  /// The extraordinary rounds of a vote have taken its place.
  case assorbita(Tornata, voto: Giorno)
  /// The rounds of a vote run: lists and sections are not written again.
  case inCorso(Atto.Tipo, Consultazione)
}

extension DiniegoDiTornata {
  package var norma: Norma? {
    switch self {
    case .senzaConsultazione(let tornata), .nonPrevista(let tornata), .superata(let tornata, _),
      .precedente(let tornata, _), .scaduta(let tornata, _, _):
      tornata.norma
    case .assorbita, .inCorso: Tornata.straordinaria(1).norma
    }
  }
}
