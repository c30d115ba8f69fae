/// The calendar of a year without any vote: the two semestral revisions and the two ordinary dynamic ones.
///
/// Source: norme.md 2.1 and 2.2. Only 10 and 20 of the month are seen in published notices: see `PuntoAperto`.
package enum CalendarioOrdinario {
  /// A step that comes back every year on the same days.
  struct Passo: Sendable {
    let codice: String
    let dal: (mese: Int, giorno: Int)
    /// The last day of the period, or `nil` for a single day; day 0 is the last of the month.
    let al: (mese: Int, giorno: Int)?
    let forma: Termine.Forma
    let norma: Norma
    let chi: String
    let adempimento: String
    let esecuzione: Termine.Esecuzione
    let riscontro: Termine.Riscontro
  }

  /// Every step that falls in the year; `compiuti` says which the archive shows done, by code.
  package static func anno(_ anno: Int, compiuti: [String: Giorno] = [:], oggi: Giorno) -> [Scadenza] {
    passi.compactMap { passo in
      guard let data = giorno(passo.dal, anno) else { return nil }
      let fine = passo.al.flatMap { giorno($0, anno) }
      var decorrenze = Decorrenze()
      decorrenze.adozione = data
      let termine = Termine(
        passo.codice, passo.forma, 0, .dopoLAdozione, fine: fine.map { .giorni($0 - data) },
        norma: passo.norma,
        regola: "2.1", chi: passo.chi, passo.adempimento, esecuzione: passo.esecuzione,
        riscontro: passo.riscontro)
      return termine.scadenza(decorrenze, compiutaIl: compiuti[passo.codice], oggi: oggi)
    }.inOrdine()
  }

  /// The days of a step in a year, both ends included; a term is a period of one day.
  package static func periodo(_ codice: String, anno: Int) -> ClosedRange<Giorno>? {
    guard let passo = passi.first(where: { $0.codice == codice }), let dal = giorno(passo.dal, anno),
      let al = passo.al.map({ giorno($0, anno) }) ?? dal
    else { return nil }
    return dal...al
  }

  private static func giorno(_ giorno: (mese: Int, giorno: Int), _ anno: Int) -> Giorno? {
    guard giorno.giorno == 0 else { return Giorno(anno: anno, mese: giorno.mese, giorno: giorno.giorno) }
    return Giorno(anno: anno, mese: giorno.mese, giorno: 1)?.ultimoDelMese
  }

  /// Dynamic revisions come first: on a day that both claim, the act that is quickest to adopt is read first.
  static let passi = revisioniDinamiche + semestre(.primo) + semestre(.secondo)
}
