import Elettorato
import SQLite

/// An act adopted elsewhere, being written here line by line: no decision is taken, and nothing is believed that can be checked.
///
/// Its text and the lists after it are computed in the end from the rows, by the functions that seal our own acts, and must be those received.
struct ReplicaDellAtto {
  private let archivio: ArchivioElettorale
  private let numero: Int
  /// Whether the lines are so many that indexes are made again afterwards, instead of row by row.
  private let molte: Bool
  private var testata: RigaDiAtto?
  private var parametri: [Atto.Parametro] = []
  /// The heading, once written.
  private var atto: Atto?
  private var stato: Impronta?
  private var toccate: Set<SezioneDiLista> = []
  private var persone: PersoneDellAtto
  /// The commitments met, whose order the act keeps.
  private var impegni = 0

  init(_ archivio: ArchivioElettorale, atto numero: Int, righe: Int) throws {
    self.archivio = archivio
    self.numero = numero
    molte = righe > 20_000
    persone = try PersoneDellAtto(archivio, atto: numero)
    if molte { try Indexes.dropListe(archivio.connection) }
  }

  mutating func scrivi(_ letta: RigaDiAtto, _ riga: RigaCanonica) throws {
    switch letta {
    case .verbale: break
    case .testata: testata = letta
    case .parametro(let parametro):
      guard atto == nil else { throw ErrorePacchetto.testoDiverso(atto: numero) }
      parametri.append(parametro)
    case .iscrizione(let posto):
      try apri()
      toccate.insert(SezioneDiLista(posto.lista, posto.sezione))
      try persone.apri(posto, riga)
    case .chiusura(let posto):
      try apri()
      toccate.insert(SezioneDiLista(posto.lista, posto.sezione))
      try chiudi(posto)
    case .variazione(let motivazione):
      try apri()
      try unaVolta { try archivio.scrivi([motivazione], atto: numero) }
    case .decisione(let decisione, let impronta):
      try apri()
      try archivio.replica(evento: decisione.evento, testo: allegato(impronta), atto: numero)
      try unaVolta { try archivio.scrivi([decisione], atto: numero) }
    case .semestrale(let elenco, let voce, let impronta, let fascicolo, let esito, let motivo, let nota):
      try apri()
      let voce = try VoceSemestrale(
        elenco: elenco, numero: voce, fascicolo: fascicolo, esito: esito, motivo: motivo, nota: nota,
        testoDellaPersona: allegato(impronta))
      guard let voce else { throw ErrorePacchetto.allegatoMancante(atto: numero) }
      try unaVolta { try archivio.scrivi([voce], atto: numero) }
    case .domanda(let decisione, let impronta):
      try apri()
      try archivio.replica(domanda: decisione, testo: allegato(impronta), atto: numero)
      try unaVolta { try archivio.scrivi([decisione], atto: numero) }
    case .minore(let fascicolo, let lista):
      try apri()
      try unaVolta { try archivio.scrivi(minore: fascicolo, lista, atto: numero) }
    case .elenco(let impegno):
      try apri()
      impegni += 1
      try unaVolta { try archivio.scrivi(impegno, posizione: impegni - 1, atto: numero) }
    case .supplemento(let supplemento):
      try apri()
      try unaVolta { try archivio.scrivi(supplemento, atto: numero) }
    // The balance is computed again from the rows; if it is another, so is the text.
    case .quadro: try apri()
    case .stato(let stato):
      try apri()
      self.stato = stato
    }
  }

  /// Seals the act as ours are sealed, and compares.
  mutating func concludi(_ ricevuto: AttoDelPacchetto, _ digesti: [DigestSezione]) throws {
    guard let atto else { throw ErrorePacchetto.testoDiverso(atto: numero) }
    try persone.scriviRighe()
    if molte { try persone.rifaiIndici() }
    try persone.verificaNumeri()
    try verificaRiferimenti()
    let sezioni = digesti.map { SezioneDiLista($0.lista, $0.sezione) }
    if let taciuta = toccate.subtracting(sezioni).min(by: { $0.descrizione < $1.descrizione }) {
      throw ErrorePacchetto.sezioneTaciuta(atto: numero, taciuta)
    }
    guard Set(sezioni).count == sezioni.count else { throw ErrorePacchetto.statoDiverso(atto: numero, []) }
    // Every other act brings the index of people up by being sealed; the first finds it empty, and the law asks it.
    if numero == 1 { _ = try archivio.ricostruisciRubrica() }
    let sigillo = try archivio.sigilla(atto, sezioni: sezioni.map { ($0.lista, $0.sezione) })
    let ottenuti = try archivio.digestSezioni(fattiDa: numero)
    let diverse = digesti.filter { !ottenuti.contains($0) }.map { SezioneDiLista($0.lista, $0.sezione) }
    guard diverse.isEmpty, sigillo.stato == stato else {
      throw ErrorePacchetto.statoDiverso(atto: numero, diverse)
    }
    guard sigillo.impronta == ricevuto.impronta else { throw ErrorePacchetto.testoDiverso(atto: numero) }
  }

  /// Writes the heading, before the first line that needs it.
  private mutating func apri() throws {
    guard atto == nil else { return }
    guard case .testata(let tipo, let giorno, let protocollo, let autore, let regime)? = testata else {
      throw ErrorePacchetto.testoDiverso(atto: numero)
    }
    let nuovo = Atto(
      numero: numero, tipo: tipo, giorno: giorno, protocollo: protocollo, autore: autore, regime: regime,
      parametri: parametri)
    try archivio.scrivi(nuovo, ricevuto: true)
    atto = nuovo
  }

