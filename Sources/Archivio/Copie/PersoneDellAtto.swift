import Elettorato
import SQLite

/// The people of the lines that an act received opens: their files, their cards, and the lines themselves.
///
/// Lines wait in a temporary table until the act has closed the ones before: for a city they are millions, and memory holds one.
struct PersoneDellAtto {
  private let archivio: ArchivioElettorale
  private let atto: Int
  /// A file beyond this one is new: most are, in a first formation.
  private var ultimoFascicolo: Int
  private var elettore = Elettore()
  private var chiave: [UInt8] = []

  init(_ archivio: ArchivioElettorale, atto: Int) throws {
    self.archivio = archivio
    self.atto = atto
    ultimoFascicolo =
      try archivio.connection.with("SELECT coalesce(max(numero), 0) FROM fascicolo") { statement in
        try statement.first { row in row.int(0) }
      } ?? 0
  }

  /// Takes a line of the act with its person, and leaves it on the table.
  mutating func apri(_ posto: RigaDiLista, _ riga: RigaCanonica) throws {
    let scheda =
      riga.campi == RigaDiAtto.Genere.iscrizione.campi + 1
      ? try schedaAperta(posto) : try nuovaScheda(posto.fascicolo, riga)
    try archivio.connection.with("INSERT INTO temp.riga_aperta VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)") {
      statement in
      statement.bind(posto.fascicolo, at: 1)
      statement.bind(posto.lista.rawValue, at: 2)
      statement.bind(posto.parte.rawValue, at: 3)
      statement.bind(Codes.stored(posto.sezione), at: 4)
      statement.bind(posto.numeroGenerale, at: 5)
      statement.bind(Codes.stored(posto.numeroSezionale), at: 6)
      statement.bind(scheda, at: 7)
      try statement.run()
    }
  }

  // MARK: - Files and cards

  /// The card of the line that is open now, and that this act is going to close.
  private func schedaAperta(_ posto: RigaDiLista) throws -> Int {
    let scheda = try archivio.connection.with(
      "SELECT scheda FROM posizione WHERE fascicolo = ?1 AND lista = ?2 AND al_atto IS NULL"
    ) { statement in
      statement.bind(posto.fascicolo, at: 1)
      statement.bind(posto.lista.rawValue, at: 2)
      return try statement.first { row in row.int(0) }
    }
    guard let scheda else { throw ErrorePacchetto.rigaNonAperta(atto: atto, fascicolo: posto.fascicolo) }
    return scheda
  }

  private mutating func nuovaScheda(_ fascicolo: Int, _ riga: RigaCanonica) throws -> Int {
    elettore.testi.svuota()
    elettore.testi.bytes.append(contentsOf: riga.bytes[riga.dal(RigaDiAtto.Genere.iscrizione.campi)])
    guard elettore.leggiTesto() else {
      throw ErrorePacchetto.personaIllegibile(atto: atto, fascicolo: fascicolo)
    }
    try apri(fascicolo: fascicolo)
    let testi = elettore.testi
    chiave.removeAll(keepingCapacity: true)
    ChiaveAlfabetica.scrivi(
      cognome: testi.bytes.span.extracting(testi[.cognome]), nome: testi.bytes.span.extracting(testi[.nome]),
      in: &chiave)
    return try archivio.connection.with(
      "INSERT INTO scheda (chiave, nascita, sesso, testo) VALUES (?1, ?2, ?3, ?4)"
    ) { statement in
      statement.bind(chiave, 0..<chiave.count, at: 1)
      statement.bind(elettore.nascita.numero, at: 2)
      statement.bind(elettore.sesso.rawValue, at: 3)
      statement.bind(testi.bytes, 0..<testi.bytes.count, at: 4)
      try statement.run()
      return Int(archivio.connection.lastInsertedRow)
    }
  }

