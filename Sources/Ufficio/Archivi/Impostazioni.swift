import Archivio
package import Elettorato

extension Ufficio {
  /// How the office reads the law where it leaves a choice.
  package func letture() throws -> LettureSeguite {
    LettureSeguite(scelte: try legge { try $0.letture() })
  }

  /// Chooses a reading, or goes back to the one that holds without a choice. Acts from the next one follow it.
  package func imposta(_ lettura: LetturaAperta, scelta: Bool) throws -> LetturaImpostata {
    let archivio = try apri(.scrittura)
    if scelta, let contraria = lettura.contraria, try archivio.letture().contains(contraria) {
      throw DiniegoDiImpostazione.letturaContraria(lettura, contraria)
    }
    try archivio.transazione(prova: prova) {
      try archivio.imposta(
        lettura.rawValue, scelta ? LetturaAperta.scelta : LetturaAperta.nonScelta, firma)
    }
    return LetturaImpostata(lettura: lettura, scelta: scelta)
  }
}

/// Why the office does not take a setting.
package enum DiniegoDiImpostazione: Diniego, Equatable {
  /// The reading cannot hold together with one already chosen.
  case letturaContraria(LetturaAperta, LetturaAperta)
}

/// The open points of the law, with the reading that the office follows in each.
package struct LettureSeguite {
  package let scelte: Set<LetturaAperta>
}

/// A reading chosen, or given up.
package struct LetturaImpostata {
  package let lettura: LetturaAperta
  package let scelta: Bool
}

// MARK: - Answers

extension LettureSeguite {
  package func risposta() -> Risposta {
    var risposta = Risposta()
    risposta.tabella(
      .init(
        "letture",
        [
          .init("chiave", "chiave"), .init("valore", "valore"),
          .init(nil, "lettura seguita", rilievo: Risposta.Colonna.accessoria + 1),
          .init("norma", "norma", rilievo: Risposta.Colonna.accessoria), .init("lettura"),
          .init("altrimenti"),
        ],
        LetturaAperta.allCases.map { lettura in
          let scelta = scelte.contains(lettura)
          return [
            .testo(lettura.rawValue), .testo(scelta ? LetturaAperta.scelta : LetturaAperta.nonScelta),
            .testo(scelta ? lettura.titolo : lettura.altrimenti), .norma(lettura.norma),
            .testo(lettura.titolo), .testo(lettura.altrimenti),
          ]
        }))
    return risposta
  }
}

extension LetturaImpostata {
  package func risposta(prova: Bool) -> Risposta {
    var risposta = Risposta(prova: prova)
    risposta.frase(
      "\(lettura.rawValue): \(scelta ? lettura.titolo : lettura.altrimenti) (\(lettura.norma))\(prova ? " — prova: nulla è stato scritto" : "")"
    )
    risposta.dato("chiave", .testo(lettura.rawValue))
    risposta.dato("valore", .testo(scelta ? LetturaAperta.scelta : LetturaAperta.nonScelta))
    return risposta
  }
}
