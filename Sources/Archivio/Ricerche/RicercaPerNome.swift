import Elettorato
import SQLite

/// People by fragments of surname and name.
///
/// A fragment is looked for among the distinct surnames and names, which are few; the people who bear them are then reached through an index. Who
/// has every fragment, in the one or in the other, is found, surnames that are nearest to what was written first.
extension ArchivioElettorale {
  func cerca(_ nome: CriterioDiRicerca.Frammenti, _ accogli: (Int) throws -> Bool) throws {
    let vocabolario = VocaboliTrovati(
      nome.parole,
      cognomi: try vocaboli(
        """
        SELECT testo, quanti FROM rubrica_cognome WHERE instr(testo, ?1) OR instr(testo, ?2) OR instr(testo, ?3)
          OR instr(testo, ?4) OR instr(testo, ?5) OR instr(testo, ?6) OR instr(testo, ?7) OR instr(testo, ?8)
        ORDER BY testo
        """, nome),
      nomi: try vocaboli(
        """
        SELECT testo, quanti FROM rubrica_nome WHERE instr(testo, ?1) OR instr(testo, ?2) OR instr(testo, ?3)
          OR instr(testo, ?4) OR instr(testo, ?5) OR instr(testo, ?6) OR instr(testo, ?7) OR instr(testo, ?8)
        ORDER BY testo
        """, nome))
    let perNomi = vocabolario.convienePartireDaiNomi
    for cognome in vocabolario.cognomi where cognome.trovati == vocabolario.tutti || !perNomi {
      guard try cerca(cognome, vocabolario, accogli) else { return }
    }
    for nome in vocabolario.nomi where nome.trovati == vocabolario.tutti || perNomi {
      guard try cercaDalNome(nome, vocabolario, accogli) else { return }
    }
  }

  private func vocaboli(_ sql: StaticString, _ nome: CriterioDiRicerca.Frammenti) throws -> [(testo: String, quanti: Int)] {
    try connection.with(sql) { statement in
      var vocaboli: [(testo: String, quanti: Int)] = []
      // What is not bound is NULL, and finds nothing.
      for (posizione, parola) in nome.parole.prefix(CriterioDiRicerca.Frammenti.massimo).enumerated() {
        statement.bind(parola, at: Int32(posizione + 1))
      }
      try statement.eachRow { row in vocaboli.append((row.text(0), row.int(1))) }
      return vocaboli
    }
  }

  /// Everybody of a surname whose name has the fragments that the surname has not.
  private func cerca(_ cognome: VocaboliTrovati.Voce, _ vocabolario: VocaboliTrovati, _ accogli: (Int) throws -> Bool)
    throws -> Bool
  {
    if cognome.trovati == vocabolario.tutti { return try cerca(cognome: cognome.testo, fra: nil, accogli) }
    let nomi = vocabolario.nomi(con: vocabolario.tutti.subtracting(cognome.trovati))
    if nomi.isEmpty { return true }
    guard nomi.count < cognome.quanti else {
      return try cerca(cognome: cognome.testo, fra: Set(nomi.map(\.testo)), accogli)
    }
    for nome in nomi {
      guard try cerca(cognome: cognome.testo, nome: nome.testo, accogli) else { return false }
    }
    return true
  }

  private func cerca(cognome: String, fra nomi: Set<String>?, _ accogli: (Int) throws -> Bool) throws -> Bool {
    try connection.with("SELECT fascicolo, nome FROM rubrica WHERE cognome = ?1 ORDER BY nome, fascicolo") { statement in
      statement.bind(cognome, at: 1)
      return try statement.rows(while: { row in
        if let nomi, !nomi.contains(row.text(1)) { return true }
        return try accogli(row.int(0))
      })
    }
  }

  private func cerca(cognome: String, nome: String, _ accogli: (Int) throws -> Bool) throws -> Bool {
    try connection.with("SELECT fascicolo FROM rubrica WHERE cognome = ?1 AND nome = ?2 ORDER BY fascicolo") { statement in
      statement.bind(cognome, at: 1)
      statement.bind(nome, at: 2)
      return try statement.rows(while: { row in try accogli(row.int(0)) })
    }
  }

  /// Everybody of a name whose surname has the fragments that the name has not.
  private func cercaDalNome(_ nome: VocaboliTrovati.Voce, _ vocabolario: VocaboliTrovati, _ accogli: (Int) throws -> Bool)
    throws -> Bool
  {
    let mancanti = vocabolario.tutti.subtracting(nome.trovati)
    let cognomi = mancanti.isEmpty ? nil : Set(vocabolario.cognomi.filter { mancanti.isSubset(of: $0.trovati) }.map(\.testo))
    if cognomi?.isEmpty == true { return true }
    return try connection.with("SELECT fascicolo, cognome FROM rubrica WHERE nome = ?1 ORDER BY cognome, fascicolo") {
      statement in
      statement.bind(nome.testo, at: 1)
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
