package import Archivio
package import Elettorato

/// The applications that concern the lists, judged today: those that no act has settled, and those settled with their act.
package struct Domande {
  /// An application for an additional list, with its answer.
  package struct UE {
    package let domanda: DomandaUE
    package let lista: Lista
    package let decisione: DecisioneDomanda
    package let norma: Norma
    /// The act that has decided for good; `nil` for what would be decided now.
    package let atto: Int?
  }

  package let ue: [UE]
  /// What an act adopted today would decide: not what one has already said.
  package let nuove: [EsameDomandeUE.Esaminata]
  package let ammissioni: [Ammissione32bis.Esaminata]
  /// Applications that bear a later day of reception: not judged yet, and not forgotten.
  package let future: Int

  /// `aperta` is `nil` outside a vote: applications for the lists have no term then, and nobody is admitted under art. 32-bis.
  package init(_ archivio: ArchivioElettorale, _ aperta: Consultazioni.Aperta?, entro giorno: Giorno) throws {
    let luoghi = TabellaLuoghi(try archivio.riferimenti().luoghi)
    let termini = aperta.map {
      TerminiDelleRichieste($0.consultazione, primoTurno: $0.primoTurno, $0.ordinamento)
    }
    let ricevute = try archivio.domandeUE(entro: giorno)
    var decise: [Int: (atto: Int, decisione: DecisioneDomanda)] = [:]
    for domanda in ricevute { decise[domanda.numero] = try archivio.decisione(domanda: domanda.numero) }
    let ultimo = try archivio.ultimoAtto()
    let contesto = EsameDomandeUE.Contesto(
      consultazione: aperta?.consultazione, termini: termini, giorno: giorno,
      stati: try archivio.riferimenti().stati, luoghi: luoghi, viario: try archivio.viario(),
      sezioni: Set(try archivio.sezioni().map(\.numero)))
    let esame = try EsameDomandeUE(
      ricevute.filter { decise[$0.numero]?.decisione.definitiva != true }, contesto
    ) { try archivio.richiedente(codiceFiscale: $0, dopoAtto: ultimo, entro: giorno) }
    nuove = esame.esaminate.filter { esaminata in
      guard let ultima = decise[esaminata.domanda.numero]?.decisione else { return true }
      return ultima.esito != esaminata.decisione.esito || ultima.motivo != esaminata.decisione.motivo
    }
    let vive = Dictionary(uniqueKeysWithValues: esame.esaminate.map { ($0.domanda.numero, $0) })
    ue = ricevute.compactMap { domanda in
      if let viva = vive[domanda.numero] {
        return UE(
          domanda: domanda, lista: viva.lista, decisione: viva.decisione, norma: viva.norma, atto: nil)
      }
      guard let (atto, decisione) = decise[domanda.numero] else { return nil }
      let lista = decisione.lista ?? domanda.lista ?? .aggiuntaUEComunale
      let norma = RifiutoRichiesta(rawValue: decisione.motivo)?.norma ?? lista.normaDellaDomanda
      return UE(domanda: domanda, lista: lista, decisione: decisione, norma: norma, atto: atto)
    }
    let sempre = Giorno(numero: .max)
    future =
      try archivio.domandeUE(entro: sempre).count - ricevute.count
      + archivio.domande32bis(entro: sempre).count
      - archivio.domande32bis(entro: giorno).count
    ammissioni = try Self.ammissioni(archivio, aperta, termini, luoghi, entro: giorno)
  }

  private static func ammissioni(
    _ archivio: ArchivioElettorale, _ aperta: Consultazioni.Aperta?, _ termini: TerminiDelleRichieste?,
    _ luoghi: TabellaLuoghi, entro giorno: Giorno
  ) throws -> [Ammissione32bis.Esaminata] {
    let domande = try archivio.domande32bis(entro: giorno)
    guard !domande.isEmpty, let aperta else { return [] }
    let atto = try archivio.attoDiRiferimento(entro: aperta.consultazione.giorni.ultimo)
    let fatti = try FattiDelleAmmissioni(archivio, aperta, dopoAtto: atto, entro: giorno)
    return try Ammissione32bis.esamina(
      domande, giornoEta: aperta.consultazione.giorni.eta, finestra: termini?.ammissioni32bis, luoghi: luoghi,
      richiedente: { try archivio.richiedente(codiceFiscale: $0, dopoAtto: atto, entro: giorno) },
      riferimento: { try fatti.riferimento($0) })
  }
}

/// What became of the events on which the requests of admission stand.
private struct FattiDelleAmmissioni {
  private let archivio: ArchivioElettorale
  private let atto: Int
  private let vivi: [Int: EsitoEvento]
  private let viario: Viario

  init(
    _ archivio: ArchivioElettorale, _ aperta: Consultazioni.Aperta, dopoAtto atto: Int, entro giorno: Giorno
  ) throws {
    let situazione = try SituazioneTornate(archivio, aperta, letture: [], oggi: giorno)
    let esame = try archivio.esame(
      entro: giorno, tornata: nil, calendario: situazione.calendario, fineSemestre: situazione.fineSemestre)
    vivi = Dictionary(uniqueKeysWithValues: esame.esaminati.map { ($0.evento.numero, $0.esito) })
    self.archivio = archivio
    self.atto = atto
    viario = try archivio.viario()
  }

  func riferimento(_ domanda: Domanda32bis) throws -> Ammissione32bis.Riferimento? {
    let suoi = try archivio.eventi(codiceFiscale: domanda.codiceFiscale)
    let evento =
      try suoi.last { $0.progressivo == domanda.evento }
      ?? archivio.eventi().last { $0.progressivo == domanda.evento }
    return try evento.map { .init(evento: $0, fatto: try fatto($0)) }
  }

  /// An entry posted after the vote does not undo the admission that it follows.
  private func fatto(_ evento: Evento) throws -> Ammissione32bis.Fatto {
    if let (suo, decisione) = try archivio.decisioni(evento: evento.numero).last, decisione.definitiva {
      switch decisione.esito {
      case .applicato: return suo <= atto ? .applicato : try tardivo(evento, decisione.sezioneA)
      case .annotato, .inAttesa, .ininfluente, .rifiutato, .fuoriTermine: return .nonProvato
      }
    }
    switch vivi[evento.numero] {
    case .fuoriTermine(let effetto): return try tardivo(evento, effetto.sezione)
    case .inAttesa: return .inTornata
    case .rifiutato(.viaSconosciuta): return .senzaSezione
    case .applicato, .annotato, .ininfluente, .rifiutato, nil: return .nonProvato
    }
  }

  /// Source: art. 36, the criterion that art. 32-bis, c. 2, recalls.
  private func tardivo(_ evento: Evento, _ nuova: Int?) throws -> Ammissione32bis.Fatto {
    let indirizzo = try archivio.persona(codiceFiscale: evento.codiceFiscale)?.indirizzo
    guard let indirizzo, case .sezione(let numero) = viario.sezione(indirizzo) else {
      return .tardivo(sezione: nuova, nuova: nuova)
    }
    return .tardivo(sezione: numero, nuova: nuova)
  }
}

extension Domande {
  /// Says that some bear a day that has not come: they are in no figure.
  package func avvisaFuture(_ risposta: inout Risposta) {
    guard future > 0 else { return }
    risposta.avviso(
      "\(future.di("domanda ha", "domande hanno")) una data di ricezione successiva a oggi: non \(future == 1 ? "è giudicata" : "sono giudicate") e non \(future == 1 ? "è contata" : "sono contate")"
    )
  }
}
