import SQLite

/// The schema of a reserved file: whose it is, and one chain of entries.
enum SchemaRiservato {
  /// The application id is "SEZR" in ASCII.
  static let migrator = Migrator(applicationID: 0x5345_5A52, steps: passi)

  static let passi: [StaticString] = [
    """
    CREATE TABLE riservato (
      unico INTEGER PRIMARY KEY CHECK (unico = 1),
      comune TEXT NOT NULL,
      catena TEXT NOT NULL,
      consultazione TEXT NOT NULL
    ) STRICT;
    CREATE TABLE voce (
      numero INTEGER PRIMARY KEY,
      giorno INTEGER NOT NULL,
      operatore TEXT NOT NULL,
      programma TEXT NOT NULL,
      tipo TEXT NOT NULL CHECK (tipo IN ('RICEZIONE', 'RICHIESTA', 'DECISIONE', 'INTERVENTO', 'ELENCO')),
      richiesta INTEGER NOT NULL CHECK (richiesta >= 0),
      testo TEXT NOT NULL,
      precedente TEXT NOT NULL UNIQUE,
      impronta TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TRIGGER riservato_immutabile BEFORE UPDATE ON riservato BEGIN SELECT RAISE(ABORT, 'voce immutabile'); END;
    CREATE TRIGGER riservato_permanente BEFORE DELETE ON riservato BEGIN SELECT RAISE(ABORT, 'voce immutabile'); END;
    CREATE TRIGGER voce_immutabile BEFORE UPDATE ON voce BEGIN SELECT RAISE(ABORT, 'voce immutabile'); END;
    CREATE TRIGGER voce_permanente BEFORE DELETE ON voce BEGIN SELECT RAISE(ABORT, 'voce immutabile'); END;
    """, ospitiEAttestazioni,
  ]

  /// Two new kinds of entry: SQLite cannot alter a check, so the entries go into a new table, as they are, with their chain.
  private static let ospitiEAttestazioni: StaticString = """
    DROP TRIGGER voce_immutabile;
    DROP TRIGGER voce_permanente;
    ALTER TABLE voce RENAME TO voce_precedente;
    CREATE TABLE voce (
      numero INTEGER PRIMARY KEY,
      giorno INTEGER NOT NULL,
      operatore TEXT NOT NULL,
      programma TEXT NOT NULL,
      tipo TEXT NOT NULL CHECK (tipo IN ('RICEZIONE', 'RICHIESTA', 'DECISIONE', 'INTERVENTO', 'ELENCO', 'OSPITE',
        'ATTESTAZIONE')),
      richiesta INTEGER NOT NULL CHECK (richiesta >= 0),
      testo TEXT NOT NULL,
      precedente TEXT NOT NULL UNIQUE,
      impronta TEXT NOT NULL UNIQUE
    ) STRICT;
    INSERT INTO voce SELECT * FROM voce_precedente ORDER BY numero;
    DROP TABLE voce_precedente;
    CREATE TRIGGER voce_immutabile BEFORE UPDATE ON voce BEGIN SELECT RAISE(ABORT, 'voce immutabile'); END;
    CREATE TRIGGER voce_permanente BEFORE DELETE ON voce BEGIN SELECT RAISE(ABORT, 'voce immutabile'); END;
    """

  /// Throws when the schema is another: a trigger that is not ours could change what we read.
  static func verifica(_ connection: Connection) throws {
    try SchemaAtteso.verifica(connection, istruzioni: istruzioni)
  }

  /// What the steps leave: the statements that make something, without the table that the last one has replaced.
  private static let istruzioni: Set<String> = {
    let tutte = passi.map { passo in
      SchemaAtteso.separa("\(passo)").filter { $0.hasPrefix("CREATE ") }
    }
    let rifatta = tutte[0].filter { $0.hasPrefix("CREATE TABLE voce ") }
    return Set(tutte.joined()).subtracting(rifatta)
  }()
}
