import Elettorato
import Ufficio

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

  func mostra(_ output: Output) {
    for codice in EsitoEvento.Codice.allCases {
      let sue = voci.filter { $0.decisione.esito == codice }
      guard !sue.isEmpty else { continue }
      output.riga("eventi \(codice.titoloPlurale): \(sue.count.conMigliaia)")
      guard [.rifiutato, .ininfluente, .fuoriTermine].contains(codice) else { continue }
      for voce in sue.prefix(Self.mostrati) {
        output.riga(
          "  \(voce.evento.progressivo)  \(voce.evento.tipo.titolo) ricevuto \(voce.evento.ricevuto.breve(.il)): \(voce.decisione.spiegazione) (\(voce.norma))"
        )
      }
      if sue.count > Self.mostrati {
        output.riga("  e altri \((sue.count - Self.mostrati).conMigliaia): «sezionale esporta eventi FILE»")
      }
    }
  }

  var json: JSONValue {
    .array(
      voci.map { voce in
        [
          "progressivo": .string(voce.evento.progressivo), "tipo": .string(voce.evento.tipo.rawValue),
          "esito": .string(voce.decisione.esito.rawValue),
          "tornata": .optional(voce.tornata?.codice), "motivo": .string(voce.decisione.motivo),
          "norma": .string(voce.norma.description),
        ]
      })
  }
}
