import Elettorato
import SQLite

/// Moving many electors from section to section in one act: SQLite sorts who arrives, and no line is held in memory.
extension ArchivioElettorale {
  /// The tables of a move: `spostato` is filled by the caller, with 0 for who has no section any more.
  func preparaSpostamenti() throws {
    try connection.execute(
      """
      CREATE TEMP TABLE spostato (
        fascicolo INTEGER NOT NULL, lista TEXT NOT NULL, sezione INTEGER NOT NULL, PRIMARY KEY (fascicolo, lista)
      ) WITHOUT ROWID;
      CREATE TEMP TABLE arrivo (
        posto INTEGER PRIMARY KEY, fascicolo INTEGER NOT NULL, lista TEXT NOT NULL, parte TEXT NOT NULL,
        sezione INTEGER NOT NULL, generale INTEGER NOT NULL, scheda INTEGER NOT NULL
      );
      CREATE TEMP TABLE base_arrivo (
        lista TEXT NOT NULL, sezione INTEGER NOT NULL, parte TEXT NOT NULL, base INTEGER NOT NULL,
        PRIMARY KEY (lista, sezione, parte)
      ) WITHOUT ROWID;
      """)
  }

  func sgomberaSpostamenti() throws {
    try connection.execute(
      "DROP TABLE temp.spostato; DROP TABLE temp.arrivo; DROP TABLE temp.base_arrivo;")
  }

  /// Closes the lines of who moves and opens them in the new section, at the end, with the general number that they have.
  func sposta(atto: Int, quanti: Int, di tutti: Int) throws {
    try connection.execute(
      """
      INSERT INTO temp.arrivo
      SELECT NULL, m.fascicolo, m.lista, p.parte, m.sezione, p.numero_generale, p.scheda
      FROM temp.spostato m JOIN posizione p ON p.fascicolo = m.fascicolo AND p.lista = m.lista AND +p.al_atto IS NULL
      JOIN scheda s ON s.numero = p.scheda
      ORDER BY m.lista, m.sezione, p.parte DESC, s.chiave, s.nascita, m.fascicolo;
      """)
    try numeraArrivi()
    // A city that moves is quicker without its indexes; a street is not.
    let molti = quanti > tutti / 8
    if molti { try Indexes.dropListe(connection) }
    try connection.with(
      """
      UPDATE posizione SET al_atto = ?1
      WHERE (fascicolo, lista) IN (SELECT fascicolo, lista FROM temp.spostato) AND +al_atto IS NULL
      """
    ) { statement in
      statement.bind(atto, at: 1)
      try statement.run()
      guard connection.changes == quanti else {
        throw ErroreArchivio.danneggiato(
          "le righe chiuse dalla ripartizione non sono quelle di chi si sposta")
      }
    }
    try connection.with(
      """
      INSERT INTO posizione
      SELECT a.fascicolo, a.lista, ?1, NULL, a.parte, a.sezione, a.generale,
        CASE a.sezione WHEN 0 THEN 0 ELSE a.posto + b.base END, a.scheda
      FROM temp.arrivo a
      JOIN temp.base_arrivo b ON b.lista = a.lista AND b.sezione = a.sezione AND b.parte = a.parte
      ORDER BY a.fascicolo, a.lista
      """
    ) { statement in
      statement.bind(atto, at: 1)
      try statement.run()
    }
    if molti { try Indexes.makeListe(connection) }
  }

  /// What is to be added to a place in the table to have the sectional number: who arrives follows the last number ever used.
  private func numeraArrivi() throws {
    try connection.with("INSERT INTO temp.base_arrivo VALUES (?1, ?2, ?3, ?4)") { penna in
      try connection.with(
        "SELECT lista, sezione, parte, min(posto) FROM temp.arrivo GROUP BY lista, sezione, parte"
      ) { statement in
        try statement.eachRow { row in
          let (lista, sezione, parte) = (
            try Codes.lista(row.text(0)), row.int(1), try Codes.parte(row.text(2))
          )
          let ultimo = sezione == 0 ? 0 : try ultimoNumero(.sezionale(lista, sezione, parte))
          penna.bind(lista.rawValue, at: 1)
          penna.bind(sezione, at: 2)
          penna.bind(parte.rawValue, at: 3)
          penna.bind(ultimo - (row.int(3) - 1), at: 4)
          try penna.run()
        }
      }
    }
  }
}
