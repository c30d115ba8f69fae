import SQLite

/// The tables and indexes by which people are found; derived from the cards, so they can be made again at any time.
extension Migrations {
  /// One row a personal file, that of its last card, and the distinct surnames, names and streets among which fragments are looked for.
  ///
  /// No foreign keys: they would be looked up for every row of a first formation, and `controlla --completo` compares
  /// the whole with the cards.
  static let rubrica: StaticString = """
    CREATE TABLE rubrica (
      fascicolo INTEGER PRIMARY KEY,
      scheda INTEGER NOT NULL,
      -- The two halves of the alphabetical key: letters only, A-Z.
      cognome TEXT NOT NULL,
      nome TEXT NOT NULL,
      nascita INTEGER NOT NULL,
      -- NULL: no address in the Comune.
      strada INTEGER,
      -- NULL: no number; -1: what is written is not a number. As in persona.
      civico INTEGER
    ) STRICT;
    CREATE TABLE rubrica_cognome (
      testo TEXT PRIMARY KEY,
      quanti INTEGER NOT NULL CHECK (quanti > 0)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE rubrica_nome (
      testo TEXT PRIMARY KEY,
      quanti INTEGER NOT NULL CHECK (quanti > 0)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE rubrica_strada (
      numero INTEGER PRIMARY KEY,
      -- Letters only: what two writings of one street have in common, VIA ROMA.
      chiave TEXT NOT NULL UNIQUE,
      testo TEXT NOT NULL
    ) STRICT;
    -- The section of one address is found without reading the whole index of a city.
    CREATE INDEX voce_viario_nome ON voce_viario (nome);
    -- The number that a file of events gives is the first field of the text.
    CREATE INDEX evento_progressivo ON evento (substr(testo, 1, instr(testo, char(9)) - 1));
    """
}

extension Indexes {
  static func dropRubrica(_ connection: Connection) throws {
    try connection.execute(
      """
      DROP INDEX IF EXISTS rubrica_cognome_nome;
      DROP INDEX IF EXISTS rubrica_nome_cognome;
      DROP INDEX IF EXISTS rubrica_nascita;
      DROP INDEX IF EXISTS rubrica_indirizzo;
      """)
  }

  static func makeRubrica(_ connection: Connection) throws { try connection.execute(rubrica) }

  static let rubrica: StaticString = """
    CREATE INDEX rubrica_cognome_nome ON rubrica (cognome, nome);
    CREATE INDEX rubrica_nome_cognome ON rubrica (nome, cognome);
    CREATE INDEX rubrica_nascita ON rubrica (nascita);
    CREATE INDEX rubrica_indirizzo ON rubrica (strada, civico) WHERE strada IS NOT NULL;
    """
}
