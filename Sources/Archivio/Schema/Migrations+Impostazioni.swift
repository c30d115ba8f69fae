import SQLite

/// The step of the choices of the office.
extension Migrations {
  /// What the office has chosen where the law leaves a choice; the last line of a key counts. The local register holds the digest of the table.
  static let impostazioni: StaticString = """
    CREATE TABLE impostazione (
      numero INTEGER PRIMARY KEY,
      chiave TEXT NOT NULL CHECK (chiave <> ''),
      valore TEXT NOT NULL,
      giorno INTEGER NOT NULL,
      autore TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER impostazione_immutabile BEFORE UPDATE ON impostazione BEGIN SELECT RAISE(ABORT, 'impostazione immutabile'); END;
    CREATE TRIGGER impostazione_permanente BEFORE DELETE ON impostazione BEGIN SELECT RAISE(ABORT, 'impostazione immutabile'); END;
    """
}
