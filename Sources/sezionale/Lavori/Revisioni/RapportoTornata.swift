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

  private var variazioni: RiepilogoVariazioni {
    RiepilogoVariazioni(variazioni: proposta.voci.map(\.variazione))
  }

  /// Every event examined with its answer; an event that waits says for which round.
  private var risposte: RisposteTornata {
    RisposteTornata(
      voci: proposta.esaminati.map { esaminato in
        .init(
          evento: esaminato.evento, decisione: esaminato.decisione, tornata: esaminato.esito.tornata)
      })
  }

  func mostra(_ output: Output, prova: Bool) {
    let nulla = prova ? " — prova: nulla è stato scritto" : ""
    if let adottata {
      output.titolo(
        "Atto n. \(adottata.atto.numero) \(proposta.giorno.esteso(.del)): \(proposta.tornata.titolo)\(nulla)")
    } else {
      output.titolo("Proposta per la \(proposta.tornata.titolo), \(proposta.giorno.esteso(.al))")
    }
    output.tabella(variazioni.tabella)
    risposte.mostra(output)
    for (superato, da) in proposta.conflitti {
      output.avviso(
        "due fatti della stessa persona: \(superato.progressivo), \(superato.tipo.titolo) (\(superato.tipo.norma)), e \(da.progressivo), \(da.tipo.titolo) (\(da.tipo.norma)): il primo resta senza effetto"
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
    output.campo("eventi", risposte.json)
    output.campo("variazioni", variazioni.json)
    output.campo("allarmi", .strings(proposta.allarmi.map(\.descrizione)))
  }
}
