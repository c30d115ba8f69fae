package import Elettorato

/// The semestral revision of a day: its next act, and until when.
package struct SituazioneSemestrale {
  package let revisione: RevisioneSemestrale
  /// `nil` when both acts have been adopted.
  package let fase: FaseSemestrale?
  package let termine: Giorno
  package let oggi: Giorno

  package init(_ adottate: [CalendarioSemestrale.Adozione], oggi: Giorno) {
    let calendario = CalendarioSemestrale(adottate: Set(adottate))
    revisione = calendario.revisione(nil, il: oggi)
    let prossima = calendario.prossimaFase(revisione)
    fase = calendario.adottate.contains(.init(revisione, prossima)) ? nil : prossima
    termine = prossima == .elenchi ? revisione.termineElenchi : revisione.termineRettifica
    self.oggi = oggi
  }

  package var frase: String {
    guard let fase else {
      return "\(revisione.titolo): conclusa, decorre \(revisione.decorrenza.esteso(.dal))"
    }
    if oggi < revisione.situazioneAl {
      return "\(revisione.titolo): si apre con l'anagrafe \(revisione.situazioneAl.esteso(.del))"
    }
    return
      "\(revisione.titolo): \(fase.titolo), entro \(termine.esteso(.il))\(oggi > termine ? ", termine superato" : "")"
  }

  /// Its fields, for programs.
  package var voci: [Risposta.Voce] {
    [
      .init("revisione", .testo(revisione.codice)), .init("fase", .testo(fase?.rawValue)),
      .init("termine", .giorno(termine)),
    ]
  }
}
