import SQLite

/// The steps of searches, of the special vote and of the exchange with the other office.
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

  /// What two offices tell each other, and who may work here. No act contains any of it; the local register holds the digest of each table.
  static let copie: StaticString = """
    -- The identity of the chain, in an archive that was made to receive it with its first packet.
    CREATE TABLE identita_ricevuta (
      unico INTEGER PRIMARY KEY CHECK (unico = 1),
      identita TEXT NOT NULL CHECK (length(identita) = 32)
    ) STRICT;
    -- What the other office has declared to have: the witness of this archive.
    CREATE TABLE testimonianza (
      numero INTEGER PRIMARY KEY,
      comune TEXT NOT NULL,
      identita TEXT NOT NULL,
      ufficio TEXT NOT NULL,
      atto INTEGER NOT NULL CHECK (atto > 0),
      testa TEXT NOT NULL,
      stato TEXT NOT NULL,
      corredo TEXT NOT NULL,
      giorno INTEGER NOT NULL,
      operatore TEXT NOT NULL,
      impronta TEXT NOT NULL UNIQUE
    ) STRICT;
    -- Acts that were lost in both offices: the receipts up to here stop no new act, and somebody has said why.
    CREATE TABLE rinuncia (
      numero INTEGER PRIMARY KEY,
      testimonianza INTEGER NOT NULL REFERENCES testimonianza (numero),
      ultimo INTEGER NOT NULL CHECK (ultimo >= 0),
      testimoniato INTEGER NOT NULL CHECK (testimoniato > ultimo),
      motivo TEXT NOT NULL CHECK (motivo <> '')
    ) STRICT;
    -- Who may do what, from which day; the last line about a user counts, and without a role he may do nothing.
    CREATE TABLE operatore (
      numero INTEGER PRIMARY KEY,
      utente INTEGER NOT NULL CHECK (utente >= 0),
      nome TEXT NOT NULL CHECK (nome <> ''),
      ruolo TEXT NOT NULL,
      dal INTEGER NOT NULL,
      autore TEXT NOT NULL
    ) STRICT;

    CREATE TRIGGER identita_immutabile BEFORE UPDATE ON identita_ricevuta BEGIN SELECT RAISE(ABORT, 'identità immutabile'); END;
    CREATE TRIGGER identita_permanente BEFORE DELETE ON identita_ricevuta BEGIN SELECT RAISE(ABORT, 'identità immutabile'); END;
    CREATE TRIGGER testimonianza_immutabile BEFORE UPDATE ON testimonianza BEGIN SELECT RAISE(ABORT, 'testimonianza immutabile'); END;
    CREATE TRIGGER testimonianza_permanente BEFORE DELETE ON testimonianza BEGIN SELECT RAISE(ABORT, 'testimonianza immutabile'); END;
    CREATE TRIGGER rinuncia_immutabile BEFORE UPDATE ON rinuncia BEGIN SELECT RAISE(ABORT, 'rinuncia immutabile'); END;
    CREATE TRIGGER rinuncia_permanente BEFORE DELETE ON rinuncia BEGIN SELECT RAISE(ABORT, 'rinuncia immutabile'); END;
    CREATE TRIGGER operatore_immutabile BEFORE UPDATE ON operatore BEGIN SELECT RAISE(ABORT, 'operatore immutabile'); END;
    CREATE TRIGGER operatore_permanente BEFORE DELETE ON operatore BEGIN SELECT RAISE(ABORT, 'operatore immutabile'); END;
    """
}
