package import Elettorato
import SQLite

/// A round adopted.
package struct EsitoTornata: Sendable {
  package let atto: Atto
  package let sigillo: Sigillo
  package let quadri: [Quadro]
  package let proposta: Proposta
}

/// What was proposed is not what would be adopted now: the archive has changed in between.
package struct PropostaCambiata: Error, Sendable {}

extension ArchivioElettorale {
  /// Adopts a round; call it inside `transazione`. Nothing is written when it throws.
  ///
  /// `esaminata` is the code of the proposal that somebody has looked at: with another one the act is refused, never merged. `sospesi` looks at
  /// what the proposal would leave behind: it throws, or gives what the act keeps of it.
  package func delibera(
    _ richiesta: RichiestaTornata, esaminata: CodiceCarta?,
    sospesi: (Proposta) throws -> [Atto.Parametro] = { _ in [] }
  ) throws -> EsitoTornata {
    guard let ultimo = try atto(ultimoAtto()) else { throw ErroreArchivio.attoMancante(.primaFormazione) }
    guard richiesta.giorno >= ultimo.giorno else {
      throw ErroreArchivio.attoAnteriore(giorno: richiesta.giorno, ultimo: ultimo.giorno)
    }
    let proposta = try proponi(richiesta)
    if let esaminata, !esaminata.corrisponde(a: proposta.impronta) {
      throw PropostaCambiata()
    }
    let decisioni = try decisioniNuove(proposta)
    if proposta.voci.isEmpty, decisioni.isEmpty, let adottata = try adottata(richiesta) {
      throw ErroreArchivio.attoGiaAdottato(adottata.tipo, numero: adottata.numero, giorno: adottata.giorno)
    }
    let atto = Atto(
      numero: ultimo.numero + 1, tipo: richiesta.tornata.tipoDiAtto, giorno: richiesta.giorno,
      protocollo: richiesta.protocollo, autore: richiesta.autore, regime: ultimo.regime,
      parametri: Self.parametri(richiesta, proposta, sospesi: try sospesi(proposta)))
    let sigillo = try adotta(atto, proposta.voci, decisioni: decisioni)
    return EsitoTornata(atto: atto, sigillo: sigillo, quadri: try quadri(atto.numero), proposta: proposta)
  }

  /// The act that has adopted the same round of the same vote: another may add to it, if it has something to add.
  private func adottata(_ richiesta: RichiestaTornata) throws -> Atto? {
    guard let consultazione = richiesta.consultazione.first?.valore else { return nil }
    return try atti().last { $0.tipo.tornata == richiesta.tornata && $0.consultazione == consultazione }
  }

  /// Writes an act with its changes, its decisions and its elenchi, and seals it.
  func adotta(
    _ atto: Atto, _ voci: [VariazioniDellaTornata.Voce], decisioni: [DecisioneEvento] = [],
    elenco: [VoceSemestrale] = [], domande: [DecisioneDomanda] = []
  ) throws -> Sigillo {
    try scrivi(atto)
    try scrivi(decisioni, atto: atto.numero)
    try scrivi(elenco, atto: atto.numero)
    try scrivi(domande, atto: atto.numero)
    try scrivi(voci, atto: atto.numero)
    return try sigilla(atto, sezioni: Self.sezioniToccate(voci))
  }

  private static func parametri(
    _ richiesta: RichiestaTornata, _ proposta: Proposta, sospesi: [Atto.Parametro]
  ) -> [Atto.Parametro] {
    var parametri = richiesta.consultazione
    parametri.append(.init("fine-semestre", richiesta.fineSemestre.iso))
    parametri += richiesta.calendario.letture.map(\.rawValue).sorted().map {
      .init(CalendarioDelleTornate.Lettura.parametro, $0)
    }
    parametri += Set(proposta.voci.map(\.variazione.causa)).map(\.rawValue).sorted().map {
      .init(Causa.parametro, $0)
    }
    parametri += sospesi
    if !richiesta.motivo.isEmpty { parametri.append(.init("motivo", richiesta.motivo)) }
    return parametri
  }

