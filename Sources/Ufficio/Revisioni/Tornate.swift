package import Archivio
package import Elettorato

/// What is asked of a round of revision.
package struct RichiestaDiTornata: Sendable {
  package var tornata: Tornata
  /// The date of the act; `nil` for today.
  package var data: Giorno?
  package var letture: Set<CalendarioDelleTornate.Lettura>
  package var protocollo: String
  package var motivo: String
  /// The code of the proposal that somebody has looked at: with another one nothing is adopted.
  package var esaminata: CodiceCarta?

  package init(
    _ tornata: Tornata, data: Giorno? = nil, letture: Set<CalendarioDelleTornate.Lettura> = [],
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

extension Ufficio {
  /// What a round would do, and why. Changes nothing.
  package func proponi(_ richiesta: RichiestaDiTornata) throws -> Proposta {
    try legge { try $0.proponi(try Tornate(richiesta, self).richiesta($0)) }
  }

  /// Adopts a round.
  package func adotta(_ richiesta: RichiestaDiTornata) throws -> EsitoTornata {
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

  func adotta(_ archivio: ArchivioElettorale) throws -> EsitoTornata {
    try archivio.delibera(try richiesta(archivio), esaminata: richiesta.esaminata)
  }

  func annotazione(_ esito: EsitoTornata) -> Annotazione {
    .atto(esito.atto, .variazioni(esito.proposta.voci.count), esito.sigillo.impronta)
  }

  /// What is asked of the archive. Throws the rule that stands in the way of the round on that day.
  func richiesta(_ archivio: ArchivioElettorale) throws -> RichiestaTornata {
    let tornata = richiesta.tornata
    let aperta = try Consultazioni.aperta(archivio)
    let situazione = try SituazioneTornate(archivio, aperta, letture: richiesta.letture, oggi: giorno)
    try situazione.verifica(tornata, il: giorno)
    let straordinaria = tornata.termine != nil
    return RichiestaTornata(
      tornata: tornata, giorno: giorno, calendario: straordinaria ? situazione.calendario : .ordinario,
      fineSemestre: straordinaria
        ? situazione.fineSemestre : RevisioneSemestraleDiRiferimento.fineSemestre(giorno),
      protocollo: richiesta.protocollo, autore: autore,
      consultazione: straordinaria
        ? [aperta?.consultazione].compactMap(\.self).map { .init(Consultazione.parametro, $0.identita) } : [],
      motivo: richiesta.motivo)
  }
}
