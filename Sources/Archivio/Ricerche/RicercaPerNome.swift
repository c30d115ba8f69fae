import Elettorato
import SQLite

/// People by fragments of surname and name.
///
/// A fragment is looked for among the distinct surnames and names, which are few; the people who bear them are then
/// reached through an index. Who has every fragment, in the one or in the other, is found; surnames that are nearest to
/// what was written come first.
extension ArchivioElettorale {
  func cerca(_ nome: CriterioDiRicerca.Frammenti, _ accogli: (Int) throws -> Bool) throws {
    if nome.parole.count == 1 { return try cerca(parola: nome.parole[0], accogli) }
    guard try cerca(cognomeENome: nome.parole, accogli) else { return }
    let vocabolario = VocaboliTrovati(
      nome.parole, cognomi: try vocaboli(Self.cognomiCon, nome), nomi: try vocaboli(Self.nomiCon, nome))
    let perNomi = vocabolario.convienePartireDaiNomi
    for cognome in vocabolario.cognomi where cognome.trovati == vocabolario.tutti || !perNomi {
      guard try cerca(cognome, vocabolario, accogli) else { return }
    }
    for nome in vocabolario.nomi where nome.trovati == vocabolario.tutti || perNomi {
      guard try cercaDalNome(nome, vocabolario, accogli) else { return }
    }
  }

  /// A whole surname and how the name begins, in either order: what is typed most often needs no dictionary.
  private func cerca(cognomeENome parole: [String], _ accogli: (Int) throws -> Bool) throws -> Bool {
    for posto in 1..<parole.count {
      let (prima, dopo) = (parole[..<posto].joined(), parole[posto...].joined())
      for (cognome, nome) in [(prima, dopo), (dopo, prima)] {
        let prosegue = try connection.with(
          """
          SELECT fascicolo FROM rubrica WHERE cognome = ?1 AND nome >= ?2 AND nome < ?2 || '~'
          ORDER BY nome, fascicolo
          """
        ) { statement in
          statement.bind(cognome, at: 1)
          statement.bind(nome, at: 2)
          return try statement.rows(while: { row in try accogli(row.int(0)) })
        }
        if !prosegue { return false }
      }
    }
    return true
  }

  /// One fragment: the surnames that begin with it, then those that have it inside, then the names; no dictionary is read further than needed.
  private func cerca(parola: String, _ accogli: (Int) throws -> Bool) throws {
    for (sql, perCognome): (StaticString, Bool) in [
      ("SELECT testo FROM rubrica_cognome WHERE testo >= ?1 AND testo < ?1 || '~' ORDER BY testo", true),
      ("SELECT testo FROM rubrica_cognome WHERE instr(testo, ?1) > 1 ORDER BY testo", true),
      ("SELECT testo FROM rubrica_nome WHERE testo >= ?1 AND testo < ?1 || '~' ORDER BY testo", false),
      ("SELECT testo FROM rubrica_nome WHERE instr(testo, ?1) > 1 ORDER BY testo", false),
    ] {
      let prosegue = try connection.with(sql) { statement in
        statement.bind(parola, at: 1)
        return try statement.rows(while: { row in
          perCognome
            ? try cerca(cognome: row.text(0), fra: nil, accogli)
            : try cerca(nome: row.text(0), fra: nil, accogli)
        })
      }
      if !prosegue { return }
    }
  }

  /// The surnames that have a fragment, with which they have, as bits; a fragment of one letter is an initial.
  private static let cognomiCon: StaticString = """
    SELECT testo, quanti,
        ((instr(testo, ?1) BETWEEN 1 AND iif(length(?1) = 1, 1, 99)) << 0)
        | ((instr(testo, ?2) BETWEEN 1 AND iif(length(?2) = 1, 1, 99)) << 1)
        | iif(?3 IS NULL, 0, (instr(testo, ?3) BETWEEN 1 AND iif(length(?3) = 1, 1, 99)) << 2)
        | iif(?4 IS NULL, 0, (instr(testo, ?4) BETWEEN 1 AND iif(length(?4) = 1, 1, 99)) << 3)
        | iif(?5 IS NULL, 0, (instr(testo, ?5) BETWEEN 1 AND iif(length(?5) = 1, 1, 99)) << 4)
        | iif(?6 IS NULL, 0, (instr(testo, ?6) BETWEEN 1 AND iif(length(?6) = 1, 1, 99)) << 5)
        | iif(?7 IS NULL, 0, (instr(testo, ?7) BETWEEN 1 AND iif(length(?7) = 1, 1, 99)) << 6)
        | iif(?8 IS NULL, 0, (instr(testo, ?8) BETWEEN 1 AND iif(length(?8) = 1, 1, 99)) << 7)
    FROM rubrica_cognome
    WHERE instr(testo, ?1) OR instr(testo, ?2)
      OR (?3 IS NOT NULL AND (instr(testo, ?3) OR (?4 IS NOT NULL AND (instr(testo, ?4) OR instr(testo, ?5)
      OR instr(testo, ?6) OR instr(testo, ?7) OR instr(testo, ?8)))))
    ORDER BY testo
    """

