import SQLite

/// The step of the exchange with the other office.
extension Migrations {
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
      del_comune INTEGER NOT NULL CHECK (del_comune >= 0),
      della_commissione INTEGER NOT NULL CHECK (della_commissione >= 0),
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
