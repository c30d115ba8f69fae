package import Archivio
package import Elettorato

/// What is asked of a round of revision.
package struct RichiestaDiTornata: Sendable {
  package var tornata: Tornata
  /// The date of the act; `nil` for today.
  package var data: Giorno?
  package var letture: Set<LetturaAperta>
  package var protocollo: String
  package var motivo: String
  /// The code of the proposal that somebody has looked at: with another one nothing is adopted.
  package var esaminata: CodiceCarta?

  package init(
    _ tornata: Tornata, data: Giorno? = nil, letture: Set<LetturaAperta> = [],
    protocollo: String = "", motivo: String = "", esaminata: CodiceCarta? = nil
  ) {
    self.tornata = tornata
    self.data = data
    self.letture = letture
    self.protocollo = protocollo
    self.motivo = motivo
    self.esaminata = esaminata
  }
}

/// A round proposed, with what it would leave behind.
package struct TornataProposta: Sendable {
  package let proposta: Proposta
  package let sospesi: Sospesi
}

/// A round adopted, with what was asked before it and what it leaves behind.
package struct TornataAdottata: Sendable {
  package let esito: EsitoTornata
  package let sospesi: Sospesi?
}

extension Ufficio {
  /// What a round would do, and why. Changes nothing.
  package func proponi(_ richiesta: RichiestaDiTornata) throws -> TornataProposta {
    try legge { archivio in
      let completa = try Tornate(richiesta, self).richiesta(archivio)
      let proposta = try archivio.proponi(completa)
      let giacenze = try GiacenzeDellArchivio(
        archivio, il: completa.giorno, letture: completa.calendario.letture)
      return TornataProposta(
        proposta: proposta,
        sospesi: try Sospesi(giacenze, per: .tornata(proposta.tornata, proposta.allarmi)))
    }
  }

  /// Adopts a round.
  package func adotta(_ richiesta: RichiestaDiTornata) throws -> TornataAdottata {
    try pratica(Tornate(richiesta, self))
  }
}

/// A round of revision as the archive and the law allow it on a day: which act it would be, on which events, until when.
private struct Tornate: Provvedimento {
  private let richiesta: RichiestaDiTornata
  private let giorno: Giorno
  private let autore: String

  init(_ richiesta: RichiestaDiTornata, _ ufficio: Ufficio) {
    self.richiesta = richiesta
    giorno = richiesta.data ?? ufficio.oggi
    autore = ufficio.operatore.nome
  }

  func adotta(_ archivio: ArchivioElettorale) throws -> TornataAdottata {
    let completa = try richiesta(archivio)
    var sospesi: Sospesi?
    let esito = try archivio.delibera(completa, esaminata: richiesta.esaminata) { proposta in
      let trovati = try Sospesi.pretendi(
        archivio, per: .tornata(completa.tornata, proposta.allarmi), il: giorno, motivo: richiesta.motivo,
        letture: completa.calendario.letture)
      sospesi = trovati
      return trovati.parametri
    }
    return TornataAdottata(esito: esito, sospesi: sospesi)
  }

  func annotazione(_ adottata: TornataAdottata) -> Annotazione {
    let esito = adottata.esito
    return .atto(esito.atto, .variazioni(esito.proposta.voci.count), esito.sigillo.impronta)
  }

  /// What is asked of the archive. Throws the rule that stands in the way of the round on that day.
  func richiesta(_ archivio: ArchivioElettorale) throws -> RichiestaTornata {
    let tornata = richiesta.tornata
    let aperta = try Consultazioni.aperta(archivio)
    let situazione = try SituazioneTornate(archivio, aperta, letture: richiesta.letture, oggi: giorno)
    try situazione.verifica(tornata, il: giorno)
    let straordinaria = tornata.termine != nil
    return RichiestaTornata(
      tornata: tornata, giorno: giorno,
      calendario: straordinaria ? situazione.calendario : .ordinario(situazione.calendario.letture),
      fineSemestre: straordinaria
        ? situazione.fineSemestre : RevisioneSemestraleDiRiferimento.fineSemestre(giorno),
      protocollo: richiesta.protocollo, autore: autore,
      consultazione: straordinaria
        ? [aperta?.consultazione].compactMap(\.self).map { .init(Consultazione.parametro, $0.identita) } : [],
      motivo: richiesta.motivo)
  }
}
