import Elettorato
import SQLite

/// New numbers for a whole roll: SQLite sorts the lines, on disk when they are many, and no line is held in memory.
///
/// The place of a line in a sorted table is its number, once the place before the first of its list, or of its section, is taken
/// away. General and sectional numbers follow one order: the alphabet, the day of birth, the personal file.
extension ArchivioElettorale {
  /// Sorts every open line: the tables from which `riscrivi` takes the new ones.
  func mettiInOrdine(_ regime: RegimeDelleListe, ambito: Ricompilazione.Ambito) throws {
    try connection.execute(
      """
      CREATE TEMP TABLE in_ordine (
        posto INTEGER PRIMARY KEY, fascicolo INTEGER NOT NULL, lista TEXT NOT NULL, parte TEXT NOT NULL,
        sezione INTEGER NOT NULL, scheda INTEGER NOT NULL,
        parte_prima TEXT NOT NULL, generale_prima INTEGER NOT NULL, sezionale_prima INTEGER NOT NULL
      );
      CREATE TEMP TABLE base_generale (
        lista TEXT NOT NULL, parte TEXT NOT NULL, base INTEGER NOT NULL, PRIMARY KEY (lista, parte)
      ) WITHOUT ROWID;
      CREATE TEMP TABLE rinumerata (
        posto INTEGER PRIMARY KEY, fascicolo INTEGER NOT NULL, lista TEXT NOT NULL, parte TEXT NOT NULL,
        sezione INTEGER NOT NULL, generale INTEGER NOT NULL, scheda INTEGER NOT NULL,
        parte_prima TEXT NOT NULL, generale_prima INTEGER NOT NULL, sezionale_prima INTEGER NOT NULL
      );
      CREATE TEMP TABLE base_sezionale (
        lista TEXT NOT NULL, sezione INTEGER NOT NULL, parte TEXT NOT NULL, base INTEGER NOT NULL,
        PRIMARY KEY (lista, sezione, parte)
      ) WITHOUT ROWID;
      """)
    try ordinaPerAlfabeto(regime, ambito)
    try ordinaPerSezione(ambito)
  }

  func sgomberaRinumerazione() throws {
    try connection.execute(
      """
      DROP TABLE temp.in_ordine; DROP TABLE temp.base_generale;
      DROP TABLE temp.rinumerata; DROP TABLE temp.base_sezionale;
      """)
  }

  /// Everybody in the part that the regime has for him; where only section lists are written again, in the one that he has.
  private func ordinaPerAlfabeto(_ regime: RegimeDelleListe, _ ambito: Ricompilazione.Ambito) throws {
    try connection.with(
      """
      INSERT INTO temp.in_ordine
      SELECT NULL, p.fascicolo, p.lista,
        CASE WHEN ?6 THEN CASE s.sesso WHEN ?1 THEN ?2 WHEN ?3 THEN ?4 ELSE ?5 END ELSE p.parte END AS nuova,
        p.sezione, p.scheda, p.parte, p.numero_generale, p.numero_sezionale
      FROM posizione p JOIN scheda s ON s.numero = p.scheda
      WHERE +p.al_atto IS NULL
      ORDER BY p.lista, nuova DESC, s.chiave, s.nascita, p.fascicolo
      """
    ) { statement in
      statement.bind(Sesso.maschile.rawValue, at: 1)
      statement.bind(regime.parte(.maschile).rawValue, at: 2)
      statement.bind(Sesso.femminile.rawValue, at: 3)
      statement.bind(regime.parte(.femminile).rawValue, at: 4)
      statement.bind(regime.parte(.nonIndicato).rawValue, at: 5)
      statement.bind(ambito == .tutteLeListe ? 1 : 0, at: 6)
      try statement.run()
    }
    try connection.execute(
      "INSERT INTO temp.base_generale SELECT lista, parte, min(posto) - 1 FROM temp.in_ordine GROUP BY lista, parte"
    )
  }

  private func ordinaPerSezione(_ ambito: Ricompilazione.Ambito) throws {
    try connection.with(
      """
      INSERT INTO temp.rinumerata
      SELECT NULL, o.fascicolo, o.lista, o.parte, o.sezione,
        CASE ?1 WHEN 1 THEN o.posto - b.base ELSE o.generale_prima END, o.scheda,
        o.parte_prima, o.generale_prima, o.sezionale_prima
      FROM temp.in_ordine o JOIN temp.base_generale b ON b.lista = o.lista AND b.parte = o.parte
      ORDER BY o.lista, o.sezione = 0, o.sezione, o.parte DESC, o.posto
      """
    ) { statement in
      statement.bind(ambito == .tutteLeListe ? 1 : 0, at: 1)
      try statement.run()
    }
    try connection.execute(
      """
      INSERT INTO temp.base_sezionale
      SELECT lista, sezione, parte, min(posto) - 1 FROM temp.rinumerata GROUP BY lista, sezione, parte;
      """)
  }

  /// Closes every open line and opens it with its new numbers, in the order of the table, so that both stand on one page.
  func riscrivi(atto: Int) throws {
    try connection.with("UPDATE posizione SET al_atto = ?1 WHERE al_atto IS NULL") { statement in
      statement.bind(atto, at: 1)
      try statement.run()
    }
    try connection.with(
      """
      INSERT INTO posizione
      SELECT r.fascicolo, r.lista, ?1, NULL, r.parte, r.sezione, r.generale,
        CASE r.sezione WHEN 0 THEN 0 ELSE r.posto - b.base END, r.scheda
      FROM temp.rinumerata r
      JOIN temp.base_sezionale b ON b.lista = r.lista AND b.sezione = r.sezione AND b.parte = r.parte
      ORDER BY r.fascicolo, r.lista
      """
    ) { statement in
      statement.bind(atto, at: 1)
      try statement.run()
    }
  }
}
