package import Elettorato

/// What an act does to the lists, in figures: proposed, adopted or read again from the archive, they are counted here alone.
package struct RiepilogoVariazioni {
  package let variazioni: [Variazione]

  package init(variazioni: [Variazione]) { self.variazioni = variazioni }

  /// One line a cause, with how many enter, leave and move.
  package var tabella: Risposta.Tabella {
    var tabella = Risposta.Tabella(
      nil,
      [
        .init(nil, "causa"), .init(nil, "lista", rilievo: 2),
        .init(nil, "norma", rilievo: Risposta.Colonna.accessoria),
        .init(nil, "iscritti"), .init(nil, "cancellati"), .init(nil, "altra sezione"),
        .init(nil, "annotazioni"),
      ])
    for causa in Causa.allCases {
      for lista in Lista.allCases {
        let sue = variazioni.filter { $0.causa == causa && $0.lista == lista }
        guard !sue.isEmpty else { continue }
        let conti = [Variazione.Operazione.iscrizione, .cancellazione, .cambioSezione, .annotazione].map {
          operazione in sue.count { $0.operazione == operazione }
        }
        tabella.aggiungi(
          [.testo(causa.titolo), .testo(lista.rawValue.lowercased()), .norma(causa.norma)]
            + conti.map { .numero($0) })
      }
    }
    return tabella
  }

  /// Every change, in alphabetical order of the people, who are told by number: for programs.
  package var elenco: Risposta.Tabella {
    Risposta.Tabella(
      "variazioni",
      [
        "fascicolo", "lista", "operazione", "causa", "sezioneDa", "sezioneA", "numeroGenerale",
        "numeroSezionale",
      ].map { .init($0) },
      variazioni.map { variazione in
        [
          .numero(variazione.fascicolo), .testo(variazione.lista.rawValue),
          .testo(variazione.operazione.rawValue), .testo(variazione.causa.rawValue),
          .numero(variazione.prima?.sezione), .numero(variazione.dopo?.sezione),
          .numero((variazione.dopo ?? variazione.prima)?.numeroGenerale),
          .numero(variazione.dopo?.numeroSezionale),
        ]
      })
  }
}