  /// The answers that this act gives: not what waits for a later round, nor what was already said.
  private func decisioniNuove(_ proposta: Proposta) throws -> [DecisioneEvento] {
    try proposta.esaminati.map(\.decisione).filter { decisione in
      guard decisione.esito != .inAttesa else { return false }
      guard let ultima = try decisioni(evento: decisione.evento).last?.decisione else { return true }
      return ultima.esito != decisione.esito || ultima.motivo != decisione.motivo
        || ultima.intervento != decisione.intervento
    }
  }

  private func scrivi(_ voci: [VariazioniDellaTornata.Voce], atto: Int) throws {
    try connection.with("INSERT INTO fascicolo VALUES (?1, ?2)") { statement in
      for voce in voci where voce.nuovoFascicolo {
        let codice = voce.persona[.codiceFiscale]
        statement.bind(voce.variazione.fascicolo, at: 1)
        statement.bind(codice.isEmpty ? nil : codice, at: 2)
        try statement.run()
      }
    }
    try connection.with(
      "UPDATE posizione SET al_atto = ?3 WHERE fascicolo = ?1 AND lista = ?2 AND al_atto IS NULL"
    ) { statement in
      for voce in voci where voce.variazione.prima != nil {
        statement.bind(voce.variazione.fascicolo, at: 1)
        statement.bind(voce.variazione.lista.rawValue, at: 2)
        statement.bind(atto, at: 3)
        try statement.run()
      }
    }
    for voce in voci {
      guard let riga = voce.variazione.dopo, let scheda = voce.scheda else { continue }
      try apri(riga, scheda: try nuova(scheda), atto: atto)
    }
    try scrivi(
      voci.map(\.variazione).map {
        Motivazione(
          fascicolo: $0.fascicolo, lista: $0.lista, operazione: $0.operazione, causa: $0.causa,
          evento: $0.evento)
      }, atto: atto)
  }

  /// Stores a card; returns its number.
  func nuova(_ scheda: SchedaPersona) throws -> Int {
    try connection.with(
      "INSERT INTO scheda (chiave, nascita, sesso, testo) VALUES (?1, ?2, ?3, ?4)"
    ) { statement in
      let chiave = scheda.chiave
      statement.bind(chiave, 0..<chiave.count, at: 1)
      statement.bind(scheda.nascita.numero, at: 2)
      statement.bind(scheda.sesso.rawValue, at: 3)
      statement.bind(scheda.testo, at: 4)
      try statement.run()
      return Int(connection.lastInsertedRow)
    }
  }

  /// Opens a line.
  func apri(_ riga: RigaDiLista, scheda: Int, atto: Int) throws {
    try connection.with("INSERT INTO posizione VALUES (?1, ?2, ?3, NULL, ?4, ?5, ?6, ?7, ?8)") { statement in
      statement.bind(riga.fascicolo, at: 1)
      statement.bind(riga.lista.rawValue, at: 2)
      statement.bind(atto, at: 3)
      statement.bind(riga.parte.rawValue, at: 4)
      statement.bind(Codes.stored(riga.sezione), at: 5)
      statement.bind(riga.numeroGenerale, at: 6)
      statement.bind(Codes.stored(riga.numeroSezionale), at: 7)
      statement.bind(scheda, at: 8)
      try statement.run()
    }
  }

  /// The sections whose text an act changes, in a fixed order.
  private static func sezioniToccate(_ voci: [VariazioniDellaTornata.Voce]) -> [(lista: Lista, sezione: Int?)]
  {
    struct Luogo: Hashable {
      let lista: Lista
      let sezione: Int
    }
    var luoghi: Set<Luogo> = []
    for variazione in voci.map(\.variazione) {
      for riga in [variazione.prima, variazione.dopo].compactMap(\.self) {
        luoghi.insert(Luogo(lista: variazione.lista, sezione: Codes.stored(riga.sezione)))
      }
    }
    return luoghi.sorted { ($0.lista.rawValue, $0.sezione) < ($1.lista.rawValue, $1.sezione) }
      .map { ($0.lista, Codes.optional($0.sezione)) }
  }
}
