package import Elettorato

/// A change of an act with the person and the fact behind it, as the archive wrote them.
package struct VoceVerbale: Sendable {
  package let variazione: Variazione
  package let persona: SchedaPersona
  /// `nil` where no event is at its origin.
  package let evento: Evento?

  package init(_ variazione: Variazione, persona: SchedaPersona, evento: Evento?) {
    self.variazione = variazione
    self.persona = persona
    self.evento = evento
  }

  /// The line that the change is about: the one opened, or the one closed where none is.
  var riga: RigaDiLista? { variazione.dopo ?? variazione.prima }
}

/// A fact with the answer that an act gives to it.
package struct FattoEsaminato: Sendable {
  package let decisione: DecisioneEvento
  package let evento: Evento

  package init(_ decisione: DecisioneEvento, _ evento: Evento) {
    self.decisione = decisione
    self.evento = evento
  }
}

/// A cause on one list, under which people stand in the minutes.
private struct Gruppo: Hashable {
  let causa: Causa
  let lista: Lista
}

extension Sequence<VoceVerbale> {
  /// The changes of one kind, cause by cause and list by list, in the order of the law; inside each, as the archive gives them.
  func perCausa(_ operazione: Variazione.Operazione) -> [(causa: Causa, lista: Lista, voci: [VoceVerbale])] {
    let gruppi = Dictionary(grouping: filter { $0.variazione.operazione == operazione }) {
      Gruppo(causa: $0.variazione.causa, lista: $0.variazione.lista)
    }
    return Causa.allCases.flatMap { causa in
      Lista.allCases.compactMap { lista in
        gruppi[Gruppo(causa: causa, lista: lista)].map { (causa, lista, $0) }
      }
    }
  }

  /// One change for each person, the one of the general list where there is more than one, in their order.
  func unaPerPersona() -> [VoceVerbale] {
    var scelte: [Int: VoceVerbale] = [:]
    var ordine: [Int] = []
    for voce in self {
      let fascicolo = voce.variazione.fascicolo
      if scelte[fascicolo] == nil { ordine.append(fascicolo) }
      if scelte[fascicolo] == nil || voce.variazione.lista == .generale { scelte[fascicolo] = voce }
    }
    return ordine.compactMap { scelte[$0] }
  }
}
