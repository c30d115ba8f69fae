/// Who has decided an act and in which copy, as the act itself says: what a copy that receives it shows.
package enum OrigineDellAtto: String, CaseIterable, Sendable {
  /// The Comune, in its own copy. It is not written: most acts are so.
  case comune
  /// The commissione circondariale, in its own copy: the act has come to the Comune in a packet.
  case commissione
  /// The commissione, that keeps no copy: the Comune has written down what it has decided.
  case registrata = "commissione, registrata dal comune"

  /// The name under which an act writes it.
  package static let parametro = "ufficio"

  /// In whose copy the act was adopted.
  package var adottante: UfficioElettorale { self == .commissione ? .commissione : .comune }

  /// As an act writes it.
  package var parametri: [Atto.Parametro] { self == .comune ? [] : [.init(Self.parametro, rawValue)] }

  package var titolo: String {
    switch self {
    case .comune: "Comune"
    case .commissione: "Commissione"
    case .registrata: "Commissione (registrato dal Comune)"
    }
  }
}

extension Atto {
  /// `nil` where the act names an office that nobody knows.
  package var origine: OrigineDellAtto? {
    guard let scritta = parametri.first(where: { $0.nome == OrigineDellAtto.parametro }) else {
      return .comune
    }
    return OrigineDellAtto(rawValue: scritta.valore)
  }
}
