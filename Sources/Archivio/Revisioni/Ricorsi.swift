package import Elettorato
import SQLite

/// A claim decided, and adopted.
package struct EsitoRicorso: Sendable {
  package let atto: Atto
  package let sigillo: Sigillo
  package let voci: [VariazioniDellaTornata.Voce]
}

extension ArchivioElettorale {
  /// Adopts the decision of the commissione on a claim; call it inside `transazione`. Nothing is written when it throws.
  ///
  /// Who is entered takes new numbers, in addition, and whoever had a personal file keeps it.
  package func decidi(_ ricorso: DecisioneRicorso, _ richiesta: RichiestaAtto) throws -> EsitoRicorso {
    let origine = try origine(CompetenzaDellAtto.di(.decisioneRicorso))
    let ultimo = try ultimoAttoPrima(di: richiesta.giorno)
    let trovata = try situazione(ricorso.ricorrente)
    let modifica = try ricorso.modifica(trovata, sezioni: Set(try sezioni().map(\.numero)))
    var numeratore = Numeratore(ultimoNumero)
    let variazioni = try VariazioniDellaTornata(
      [modifica].compactMap(\.self), regime: ultimo.regime, numeratore: &numeratore)
    let cause = variazioni.voci.isEmpty ? [] : [Atto.Parametro(Causa.parametro, Causa.decisione.rawValue)]
    let (atto, sigillo) = try adotta(
      .decisioneRicorso, richiesta,
      parametri: origine.parametri + cause + [
        .init(DecisioneRicorso.parametro, ricorso.dispositivo.rawValue),
        .init(DecisioneRicorso.parametroDocumento, ricorso.documento),
        .init(Atto.parametroMotivo, richiesta.motivo),
      ], ContenutoDellAtto(voci: variazioni.voci))
    return EsitoRicorso(atto: atto, sigillo: sigillo, voci: variazioni.voci)
  }

  private func situazione(_ ricorrente: DecisioneRicorso.Ricorrente) throws -> SituazionePersona {
    switch ricorrente {
    case .fascicolo(let numero):
      return try situazione(fascicolo: numero)
    case .persona(let scheda):
      var trovata = SituazionePersona()
      if !scheda[.codiceFiscale].isEmpty {
        trovata = try situazione(codiceFiscale: scheda[.codiceFiscale])
      }
      trovata.scheda = trovata.iscritta ? trovata.scheda : scheda
      return trovata
    }
  }
}
