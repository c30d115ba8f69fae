import Archivio
import Elettorato
import Modulistica

/// A round, proposed or adopted, on the screen and in JSON: the same figures, from the same values.
struct RapportoTornata {
  let proposta: Proposta
  /// `nil` while it is only a proposal.
  let adottata: EsitoTornata?

  init(_ proposta: Proposta) {
    self.proposta = proposta
    adottata = nil
  }

  init(_ esito: EsitoTornata) {
    proposta = esito.proposta
    adottata = esito
  }

  /// The code by which a proposal is adopted: the one that was looked at, or none.
  var codice: String { CodiceFoglio.lista(proposta.impronta) }

  /// How many answers are told one by one.
  private static let mostrati = 40

  func mostra(_ output: Output, prova: Bool) {
    let nulla = prova ? " — prova: nulla è stato scritto" : ""
    if let adottata {
      output.titolo(
        "Atto n. \(adottata.atto.numero) del \(proposta.giorno.esteso): \(proposta.tornata.titolo)\(nulla)")
    } else {
      output.titolo("Proposta per la \(proposta.tornata.titolo), al \(proposta.giorno.esteso)")
    }
    output.tabella(cause)
    risposte(output)
    for (superato, da) in proposta.conflitti {
      let (primo, secondo) = (proposta.esaminati[superato].evento, proposta.esaminati[da].evento)
      output.avviso(
        "due fatti della stessa persona: \(primo.progressivo), \(primo.tipo.titolo) (\(primo.tipo.norma)), e \(secondo.progressivo), \(secondo.tipo.titolo) (\(secondo.tipo.norma)): il primo resta senza effetto"
      )
    }
    for allarme in proposta.allarmi { output.avviso(allarme.descrizione) }
    if let adottata {
      output.riga("impronta dell'atto  \(adottata.sigillo.impronta)")
      output.riga("stato delle liste   \(adottata.sigillo.stato)")
    } else {
      output.riga("codice della proposta  \(codice)")
      output.nota(
        "Le liste non sono cambiate: sono quelle dell'atto n. \(proposta.dopoAtto). Per adottarla: «sezionale revisione delibera \(proposta.tornata.opzione) --data \(proposta.giorno.iso) --proposta \(codice)»."
      )
    }
    json(output)
  }

  /// One line a cause, with how many enter, leave and move.
  private var cause: Table {
    var table = Table([
      .left("causa"), .left("lista"), .left("norma"), .right("iscritti"), .right("cancellati"),
      .right("cambi di sezione"),
      .right("annotazioni"),
    ])
    var conti: [Casella: Int] = [:]
    for voce in proposta.voci { conti[Casella(voce.variazione), default: 0] += 1 }
    for causa in Causa.allCases {
      for lista in Lista.allCases {
        let quante = [Variazione.Operazione.iscrizione, .cancellazione, .cambioSezione, .annotazione].map {
          conti[Casella(causa: causa, lista: lista, operazione: $0)] ?? 0
        }
        guard quante.contains(where: { $0 > 0 }) else { continue }
        table.append(
          [causa.titolo, lista.rawValue.lowercased(), causa.norma.description] + quante.map(\.conMigliaia))
      }
    }
    return table
  }

  private struct Casella: Hashable {
    let causa: Causa
    let lista: Lista
    let operazione: Variazione.Operazione

    init(causa: Causa, lista: Lista, operazione: Variazione.Operazione) {
      self.causa = causa
      self.lista = lista
      self.operazione = operazione
    }

    init(_ variazione: Variazione) {
      self.init(causa: variazione.causa, lista: variazione.lista, operazione: variazione.operazione)
    }
  }

  /// Events that change nothing now, one by one: each has its reason and what to do.
  private func risposte(_ output: Output) {
    for codice in EsitoEvento.Codice.allCases {
      let suoi = proposta.esaminati.filter { $0.esito.codice == codice }
      guard !suoi.isEmpty else { continue }
      output.riga("eventi \(codice.titolo): \(suoi.count.conMigliaia)")
      guard [.rifiutato, .ininfluente, .fuoriTermine].contains(codice) else { continue }
      for esaminato in suoi.prefix(Self.mostrati) {
        let norma = esaminato.norma
        output.riga(
          "  \(esaminato.evento.progressivo)  \(esaminato.evento.tipo.titolo) ricevuto il \(esaminato.evento.ricevuto.breve): \(esaminato.decisione.spiegazione) (\(norma))"
        )
      }
      if suoi.count > Self.mostrati {
        output.riga("  e altri \((suoi.count - Self.mostrati).conMigliaia): «sezionale esporta eventi FILE»")
      }
    }
  }

  private func json(_ output: Output) {
    output.campo("tornata", .string(proposta.tornata.codice))
    output.campo("giorno", .string(proposta.giorno.iso))
    output.campo("dopoAtto", .integer(proposta.dopoAtto))
    if let adottata {
      output.campo("atto", .integer(adottata.atto.numero))
      output.campo("impronta", .string(adottata.sigillo.impronta.esadecimale))
      output.campo("stato", .string(adottata.sigillo.stato.esadecimale))
    } else {
      output.campo("proposta", .string(codice))
    }
    output.campo(
      "eventi",
      .array(
        proposta.esaminati.map { esaminato in
          let decisione = esaminato.decisione
          return [
            "progressivo": .string(esaminato.evento.progressivo),
            "tipo": .string(esaminato.evento.tipo.rawValue),
            "esito": .string(decisione.esito.rawValue), "tornata": .optional(esaminato.esito.tornata?.codice),
            "motivo": .string(decisione.motivo), "norma": .string(esaminato.norma.description),
          ]
        }))
    output.campo(
      "variazioni",
      .array(
        proposta.voci.map { voce in
          let variazione = voce.variazione
          return [
            "fascicolo": .integer(variazione.fascicolo), "lista": .string(variazione.lista.rawValue),
            "operazione": .string(variazione.operazione.rawValue),
            "causa": .string(variazione.causa.rawValue),
            "sezioneDa": variazione.prima?.sezione.map(JSONValue.integer) ?? .null,
            "sezioneA": variazione.dopo?.sezione.map(JSONValue.integer) ?? .null,
            "numeroGenerale": (variazione.dopo ?? variazione.prima).map { .integer($0.numeroGenerale) }
              ?? .null,
            "numeroSezionale": variazione.dopo?.numeroSezionale.map(JSONValue.integer) ?? .null,
          ]
        }))
    output.campo("allarmi", .strings(proposta.allarmi.map(\.descrizione)))
  }
}

extension EsameDegliEventi.Esaminato {
  /// The provision under which the answer is given.
  var norma: Norma {
    if case .rifiutato(let motivo) = esito, let norma = motivo.norma { return norma }
    return evento.tipo.norma
  }
}
