import Archivio
import Elettorato
import Modulistica
import Rendering
import Ufficio

/// Printing the papers of an act of revision, from what the archive wrote with it: nothing is decided again.
struct StampaVerbale {
  /// The papers that can be asked for, by the word of the command line.
  enum Carta: String, CaseIterable, Sendable {
    case verbale, fatti, prospetto, copie, notifiche, deposito, comuni
  }

  let archivio: ArchivioElettorale
  let scrittura: ScritturaDocumenti
  let carte: Set<Carta>
  /// `nil` for the last act that has minutes.
  let numero: Int?
  let tribunale: String

  /// What was printed.
  struct Esito {
    let atto: Atto
    let impronta: Impronta
    let conti: ContiDellAtto
    fileprivate(set) var fatti = 0
    fileprivate(set) var documenti: [Carta: Int] = [:]
    fileprivate(set) var bytes = 0
  }

  /// Makes every paper before the first one is written: if a total does not agree there is nothing to print.
  func esegui() throws -> Esito {
    try archivio.istantanea {
      let atto = try scelto()
      guard let sigillo = try archivio.sigillo(atto.numero) else {
        throw ErroreArchivio.danneggiato("l'atto n. \(atto.numero) non ha sigillo")
      }
      // Who enters is in the lists after the act, who leaves in those before it.
      if atto.numero > 1 { try archivio.pretendiIntere(dopoAtto: atto.numero - 1) }
      try archivio.pretendiIntere(dopoAtto: atto.numero)
      let conti = try archivio.conti(atto)
      let fonte = try fonte(atto, sigillo)
      let fatti = try fatti(atto)
      let fogli = try FogliDelVerbale(
        fonte: fonte, conti: conti, voci: try voci(atto), fatti: fatti
      ).fogli(carte)
      return try scrivi(
        fogli, Esito(atto: atto, impronta: sigillo.impronta, conti: conti, fatti: fatti.count))
    }
  }

  private func scrivi(_ fogli: [FogliDelVerbale.Foglio], _ vuoto: Esito) throws -> Esito {
    var esito = vuoto
    let annunci = fogli.map {
      ScritturaDocumenti.Annuncio(
        cartella: cartella($0, esito.atto), id: $0.documento.id, tabelle: $0.documento.tables.map(\.id))
    }
    try scrittura.verificaPosto(annunci)
    try scrittura.preparaCartelle(annunci)
    for foglio in fogli {
      esito.bytes += try scrittura.scrivi(foglio.documento, in: cartella(foglio, esito.atto))
      esito.documenti[foglio.carta, default: 0] += 1
    }
    return esito
  }

  /// The papers of each act have a folder of their own.
  private func cartella(_ foglio: FogliDelVerbale.Foglio, _ atto: Atto) -> String {
    let radice = "atto-\(atto.numero)"
    switch foglio.carta {
    case .verbale, .fatti, .prospetto: return radice
    case .copie, .notifiche, .deposito, .comuni: return "\(radice)/\(foglio.carta.rawValue)"
    }
  }

  // MARK: From the archive

  private func scelto() throws -> Atto {
    let ultimo = try archivio.ultimoAtto()
    guard ultimo > 0 else { throw ErroreArchivio.attoMancante(.primaFormazione) }
    if let numero {
      guard let atto = try archivio.atto(numero) else {
        throw Failure.attoInesistente(numero, ultimo: ultimo)
      }
      guard atto.tipo.haVerbale else { throw Failure.attoSenzaVerbale(atto) }
      return atto
    }
    guard let atto = try archivio.atti().last(where: \.tipo.haVerbale) else {
      throw Failure.nessunaRevisione
    }
    return atto
  }

  private func fonte(_ atto: Atto, _ sigillo: Sigillo) throws -> FonteAtto {
    let riferimenti = try archivio.riferimenti()
    let stati = riferimenti.stati.filter { !$0.alpha3.isEmpty }.map { ($0.alpha3, $0.denominazione) }
    let atti = try archivio.atti()
    return FonteAtto(
      comune: archivio.comune, atto: atto, impronta: sigillo.impronta, stato: sigillo.stato,
      consultazione: atto.consultazione.flatMap {
        Consultazione(identita: $0, atti: atti, comune: archivio.comune)
      },
      nomi: Denominazioni(
        luoghi: TabellaLuoghi(riferimenti.luoghi), stati: Dictionary(stati) { prima, _ in prima }),
      tribunale: tribunale)
  }

  /// The changes with their events. Lists written again from the top have no elenco of people: their paper is the concordance.
  private func voci(_ atto: Atto) throws -> [VoceVerbale] {
    guard atto.tipo != .ricompilazione else { return [] }
    return try archivio.variazioni(atto: atto.numero).map { scritta in
      VoceVerbale(
        scritta.variazione, persona: scritta.persona,
        evento: try scritta.variazione.evento.map { try evento($0) })
    }
  }

  private func fatti(_ atto: Atto) throws -> [FattoEsaminato] {
    try archivio.decisioni(atto: atto.numero).map { FattoEsaminato($0, try evento($0.evento)) }
  }

  private func evento(_ numero: Int) throws -> Evento {
    guard let evento = try archivio.evento(numero) else {
      throw ErroreArchivio.danneggiato("manca l'evento n. \(numero)")
    }
    return evento
  }
}

extension Failure {
  static func attoSenzaVerbale(_ atto: Atto) -> Failure {
    Failure(
      .regolaViolata, "atto-senza-verbale",
      "l'atto n. \(atto.numero) (\(atto.tipo.titolo)) non è una revisione delle liste: non ha verbale né copie da trasmettere.",
      norma: .d223("art. 32"),
      rimedio: {
        switch atto.tipo {
        case .indizione: "Le scadenze che apre si stampano con «sezionale stampa scadenze»."
        case .supplemento: "I fogli per i presidenti si stampano con «sezionale stampa supplementi»."
        case .elencoMinori, .depennamentoMinori:
          "L'elenco dell'art. 33 si stampa con «sezionale stampa depennati»."
        case .elenchiVotoSpeciale: "Gli elenchi si stampano con «sezionale stampa elenchi»."
        case .blocco: "Le liste bloccate si stampano con «sezionale stampa plico»."
        default: "Le liste si stampano con «sezionale stampa liste»."
        }
      }())
  }

  static var nessunaRevisione: Failure {
    Failure(
      .regolaViolata, "nessuna-revisione",
      "nessuna revisione è stata adottata: non c'è un verbale da stampare.",
      norma: .d223("art. 32"),
      rimedio: "Adottarne una con «sezionale revisione delibera».")
  }
}
