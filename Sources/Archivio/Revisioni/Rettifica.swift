package import Elettorato
import SQLite

/// An act that mends clerical errors, adopted.
package struct EsitoRettifica: Sendable {
  package let atto: Atto
  package let sigillo: Sigillo
  package let voci: [VariazioniDellaTornata.Voce]
  /// The files of electors whose codice fiscale disagrees with the data corrected.
  package let codiciDiscordi: [Int]
}

extension ArchivioElettorale {
  /// Adopts an act that mends clerical errors; call it inside `transazione`. Nothing is written when it throws.
  package func rettifica(
    _ rettifiche: [RettificaDati], giorno: Giorno, protocollo: String, autore: String
  ) throws -> EsitoRettifica {
    let ultimo = try ultimoAttoPrima(di: giorno)
    var lavoro = Rettifiche(
      .init(
        sezioni: Set(try sezioni().map(\.numero)), luoghi: TabellaLuoghi(try riferimenti().luoghi),
        giorno: giorno))
    for rettifica in rettifiche {
      guard TestoCanonico.ammette(rettifica.valore) else { throw ErroreArchivio.testoNonAmmesso }
      try lavoro.aggiungi(rettifica, try situazione(fascicolo: rettifica.fascicolo))
    }
    var numeratore = Numeratore(ultimoNumero)
    let variazioni = try VariazioniDellaTornata(
      lavoro.modifiche, regime: ultimo.regime, numeratore: &numeratore)
    let (atto, sigillo) = try adotta(
      .rettifica, RichiestaAtto(giorno: giorno, protocollo: protocollo, autore: autore),
      parametri: [.init(Causa.parametro, Causa.rettifica.rawValue)]
        + rettifiche.map { .init(RettificaDati.parametro, $0.dicitura) },
      ContenutoDellAtto(voci: variazioni.voci))
    return EsitoRettifica(
      atto: atto, sigillo: sigillo, voci: variazioni.voci, codiciDiscordi: lavoro.codiciDiscordi)
  }
}
