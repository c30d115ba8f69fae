import Testing

@testable import Elettorato

@Suite("Dated values to read again")
struct ValoriDaRivedereTests {
  private func rule(
    _ code: String, checked: String?, sure: Ordinamento.Certezza = .verificata, until: String? = nil
  ) -> Ordinamento.Voce {
    .init(
      Termine(code, .entro, 1, .primaDelVoto, norma: .d223("art. 32"), regola: "", chi: "Chi", "Che cosa."),
      vigenteAl: until.map(g), certezza: sure, verificatoAl: checked.map(g))
  }

  @Test("who was checked too long ago, never, or is from memory is listed; what has ended is not")
  func listed() {
    let ruleSet = Ordinamento(
      nome: "prova",
      voci: [
        rule("FRESH", checked: "2026-06-01"), rule("LIMIT", checked: "2025-11-28"),
        rule("STALE", checked: "2025-11-27"),
        rule("NEVER", checked: nil), rule("MEMORY", checked: "2026-11-27", sure: .aMemoria),
        rule("ENDED", checked: nil, until: "2026-11-27"), rule("LAST_DAY", checked: nil, until: "2026-11-28"),
      ])
    let found = ValoreDaRivedere.di(ruleSet, oggi: g("2026-11-28"))
    #expect(found.map(\.valore) == ["STALE", "NEVER", "MEMORY", "LAST_DAY"])
    #expect(found.first?.perche == .verificatoIl(g("2025-11-27")))
    #expect(found.first?.file == "ordinamenti/prova/scadenze.csv")
    #expect(
      ValoreDaRivedere.di(ruleSet, oggi: g("2026-11-28"), giorni: 10).map(\.valore).prefix(2) == [
        "FRESH", "LIMIT",
      ])
  }

  @Test("the shipped catalogue is listed where it is from memory, and wholly once two years have passed")
  func shipped() {
    let catalogue = CatalogoTests.catalogue
    let today = ValoreDaRivedere.di(catalogue, oggi: g("2026-11-28"))
    #expect(!today.isEmpty && today.allSatisfy { $0.perche == .aMemoria })
    #expect(ValoreDaRivedere.di(catalogue, oggi: g("2028-12-31")).count > 150)
  }
}
