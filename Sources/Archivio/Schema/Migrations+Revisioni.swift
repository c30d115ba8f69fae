import SQLite

/// The steps of the revisions: events and their answers, what is told after the lock, the semestral elenchi.
extension Migrations {
  /// What revisions need: events as received, what was decided of each, and why each line was opened or closed.
  static let revisioni: StaticString = """
    -- Events as received, append only; the digest of the content makes a second reception harmless.
    CREATE TABLE evento (
      numero INTEGER PRIMARY KEY CHECK (numero > 0),
      impronta TEXT NOT NULL UNIQUE,
      codice_fiscale TEXT NOT NULL,
      ricevuto INTEGER NOT NULL,
      testo TEXT NOT NULL
    ) STRICT;
    CREATE INDEX evento_persona ON evento (codice_fiscale);
    -- What the officer decided by hand, before the act that will say so; the last one counts.
    CREATE TABLE intervento (
      numero INTEGER PRIMARY KEY,
      evento INTEGER NOT NULL REFERENCES evento (numero),
      azione TEXT NOT NULL,
      motivo TEXT NOT NULL CHECK (motivo <> ''),
      documento TEXT NOT NULL CHECK (documento <> '')
    ) STRICT;
    CREATE INDEX intervento_evento ON intervento (evento);
    -- The outcome of an event in an act: decided once in each.
    CREATE TABLE decisione (
      evento INTEGER NOT NULL REFERENCES evento (numero),
      atto INTEGER NOT NULL REFERENCES atto (numero),
      esito TEXT NOT NULL,
      motivo TEXT NOT NULL,
      tornata TEXT NOT NULL,
      lista TEXT NOT NULL,
      sezione_da INTEGER NOT NULL CHECK (sezione_da >= 0),
      sezione_a INTEGER NOT NULL CHECK (sezione_a >= 0),
      definitiva INTEGER NOT NULL CHECK (definitiva IN (0, 1)),
      intervento TEXT NOT NULL,
      PRIMARY KEY (evento, atto)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX decisione_atto ON decisione (atto);
    -- Why an act opened or closed a line.
    CREATE TABLE variazione (
      atto INTEGER NOT NULL REFERENCES atto (numero),
      fascicolo INTEGER NOT NULL REFERENCES fascicolo (numero),
      lista TEXT NOT NULL,
      operazione TEXT NOT NULL,
      causa TEXT NOT NULL,
      evento INTEGER REFERENCES evento (numero),
      PRIMARY KEY (atto, fascicolo, lista)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX variazione_fascicolo ON variazione (fascicolo);

    CREATE TRIGGER evento_immutabile BEFORE UPDATE ON evento BEGIN SELECT RAISE(ABORT, 'evento immutabile'); END;
    CREATE TRIGGER evento_permanente BEFORE DELETE ON evento BEGIN SELECT RAISE(ABORT, 'evento immutabile'); END;
    CREATE TRIGGER intervento_immutabile BEFORE UPDATE ON intervento BEGIN SELECT RAISE(ABORT, 'intervento immutabile'); END;
    CREATE TRIGGER intervento_permanente BEFORE DELETE ON intervento BEGIN SELECT RAISE(ABORT, 'intervento immutabile'); END;
    CREATE TRIGGER decisione_immutabile BEFORE UPDATE ON decisione BEGIN SELECT RAISE(ABORT, 'atto immutabile'); END;
    CREATE TRIGGER decisione_permanente BEFORE DELETE ON decisione BEGIN SELECT RAISE(ABORT, 'atto immutabile'); END;
    CREATE TRIGGER variazione_immutabile BEFORE UPDATE ON variazione BEGIN SELECT RAISE(ABORT, 'atto immutabile'); END;
    CREATE TRIGGER variazione_permanente BEFORE DELETE ON variazione BEGIN SELECT RAISE(ABORT, 'atto immutabile'); END;
    """

  /// What is told to the presidents after the lock.
  static let supplementi: StaticString = """
    CREATE TABLE supplemento (
      atto INTEGER PRIMARY KEY REFERENCES atto (numero),
      tipo TEXT NOT NULL,
      sezione INTEGER NOT NULL CHECK (sezione > 0),
      foglio INTEGER NOT NULL CHECK (foglio > 0),
      fascicolo INTEGER,
      motivo TEXT NOT NULL CHECK (motivo <> ''),
      documento TEXT NOT NULL CHECK (documento <> ''),
      testo TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER supplemento_immutabile BEFORE UPDATE ON supplemento BEGIN SELECT RAISE(ABORT, 'atto immutabile'); END;
    CREATE TRIGGER supplemento_permanente BEFORE DELETE ON supplemento BEGIN SELECT RAISE(ABORT, 'atto immutabile'); END;
    """

  /// What the semestral revision needs, and the seals of what the officer decides by hand.
  static let semestrali: StaticString = """
    -- The lines of the two elenchi: proposed by one act, and what became of them in another.
    CREATE TABLE elenco_semestrale (
      atto INTEGER NOT NULL REFERENCES atto (numero),
      elenco TEXT NOT NULL,
      numero INTEGER NOT NULL CHECK (numero > 0),
      id_anagrafe TEXT NOT NULL,
      fascicolo INTEGER NOT NULL CHECK (fascicolo >= 0),
      esito TEXT NOT NULL,
      motivo TEXT NOT NULL,
      nota TEXT NOT NULL,
      persona TEXT NOT NULL,
      PRIMARY KEY (atto, elenco, numero)
    ) STRICT, WITHOUT ROWID;
    -- Each holds the digest of the one before and of the row that it seals.
    CREATE TABLE sigillo_intervento (
      intervento INTEGER PRIMARY KEY REFERENCES intervento (numero),
      precedente TEXT NOT NULL UNIQUE,
      impronta TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TRIGGER elenco_semestrale_immutabile BEFORE UPDATE ON elenco_semestrale BEGIN SELECT RAISE(ABORT, 'atto immutabile'); END;
    CREATE TRIGGER elenco_semestrale_permanente BEFORE DELETE ON elenco_semestrale BEGIN SELECT RAISE(ABORT, 'atto immutabile'); END;
    CREATE TRIGGER sigillo_intervento_immutabile BEFORE UPDATE ON sigillo_intervento BEGIN SELECT RAISE(ABORT, 'intervento immutabile'); END;
    CREATE TRIGGER sigillo_intervento_permanente BEFORE DELETE ON sigillo_intervento BEGIN SELECT RAISE(ABORT, 'intervento immutabile'); END;
    """
}
