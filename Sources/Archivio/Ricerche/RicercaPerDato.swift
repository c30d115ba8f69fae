import Elettorato
import SQLite

/// People by number, codice fiscale, day of birth, address, or by name where the section or a small list says where to look.
extension ArchivioElettorale {
  /// Who has, or had, a general number; in one section, the sectional number too.
  func cerca(numero: Int, _ filtro: FiltroRicerca, _ accogli: (Int) throws -> Bool) throws {
    for lista in Lista.allCases where filtro.lista == nil || filtro.lista == lista {
      for parte in Parte.allCases {
        let prosegue = try connection.with(
          """
          SELECT fascicolo FROM posizione
          WHERE lista = ?1 AND parte = ?2 AND numero_generale = ?3 AND al_atto IS NULL
          UNION ALL SELECT fascicolo FROM posizione
          WHERE lista = ?1 AND parte = ?2 AND numero_generale = ?3 AND al_atto IS NOT NULL
          UNION ALL SELECT fascicolo FROM posizione
          WHERE lista = ?1 AND sezione = ?4 AND parte = ?2 AND numero_sezionale = ?3 AND al_atto IS NULL AND sezione > 0
          """
        ) { statement in
          statement.bind(lista.rawValue, at: 1)
          statement.bind(parte.rawValue, at: 2)
          statement.bind(numero, at: 3)
          statement.bind(filtro.sezione, at: 4)
          return try statement.rows(while: { row in try accogli(row.int(0)) })
        }
        if !prosegue { return }
      }
    }
  }

  /// Who has a codice fiscale that begins so.
  func cerca(codiceFiscale inizio: String, _ accogli: (Int) throws -> Bool) throws {
    try connection.with(
      """
      SELECT numero FROM fascicolo WHERE codice_fiscale >= ?1 AND codice_fiscale < ?1 || '~' ORDER BY codice_fiscale
      """
    ) { statement in
      statement.bind(inizio, at: 1)
      _ = try statement.rows(while: { row in try accogli(row.int(0)) })
    }
  }

  /// Who was born on a day, and has these fragments in the name.
  func cerca(_ nome: CriterioDiRicerca.Frammenti, nate giorno: Giorno, _ accogli: (Int) throws -> Bool) throws
  {
    try connection.with(
      """
      SELECT fascicolo FROM rubrica WHERE nascita = ?9
        AND (?1 IS NULL OR instr(cognome, ?1) OR instr(nome, ?1)) AND (?2 IS NULL OR instr(cognome, ?2) OR instr(nome, ?2))
        AND (?3 IS NULL OR instr(cognome, ?3) OR instr(nome, ?3)) AND (?4 IS NULL OR instr(cognome, ?4) OR instr(nome, ?4))
        AND (?5 IS NULL OR instr(cognome, ?5) OR instr(nome, ?5)) AND (?6 IS NULL OR instr(cognome, ?6) OR instr(nome, ?6))
        AND (?7 IS NULL OR instr(cognome, ?7) OR instr(nome, ?7)) AND (?8 IS NULL OR instr(cognome, ?8) OR instr(nome, ?8))
      ORDER BY cognome, nome, fascicolo
      """
    ) { statement in
      Self.bind(nome, statement)
      statement.bind(giorno.numero, at: 9)
      _ = try statement.rows(while: { row in try accogli(row.int(0)) })
    }
  }

  /// Who is or was in a section: a thousand people are sooner read than everybody of a common name.
  func cerca(_ nome: CriterioDiRicerca.Frammenti, nella sezione: Int, _ accogli: (Int) throws -> Bool) throws
  {
    try connection.with(
      """
      SELECT DISTINCT r.fascicolo, r.cognome, r.nome
      FROM posizione p INDEXED BY posizione_sezione JOIN rubrica r ON r.fascicolo = p.fascicolo
      WHERE p.lista IN ('GENERALE', 'UE-COMUNALE', 'UE-PARLAMENTO') AND p.sezione = ?9
        AND (?1 IS NULL OR instr(cognome, ?1) OR instr(nome, ?1)) AND (?2 IS NULL OR instr(cognome, ?2) OR instr(nome, ?2))
        AND (?3 IS NULL OR instr(cognome, ?3) OR instr(nome, ?3)) AND (?4 IS NULL OR instr(cognome, ?4) OR instr(nome, ?4))
        AND (?5 IS NULL OR instr(cognome, ?5) OR instr(nome, ?5)) AND (?6 IS NULL OR instr(cognome, ?6) OR instr(nome, ?6))
        AND (?7 IS NULL OR instr(cognome, ?7) OR instr(nome, ?7)) AND (?8 IS NULL OR instr(cognome, ?8) OR instr(nome, ?8))
      ORDER BY r.cognome, r.nome, r.fascicolo
      """
    ) { statement in
      Self.bind(nome, statement)
      statement.bind(sezione, at: 9)
      _ = try statement.rows(while: { row in try accogli(row.int(0)) })
    }
  }

  /// Who is or was on an additional list, which is small.
  func cerca(_ nome: CriterioDiRicerca.Frammenti, nella lista: Lista, _ accogli: (Int) throws -> Bool) throws
  {
    try connection.with(
      """
      SELECT DISTINCT r.fascicolo, r.cognome, r.nome
      FROM posizione p INDEXED BY posizione_sezione JOIN rubrica r ON r.fascicolo = p.fascicolo
      WHERE p.lista = ?9
        AND (?1 IS NULL OR instr(cognome, ?1) OR instr(nome, ?1)) AND (?2 IS NULL OR instr(cognome, ?2) OR instr(nome, ?2))
        AND (?3 IS NULL OR instr(cognome, ?3) OR instr(nome, ?3)) AND (?4 IS NULL OR instr(cognome, ?4) OR instr(nome, ?4))
        AND (?5 IS NULL OR instr(cognome, ?5) OR instr(nome, ?5)) AND (?6 IS NULL OR instr(cognome, ?6) OR instr(nome, ?6))
        AND (?7 IS NULL OR instr(cognome, ?7) OR instr(nome, ?7)) AND (?8 IS NULL OR instr(cognome, ?8) OR instr(nome, ?8))
      ORDER BY r.cognome, r.nome, r.fascicolo
      """
    ) { statement in
      Self.bind(nome, statement)
      statement.bind(lista.rawValue, at: 9)
      _ = try statement.rows(while: { row in try accogli(row.int(0)) })
    }
  }

  /// Binds the fragments to the first parameters; what is not bound is NULL, and is not looked for.
  static func bind(_ nome: CriterioDiRicerca.Frammenti, _ statement: borrowing Statement) {
    for (posizione, parola) in nome.parole.prefix(CriterioDiRicerca.Frammenti.massimo).enumerated() {
      statement.bind(parola, at: Int32(posizione + 1))
    }
  }
}
