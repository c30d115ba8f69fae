/// The two phases of the semestral revision: their order, their terms, whom they may enter and strike.
extension Adozione {
  private static let fasi: Set<Atto.Tipo> = [.semestraleElenchi, .semestraleRettifica]

  static let regoleSemestrali: [Regola] = [
    .atto("revisione-semestrale", RevisioneSemestrale.norma, fasi) { caso in
      guard let adozione = caso.atto.semestrale else { return "non dice di quale revisione semestrale è" }
      return caso.atto.valore(RevisioneSemestrale.parametroSituazione) == adozione.revisione.situazioneAl.iso
        ? nil : "non guarda all'anagrafe \(adozione.revisione.situazioneAl.esteso(.del))"
    },
    .atto("tempi-della-semestrale", .d223("artt. 16, 18-20, 30 e 31"), fasi) { caso in
      guard let adozione = caso.atto.semestrale else { return nil }
      let calendario = CalendarioSemestrale(adottate: Set(caso.catena.compactMap(\.semestrale)))
      let restituiti = caso.atto.valore(RevisioneSemestrale.parametroRestituiti).flatMap {
        Giorno(iso: $0.utf8)
      }
      do throws(ImpedimentoSemestrale) {
        try calendario.verifica(
          adozione.revisione, adozione.fase, il: caso.giorno, restituiti: restituiti)
        return nil
      } catch { return error.motivo }
    },
    .atto("elenchi-della-rettifica", .d223("art. 31"), [.semestraleRettifica]) { caso in
      guard let revisione = caso.atto.semestrale?.revisione else { return nil }
      let elenchi = caso.catena.last { $0.semestrale == .init(revisione, .elenchi) }
      return caso.atto.valore(RevisioneSemestrale.parametroElenchi) == elenchi.map { "\($0.numero)" }
        ? nil : "non applica gli elenchi della sua revisione"
    },
    .atto("rettifica-a-liste-aperte", PeriodoDelBlocco.norma, [.semestraleRettifica], superabile: true) {
      caso in
      let voto = caso.voti.values.sorted { $0.atto < $1.atto }.first { voto in
        let suoi = caso.catena.filter { $0.consultazione == voto.consultazione.identita }
        return voto.consultazione.turno == .primo && !suoi.contains { $0.tipo == .fineBlocco }
          && PeriodoDelBlocco(voto.consultazione).comprende(
            caso.giorno, autenticate: suoi.contains { $0.tipo == .straordinaria4 })
      }
      return voto.map { "le liste non cambiano fino alla fine del voto \($0.delGiorno)" }
    },
    .riga("voce-della-fase", .d223("artt. 16 e 31"), fasi) { riga, caso in
      guard case .semestrale(let voce, _) = riga, let fase = caso.atto.semestrale?.fase else { return nil }
      let ammessa =
        switch (voce.esito, fase) {
        case (.esclusa, _): voce.esclusione != nil
        case (.proposta, .elenchi): true
        case (.iscritta, .rettifica): voce.elenco == .iscrizioni
        case (.cancellata, .rettifica): voce.elenco == .cancellazioni
        case (.proposta, .rettifica), (.iscritta, .elenchi), (.cancellata, .elenchi): false
        }
      return ammessa ? nil : "la voce n. \(voce.numero) dell'elenco non è di questa fase"
    },
    .riga("eta-semestrale", .d223("artt. 7 e 8"), fasi) { riga, caso in
      guard case .semestrale(let voce, _) = riga, voce.elenco == .iscrizioni, voce.esito != .esclusa,
        let finestra = caso.atto.semestrale?.revisione.finestra,
        EtaElettorale.maggiorenneDal(nascita: voce.persona.nascita) > finestra.upperBound
      else { return nil }
      return "la voce n. \(voce.numero) è di chi non compie 18 anni entro \(finestra.upperBound.esteso(.il))"
    },
    .riga("cittadinanza-semestrale", .d223("artt. 1 e 7"), fasi) { riga, _ in
      guard case .semestrale(let voce, _) = riga, voce.elenco == .iscrizioni, voce.esito != .esclusa,
        voce.persona[.cittadinanza] != "ITA"
      else { return nil }
      return "la voce n. \(voce.numero) non è di un cittadino italiano"
    },
    .riga("voce-proposta", .d223("artt. 16 e 31"), [.semestraleRettifica]) { riga, _ in
      guard case .semestrale(let voce, let proposta) = riga, voce.nota.isEmpty else { return nil }
      let sua =
        proposta?.esito == .proposta
        && proposta?.persona.chiaviDiAdozione.isDisjoint(with: voce.persona.chiaviDiAdozione) == false
      return sua ? nil : "la voce n. \(voce.numero) non era negli elenchi, e nessuna decisione la aggiunge"
    },
    .mossa("variazione-semestrale", .d223("artt. 7, 16 e 31"), [.semestraleRettifica]) { mossa, _ in
      let dovuta: VoceSemestrale.Esito? =
        switch (mossa.operazione, mossa.causa, mossa.lista) {
        case (.iscrizione, .compimento18, .generale), (.iscrizione, .decisione, .generale): .iscritta
        case (.cancellazione, .irreperibilita, _), (.cancellazione, .decisione, _): .cancellata
        case (.cancellazione, .passaggioAListaGenerale, let lista) where lista != .generale: .iscritta
        default: nil
        }
      return dovuta != nil && dovuta == mossa.voce?.esito && mossa.motivazione.evento == nil
        ? nil : "la variazione del fascicolo \(mossa.fascicolo) non è negli elenchi"
    },
    .insieme("voce-con-effetto", .d223("art. 31"), [.semestraleRettifica]) { conti, _ in
      let entrati = Set(conti.mosse.filter { $0.operazione == .iscrizione }.map(\.fascicolo))
      let usciti = Set(
        conti.mosse.filter { $0.operazione == .cancellazione && $0.causa != .passaggioAListaGenerale }.map(
          \.fascicolo))
      return entrati == conti.voci[.iscritta, default: []] && usciti == conti.voci[.cancellata, default: []]
        ? nil : "dice iscritto o cancellato chi nelle liste non entra, o non esce"
    },
  ]
}

extension ImpedimentoSemestrale {
  fileprivate var motivo: String {
    switch self {
    case .nonAperta(let revisione):
      "la revisione guarda all'anagrafe \(revisione.situazioneAl.esteso(.del)), che non è ancora venuto"
    case .giaAdottata(_, let fase): "\(fase.titolo): un atto della stessa revisione c'è già"
    case .elenchiMancanti: "della stessa revisione non sono stati adottati gli elenchi"
    case .depositoInCorso(_, let giorno): "gli elenchi sono depositati fino \(giorno.esteso(.al))"
    case .restituzioneIncoerente(_, let giorno):
      "gli elenchi non possono essere stati restituiti \(giorno.esteso(.il))"
    case .scaduta(_, _, let termine): "era da adottare entro \(termine.esteso(.il))"
    case .listeBloccate(let giorno): "le liste non cambiano fino \(giorno.esteso(.al))"
    }
  }
}
