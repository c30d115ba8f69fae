import Archivio
import Elettorato
import Modulistica

/// A round proposed, in an answer.
extension TornataProposta {
  package var risposta: Risposta {
    let tornata = proposta.tornata
    var risposta = Risposta("Proposta per la \(tornata.titolo), \(proposta.giorno.esteso(.al))")
    proposta.riempi(&risposta)
    sospesi.riempi(&risposta)
    let codice = CodiceFoglio.lista(proposta.impronta)
    risposta.voce("proposta", "codice della proposta", .testo(codice))
    risposta.nota("Le liste non sono cambiate: sono quelle dell'atto n. \(proposta.dopoAtto).")
    risposta.passo("Per adottarla", .deliberaTornata(tornata, il: proposta.giorno, proposta: codice))
    return risposta
  }
}

extension Proposta {
  /// The figures, the same while it is proposed and once it is adopted.
  fileprivate func riempi(_ risposta: inout Risposta) {
    risposta.dato("tornata", .testo(tornata.codice))
    risposta.dato("giorno", .giorno(giorno))
    risposta.dato("dopoAtto", .numero(dopoAtto))
    let variazioni = RiepilogoVariazioni(variazioni: voci.map(\.variazione))
    risposta.tabella(variazioni.tabella)
    RisposteTornata(
      voci: esaminati.map { .init(evento: $0.evento, decisione: $0.decisione, tornata: $0.esito.tornata) }
    ).riempi(&risposta)
    risposta.tabella(variazioni.elenco)
    for (superato, da) in conflitti {
      risposta.avviso(
        "due fatti della stessa persona: \(superato.progressivo), \(superato.tipo.titolo) (\(superato.tipo.norma)), e \(da.progressivo), \(da.tipo.titolo) (\(da.tipo.norma)): il primo resta senza effetto"
      )
    }
    for allarme in allarmi { risposta.avviso(allarme.descrizione) }
    risposta.dato("allarmi", .testi(allarmi.map(\.descrizione)))
  }
}

/// A round adopted, in an answer.
extension TornataAdottata {
  package func risposta(prova: Bool) -> Risposta {
    let (atto, proposta) = (esito.atto, esito.proposta)
    var risposta = Risposta(
      "Atto n. \(atto.numero) \(atto.giorno.esteso(.del)): \(proposta.tornata.titolo)", prova: prova)
    proposta.riempi(&risposta)
    sospesi?.riempi(&risposta)
    risposta.sigillo(atto, esito.sigillo)
    return risposta
  }
}

extension Risposta {
  /// Which act, and the two digests that anybody can compute again.
  mutating func sigillo(_ atto: Atto, _ sigillo: Sigillo) {
    dato("atto", .numero(atto.numero))
    voce("impronta", "impronta dell'atto", .impronta(sigillo.impronta))
    voce("stato", "stato delle liste", .impronta(sigillo.stato))
  }
}
