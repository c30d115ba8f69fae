/// The answer to what another mayor tells: one of our sections collects the vote, or none does.
package enum EsitoOspite: Equatable, Sendable {
  case accolto(RaccoltaDelVoto)
  case rifiutato(RifiutoRichiesta)

  package var raccolta: RaccoltaDelVoto? {
    if case .accolto(let raccolta) = self { raccolta } else { nil }
  }

  package var rifiuto: RifiutoRichiesta? {
    if case .rifiutato(let motivo) = self { motivo } else { nil }
  }
}

/// An elector of another Comune with the answer.
package struct OspiteEsaminato: Equatable, Sendable {
  /// As received; once accepted, the institute by our own code.
  package internal(set) var ospite: Ospite
  package internal(set) var esito: EsitoOspite
  package internal(set) var segnalazioni: [Segnalazione]

  package init(ospite: Ospite, esito: EsitoOspite, segnalazioni: [Segnalazione]) {
    self.ospite = ospite
    self.esito = esito
    self.segnalazioni = segnalazioni
  }

  /// The provision under which the answer is given.
  package var norma: Norma { esito.rifiuto?.norma ?? ospite.specie.norma }
}

/// Every elector of other Comuni who is to vote here, judged in the order of reception.
///
/// The other mayor has judged requirements and term: here it is asked whether the place is known and ours, whether the ballots are of
/// our vote and due to an elector of that Comune, whether we have been told already. The same attestation told again, and not the same, is
/// a correction; of two kinds the last told holds: nobody is on the sheets of two places. Pure, and nobody is lost.
package enum EsameOspiti {
  /// `iscrittoQui` says whether an open line of our lists has this name and day of birth.
  package static func esamina(
    _ ospiti: [Ospite], _ contesto: EsameRichieste.Contesto, iscrittoQui: (Ospite) throws -> Bool
  ) rethrows -> [OspiteEsaminato] {
    var esaminati: [OspiteEsaminato] = []
    // Where each person, and each attestation, accepted last stands in `esaminati`.
    var persone: [Chi: Int] = [:]
    var attestazioni: [Attestazione: Int] = [:]
    func accolto(_ posto: Int?) -> Int? { posto.flatMap { esaminati[$0].esito.raccolta == nil ? nil : $0 } }
    for ospite in ospiti.sorted(by: { $0.numero < $1.numero }) {
      let chi = Chi(chiave: ospite.chiave, nascita: ospite.nascita)
      let attestazione = Attestazione(
        comune: ospite.comune, specie: ospite.specie, numero: ospite.attestazione)
      let (prima, corretto) = (accolto(persone[chi]), accolto(attestazioni[attestazione]))
      let giaAccolto = prima != corretto && prima.map { esaminati[$0].ospite.specie } == ospite.specie
      var esaminato = esamina(ospite, giaAccolto: giaAccolto, contesto)
      if try iscrittoQui(ospite) { esaminato.segnalazioni.append(.iscrittoAncheQui) }
      if esaminato.esito.raccolta != nil {
        for posto in Set([prima, corretto].compactMap(\.self)) {
          esaminati[posto].esito = .rifiutato(.superata)
          let vecchio = esaminati[posto].ospite
          guard vecchio.specie != ospite.specie else { continue }
          esaminati[posto].segnalazioni.append(.altraSpecie(richiesta: ospite.numero, ospite.specie))
          esaminato.segnalazioni.append(.altraSpecie(richiesta: vecchio.numero, vecchio.specie))
        }
        persone[chi] = esaminati.count
        attestazioni[attestazione] = esaminati.count
      }
      esaminati.append(esaminato)
    }
    return esaminati
  }

  private struct Chi: Hashable {
    let chiave: [UInt8]
    let nascita: Giorno
  }

  private struct Attestazione: Hashable {
    let comune: String
    let specie: SpecieDiRichiesta
    let numero: String
  }

  private static func esamina(
    _ ospite: Ospite, giaAccolto: Bool, _ contesto: EsameRichieste.Contesto
  ) -> OspiteEsaminato {
    var esaminato = OspiteEsaminato(ospite: ospite, esito: .rifiutato(.duplicato), segnalazioni: [])
    if giaAccolto { return esaminato }
    if EsclusioneArt33.depenna(nascita: ospite.nascita, giornoEta: contesto.consultazione.giorni.eta) {
      esaminato.esito = .rifiutato(.minorenneAlVoto)
      return esaminato
    }
    let raccolta: RaccoltaDelVoto
    switch collocazione(ospite, contesto) {
    case .failure(let rifiuto):
      esaminato.esito = .rifiutato(rifiuto)
      return esaminato
    case .success(let trovata):
      raccolta = trovata.raccolta
      esaminato.ospite.luogo = trovata.luogo
    }
    if let rifiuto = schede(ospite, contesto) {
      esaminato.esito = .rifiutato(rifiuto)
      return esaminato
    }
    esaminato.esito = .accolto(raccolta)
    if raccolta.sezione == nil { esaminato.segnalazioni.append(.sezioneDiRaccoltaIgnota) }
    return esaminato
  }

  // MARK: - The place

  /// Where he votes, in our own codes, and who collects: the place must be known and stand in our Comune.
  private static func collocazione(
    _ ospite: Ospite, _ contesto: EsameRichieste.Contesto
  ) -> Result<(luogo: LuogoDelVoto, raccolta: RaccoltaDelVoto), RifiutoRichiesta> {
    let nostro = contesto.territorio.comune.codice
    switch ospite.luogo {
    case .dimora(let comune, let indirizzo):
      guard ospite.specie == .domicilio else { return .failure(.luogoDiAltraSpecie) }
      guard comune == nostro else { return .failure(.luogoFuoriAmbito) }
      guard let indirizzo else { return .failure(.dichiarazioneIncompleta) }
      guard let sezione = contesto.sezione(indirizzo) else { return .failure(.viaSconosciuta) }
      return .success(
        (
          ospite.luogo,
          RaccoltaDelVoto(modalita: .ufficioDistaccato, comune: nostro, sezione: sezione)
        ))
    case .istituto(let nome):
      guard let istituto = contesto.istituto(nome) ?? contesto.istituto(denominato: nome, in: nostro) else {
        return .failure(.luogoSconosciuto)
      }
      guard ospite.specie != .domicilio,
        (istituto.tipo == .istitutoDiDetenzione) == (ospite.specie == .detenuti)
      else { return .failure(.luogoDiAltraSpecie) }
      guard istituto.comune == nostro else { return .failure(.luogoFuoriAmbito) }
      return .success(
        (
          .istituto(istituto.codice),
          RaccoltaDelVoto(
            modalita: RaccoltaDelVoto.modalita(istituto), comune: nostro,
            sezione: istituto.sezione ?? contesto.sezione(istituto.indirizzo))
        ))
    case .imbarco, .estero: return .failure(.luogoDiAltraSpecie)
    }
  }

  // MARK: - The ballots

  /// What is wrong with the ballots told, if anything: each must be of our vote, and due to an elector of that Comune.
  ///
  /// Municipal ballots never are; provincial and regional ones if that Comune is of our province or Region; national ones anywhere (B-09,
  /// B-13, B-34, B-44).
  private static func schede(_ ospite: Ospite, _ contesto: EsameRichieste.Contesto) -> RifiutoRichiesta? {
    guard !ospite.schede.isEmpty, ospite.schede.allSatisfy(contesto.consultazione.tipi.contains) else {
      return .schedeNonDovute
    }
    let (giorno, nostro) = (contesto.consultazione.giorni.primo, contesto.territorio.comune)
    guard ospite.comune != nostro.codice, let suo = contesto.territorio.ubicazione(ospite.comune, il: giorno),
      suo.inItalia
    else { return ospite.comune == nostro.codice ? .schedeNonDovute : .luogoSconosciuto }
    for tipo in ospite.schede {
      switch tipo {
      case .politica, .europea, .referendum: continue
      case .comunale: return .schedeNonDovute
      case .provinciale:
        guard let provincia = suo.provincia else { return .luogoSconosciuto }
        if provincia != nostro.provincia { return .schedeNonDovute }
      case .regionale:
        guard let regione = suo.regione else { return .luogoSconosciuto }
        if !Ambito.stessaRegione(regione, nostro.regione) { return .schedeNonDovute }
      }
    }
    return nil
  }
}

extension RifiutoRichiesta {
  /// Why an elector of another Comune is refused.
  package var motivoPerOspite: String {
    self == .superata ? "un elenco successivo ne prende il posto" : motivo
  }

  /// What the office can do about an elector of another Comune: it is the other mayor who answers him.
  package var rimedioPerOspite: String {
    switch self {
    case .duplicato: "Vale il primo elenco: avvertire il Comune di iscrizione."
    case .superata: "Vale l'ultimo elenco ricevuto: chiedere conferma al Comune di iscrizione."
    case .luogoSconosciuto:
      "Verificare il luogo: scrivere nell'elenco il codice che l'istituto ha in «luoghi», o importare «luoghi» o «comuni-citati», e riesaminare."
    case .viaSconosciuta: "Aggiornare il viario, o chiedere l'indirizzo esatto al Comune di iscrizione."
    case .luogoFuoriAmbito: "L'elenco è di un altro Comune: restituirlo al sindaco che l'ha trasmesso."
    case .schedeNonDovute, .luogoDiAltraSpecie, .dichiarazioneIncompleta, .minorenneAlVoto:
      "Chiedere un elenco corretto al sindaco del Comune di iscrizione."
    default: rimedio
    }
  }
}
