/// When a new division into sections moves the electors: with the semestral revision, once the commissione circondariale has it.
///
/// The office decides the division by 10 April or 10 October; claims are in by the 20th; the commission approves by 10 June or 10
/// December, and only then does the Comune bring it into its lists, by the day of the rectification. Source: arts 35, 39 and 40 d.P.R.
/// 223/1967; `norme.md` 1.6.3 and 2.1 (the days of S5 and S7, from the ordinary calendar).
package struct TempiDellaRipartizione: Equatable, Sendable {
  package static let norma = Norma.d223("artt. 35, 39 e 40")

  /// The last day for the office's decision, which goes into the minutes of the semestral revision.
  package let proposta: Giorno
  /// The days on which the act may be adopted.
  package let adozione: ClosedRange<Giorno>

  /// Those of the semester in which `giorno` falls.
  package init(nelSemestreDi giorno: Giorno) {
    let (anno, mese, _) = giorno.data
    self.init(anno: anno, semestre: mese <= 6 ? .primo : .secondo)
  }

  /// The first ones whose days of adoption are not over on `giorno`.
  package init(prossimiDa giorno: Giorno) {
    let suoi = TempiDellaRipartizione(nelSemestreDi: giorno)
    let (anno, mese, _) = giorno.data
    self =
      giorno <= suoi.adozione.upperBound
      ? suoi : Self(anno: mese <= 6 ? anno : anno + 1, semestre: mese <= 6 ? .secondo : .primo)
  }

  private init(anno: Int, semestre: CalendarioOrdinario.Semestre) {
    func giorno(_ passo: Int) -> Giorno {
      let codice = "SEM\(semestre.rawValue)_S\(passo)"
      guard let dal = CalendarioOrdinario.passi.first(where: { $0.codice == codice })?.dal,
        let giorno = Giorno(anno: anno, mese: dal.mese, giorno: dal.giorno)
      else { preconditionFailure("the steps of the semestral revision have a day in every year") }
      return giorno
    }
    proposta = giorno(3)
    adozione = giorno(5)...giorno(7)
  }
}
