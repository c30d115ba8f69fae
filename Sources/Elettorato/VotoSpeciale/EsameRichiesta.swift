/// One request, judged: the checks in the order of the code, the term last of all.
package enum EsameRichiesta {
  /// `giaAmmessa`: whether an earlier request of the same person and kind stands.
  package static func esamina(
    _ richiesta: Richiesta, _ richiedente: Richiedente, giaAmmessa: Bool,
    _ contesto: EsameRichieste.Contesto,
    _ interventi: [InterventoRichiesta]
  ) -> RichiestaEsaminata {
    let finestra = contesto.termini.richieste[richiesta.specie]
    var esaminata = RichiestaEsaminata(
      richiesta: richiesta, richiedente: richiedente, esito: .revocata, segnalazioni: [],
      interventi: interventi, norma: finestra?.norma ?? richiesta.specie.norma)
    if interventi.contains(where: { $0.azione == .revoca }) { return esaminata }
    let merito = merito(richiesta, richiedente, giaAmmessa: giaAmmessa, contesto, interventi)
    switch (merito, finestra) {
    case (.failure(let motivo), _): esaminata.esito = .rifiutata(motivo)
    case (.success, nil): esaminata.esito = .rifiutata(.nonPrevista)
    case (.success(let destinazione), let finestra?):
      let accolta = interventi.contains { $0.azione == .accogliTardiva } && finestra.natura == .ordinatorio
      if finestra.comprende(richiesta.ricevuta) {
        esaminata.esito = .ammessa(destinazione)
      } else if accolta {
        esaminata.esito = .ammessa(destinazione)
        esaminata.segnalazioni.append(.accoltaTardiva)
      } else {
        esaminata.esito = .rifiutata(.fuoriTermine)
        if finestra.natura == .ordinatorio { esaminata.segnalazioni.append(.tardivaAccoglibile) }
      }
    }
    esaminata.segnalazioni += segnalazioni(esaminata, contesto)
    return esaminata
  }

  /// Everything but the term.
  private static func merito(
    _ richiesta: Richiesta, _ richiedente: Richiedente, giaAmmessa: Bool,
    _ contesto: EsameRichieste.Contesto,
    _ interventi: [InterventoRichiesta]
  ) -> Result<Destinazione, RifiutoRichiesta> {
    if case .failure = CodiceFiscale.verifica(richiesta.codiceFiscale, luogoEsiste: contesto.luoghi.esiste) {
      return .failure(.codiceFiscaleNonValido)
    }
    if giaAmmessa { return .failure(.duplicato) }
    if VotoDomiciliare.dateIncoerenti(richiesta) { return .failure(.dateIncoerenti) }
    if let rifiuto = dellElettore(richiesta, richiedente, contesto) { return .failure(rifiuto) }
    if contesto.termini.richieste[richiesta.specie] == nil { return .failure(.nonPrevista) }
    let sezione = interventi.compactMap { intervento -> Int? in
      if case .sezione(let numero) = intervento.azione { numero } else { nil }
    }.last
    switch richiesta.specie {
    case .domicilio:
      if let rifiuto = VotoDomiciliare.documenti(richiesta, certificatoDal: contesto.termini.certificatoDal) {
        return .failure(rifiuto)
      }
      return VotoDomiciliare.destinazione(richiesta, contesto, sezione: sezione)
    case .degenti:
      guard richiesta.documenti else { return .failure(.attestazioneMancante) }
      return VotoDegenti.destinazione(richiesta, contesto, sezione: sezione)
    case .detenuti:
      guard richiesta.documenti else { return .failure(.attestazioneMancante) }
      return VotoDetenuti.destinazione(richiesta, contesto, sezione: sezione)
    case .naviganti:
      guard richiesta.documenti else { return .failure(.documentoMancante) }
      return VotoNaviganti.destinazione(richiesta, contesto)
    case .temporaneamenteAllEstero, .opzioneInItalia:
      return VotoAllEstero.destinazione(richiesta, richiedente, contesto)
    }
  }

  /// On the list, under that name, of age, and with the right.
  private static func dellElettore(
    _ richiesta: Richiesta, _ richiedente: Richiedente, _ contesto: EsameRichieste.Contesto
  ) -> RifiutoRichiesta? {
    guard richiedente.riga != nil, let scheda = richiedente.scheda else { return .nonIscritto }
    guard scheda.chiave == richiesta.chiave else { return .datiDiscordanti }
    if EsclusioneArt33.depenna(nascita: scheda.nascita, giornoEta: contesto.consultazione.giorni.eta) {
      return .minorenneAlVoto
    }
    return richiesta.specie == .detenuti && VotoDetenuti.dirittoPerso(richiedente) ? .dirittoPerso : nil
  }

  private static func segnalazioni(
    _ esaminata: RichiestaEsaminata, _ contesto: EsameRichieste.Contesto
  ) -> [Segnalazione] {
    var segnalazioni: [Segnalazione] = []
    if let indicata = esaminata.richiesta.sezioneIndicata, let attuale = esaminata.richiedente.riga?.sezione,
      indicata != attuale
    {
      segnalazioni.append(.sezioneDiversa(indicata: indicata, attuale: attuale))
    }
    guard let raccolta = esaminata.esito.destinazione?.raccolta else { return segnalazioni }
    if esaminata.richiedente.fatti.morto { segnalazioni.append(.decessoNoto) }
    if raccolta.sezione == nil, raccolta.modalita != nil,
      raccolta.comune == contesto.territorio.comune.codice
    {
      segnalazioni.append(.sezioneDiRaccoltaIgnota)
    }
    return segnalazioni
  }
}
