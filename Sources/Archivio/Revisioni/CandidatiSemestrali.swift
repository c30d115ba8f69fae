package import Elettorato
import SQLite

/// The people at whom a semestral revision looks: found by the register, told from the electors by the lists.
///
/// The register is read from one end to the other three times, with nothing held in memory but the few who matter: SQLite leaves
/// out who is an elector already, and the rule of the core judges the others.
extension ArchivioElettorale {
  /// Who was born in these days, enrolled or not.
  package func eachNato(_ giorni: ClosedRange<Giorno>, _ body: (PersonaInAnagrafe) throws -> Void) throws {
    try connection.with(
      """
      SELECT id_anagrafe, stato, residente_dal, qualita, sezione_assegnata, testo, stato_dal FROM persona
      WHERE nascita BETWEEN ?1 AND ?2
      """
    ) { statement in
      statement.bind(giorni.lowerBound.numero, at: 1)
      statement.bind(giorni.upperBound.numero, at: 2)
      try Self.each(statement, body)
    }
  }

  /// Italians who live here, born before a day, whom no general list holds.
  ///
  /// Who has no codice fiscale is always among them, because only his name could say that a list holds him.
  func eachNonIscritto(natiPrimaDi giorno: Giorno, _ body: (PersonaInAnagrafe) throws -> Void) throws {
    try connection.with(
      """
      SELECT id_anagrafe, stato, residente_dal, qualita, sezione_assegnata, testo, stato_dal FROM persona r
      WHERE nascita < ?1 AND cittadinanza = 'ITA' AND (stato = 'RESIDENTE' OR stato = 'AIRE')
        AND NOT EXISTS (
          SELECT 1 FROM fascicolo f JOIN posizione p ON p.fascicolo = f.numero
          WHERE f.codice_fiscale = r.codice_fiscale AND p.lista = 'GENERALE' AND p.al_atto IS NULL)
      """
    ) { statement in
      statement.bind(giorno.numero, at: 1)
      try Self.each(statement, body)
    }
  }

  /// Who the register has struck as untraceable.
  func eachIrreperibile(_ body: (PersonaInAnagrafe) throws -> Void) throws {
    try connection.with(
      """
      SELECT id_anagrafe, stato, residente_dal, qualita, sezione_assegnata, testo, stato_dal FROM persona
      WHERE stato = 'IRREPERIBILE'
      """
    ) { statement in try Self.each(statement, body) }
  }

  func personaInAnagrafe(idAnagrafe: String) throws -> PersonaInAnagrafe? {
    try connection.with(
      """
      SELECT id_anagrafe, stato, residente_dal, qualita, sezione_assegnata, testo, stato_dal FROM persona
      WHERE id_anagrafe = ?1
      """
    ) { statement in
      statement.bind(idAnagrafe, at: 1)
      return try statement.first { row in try Self.persona(row) }
    }
  }

  func personaInAnagrafe(codiceFiscale: String) throws -> PersonaInAnagrafe? {
    guard !codiceFiscale.isEmpty else { return nil }
    return try connection.with(
      """
      SELECT id_anagrafe, stato, residente_dal, qualita, sezione_assegnata, testo, stato_dal FROM persona
      WHERE codice_fiscale = ?1
      """
    ) { statement in
      statement.bind(codiceFiscale, at: 1)
      return try statement.first { row in try Self.persona(row) }
    }
  }

  private static func each(
    _ statement: borrowing Statement, _ body: (PersonaInAnagrafe) throws -> Void
  ) throws {
    try statement.eachRow { row in try body(try persona(row)) }
  }

  private static func persona(_ row: borrowing Row) throws -> PersonaInAnagrafe {
    guard let scheda = SchedaPersona(testo: row.text(5)) else {
      throw ErroreArchivio.danneggiato("una riga dell'anagrafe non si legge")
    }
    return PersonaInAnagrafe(
      idAnagrafe: row.text(0),
      registro: .init(
        stato: try Codes.stato(row.text(1)), residenteDal: try row.optionalInt(2).map(Codes.giorno),
        statoDal: try row.optionalInt(6).map(Codes.giorno),
        qualita: try row.optionalText(3).map(Codes.qualita), sezioneAssegnata: row.optionalInt(4)),
      scheda: scheda)
  }
}
