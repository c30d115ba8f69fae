/// Applications for the additional lists, judged in order of arrival.
///
/// Admitted: citizen of a member State at the vote, not Italian, of age at the vote, resident or asking to be registered, with every
/// declaration, by the 5th day after the poster (Comune) or by d-90 (European Parliament); both terms are peremptory. Outside a vote an application
/// has no term. Source: D.Lgs. 197/1996 arts 1-3; DL 408/1994 art. 2.
package struct EsameDomandeUE: Sendable {
  package enum Esito: Sendable {
    /// Whom the act will enter, and in which section.
    case ammessa(SchedaPersona, sezione: Int)
    case rifiutata(RifiutoRichiesta)
  }

  package struct Esaminata: Sendable {
    package let domanda: DomandaUE
    package let lista: Lista
    package let richiedente: Richiedente
    package let esito: Esito

    package var rifiuto: RifiutoRichiesta? {
      if case .rifiutata(let motivo) = esito { motivo } else { nil }
    }

    package var sezione: Int? {
      if case .ammessa(_, let sezione) = esito { sezione } else { nil }
    }

    /// The provision under which the answer is given.
    package var norma: Norma { rifiuto?.norma ?? lista.normaDellaDomanda }

    /// As an act keeps it. What another day may change is decided again by the next act.
    package var decisione: DecisioneDomanda {
      DecisioneDomanda(
        domanda: domanda.numero, specie: .ue, esito: rifiuto == nil ? .ammesso : .rifiutato,
        motivo: rifiuto?.rawValue ?? "", lista: rifiuto == nil ? lista : nil, sezione: sezione,
        definitiva: DecisioneDomanda.definitiva(motivo: rifiuto?.rawValue ?? ""))
    }
  }

  /// What the rules need beside application and person.
  package struct Contesto: Sendable {
    /// The vote in progress; `nil` outside.
    package let consultazione: Consultazione?
    package let termini: TerminiDelleRichieste?
    /// The day on which membership and age are looked at where there is no vote for that list.
    package let giorno: Giorno
    package let stati: [StatoEstero]
    package let luoghi: TabellaLuoghi
    package let viario: Viario
    package let sezioni: Set<Int>

    package init(
      consultazione: Consultazione?, termini: TerminiDelleRichieste?, giorno: Giorno, stati: [StatoEstero],
      luoghi: TabellaLuoghi, viario: Viario, sezioni: Set<Int>
    ) {
      self.consultazione = consultazione
      self.termini = termini
      self.giorno = giorno
      self.stati = stati
      self.luoghi = luoghi
      self.viario = viario
      self.sezioni = sezioni
    }
  }

  /// In order of arrival.
  package private(set) var esaminate: [Esaminata] = []

  private struct Chi: Hashable {
    let codice: String
    let lista: Lista
  }

  package init(
    _ domande: [DomandaUE], _ contesto: Contesto, richiedente: (String) throws -> Richiedente
  ) rethrows {
    var ammessi: Set<Chi> = []
    for domanda in domande.sorted(by: DomandaUE.inOrdineDiArrivo) {
      let lista = contesto.lista(domanda)
      let chi = Chi(codice: domanda.codiceFiscale, lista: lista)
      let persona = try richiedente(domanda.codiceFiscale)
      let esito = Self.esito(domanda, lista, persona, giaAmmessa: ammessi.contains(chi), contesto)
      if case .ammessa = esito { ammessi.insert(chi) }
      esaminate.append(Esaminata(domanda: domanda, lista: lista, richiedente: persona, esito: esito))
    }
  }

  private static func esito(
    _ domanda: DomandaUE, _ lista: Lista, _ persona: Richiedente, giaAmmessa: Bool, _ contesto: Contesto
  ) -> Esito {
    let codice: CodiceFiscale
    switch CodiceFiscale.verifica(domanda.codiceFiscale, luogoEsiste: contesto.luoghi.esiste) {
    case .failure: return .rifiutata(.codiceFiscaleNonValido)
    case .success(let valido): codice = valido
    }
    if giaAmmessa { return .rifiutata(.duplicato) }
    if domanda.nascita > domanda.ricevuta { return .rifiutata(.dateIncoerenti) }
    if let rifiuto = dellaPersona(domanda, lista, persona, contesto) { return .rifiutata(rifiuto) }
    let residente = persona.stato == .residente || persona.fatti.arrivato
    guard domanda.completa(per: lista, residente: residente) else { return .rifiutata(.domandaIncompleta) }
    // What is declared now is later than the register; who declares no address is where the register puts him.
    guard let indirizzo = domanda.indirizzo ?? persona.scheda?.indirizzo,
      case .sezione(let sezione) = contesto.viario.sezione(indirizzo), contesto.sezioni.contains(sezione)
    else { return .rifiutata(.viaSconosciuta) }
    if let finestra = contesto.termini?.domandeUE[lista], !finestra.comprende(domanda.ricevuta) {
      return .rifiutata(.fuoriTermine)
    }
    let scheda = persona.scheda.map { nota in
      var nota = nota
      nota[.cittadinanza] = domanda.cittadinanza
      return nota.residente(in: indirizzo)
    }
    return .ammessa(scheda ?? .nuova(domanda, in: indirizzo, codice, contesto.luoghi), sezione: sezione)
  }

  /// Who it is, of which State, where, how old.
  private static func dellaPersona(
    _ domanda: DomandaUE, _ lista: Lista, _ persona: Richiedente, _ contesto: Contesto
  ) -> RifiutoRichiesta? {
    if let scheda = persona.scheda, scheda.chiave != domanda.chiave { return .datiDiscordanti }
    let italiano =
      persona.riga != nil || persona.scheda?[.cittadinanza] == "ITA" || domanda.cittadinanza == "ITA"
      || persona.fatti.italiano
    if italiano { return .cittadinoItaliano }
    let giorno = contesto.giorno(lista)
    guard contesto.stati.contains(where: { $0.alpha3 == domanda.cittadinanza && $0.membroUE(il: giorno) })
    else { return .nonUE }
    if let scheda = persona.scheda,
      ![scheda[.cittadinanza], persona.altraCittadinanza].contains(domanda.cittadinanza)
    {
      return .datiDiscordanti
    }
    if persona.aggiunte.contains(lista) { return .giaIscritto }
    let andato =
      persona.fatti.morto || persona.fatti.partito || (persona.stato.map { $0 != .residente } ?? false)
    if andato, !persona.fatti.arrivato { return .nonResidente }
    if !EtaElettorale.maggiorenne(nascita: domanda.nascita, il: giorno) { return .minorenneAlVoto }
    return persona.fatti.dirittoPerso ? .dirittoPerso : nil
  }
}

