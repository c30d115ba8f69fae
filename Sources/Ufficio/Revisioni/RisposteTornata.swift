import Elettorato

/// The answers to events, in figures; those that change nothing one by one, each with its reason and article.
struct RisposteTornata {
  /// An event with its answer.
  struct Voce {
    let evento: Evento
    let decisione: DecisioneEvento
    /// The round that applies or annotates it, or for which it waits.
    let tornata: Tornata?

    /// The provision under which the answer is given.
    var norma: Norma { Rifiuto(rawValue: decisione.motivo)?.norma ?? evento.tipo.norma }
  }

  let voci: [Voce]

  /// How many answers are told one by one.
  private static let mostrati = 40

  func riempi(_ risposta: inout Risposta) {
    var taciuti = 0
    for codice in EsitoEvento.Codice.allCases {
      let sue = voci.filter { $0.decisione.esito == codice }
      guard !sue.isEmpty else { continue }
      risposta.frase("eventi \(codice.titoloPlurale): \(sue.count.conMigliaia)")
      guard [.rifiutato, .ininfluente, .fuoriTermine].contains(codice) else { continue }
      for voce in sue.prefix(Self.mostrati) {
        risposta.frase(
          "  \(voce.evento.progressivo)  \(voce.evento.tipo.titolo) ricevuto \(voce.evento.ricevuto.breve(.il)): \(voce.decisione.spiegazione) (\(voce.norma))"
        )
      }
      if sue.count > Self.mostrati {
        risposta.frase("  e altri \((sue.count - Self.mostrati).conMigliaia)")
        taciuti += sue.count - Self.mostrati
      }
    }
    if taciuti > 0 { risposta.passo("Per vedere ogni evento con la sua risposta", .esportaEventi) }
    risposta.tabella(elenco)
  }

  /// Every event with its answer: for programs.
  private var elenco: Risposta.Tabella {
    Risposta.Tabella(
      "eventi", ["progressivo", "tipo", "esito", "tornata", "motivo", "norma"].map { .init($0) },
      voci.map { voce in
        [
          .testo(voce.evento.progressivo), .testo(voce.evento.tipo.rawValue),
          .testo(voce.decisione.esito.rawValue), .testo(voce.tornata?.codice),
          .testo(voce.decisione.motivo), .norma(voce.norma),
        ]
      })
  }
}
