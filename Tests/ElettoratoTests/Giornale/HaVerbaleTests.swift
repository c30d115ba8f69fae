import Testing

@testable import Elettorato

@Suite("which acts have minutes of revision")
struct HaVerbaleTests {
  @Test("those that change lines one by one or answer to facts; never what opens, stops or seals the lists")
  func kinds() {
    let senza: Set<String> = [
      "prima-formazione", "indizione", "blocco", "fine-blocco", "autenticazione", "supplemento",
      "elenco-minori", "depennamento-minori", "elenchi-voto-speciale",
    ]
    for tipo in Atto.Tipo.allCases {
      #expect(tipo.haVerbale == !senza.contains(tipo.rawValue), "\(tipo.rawValue)")
    }
  }

  @Test("every act that moves electors has them, save the first formation")
  func movers() {
    for tipo in Atto.Tipo.allCases where tipo != .primaFormazione {
      if tipo.descrittore.cambiaLeListe { #expect(tipo.haVerbale, "\(tipo.rawValue)") }
    }
  }

  @Test("the additional list is adopted under its own decree, not under art. 32")
  func provision() {
    #expect(Atto.Tipo.listaAggiuntaUE.norma.description == "art. 3, D.Lgs. 197/1996")
    #expect(Atto.Tipo.straordinaria1.norma.luogo.hasPrefix("art. 32"))
  }
}
