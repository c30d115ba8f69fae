import SQLite

extension Migrations {
  /// What applications, the under-18 list and the sheets of special voters need: who asked for a special vote is in the reserved file alone.
  static let votoSpeciale: StaticString = """
    -- Applications that concern the lists, append only; the digest makes a second reception harmless.
    CREATE TABLE domanda (
      numero INTEGER PRIMARY KEY CHECK (numero > 0),
      specie TEXT NOT NULL CHECK (specie = 'UE' OR specie = '32BIS'),
      impronta TEXT NOT NULL UNIQUE,
      codice_fiscale TEXT NOT NULL,
      ricevuta INTEGER NOT NULL,
      testo TEXT NOT NULL
    ) STRICT;
    CREATE INDEX domanda_persona ON domanda (codice_fiscale);
    -- The outcome of an application in an act.
    CREATE TABLE decisione_domanda (
      domanda INTEGER NOT NULL REFERENCES domanda (numero),
      atto INTEGER NOT NULL REFERENCES atto (numero),
      esito TEXT NOT NULL,
      motivo TEXT NOT NULL,
      lista TEXT NOT NULL,
      sezione INTEGER NOT NULL CHECK (sezione >= 0),
      definitiva INTEGER NOT NULL CHECK (definitiva IN (0, 1)),
      PRIMARY KEY (domanda, atto)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX decisione_domanda_atto ON decisione_domanda (atto);
    -- Who will not be eighteen on the day of the vote (art. 33).
    CREATE TABLE minore (
      atto INTEGER NOT NULL REFERENCES atto (numero),
      fascicolo INTEGER NOT NULL REFERENCES fascicolo (numero),
      lista TEXT NOT NULL,
      PRIMARY KEY (atto, fascicolo, lista)
    ) STRICT, WITHOUT ROWID;
    -- What the chain keeps of the sheets of special voters: nobody is named.
    CREATE TABLE impegno_elenco (
      atto INTEGER NOT NULL REFERENCES atto (numero),
      posizione INTEGER NOT NULL,
      specie TEXT NOT NULL,
      destinatario TEXT NOT NULL,
      sezione INTEGER NOT NULL CHECK (sezione > 0),
      elettori INTEGER NOT NULL CHECK (elettori > 0),
      impegno TEXT NOT NULL,
      PRIMARY KEY (atto, posizione)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER domanda_immutabile BEFORE UPDATE ON domanda BEGIN SELECT RAISE(ABORT, 'domanda immutabile'); END;
    CREATE TRIGGER domanda_permanente BEFORE DELETE ON domanda BEGIN SELECT RAISE(ABORT, 'domanda immutabile'); END;
    CREATE TRIGGER decisione_domanda_immutabile BEFORE UPDATE ON decisione_domanda BEGIN SELECT RAISE(ABORT, 'atto immutabile'); END;
    CREATE TRIGGER decisione_domanda_permanente BEFORE DELETE ON decisione_domanda BEGIN SELECT RAISE(ABORT, 'atto immutabile'); END;
    CREATE TRIGGER minore_immutabile BEFORE UPDATE ON minore BEGIN SELECT RAISE(ABORT, 'atto immutabile'); END;
    CREATE TRIGGER minore_permanente BEFORE DELETE ON minore BEGIN SELECT RAISE(ABORT, 'atto immutabile'); END;
    CREATE TRIGGER impegno_immutabile BEFORE UPDATE ON impegno_elenco BEGIN SELECT RAISE(ABORT, 'atto immutabile'); END;
    CREATE TRIGGER impegno_permanente BEFORE DELETE ON impegno_elenco BEGIN SELECT RAISE(ABORT, 'atto immutabile'); END;
    """
}
