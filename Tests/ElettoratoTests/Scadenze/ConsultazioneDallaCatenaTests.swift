import Elettorato
import Testing

/// The vote of an act, found again in the chain whether or not it is still in progress.
struct ConsultazioneDallaCatenaTests {
  private let comune = Comune(
    codice: "D839", denominazione: "Gaby", provincia: "AO", regione: "Valle d'Aosta", codiceIstat: "007029")

  private func atto(_ numero: Int, _ parametri: [Atto.Parametro]) -> Atto {
    Atto(
      numero: numero, tipo: numero == 1 ? .primaFormazione : .straordinaria1, giorno: Giorno(numero: 19_000),
      protocollo: "", autore: "prova", regime: .partiDistinte, parametri: parametri)
  }

  private func giorno(_ iso: String) -> Giorno? { Giorno(iso: iso.utf8) }

  @Test("days, kinds and round are those that the act which called the vote has written")
  func found() throws {
    let chiamata = try #require(
      Consultazione(
        comune: ComuneAlVoto(
          nome: "Gaby", codiceIstat: "007029", codiceCatastale: "D839", provincia: "AO",
          regione: "Valle d'Aosta"), tipi: [.comunale, .regionale],
        giorni: GiorniDiVoto(primo: giorno("2023-11-12") ?? Giorno(numero: 0), secondo: giorno("2023-11-13")),
        ordinamento: "statale") as Consultazione?)
    let parametri = chiamata.parametri(ordinamenti: [])
    let atti = [atto(1, parametri), atto(2, [Atto.Parametro("consultazione", chiamata.identita)])]
    let trovata = try #require(Consultazione(identita: chiamata.identita, atti: atti, comune: comune))
    #expect(trovata.tipi == [.comunale, .regionale] && trovata.turno == .primo)
    #expect(trovata.giorni == chiamata.giorni && trovata.identita == chiamata.identita)
    #expect(trovata.comune.regione == "Valle d'Aosta")
  }

  @Test("a vote that no act has called is not made up")
  func missing() {
    #expect(Consultazione(identita: "D839-2023-11-12", atti: [atto(1, [])], comune: comune) == nil)
    #expect(
      Consultazione(
        identita: "D839-2023-11-12", atti: [atto(1, [Atto.Parametro("consultazione", "D839-2023-11-12")])],
        comune: comune) == nil)
  }
}
