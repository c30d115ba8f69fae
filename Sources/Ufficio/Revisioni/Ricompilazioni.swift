package import Archivio
package import Elettorato

/// What is asked of a recompilation.
package struct RichiestaDiRicompilazione: Sendable {
  package var ambito: Ricompilazione.Ambito
  /// The date of the act; `nil` for today.
  package var data: Giorno?
  package var protocollo: String
  package var motivo: String

  package init(
    _ ambito: Ricompilazione.Ambito = .tutteLeListe, data: Giorno? = nil, protocollo: String = "",
    motivo: String = ""
  ) {
    self.ambito = ambito
    self.data = data
    self.protocollo = protocollo
    self.motivo = motivo
  }
}

/// Lists written again.
package struct RicompilazioneAdottata: Sendable {
  package let esito: EsitoRicompilazione
  package let ambito: Ricompilazione.Ambito
}

extension Ufficio {
  /// Writes the lists again, with new numbers.
  package func adotta(_ richiesta: RichiestaDiRicompilazione) throws -> RicompilazioneAdottata {
    try pratica(
      Ricompilazioni(richiesta: richiesta, giorno: richiesta.data ?? oggi, autore: operatore.nome))
  }
}

/// A recompilation as the archive and the law allow it on a day.
private struct Ricompilazioni: Provvedimento {
  let richiesta: RichiestaDiRicompilazione
  let giorno: Giorno
  let autore: String

  func adotta(_ archivio: ArchivioElettorale) throws -> RicompilazioneAdottata {
    // Where the law has changed how lists are divided the lists of the vote must follow it, and the last moment for it is their lock.
    let attuale = try archivio.atto(archivio.ultimoAtto())?.regime
    if attuale == RegimeDelleListe.vigente.il(giorno).valore {
      try TornateInCorso.verifica(archivio, il: giorno, per: .ricompilazione)
    }
    let esito = try archivio.ricompila(
      RichiestaRicompilazione(
        giorno: giorno, ambito: richiesta.ambito, protocollo: richiesta.protocollo, autore: autore,
        revisioniAperte: try revisioniAperte(archivio), motivo: richiesta.motivo))
    return RicompilazioneAdottata(esito: esito, ambito: richiesta.ambito)
  }

  func annotazione(_ adottata: RicompilazioneAdottata) -> Annotazione {
    let esito = adottata.esito
    return .atto(
      esito.atto, .rinumerati(adottata.ambito, elettori: esito.conti.reduce(0) { $0 + $1.elettori }),
      esito.sigillo.impronta)
  }

  private func revisioniAperte(_ archivio: ArchivioElettorale) throws -> [RevisioneAperta] {
    let esame = try archivio.esame(
      entro: giorno, tornata: nil, calendario: .ordinario,
      fineSemestre: RevisioneSemestraleDiRiferimento.fineSemestre(giorno))
    let inAttesa = esame.esaminati.count { $0.esito.codice == .inAttesa }
    return RevisioneAperta.nelSemestre(di: giorno, try archivio.atti())
      + (inAttesa > 0 ? [.eventiInAttesa(inAttesa)] : [])
  }
}

// MARK: - Answer

extension RicompilazioneAdottata {
  package func risposta(prova: Bool) -> Risposta {
    let atto = esito.atto
    var risposta = Risposta(
      "Atto n. \(atto.numero) \(atto.giorno.esteso(.del)): \(atto.tipo.titolo), \(ambito.titolo)",
      prova: prova)
    risposta.dato("giorno", .giorno(atto.giorno))
    risposta.dato("ambito", .testo(ambito.rawValue))
    risposta.dato("regime", .testo(atto.regime.rawValue))
    risposta.dato("regimePrecedente", .testo(esito.regimePrecedente?.rawValue))
    risposta.tabella(
      .init(
        "liste",
        [
          .init("lista", "lista"), .init("elettori", "elettori"),
          .init("generaliCambiati", "nuovo n. generale"), .init("sezionaliCambiati", "nuovo n. sezionale"),
          .init("generaliLasciati", "generali lasciati", rilievo: 1),
          .init("sezionaliLasciati", "sezionali lasciati", rilievo: 1),
        ],
        esito.conti.map { conto in
          [.codice(conto.lista.rawValue, conto.lista.rawValue.lowercased())]
            + [
              conto.elettori, conto.generaliCambiati, conto.sezionaliCambiati, conto.generaliLiberati,
              conto.sezionaliLiberati,
            ].map { .numero($0) }
        }))
    if let prima = esito.regimePrecedente {
      risposta.frase(
        "le liste passano da «\(prima.rawValue)» a «\(atto.regime.rawValue)» (\(RegimeDelleListe.vigente.il(atto.giorno).norma))"
      )
    }
    for parametro in atto.parametri where parametro.nome == "revisione-aperta" {
      risposta.avviso("\(parametro.valore): ammessa con motivo")
    }
    risposta.sigillo(atto, esito.sigillo)
    risposta.passo("Poi la tabella dai numeri vecchi ai nuovi", .stampaConcordanza)
    risposta.passo(
      "E tutte le liste, per il Comune e per la Commissione elettorale circondariale", .stampaListe)
    return risposta
  }
}
