import Elettorato
import TestSupport

/// The vote of the trials: for the Comune, on a Sunday, under the State's rule set as it is delivered.
extension ComuneDiProva {
  static let ordinamenti: [(nome: String, testo: String)] = [
    (
      Ordinamento.statale,
      (try? Repository.text("Data/ordinamenti/statale/scadenze.csv")) ?? ""
    )
  ]

  static let domenica = giorno(2023, 11, 12)

  static func voto(_ domenica: Giorno = domenica, _ tipi: Set<TipoDiConsultazione> = [.comunale])
    -> Consultazione
  {
    Consultazione(
      comune: ComuneAlVoto(
        nome: comune.denominazione, codiceIstat: comune.codiceIstat, codiceCatastale: comune.codice,
        provincia: comune.provincia, regione: comune.regione),
      tipi: tipi, giorni: GiorniDiVoto(primo: domenica), ordinamento: Ordinamento.statale)
  }

  /// The lines of the act that calls it.
  static func indizione(_ domenica: Giorno = domenica, _ tipi: Set<TipoDiConsultazione> = [.comunale])
    -> [Atto.Parametro]
  {
    voto(domenica, tipi).parametri(ordinamenti: ordinamenti)
  }
}