  /// Closes a line, which must be open exactly as the act says.
  private func chiudi(_ posto: RigaDiLista) throws {
    let chiuse = try archivio.connection.with(
      """
      UPDATE posizione SET al_atto = ?3
      WHERE fascicolo = ?1 AND lista = ?2 AND al_atto IS NULL AND dal_atto < ?3 AND parte = ?4 AND sezione = ?5
        AND numero_generale = ?6 AND numero_sezionale = ?7
      """
    ) { statement in
      statement.bind(posto.fascicolo, at: 1)
      statement.bind(posto.lista.rawValue, at: 2)
      statement.bind(numero, at: 3)
      statement.bind(posto.parte.rawValue, at: 4)
      statement.bind(Codes.stored(posto.sezione), at: 5)
      statement.bind(posto.numeroGenerale, at: 6)
      statement.bind(Codes.stored(posto.numeroSezionale), at: 7)
      try statement.run()
      return archivio.connection.changes
    }
    guard chiuse == 1 else {
      throw ErrorePacchetto.rigaNonAperta(atto: numero, fascicolo: posto.fascicolo)
    }
  }

  /// A text that the act names by its digest.
  private func allegato(_ impronta: Impronta) throws -> String {
    let testo = try archivio.connection.with(
      "UPDATE temp.allegato SET usato = 1 WHERE impronta = ?1 RETURNING testo"
    ) { statement in
      statement.bind(impronta.esadecimale, at: 1)
      return try statement.first { row in row.text(0) }
    }
    guard let testo else { throw ErrorePacchetto.allegatoMancante(atto: numero) }
    return testo
  }

  /// A row that the tables refuse stands twice in the act, or says what none of ours says.
  private func unaVolta(_ scrivi: () throws -> Void) throws {
    do { try scrivi() } catch let error as SQLiteError where error.constraint {
      throw ErrorePacchetto.testoDiverso(atto: numero)
    }
  }

  /// Every change has its file and its event here, and every text that came was named.
  private func verificaRiferimenti() throws {
    let sospesi = try archivio.connection.with(
      """
      SELECT 1 FROM variazione v WHERE atto = ?1 AND (
        NOT EXISTS (SELECT 1 FROM fascicolo WHERE numero = v.fascicolo)
        OR (evento IS NOT NULL AND NOT EXISTS (SELECT 1 FROM evento WHERE numero = v.evento)))
      LIMIT 1
      """
    ) { statement in
      statement.bind(numero, at: 1)
      return try statement.first { _ in true } ?? false
    }
    if sospesi { throw ErrorePacchetto.riferimentoMancante(atto: numero) }
    let inutili = try archivio.connection.with("SELECT 1 FROM temp.allegato WHERE usato = 0 LIMIT 1") {
      statement in
      try statement.first { _ in true } ?? false
    }
    if inutili { throw ErrorePacchetto.allegatoEstraneo(atto: numero) }
    try archivio.connection.execute("DELETE FROM temp.allegato")
  }
}

extension ArchivioElettorale {
  /// Keeps a text until the act names it.
  func deponi(allegato impronta: Impronta, _ bytes: [UInt8], _ tratto: Range<Int>) throws {
    try connection.with("INSERT OR IGNORE INTO temp.allegato VALUES (?1, ?2, 0)") { statement in
      statement.bind(impronta.esadecimale, at: 1)
      statement.bind(bytes, tratto, at: 2)
      try statement.run()
    }
  }

  /// Stores an application with the number that it has where it was received.
  func replica(domanda decisione: DecisioneDomanda, testo: String, atto: Int) throws {
    let diversa = ErrorePacchetto.testoDiverso(atto: atto)
    guard let domanda = DomandaUE(numero: decisione.domanda, testo: testo), domanda.testo == testo else {
      throw diversa
    }
    do {
      try connection.with(
        "INSERT INTO domanda VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (numero) DO NOTHING"
      ) { statement in
        statement.bind(decisione.domanda, at: 1)
        statement.bind(decisione.specie.rawValue, at: 2)
        statement.bind(domanda.impronta.esadecimale, at: 3)
        statement.bind(domanda.codiceFiscale, at: 4)
        statement.bind(domanda.ricevuta.numero, at: 5)
        statement.bind(testo, at: 6)
        try statement.run()
      }
    } catch let error as SQLiteError where error.constraint {
      throw diversa
    }
  }

  /// Stores an event with the number that it has where it was received.
  func replica(evento numero: Int, testo: String, atto: Int) throws {
    let diverso = ErrorePacchetto.eventoDiverso(atto: atto, evento: numero)
    guard numero > 0, let evento = Evento(numero: numero, testo: testo), evento.testo == testo else {
      throw diverso
    }
    if let noto = try self.evento(numero) {
      guard noto.testo == testo else { throw diverso }
      return
    }
    do {
      try connection.with(
        "INSERT INTO evento (numero, impronta, codice_fiscale, ricevuto, testo) VALUES (?1, ?2, ?3, ?4, ?5)"
      ) { statement in
        statement.bind(numero, at: 1)
        statement.bind(Impronta.di(Array(testo.utf8)).esadecimale, at: 2)
        statement.bind(evento.codiceFiscale, at: 3)
        statement.bind(evento.ricevuto.numero, at: 4)
        statement.bind(testo, at: 5)
        try statement.run()
      }
    } catch let error as SQLiteError where error.constraint {
      throw diverso
    }
  }
}