  /// The personal file is new, or it is this person's already.
  private mutating func apri(fascicolo: Int) throws {
    let diAltri = ErrorePacchetto.fascicoloDiAltri(atto: atto, fascicolo: fascicolo)
    let codice = elettore.testi.stringa(.codiceFiscale)
    if fascicolo <= ultimoFascicolo {
      let noto = try archivio.connection.with("SELECT codice_fiscale FROM fascicolo WHERE numero = ?1") {
        statement in
        statement.bind(fascicolo, at: 1)
        return try statement.first { row in row.optionalText(0) ?? "" }
      }
      if let noto {
        guard noto == codice else { throw diAltri }
        return
      }
    }
    do {
      try archivio.connection.with("INSERT INTO fascicolo VALUES (?1, ?2)") { statement in
        statement.bind(fascicolo, at: 1)
        statement.bind(codice.isEmpty ? nil : codice, at: 2)
        try statement.run()
      }
    } catch let error as SQLiteError where error.constraint {
      throw diAltri
    }
    ultimoFascicolo = max(ultimoFascicolo, fascicolo)
  }

  // MARK: - Lines

  /// Opens the lines that wait on the table.
  func scriviRighe() throws {
    if atto > 1, try giaAperta() { throw ErrorePacchetto.rigaGiaAperta(atto: atto) }
    try traducendo {
      try archivio.connection.with(
        """
        INSERT INTO posizione
        SELECT fascicolo, lista, ?1, NULL, parte, sezione, generale, sezionale, scheda FROM temp.riga_aperta ORDER BY rowid
        """
      ) { statement in
        statement.bind(atto, at: 1)
        try statement.run()
      }
    }
  }

  /// Whether somebody on the table has a line in the same list that the act has not closed.
  private func giaAperta() throws -> Bool {
    try archivio.connection.with(
      """
      SELECT 1 FROM temp.riga_aperta n WHERE EXISTS (SELECT 1 FROM posizione q
        WHERE q.fascicolo = n.fascicolo AND q.lista = n.lista AND q.al_atto IS NULL)
      LIMIT 1
      """
    ) { statement in try statement.first { _ in true } ?? false }
  }

  func rifaiIndici() throws { try traducendo { try Indexes.makeListe(archivio.connection) } }

  /// No number has belonged to anybody else since numbers were last given anew; then the table is cleared for the next act.
  ///
  /// Source: `norme.md` 1.4.3; a recompilation gives all numbers anew, a new division into sections the sectional ones.
  func verificaNumeri() throws {
    if atto > 1 {
      let generale = try archivio.connection.with(
        """
        SELECT n.fascicolo FROM temp.riga_aperta n WHERE EXISTS (
          SELECT 1 FROM posizione q WHERE q.lista = n.lista AND q.parte = n.parte AND q.numero_generale = n.generale
            AND q.al_atto IS NOT NULL AND q.fascicolo <> n.fascicolo
            AND q.al_atto > (SELECT coalesce(max(numero), 0) FROM atto WHERE tipo = 'ricompilazione'))
        LIMIT 1
        """
      ) { statement in try statement.first { row in row.int(0) } }
      let sezionale = try archivio.connection.with(
        """
        SELECT n.fascicolo FROM temp.riga_aperta n WHERE n.sezionale > 0 AND EXISTS (
          SELECT 1 FROM posizione q WHERE q.lista = n.lista AND q.sezione = n.sezione AND q.parte = n.parte
            AND q.numero_sezionale = n.sezionale AND q.al_atto IS NOT NULL AND q.fascicolo <> n.fascicolo
            AND q.al_atto > (SELECT coalesce(max(numero), 0) FROM atto WHERE tipo IN ('ricompilazione', 'ripartizione')))
        LIMIT 1
        """
      ) { statement in try statement.first { row in row.int(0) } }
      if let fascicolo = generale ?? sezionale {
        throw ErrorePacchetto.numeroRiusato(atto: atto, fascicolo: fascicolo)
      }
    }
    try archivio.connection.execute("DELETE FROM temp.riga_aperta")
  }

  /// What the unique indexes refuse: a second line for somebody, or a number given twice.
  private func traducendo(_ scrivi: () throws -> Void) throws {
    do {
      try scrivi()
    } catch let error as SQLiteError where error.constraint {
      // SQLite names the columns of the index.
      if error.message.contains("numero_") { throw ErrorePacchetto.numeroRiusato(atto: atto, fascicolo: nil) }
      throw ErrorePacchetto.rigaGiaAperta(atto: atto)
    }
  }
}
