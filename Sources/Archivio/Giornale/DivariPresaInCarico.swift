import Elettorato
import SQLite

/// Where lists received and register disagree.
extension ArchivioElettorale {
  /// Finds for every line the person it is about.
  ///
  /// By codice fiscale; for who has none, by name and day of birth among the people of the register who have none
  /// either. A line that could be of two people, and two lines that could be of one, are of nobody: the program does not
  /// choose.
  func riconosci() throws {
    try connection.execute(
      """
      INSERT INTO temp.riconosciuto
      SELECT l.riga, p.riga, l.codice_fiscale
      FROM lista_ricevuta l LEFT JOIN persona p ON p.codice_fiscale = l.codice_fiscale
      WHERE l.codice_fiscale IS NOT NULL;

      INSERT INTO temp.riconosciuto
      SELECT l.riga, CASE WHEN count(p.riga) = 1 THEN min(p.riga) END, 'anagrafe:' || min(p.id_anagrafe)
      FROM lista_ricevuta l LEFT JOIN persona p
        ON p.codice_fiscale IS NULL AND p.chiave = l.chiave AND p.nascita = l.nascita
      WHERE l.codice_fiscale IS NULL GROUP BY l.riga;

      CREATE INDEX temp.riconosciuto_persona ON riconosciuto (persona);

      UPDATE temp.riconosciuto SET persona = NULL WHERE persona IN (
        SELECT persona FROM temp.riconosciuto WHERE persona IS NOT NULL GROUP BY persona HAVING count(*) > 1);

      UPDATE temp.riconosciuto SET elettore = 'riga:' || riga
      WHERE persona IS NULL AND coalesce(elettore, 'anagrafe:') LIKE 'anagrafe:%';
      """)
  }

  /// Every difference, in order of line for the lists, then of register.
  func casiPresaInCarico() throws -> [CasoPresaInCarico] {
    var casi: [CasoPresaInCarico] = []
    try connection.with(
      """
      SELECT r.elettore, l.fascicolo, l.riga, r.persona,
        CASE WHEN r.persona IS NULL THEN 'NON_IN_ANAGRAFE' WHEN c.persona IS NULL THEN 'SENZA_TITOLO'
          WHEN c.lista <> l.lista THEN 'ALTRA_LISTA' WHEN c.sezione <> l.sezione THEN 'ALTRA_SEZIONE' END AS divario
      FROM lista_ricevuta l JOIN temp.riconosciuto r ON r.riga = l.riga
        LEFT JOIN temp.candidato c ON c.persona = r.persona
      WHERE divario IS NOT NULL ORDER BY l.riga
      """
    ) { statement in
      try statement.eachRow { row in
        casi.append(
          CasoPresaInCarico(
            quesito: .init(row.text(0), try Codes.divario(row.text(4))),
            fascicolo: Codes.optional(row.int(1)),
            riga: row.int(2), persona: row.optionalInt(3)))
      }
    }
    try connection.with(
      """
      SELECT coalesce(p.codice_fiscale, 'anagrafe:' || p.id_anagrafe), p.riga
      FROM temp.candidato c JOIN persona p ON p.riga = c.persona
      WHERE NOT EXISTS (SELECT 1 FROM temp.riconosciuto r WHERE r.persona = c.persona)
      ORDER BY c.lista, c.chiave, c.nascita, c.persona
      """
    ) { statement in
      try statement.eachRow { row in
        casi.append(
          CasoPresaInCarico(
            quesito: .init(row.text(0), .fuoriLista), fascicolo: nil, riga: nil, persona: row.int(1)))
      }
    }
    return casi
  }
}
