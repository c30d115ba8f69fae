package import Elettorato
import SQLite

/// What one of our own acts says beside its heading: its changes, its answers, its lists.
struct ContenutoDellAtto {
  var voci: [VariazioniDellaTornata.Voce] = []
  var decisioni: [DecisioneEvento] = []
  var elenco: [VoceSemestrale] = []
  var domande: [DecisioneDomanda] = []
  var minori: [(fascicolo: Int, lista: Lista)] = []
  var impegni: [ImpegnoElenco] = []
  var supplemento: Supplemento?
}

/// The one way of adopting an act of ours that is not a whole roll: numbered after the last, written, judged and sealed.
extension ArchivioElettorale {
  func adotta(
    _ tipo: Atto.Tipo, _ richiesta: RichiestaAtto, parametri: [Atto.Parametro],
    _ contenuto: ContenutoDellAtto = ContenutoDellAtto()
  ) throws -> (atto: Atto, sigillo: Sigillo) {
    let ultimo = try ultimoAttoPrima(di: richiesta.giorno)
    let atto = Atto(
      numero: ultimo.numero + 1, tipo: tipo, giorno: richiesta.giorno, protocollo: richiesta.protocollo,
      autore: richiesta.autore, regime: ultimo.regime, parametri: parametri)
    try scrivi(atto)
    try scrivi(contenuto.decisioni, atto: atto.numero)
    try scrivi(contenuto.elenco, atto: atto.numero)
    try scrivi(contenuto.domande, atto: atto.numero)
    try scrivi(contenuto.voci, atto: atto.numero)
    for minore in contenuto.minori { try scrivi(minore: minore.fascicolo, minore.lista, atto: atto.numero) }
    for (posizione, impegno) in contenuto.impegni.enumerated() {
      try scrivi(impegno, posizione: posizione, atto: atto.numero)
    }
    if let supplemento = contenuto.supplemento { try scrivi(supplemento, atto: atto.numero) }
    return (atto, try sigilla(atto, sezioni: Self.sezioniToccate(contenuto.voci)))
  }

  /// The last act of the chain, on which one of that day may follow.
  func ultimoAttoPrima(di giorno: Giorno) throws -> Atto {
    guard let ultimo = try atto(ultimoAtto()) else { throw ErroreArchivio.attoMancante(.primaFormazione) }
    guard giorno >= ultimo.giorno else {
      throw ErroreArchivio.attoAnteriore(giorno: giorno, ultimo: ultimo.giorno)
    }
    return ultimo
  }
}

/// What every act is asked with: its day, its protocol, who adopts it, and why where somebody must say.
package struct RichiestaAtto: Sendable {
  package var giorno: Giorno
  package var protocollo: String
  package var autore: String
  package var motivo: String
  /// What waited, and is answered by the reason (`Sospesi.pretendi`).
  package var sospesi: [Atto.Parametro]

  package init(
    giorno: Giorno, protocollo: String = "", autore: String, motivo: String = "",
    sospesi: [Atto.Parametro] = []
  ) {
    self.giorno = giorno
    self.protocollo = protocollo
    self.autore = autore
    self.motivo = motivo
    self.sospesi = sospesi
  }

  /// As an act writes what waited and the reason, where there is one.
  var motivazione: [Atto.Parametro] {
    sospesi + (motivo.isEmpty ? [] : [.init(Atto.parametroMotivo, motivo)])
  }
}

// MARK: - Changes

extension ArchivioElettorale {
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
