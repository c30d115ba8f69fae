import SQLite

/// The schema of an archive, as the steps that made it: a released step is never edited, a new one is added.
///
/// Sections and sectional numbers that are still to be assigned are 0 here and `nil` in the core (`Codes`).
enum Migrations {
  /// The application id is "SEZI" in ASCII (https://sqlite.org/pragma.html#pragma_application_id).
  static let migrator = Migrator(applicationID: 0x5345_5A49, steps: passi)

  /// The steps, in order.
  static let passi = [first, revisioni, supplementi, semestrali, rubrica, votoSpeciale, copie, impostazioni]

  private static let first: StaticString = """
    CREATE TABLE archivio (
      unico INTEGER PRIMARY KEY CHECK (unico = 1),
      comune TEXT NOT NULL,
      denominazione TEXT NOT NULL,
      provincia TEXT NOT NULL,
      regione TEXT NOT NULL,
      codice_istat TEXT NOT NULL,
      ufficio TEXT NOT NULL CHECK (ufficio IN ('comune', 'commissione')),
      identita TEXT NOT NULL
    ) STRICT;

    -- Reference data, copied at creation so that the archive needs nothing else.
    CREATE TABLE luogo (
      codice TEXT NOT NULL,
      denominazione TEXT NOT NULL,
      provincia TEXT NOT NULL,
      dal INTEGER,
      al INTEGER
    ) STRICT;
    CREATE TABLE stato_estero (
      codice TEXT NOT NULL,
      denominazione TEXT NOT NULL,
      alpha3 TEXT NOT NULL,
      ue_dal INTEGER,
      ue_al INTEGER
    ) STRICT;

    -- What was received, file by file.
    CREATE TABLE ricezione (
      numero INTEGER PRIMARY KEY,
      tipo TEXT NOT NULL,
      impronta TEXT NOT NULL,
      giorno INTEGER NOT NULL,
      lette INTEGER NOT NULL,
      accettate INTEGER NOT NULL,
      scartate INTEGER NOT NULL,
      contenuto TEXT NOT NULL,
      sigillo TEXT NOT NULL,
      CHECK (lette = accettate + scartate)
    ) STRICT;
    CREATE TABLE sezione (
      numero INTEGER PRIMARY KEY CHECK (numero > 0),
      sede TEXT NOT NULL,
      indirizzo TEXT NOT NULL,
      accessibile INTEGER NOT NULL CHECK (accessibile IN (0, 1)),
      posti_letto INTEGER NOT NULL CHECK (posti_letto >= 0),
      istituto INTEGER NOT NULL CHECK (istituto IN (0, 1))
    ) STRICT;
    CREATE TABLE voce_viario (
      riga INTEGER PRIMARY KEY,
      codice_via TEXT NOT NULL,
      specie TEXT NOT NULL,
      nome TEXT NOT NULL,
      dal INTEGER NOT NULL CHECK (dal >= 0),
      al INTEGER NOT NULL CHECK (al >= dal),
      lato TEXT NOT NULL CHECK (lato IN ('PARI', 'DISPARI', 'TUTTI')),
      snc INTEGER NOT NULL CHECK (snc IN (0, 1)),
      sezione INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE luogo_di_cura (
      codice TEXT PRIMARY KEY,
      tipo TEXT NOT NULL,
      denominazione TEXT NOT NULL,
      comune TEXT NOT NULL,
      regione TEXT NOT NULL,
      specie TEXT NOT NULL,
      nome TEXT NOT NULL,
      civico TEXT NOT NULL,
      posti_letto INTEGER NOT NULL CHECK (posti_letto >= 0),
      sezione INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE comune_citato (
      comune TEXT PRIMARY KEY,
      denominazione TEXT NOT NULL,
      provincia TEXT NOT NULL,
      regione TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE lista_ricevuta (
      riga INTEGER PRIMARY KEY,
      codice_fiscale TEXT CHECK (length(codice_fiscale) = 16),
      lista TEXT NOT NULL,
      sezione INTEGER NOT NULL,
      numero_generale INTEGER NOT NULL CHECK (numero_generale > 0),
      numero_sezionale INTEGER NOT NULL CHECK (numero_sezionale >= 0),
      fascicolo INTEGER NOT NULL CHECK (fascicolo >= 0),
      -- Of who has no codice fiscale: as in persona.
      chiave TEXT,
      nascita INTEGER,
      CHECK ((codice_fiscale IS NULL) = (chiave IS NOT NULL) AND (chiave IS NULL) = (nascita IS NULL))
    ) STRICT;
    CREATE TABLE consultazione (
      numero INTEGER PRIMARY KEY,
      stato TEXT NOT NULL CHECK (stato IN ('indetta', 'chiusa'))
    ) STRICT;
    CREATE TABLE consultazione_valore (
      consultazione INTEGER NOT NULL REFERENCES consultazione (numero),
      posizione INTEGER NOT NULL,
      chiave TEXT NOT NULL,
      valore TEXT NOT NULL,
      PRIMARY KEY (consultazione, posizione)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE consultazione_ordinamento (
      consultazione INTEGER NOT NULL REFERENCES consultazione (numero),
      nome TEXT NOT NULL,
      testo TEXT NOT NULL,
      PRIMARY KEY (consultazione, nome)
    ) STRICT, WITHOUT ROWID;

    -- The population register, as received last.
    CREATE TABLE toponimo (
      numero INTEGER PRIMARY KEY,
      specie TEXT NOT NULL,
      nome TEXT NOT NULL,
      UNIQUE (specie, nome)
    ) STRICT;
    CREATE TABLE persona (
      riga INTEGER PRIMARY KEY,
      id_anagrafe TEXT NOT NULL CHECK (id_anagrafe <> ''),
      codice_fiscale TEXT CHECK (length(codice_fiscale) = 16),
      chiave TEXT NOT NULL,
      -- Not "IN ('M', 'F', 'N')": SQLite would build a table of the three for every row inserted.
      sesso TEXT NOT NULL CHECK (sesso = 'M' OR sesso = 'F' OR sesso = 'N'),
      nascita INTEGER NOT NULL,
      cittadinanza TEXT NOT NULL,
      altra_cittadinanza TEXT NOT NULL,
      famiglia TEXT NOT NULL,
      toponimo INTEGER REFERENCES toponimo (numero),
      -- NULL: no number (SNC, or no address); -1: what is written is not a number.
      civico INTEGER CHECK (civico >= -1),
      residente_dal INTEGER,
      stato TEXT NOT NULL,
      stato_dal INTEGER,
      qualita TEXT,
      fine_perdita INTEGER,
      in_lista_ue INTEGER NOT NULL,
      sezione_assegnata INTEGER,
      -- The canonical text of the person: what a list will hold and a digest will cover.
      testo TEXT NOT NULL
    ) STRICT;

    -- The acts, and what they made of the lists.
    CREATE TABLE atto (
      numero INTEGER PRIMARY KEY CHECK (numero > 0),
      tipo TEXT NOT NULL,
      giorno INTEGER NOT NULL,
      protocollo TEXT NOT NULL,
      autore TEXT NOT NULL,
      regime TEXT NOT NULL
    ) STRICT;
    CREATE TABLE parametro (
      atto INTEGER NOT NULL REFERENCES atto (numero),
      posizione INTEGER NOT NULL,
      nome TEXT NOT NULL,
      valore TEXT NOT NULL,
      PRIMARY KEY (atto, posizione)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE sigillo (
      atto INTEGER PRIMARY KEY REFERENCES atto (numero),
      precedente TEXT NOT NULL UNIQUE,
      stato TEXT NOT NULL,
      impronta TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE quadro (
      atto INTEGER NOT NULL REFERENCES atto (numero),
      lista TEXT NOT NULL,
      sezione INTEGER NOT NULL CHECK (sezione >= 0),
      parte TEXT NOT NULL,
      prima INTEGER NOT NULL,
      iscritti INTEGER NOT NULL,
      cancellati INTEGER NOT NULL,
      dopo INTEGER NOT NULL,
      PRIMARY KEY (atto, lista, sezione, parte),
      CHECK (prima + iscritti - cancellati = dopo)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE digest_sezione (
      lista TEXT NOT NULL,
      sezione INTEGER NOT NULL,
      atto INTEGER NOT NULL REFERENCES atto (numero),
      elettori INTEGER NOT NULL,
      impronta TEXT NOT NULL,
      PRIMARY KEY (lista, sezione, atto)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE fascicolo (
      numero INTEGER PRIMARY KEY CHECK (numero > 0),
      codice_fiscale TEXT
    ) STRICT;
    -- A person as a list holds him: the canonical text is the truth, the columns before it are for searches.
    CREATE TABLE scheda (
      numero INTEGER PRIMARY KEY,
      chiave TEXT NOT NULL,
      nascita INTEGER NOT NULL,
      sesso TEXT NOT NULL,
      testo TEXT NOT NULL
    ) STRICT;
    CREATE TABLE posizione (
      fascicolo INTEGER NOT NULL REFERENCES fascicolo (numero),
      lista TEXT NOT NULL,
      dal_atto INTEGER NOT NULL REFERENCES atto (numero),
      al_atto INTEGER REFERENCES atto (numero),
      parte TEXT NOT NULL,
      sezione INTEGER NOT NULL CHECK (sezione >= 0),
      numero_generale INTEGER NOT NULL CHECK (numero_generale > 0),
      numero_sezionale INTEGER NOT NULL CHECK ((numero_sezionale = 0) = (sezione = 0)),
      scheda INTEGER NOT NULL REFERENCES scheda (numero),
      PRIMARY KEY (fascicolo, lista, dal_atto),
      CHECK (al_atto > dal_atto)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX posizione_sezione ON posizione (lista, sezione, parte);

    -- What was done with this archive; its own chain, never compared with another copy's.
    CREATE TABLE registro (
      numero INTEGER PRIMARY KEY,
      giorno INTEGER NOT NULL,
      operatore TEXT NOT NULL,
      programma TEXT NOT NULL,
      operazione TEXT NOT NULL,
      precedente TEXT NOT NULL,
      impronta TEXT NOT NULL
    ) STRICT;

    -- The journal is append only. The triggers stop our own mistakes; the digests show everybody else's.
    CREATE TRIGGER atto_immutabile BEFORE UPDATE ON atto BEGIN SELECT RAISE(ABORT, 'atto immutabile'); END;
    CREATE TRIGGER atto_permanente BEFORE DELETE ON atto BEGIN SELECT RAISE(ABORT, 'atto immutabile'); END;
    CREATE TRIGGER sigillo_immutabile BEFORE UPDATE ON sigillo BEGIN SELECT RAISE(ABORT, 'atto immutabile'); END;
    CREATE TRIGGER sigillo_permanente BEFORE DELETE ON sigillo BEGIN SELECT RAISE(ABORT, 'atto immutabile'); END;
    CREATE TRIGGER parametro_immutabile BEFORE UPDATE ON parametro BEGIN SELECT RAISE(ABORT, 'atto immutabile'); END;
    CREATE TRIGGER parametro_permanente BEFORE DELETE ON parametro BEGIN SELECT RAISE(ABORT, 'atto immutabile'); END;
    CREATE TRIGGER quadro_immutabile BEFORE UPDATE ON quadro BEGIN SELECT RAISE(ABORT, 'atto immutabile'); END;
    CREATE TRIGGER quadro_permanente BEFORE DELETE ON quadro BEGIN SELECT RAISE(ABORT, 'atto immutabile'); END;
    CREATE TRIGGER scheda_immutabile BEFORE UPDATE ON scheda BEGIN SELECT RAISE(ABORT, 'scheda immutabile'); END;
    CREATE TRIGGER scheda_permanente BEFORE DELETE ON scheda BEGIN SELECT RAISE(ABORT, 'scheda immutabile'); END;
    CREATE TRIGGER posizione_permanente BEFORE DELETE ON posizione BEGIN SELECT RAISE(ABORT, 'posizione immutabile'); END;
    CREATE TRIGGER posizione_solo_chiusa BEFORE UPDATE ON posizione
      WHEN OLD.al_atto IS NOT NULL OR NEW.al_atto IS NULL OR NEW.fascicolo <> OLD.fascicolo
        OR NEW.lista <> OLD.lista OR NEW.dal_atto <> OLD.dal_atto OR NEW.parte <> OLD.parte
        OR NEW.sezione <> OLD.sezione OR NEW.numero_generale <> OLD.numero_generale
        OR NEW.numero_sezionale <> OLD.numero_sezionale OR NEW.scheda <> OLD.scheda
      BEGIN SELECT RAISE(ABORT, 'posizione immutabile'); END;
    CREATE TRIGGER digest_immutabile BEFORE UPDATE ON digest_sezione BEGIN SELECT RAISE(ABORT, 'atto immutabile'); END;
    CREATE TRIGGER digest_permanente BEFORE DELETE ON digest_sezione BEGIN SELECT RAISE(ABORT, 'atto immutabile'); END;
    CREATE TRIGGER fascicolo_immutabile BEFORE UPDATE OF numero ON fascicolo BEGIN SELECT RAISE(ABORT, 'fascicolo immutabile'); END;
    CREATE TRIGGER fascicolo_permanente BEFORE DELETE ON fascicolo BEGIN SELECT RAISE(ABORT, 'fascicolo immutabile'); END;
    CREATE TRIGGER ricezione_immutabile BEFORE UPDATE ON ricezione BEGIN SELECT RAISE(ABORT, 'ricezione immutabile'); END;
    CREATE TRIGGER ricezione_permanente BEFORE DELETE ON ricezione BEGIN SELECT RAISE(ABORT, 'ricezione immutabile'); END;
    CREATE TRIGGER registro_immutabile BEFORE UPDATE ON registro BEGIN SELECT RAISE(ABORT, 'registro immutabile'); END;
    CREATE TRIGGER registro_permanente BEFORE DELETE ON registro BEGIN SELECT RAISE(ABORT, 'registro immutabile'); END;
    """
}
