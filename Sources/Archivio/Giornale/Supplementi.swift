package import Elettorato
import SQLite

/// The sheets added to the locked lists.
extension ArchivioElettorale {
  /// The sheets made since a lock, in order of section and number.
  package func supplementi(dopo blocco: Atto) throws -> [(atto: Int, supplemento: Supplemento)] {
    try connection.with(
      """
      SELECT atto, tipo, sezione, foglio, fascicolo, motivo, documento, testo FROM supplemento
      WHERE atto > ?1 ORDER BY sezione, foglio
      """
    ) { statement in
      var supplementi: [(atto: Int, supplemento: Supplemento)] = []
      statement.bind(blocco.numero, at: 1)
      try statement.eachRow { row in supplementi.append((row.int(0), try Self.supplemento(row))) }
      return supplementi
    }
  }

  /// The sheet that an act adds, if it adds one.
  func supplemento(atto: Int) throws -> Supplemento? {
    try connection.with(
      "SELECT atto, tipo, sezione, foglio, fascicolo, motivo, documento, testo FROM supplemento WHERE atto = ?1"
    ) { statement in
      statement.bind(atto, at: 1)
      return try statement.first { row in try Self.supplemento(row) }
    }
  }

  private static func supplemento(_ row: borrowing Row) throws -> Supplemento {
    guard let persona = SchedaPersona(testo: row.text(7)), let tipo = Supplemento.Tipo(rawValue: row.text(1))
    else { throw ErroreArchivio.danneggiato("il supplemento dell'atto n. \(row.int(0)) non si legge") }
    return Supplemento(
      tipo: tipo, sezione: row.int(2), foglio: row.int(3), fascicolo: row.optionalInt(4), persona: persona,
      motivo: row.text(5), documento: row.text(6))
  }

  /// Adds a sheet; call it inside `transazione`. Its number is the next of its section since the lock.
  ///
  /// `decisione` is the day on which it was decided, where the act comes later.
  package func aggiungi(
    _ tipo: Supplemento.Tipo, sezione: Int, fascicolo: Int?, persona: SchedaPersona, documento: String,
    blocco: Atto, _ richiesta: RichiestaAtto, decisione: Giorno? = nil
  ) throws -> (atto: Atto, supplemento: Supplemento) {
    let origine = try origine(CompetenzaDellAtto.di(tipo))
    let foglio = try supplementi(dopo: blocco).count { $0.supplemento.sezione == sezione } + 1
    let supplemento = Supplemento(
      tipo: tipo, sezione: sezione, foglio: foglio, fascicolo: fascicolo, persona: persona,
      motivo: richiesta.motivo, documento: documento)
    guard TestoCanonico.ammette(supplemento.motivo + documento) else { throw ErroreArchivio.testoNonAmmesso }
    let (atto, _) = try adotta(
      .supplemento, richiesta,
      parametri: blocco.parametri.filter { $0.nome == Consultazione.parametro } + origine.parametri
        + (decisione.map { [.init(Supplemento.parametroDecisione, $0.iso)] } ?? []),
      ContenutoDellAtto(supplemento: supplemento))
    return (atto, supplemento)
  }

  func scrivi(_ supplemento: Supplemento, atto: Int) throws {
    try connection.with("INSERT INTO supplemento VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)") { statement in
      statement.bind(atto, at: 1)
      statement.bind(supplemento.tipo.rawValue, at: 2)
      statement.bind(supplemento.sezione, at: 3)
      statement.bind(supplemento.foglio, at: 4)
      statement.bind(supplemento.fascicolo, at: 5)
      statement.bind(supplemento.motivo, at: 6)
      statement.bind(supplemento.documento, at: 7)
      statement.bind(supplemento.persona.testo, at: 8)
      try statement.run()
    }
  }

  /// Somebody by personal file, as the lists hold him, with the place on the general list or, failing that, on another.
  package func iscritto(fascicolo: Int) throws -> (persona: SchedaPersona, riga: RigaDiLista)? {
    try connection.with(
      """
      SELECT p.fascicolo, p.lista, p.parte, p.sezione, p.numero_generale, p.numero_sezionale, s.testo
      FROM posizione p JOIN scheda s ON s.numero = p.scheda
      WHERE p.fascicolo = ?1 AND p.al_atto IS NULL ORDER BY p.lista
      """
    ) { statement in
      statement.bind(fascicolo, at: 1)
      return try statement.first { row in
        guard let persona = SchedaPersona(testo: row.text(6)) else {
          throw ErroreArchivio.danneggiato("la scheda del fascicolo \(fascicolo) non si legge")
        }
        return (persona, try Self.posto(row))
      }
    }
  }

  /// Somebody by number of the population register.
  package func persona(idAnagrafe: String) throws -> SchedaPersona? {
    try persona(idAnagrafe, "SELECT testo FROM persona WHERE id_anagrafe = ?1")
  }

  /// Somebody as the population register has him.
  package func persona(codiceFiscale: String) throws -> SchedaPersona? {
    try persona(codiceFiscale, "SELECT testo FROM persona WHERE codice_fiscale = ?1")
  }

  private func persona(_ codice: String, _ sql: StaticString) throws -> SchedaPersona? {
    try connection.with(sql) { statement in
      statement.bind(codice, at: 1)
      return try statement.first { row in
        guard let persona = SchedaPersona(testo: row.text(0)) else {
          throw ErroreArchivio.danneggiato("una riga dell'anagrafe non si legge")
        }
        return persona
      }
    }
  }
}