  private static let nomiCon: StaticString = """
    SELECT testo, quanti,
        ((instr(testo, ?1) BETWEEN 1 AND iif(length(?1) = 1, 1, 99)) << 0)
        | ((instr(testo, ?2) BETWEEN 1 AND iif(length(?2) = 1, 1, 99)) << 1)
        | iif(?3 IS NULL, 0, (instr(testo, ?3) BETWEEN 1 AND iif(length(?3) = 1, 1, 99)) << 2)
        | iif(?4 IS NULL, 0, (instr(testo, ?4) BETWEEN 1 AND iif(length(?4) = 1, 1, 99)) << 3)
        | iif(?5 IS NULL, 0, (instr(testo, ?5) BETWEEN 1 AND iif(length(?5) = 1, 1, 99)) << 4)
        | iif(?6 IS NULL, 0, (instr(testo, ?6) BETWEEN 1 AND iif(length(?6) = 1, 1, 99)) << 5)
        | iif(?7 IS NULL, 0, (instr(testo, ?7) BETWEEN 1 AND iif(length(?7) = 1, 1, 99)) << 6)
        | iif(?8 IS NULL, 0, (instr(testo, ?8) BETWEEN 1 AND iif(length(?8) = 1, 1, 99)) << 7)
    FROM rubrica_nome
    WHERE instr(testo, ?1) OR instr(testo, ?2)
      OR (?3 IS NOT NULL AND (instr(testo, ?3) OR (?4 IS NOT NULL AND (instr(testo, ?4) OR instr(testo, ?5)
      OR instr(testo, ?6) OR instr(testo, ?7) OR instr(testo, ?8)))))
    ORDER BY testo
    """

  private func vocaboli(_ sql: StaticString, _ nome: CriterioDiRicerca.Frammenti) throws -> [VocaboliTrovati
    .Vocabolo]
  {
    try connection.with(sql) { statement in
      var vocaboli: [VocaboliTrovati.Vocabolo] = []
      Self.bind(nome, statement)
      try statement.eachRow { row in
        let trovati = row.int(2)
        guard trovati > 0 else { return }
        vocaboli.append(
          .init(
            testo: row.text(0), quanti: row.int(1),
            trovati: .init(rawValue: UInt8(truncatingIfNeeded: trovati))))
      }
      return vocaboli
    }
  }

  /// Everybody of a surname whose name has the fragments that the surname has not.
  private func cerca(
    _ cognome: VocaboliTrovati.Vocabolo, _ vocabolario: VocaboliTrovati, _ accogli: (Int) throws -> Bool
  )
    throws -> Bool
  {
    if cognome.trovati == vocabolario.tutti { return try cerca(cognome: cognome.testo, fra: nil, accogli) }
    let nomi = vocabolario.nomi(accanto: cognome)
    if nomi.vocaboli.isEmpty { return true }
    guard nomi.vocaboli.count < cognome.quanti else {
      return try cerca(cognome: cognome.testo, fra: nomi.testi, accogli)
    }
    for nome in nomi.vocaboli {
      guard try cerca(cognome: cognome.testo, nome: nome.testo, accogli) else { return false }
    }
    return true
  }

  private func cerca(cognome: String, fra nomi: Set<String>?, _ accogli: (Int) throws -> Bool) throws -> Bool
  {
    try connection.with("SELECT fascicolo, nome FROM rubrica WHERE cognome = ?1 ORDER BY nome, fascicolo") {
      statement in
      statement.bind(cognome, at: 1)
      return try statement.rows(while: { row in
        if let nomi, !nomi.contains(row.text(1)) { return true }
        return try accogli(row.int(0))
      })
    }
  }

  private func cerca(cognome: String, nome: String, _ accogli: (Int) throws -> Bool) throws -> Bool {
    try connection.with("SELECT fascicolo FROM rubrica WHERE cognome = ?1 AND nome = ?2 ORDER BY fascicolo") {
      statement in
      statement.bind(cognome, at: 1)
      statement.bind(nome, at: 2)
      return try statement.rows(while: { row in try accogli(row.int(0)) })
    }
  }

  /// Everybody of a name whose surname has the fragments that the name has not.
  private func cercaDalNome(
    _ nome: VocaboliTrovati.Vocabolo, _ vocabolario: VocaboliTrovati, _ accogli: (Int) throws -> Bool
  )
    throws -> Bool
  {
    let mancanti = vocabolario.tutti.subtracting(nome.trovati)
    let cognomi =
      mancanti.isEmpty
      ? nil : Set(vocabolario.cognomi.filter { mancanti.isSubset(of: $0.trovati) }.map(\.testo))
    if cognomi?.isEmpty == true { return true }
    return try cerca(nome: nome.testo, fra: cognomi, accogli)
  }

  private func cerca(nome: String, fra cognomi: Set<String>?, _ accogli: (Int) throws -> Bool) throws -> Bool
  {
    try connection.with("SELECT fascicolo, cognome FROM rubrica WHERE nome = ?1 ORDER BY cognome, fascicolo")
    { statement in
      statement.bind(nome, at: 1)
      return try statement.rows(while: { row in
        if let cognomi, !cognomi.contains(row.text(1)) { return true }
        return try accogli(row.int(0))
      })
    }
  }
}

extension Statement {
  /// Lends every row in turn while `body` wants more; says whether it still did at the end.
  func rows(while body: (borrowing Row) throws -> Bool) throws -> Bool {
    defer { reset() }
    while let ancora = try nextRow(body) {
      if !ancora { return false }
    }
    return true
  }
}
