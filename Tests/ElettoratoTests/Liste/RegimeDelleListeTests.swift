import Elettorato
import Testing

struct RegimeDelleListeTests {
  @Test("men and women are apart to 29 June 2025 and together from 30 June 2025, each by its own norm")
  func decorrenza() {
    let prima = RegimeDelleListe.vigente.il(data(2025, 6, 29))
    #expect(prima.valore == .partiDistinte)
    #expect(prima.norma == .d223("art. 5"))
    let dopo = RegimeDelleListe.vigente.il(data(2025, 6, 30))
    #expect(dopo.valore == .listaUnica)
    #expect(dopo.norma.description == "art. 2-bis, D.L. 27/2025")
    #expect(dopo.dal == data(2025, 6, 30))
    #expect(RegimeDelleListe.vigente.il(data(1967, 5, 13)).valore == .partiDistinte)
    #expect(RegimeDelleListe.vigente.il(data(2099, 1, 1)).valore == .listaUnica)
  }

  @Test("men stand before women; a sex not recorded stands with the men; in one list all stand together")
  func parti() {
    #expect(RegimeDelleListe.partiDistinte.parti == [.maschile, .femminile])
    #expect(RegimeDelleListe.partiDistinte.parte(.femminile) == .femminile)
    #expect(RegimeDelleListe.partiDistinte.parte(.maschile) == .maschile)
    #expect(RegimeDelleListe.partiDistinte.parte(.nonIndicato) == .maschile)
    #expect(RegimeDelleListe.listaUnica.parti == [.unica])
    for sesso in Sesso.allCases { #expect(RegimeDelleListe.listaUnica.parte(sesso) == .unica) }
  }
}
