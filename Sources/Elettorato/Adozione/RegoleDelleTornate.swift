/// The rounds of a dynamic revision: each change has its fact, of that person, of that cause, that the round may take (art. 32, c. 1 and 4).
extension Adozione {
  static let straordinarie = Set(Tornata.straordinarie.map(\.tipoDiAtto))
  static let ordinarie = Set(Tornata.ordinarie.map(\.tipoDiAtto))
  static let tornate = straordinarie.union(ordinarie)

  static let regoleDelleTornate: [Regola] = [
    .mossa("causa-della-tornata", .d223("art. 32, c. 1 e 4"), tornate) { mossa, caso in
      guard let tornata = caso.tornata, let materia = mossa.materia,
        caso.calendario.tratta(tornata, materia)
      else {
        return "la causa \(mossa.causa.rawValue) non è di questa tornata (fascicolo \(mossa.fascicolo))"
      }
      return nil
    },
    .mossa("fatto-della-variazione", .d223("art. 32, c. 1"), tornate) { mossa, _ in
      guard let risposta = mossa.risposta, mossa.evento != nil else {
        return "varia la riga del fascicolo \(mossa.fascicolo) senza un fatto comunicato e deciso"
      }
      let accolto =
        risposta.esito == .applicato || (risposta.esito == .annotato && mossa.operazione == .annotazione)
      return accolto
        ? nil : "varia la riga del fascicolo \(mossa.fascicolo) per un fatto che non è applicato"
    },
    .mossa("fatto-della-causa", .d223("art. 32, c. 1"), tornate) { mossa, _ in
      guard let evento = mossa.evento, !mossa.causa.provata(da: evento.tipo) else { return nil }
      return
        "la causa \(mossa.causa.rawValue) non è quella del fatto, \(evento.tipo.titolo) (fascicolo \(mossa.fascicolo))"
    },
    .mossa("fatto-della-persona", .d223("art. 32, c. 1"), tornate) { mossa, _ in
      guard let evento = mossa.evento, let persona = mossa.persona,
        persona.chiaviDiAdozione.isDisjoint(with: evento.chiaviDiAdozione)
      else { return nil }
      return "il fatto è di un'altra persona (fascicolo \(mossa.fascicolo))"
    },
    .mossa("documento-del-fatto", .d223("art. 32, c. 1, nn. 3 e 4"), tornate) { mossa, _ in
      if mossa.causa == .perditaDiritto, mossa.evento?.definitivo == false {
        return "il provvedimento non è definitivo (fascicolo \(mossa.fascicolo))"
      }
      if mossa.causa == .immigrazione, let evento = mossa.evento, evento.cancellatoAltrove == nil {
        return "manca la cancellazione dal Comune di provenienza (fascicolo \(mossa.fascicolo))"
      }
      return nil
    },
    .mossa("eta-di-chi-entra", .d223("artt. 1 e 7"), tornate) { mossa, caso in
      guard mossa.operazione == .iscrizione, let persona = mossa.personaDopo,
        !EtaElettorale.maggiorenne(nascita: persona.nascita, il: caso.fineSemestre)
      else { return nil }
      return
        "iscrive chi non compie 18 anni entro \(caso.fineSemestre.esteso(.il)) (fascicolo \(mossa.fascicolo))"
    },
    .riga("fatto-ricevuto-prima", .d223("art. 32, c. 4"), tornate) { riga, caso in
      guard case .decisione(let decisione, let evento, _) = riga, evento.ricevuto > caso.giorno else {
        return nil
      }
      return "decide l'evento n. \(decisione.evento), ricevuto dopo la data dell'atto"
    },
    .riga("fatto-gia-deciso", .d223("art. 32, c. 1"), tornate) { riga, _ in
      guard case .decisione(let decisione, _, giaDeciso: true) = riga else { return nil }
      return
        "decide di nuovo l'evento n. \(decisione.evento), sul quale un atto ha già dato la risposta ultima"
    },
    .riga("risposta-al-fatto", .d223("art. 32, c. 1 e 4"), tornate) { riga, caso in
      guard case .decisione(let decisione, _, _) = riga, !risposta(decisione, caso.tornata) else {
        return nil
      }
      return "la risposta all'evento n. \(decisione.evento) non è di quelle che una tornata dà"
    },
    .insieme("fatto-applicato-con-effetto", .d223("art. 32, c. 1"), tornate) { conti, _ in
      conti.applicatoSenzaEffetto.map {
        "dice applicato l'evento n. \($0), e non varia nessuna riga della persona"
      }
    },
  ]

  /// Whether an answer is one that a round gives: what waits is not answered, what is applied is applied by this round.
  private static func risposta(_ decisione: DecisioneEvento, _ tornata: Tornata?) -> Bool {
    switch decisione.esito {
    case .applicato: decisione.tornata == tornata && decisione.motivo.isEmpty
    case .annotato, .fuoriTermine: decisione.tornata == nil
    case .ininfluente: Ininfluenza(rawValue: decisione.motivo) != nil
    case .rifiutato: Rifiuto(rawValue: decisione.motivo) != nil
    case .inAttesa: false
    }
  }
}

extension CasoDiAdozione {
  /// The rounds of the vote that the act names, in the reading that the act declares; the ordinary ones for an act of no vote.
  var calendario: CalendarioDelleTornate {
    guard let voto else { return .ordinario }
    let letture = atto.parametri.filter { $0.nome == CalendarioDelleTornate.Lettura.parametro }
    return CalendarioDelleTornate(
      tornate: Tornata.straordinarie.compactMap { tornata in voto.termine(tornata).map { (tornata, $0) } },
      letture: Set(letture.compactMap { CalendarioDelleTornate.Lettura(rawValue: $0.valore) }),
      adottate: Set(tornateAdottate.keys), oggi: giorno)
  }
}

extension Causa {
  /// Whether a fact of that kind is the cause.
  fileprivate func provata(da fatto: TipoEvento) -> Bool {
    switch self {
    case .decesso: fatto == .decesso
    case .perditaCittadinanza: fatto == .perditaCittadinanza
    case .perditaDiritto: fatto == .perditaDiritto
    // A citizen of the Union who leaves Italy leaves the additional list.
    case .emigrazione: fatto == .emigrazione || fatto == .emigrazioneEstero
    case .immigrazione: fatto == .immigrazione
    case .acquistoCittadinanza: fatto == .acquistoCittadinanza
    case .riacquistoDiritto: fatto == .riacquistoDiritto
    case .ricomparsa: fatto == .ricomparsa
    case .cambioAbitazione: fatto == .cambioAbitazione
    case .iscrizioneAIRE: fatto == .emigrazioneEstero
    case .passaggioAListaGenerale:
      [.immigrazione, .acquistoCittadinanza, .riacquistoDiritto, .ricomparsa].contains(fatto)
    case .compimento18, .irreperibilita, .domandaUE, .ripartizione, .ricompilazione, .rettifica, .decisione:
      false
    }
  }
}