extension EsameDomandeUE.Contesto {
  /// The list that an application asks for: where it does not say, the one of the vote in progress.
  func lista(_ domanda: DomandaUE) -> Lista {
    if let lista = domanda.lista { return lista }
    let tipi = consultazione?.tipi ?? []
    return tipi.contains(.europea) && !tipi.contains(.comunale) ? .aggiuntaUEParlamento : .aggiuntaUEComunale
  }

  /// The day on which membership and age are looked at: that of the vote, when the list votes.
  func giorno(_ lista: Lista) -> Giorno {
    guard let consultazione, termini?.domandeUE[lista] != nil else { return giorno }
    return consultazione.giorni.eta
  }
}

extension Lista {
  /// The provision under which who is not Italian asks to be on the list.
  package var normaDellaDomanda: Norma {
    switch self {
    case .generale, .aggiuntaUEComunale: Norma(.dlgs197del1996, "artt. 1-3")
    case .aggiuntaUEParlamento: Norma(.dl408del1994, "art. 2")
    }
  }
}

extension SchedaPersona {
  /// A person of whom only the application speaks: the place of birth is the one that the codice fiscale says, and nothing is invented.
  fileprivate static func nuova(
    _ domanda: DomandaUE, in indirizzo: Indirizzo, _ codice: CodiceFiscale, _ luoghi: TabellaLuoghi
  ) -> SchedaPersona {
    var evento = Evento()
    evento.codiceFiscale = domanda.codiceFiscale
    evento.cognome = domanda.cognome
    evento.nome = domanda.nome
    evento.sesso = domanda.sesso
    evento.nascita = domanda.nascita
    evento.luogoNascita = codice.luogo.testo
    evento.cittadinanza = domanda.cittadinanza
    evento.indirizzo = indirizzo
    let luogo = luoghi.luogo(codice.luogo, il: domanda.nascita)
    return SchedaPersona(
      evento, nomeLuogo: luogo?.denominazione ?? "", provincia: luogo?.provincia ?? "")
  }
}
