import Elettorato
import Testing

/// What depends on a judicial measure, and what each answer is followed by.
struct RiservatezzaTests {
  @Test("only the loss and the recovery of the right come from a judge, as causes and as events")
  func riservate() {
    #expect(Causa.allCases.filter(\.riservata) == [.perditaDiritto, .riacquistoDiritto])
    #expect(TipoEvento.allCases.filter(\.riservato) == [.perditaDiritto, .riacquistoDiritto])
  }

  private func decisione(_ esito: EsitoEvento.Codice, _ motivo: String) -> DecisioneEvento {
    DecisioneEvento(
      evento: 1, esito: esito, motivo: motivo, tornata: nil, lista: nil, sezioneDa: nil, sezioneA: nil,
      definitiva: false, intervento: "")
  }

  @Test("every refusal, every fact without effect and every late fact says what follows")
  func seguiti() {
    for rifiuto in Rifiuto.allCases {
      #expect(decisione(.rifiutato, rifiuto.rawValue).seguito(.decesso) == rifiuto.rimedio)
    }
    for ininfluenza in Ininfluenza.allCases {
      #expect(!decisione(.ininfluente, ininfluenza.rawValue).seguito(.immigrazione).isEmpty)
    }
    let tardi = decisione(.fuoriTermine, "OLTRE_LA_TORNATA")
    #expect(tardi.seguito(.acquistoCittadinanza).contains("art. 32-bis"))
    #expect(!tardi.seguito(.immigrazione).contains("art. 32-bis"))
    #expect(decisione(.applicato, "").seguito(.decesso).isEmpty)
  }

  @Test("an answer rests on the article of its refusal, otherwise on that of the event")
  func norme() {
    #expect(decisione(.rifiutato, "VIA_SCONOSCIUTA").norma(.cambioAbitazione) == .d223("art. 36"))
    #expect(decisione(.rifiutato, "DUPLICATO").norma(.decesso) == .d223("art. 32, c. 1, n. 1"))
  }
}
