/// What each fact makes of the state of a person; `nil` when it cannot be true of the person as he was, and changes nothing.
///
/// Pure, one fact at a time, in the order in which they happened: which papers are good, which terms they keep and what the lists become is
/// decided elsewhere.
extension StatoGiuridico {
  /// What a fact needs to know beside the state.
  package struct Circostanze: Sendable {
    package let letture: Set<LetturaAperta>
    /// An act has carried it out, or said that only its term has passed: it was true.
    package let riconosciuto: Bool
    /// The paper of an entry proves it: of who comes from another Comune, that he has been struck there (art. 32, c. 1, n. 4).
    package let documentato: Bool
  }

  package func dopo(_ evento: Evento, _ circostanze: Circostanze) -> StatoGiuridico? {
    guard !morto else { return nil }
    return switch evento.tipo {
    case .decesso: deceduto()
    case .emigrazione: lontano()
    case .emigrazioneEstero: allEstero(evento, circostanze)
    case .immigrazione: immigrato(evento, circostanze)
    case .cambioAbitazione: abitazione(evento, circostanze)
    case .perditaCittadinanza: senzaCittadinanza(circostanze)
    case .acquistoCittadinanza: cittadino(evento)
    case .perditaDiritto: evento.definitivo == false ? nil : diritto(perso: true, evento)
    case .riacquistoDiritto: dirittoPerso ? diritto(perso: false, evento) : nil
    case .ricomparsa: ricomparso(evento, circostanze)
    case .compimento18: nil
    }
  }

  private func deceduto() -> StatoGiuridico {
    var dopo = self
    dopo.morto = true
    dopo.lontanoPerFatto = true
    return dopo
  }

  private func lontano() -> StatoGiuridico {
    var dopo = self
    dopo.residenza = .altrove
    dopo.lontanoPerFatto = true
    dopo.quiPerFatto = false
    return dopo
  }

  /// A citizen stays of the Comune that he leaves (art. 11); a foreigner leaves it.
  private func allEstero(_ evento: Evento, _ circostanze: Circostanze) -> StatoGiuridico? {
    let suo = italiano || (cittadinanza == nil && evento.cittadinanza == "ITA")
    guard suo || circostanze.letture.contains(.stranieroPartito) else { return lontano() }
    guard residenza.nelComune || circostanze.letture.contains(.aireSenzaResidenza) else { return nil }
    var dopo = self
    dopo.residenza = .estero
    dopo.statoEstero = evento.statoAltro
    dopo.lontanoPerFatto = false
    return dopo
  }

  private func immigrato(_ evento: Evento, _ circostanze: Circostanze) -> StatoGiuridico? {
    switch residenza {
    case .qui:
      // Of two papers of an entry the later says where he dwells; of who has lived here all along it says nothing.
      guard
        quiPerFatto || circostanze.riconosciuto || circostanze.letture.contains(.immigrazioneCambiaAbitazione)
      else { return nil }
    case .estero: break
    case .altrove, .irreperibile, .ignota: guard circostanze.documentato else { return nil }
    }
    return qui(evento)
  }

  /// Who is registered abroad and declares a dwelling here has come back (L. 470/1988).
  private func abitazione(_ evento: Evento, _ circostanze: Circostanze) -> StatoGiuridico? {
    switch residenza {
    case .qui:
      var dopo = self
      dopo.dimora = evento.indirizzo ?? dimora
      return dopo
    case .estero: return qui(evento)
    case .altrove:
      return lontanoPerFatto && circostanze.letture.contains(.abitazioneDopoEmigrazione) ? qui(evento) : nil
    case .irreperibile, .ignota: return nil
    }
  }

  private func senzaCittadinanza(_ circostanze: Circostanze) -> StatoGiuridico? {
    guard italiano || circostanze.letture.contains(.cittadinanzaDellEuropeo) else { return nil }
    var dopo = self
    dopo.cittadinanza = ""
    return dopo
  }

  private func cittadino(_ evento: Evento) -> StatoGiuridico? {
    guard !italiano else { return nil }
    var dopo = self
    dopo.cittadinanza = "ITA"
    dopo.dimora = evento.indirizzo ?? dimora
    return dopo
  }

  private func diritto(perso: Bool, _ evento: Evento) -> StatoGiuridico {
    var dopo = self
    dopo.dirittoPerso = perso
    if !perso { dopo.dimora = evento.indirizzo ?? dimora }
    return dopo
  }

  /// Found again: where he was last untraceable does not matter, because he is on no list (art. 32, c. 1, n. 5).
  private func ricomparso(_ evento: Evento, _ circostanze: Circostanze) -> StatoGiuridico? {
    switch residenza {
    case .irreperibile, .ignota: return qui(evento)
    case .altrove:
      return lontanoPerFatto && !circostanze.letture.contains(.ricomparsaDopoEmigrazione) ? nil : qui(evento)
    case .qui:
      // Of an elector it says where he dwells; of a citizen on no list, that the register has him again already.
      return italiano ? qui(evento) : nil
    case .estero: return nil
    }
  }

  private func qui(_ evento: Evento) -> StatoGiuridico {
    var dopo = self
    dopo.residenza = .qui
    dopo.quiPerFatto = true
    dopo.lontanoPerFatto = false
    dopo.statoEstero = ""
    dopo.dimora = evento.indirizzo ?? dimora
    if cittadinanza == nil, !evento.cittadinanza.isEmpty { dopo.cittadinanza = evento.cittadinanza }
    return dopo
  }
}
