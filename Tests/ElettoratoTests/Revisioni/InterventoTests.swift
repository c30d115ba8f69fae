import Elettorato
import Testing

/// What the officer may decide by hand on an event, by the answer that the event would have.
struct InterventoTests {
  private func impedimento(
    _ azione: Intervento.Azione, _ esito: EsitoEvento, attuale: Bool = false
  ) -> Intervento.Impedimento? {
    let intervento = Intervento(evento: 1, azione: azione, motivo: "motivo", documento: "documento")
    do throws(Intervento.Impedimento) {
      try intervento.verifica(esito: esito, attuale: attuale ? intervento : nil, sezioni: [1, 2])
      return nil
    } catch {
      return error
    }
  }

  private static let inAttesa = EsitoEvento.inAttesa(.dinamica(1), .cancella(.decesso))

  @Test("an identity is verified only where names disagree, whatever the other refusals")
  func identita() {
    for rifiuto in Rifiuto.allCases {
      #expect(
        impedimento(.identitaVerificata, .rifiutato(rifiuto))
          == (rifiuto == .datiDiscordanti ? nil : .nonPertinente(rifiuto: rifiuto)), "\(rifiuto)")
    }
    #expect(impedimento(.identitaVerificata, Self.inAttesa) == .nonPertinente(rifiuto: nil))
  }

  @Test("a section that exists is given only where the street index has none")
  func sezione() {
    for rifiuto in Rifiuto.allCases {
      #expect(
        impedimento(.sezione(2), .rifiutato(rifiuto))
          == (rifiuto == .viaSconosciuta ? nil : .nonPertinente(rifiuto: rifiuto)), "\(rifiuto)")
    }
    #expect(impedimento(.sezione(3), .rifiutato(.viaSconosciuta)) == .sezioneInesistente(3))
    #expect(impedimento(.sezione(2), .ininfluente(.minore)) == .nonPertinente(rifiuto: nil))
  }

  @Test("any event may be left out, and only what was decided may be withdrawn")
  func escludiERitira() {
    #expect(impedimento(.escludi, Self.inAttesa) == nil)
    #expect(impedimento(.escludi, .rifiutato(.documentoMancante)) == nil)
    #expect(impedimento(.ritira, Self.inAttesa) == .nullaDaRitirare)
    #expect(impedimento(.ritira, Self.inAttesa, attuale: true) == nil)
  }

  @Test("an action is written and read in one way")
  func codici() {
    for azione in [Intervento.Azione.escludi, .identitaVerificata, .sezione(12), .ritira] {
      #expect(Intervento.Azione(codice: azione.codice) == azione)
    }
    for testo in ["", "SEZIONE 0", "SEZIONE -1", "SEZIONE x", "ALTRO"] {
      #expect(Intervento.Azione(codice: testo) == nil, "\(testo)")
    }
  }

  @Test("an answer is final exactly when its outcome leaves nothing to examine again")
  func definitiva() {
    let effetto = EsameEvento.Effetto.cancella(.decesso)
    let esiti: [EsitoEvento] =
      [
        .applicato(.dinamica(1), effetto), .annotato(.dinamica(1), effetto), .inAttesa(.dinamica(1), effetto),
        .fuoriTermine(effetto),
      ] + Ininfluenza.allCases.map(EsitoEvento.ininfluente) + Rifiuto.allCases.map(EsitoEvento.rifiutato)
    for esito in esiti {
      let decisione = DecisioneEvento(
        evento: 1, esito: esito.codice, motivo: esito.motivo, tornata: nil, lista: nil, sezioneDa: nil,
        sezioneA: nil, definitiva: esito.definitivo, intervento: "")
      #expect(decisione.definitivaPerRegola == esito.definitivo, "\(esito.codice) \(esito.motivo)")
    }
  }
}
