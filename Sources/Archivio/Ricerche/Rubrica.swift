import Elettorato
import SQLite

/// The index of people: which surname, name, day of birth and address each personal file has on its last card.
///
/// It serves searches alone: no digest covers it, no list is read from it. It is filled by the first formation, follows every act, and can be
/// made again from the cards.
extension ArchivioElettorale {
  /// Whether people can be found: lists without an index come from an archive that an older program made.
  package func rubricaCompilata() throws -> Bool {
    try connection.with("SELECT EXISTS (SELECT 1 FROM rubrica) OR NOT EXISTS (SELECT 1 FROM fascicolo)") {
      statement in try statement.first { row in row.int(0) == 1 } ?? false
    }
  }

  /// Fills the index from the tables on which a first formation works: it has everybody's street as a number already.
  func compilaRubrica() throws {
    try Indexes.dropRubrica(connection)
    try connection.execute(
      "CREATE TEMP TABLE strada_di (toponimo INTEGER PRIMARY KEY, strada INTEGER NOT NULL)")
    try connection.with("INSERT INTO temp.strada_di VALUES (?1, ?2)") { penna in
      try connection.with("SELECT numero, specie, nome FROM toponimo ORDER BY numero") { statement in
        try statement.eachRow { row in
          penna.bind(row.int(0), at: 1)
          penna.bind(try strada(Toponimo(specie: row.text(1), nome: row.text(2))), at: 2)
          try penna.run()
        }
      }
    }
    try connection.execute(
      """
      INSERT INTO rubrica
      SELECT o.fascicolo, o.rowid, substr(p.chiave, 1, instr(p.chiave, ' ') - 1),
        substr(p.chiave, instr(p.chiave, ' ') + 1), p.nascita, t.strada, iif(t.strada IS NULL, NULL, p.civico)
      FROM temp.ordine o JOIN persona p ON p.riga = o.persona LEFT JOIN temp.strada_di t ON t.toponimo = p.toponimo
      ORDER BY o.rowid;
      DROP TABLE temp.strada_di;
      """)
    try completaRubrica()
  }

  /// Makes the index again from the cards; returns how many personal files it has.
  package func ricostruisciRubrica() throws -> Int {
    try Indexes.dropRubrica(connection)
    try connection.execute(
      "DELETE FROM rubrica; DELETE FROM rubrica_cognome; DELETE FROM rubrica_nome; DELETE FROM rubrica_strada"
    )
    var strade: [Toponimo: Int] = [:]
    var voci = 0
    try connection.with("INSERT INTO rubrica VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)") { penna in
      try eachUltimaScheda { voce in
        let toponimo = voce.toponimo
        let strada = try toponimo.map { try strade[$0] ?? self.strada($0) }
        if let toponimo { strade[toponimo] = strada }
        voce.bind(penna, strada: strada)
        try penna.run()
        voci += 1
      }
    }
    try completaRubrica()
    return voci
  }

  /// What follows the rows: the indexes, and the distinct surnames and names that they hold in order.
  private func completaRubrica() throws {
    try Indexes.makeRubrica(connection)
    try connection.execute(
      """
      INSERT INTO rubrica_cognome SELECT cognome, count(*) FROM rubrica GROUP BY cognome;
      INSERT INTO rubrica_nome SELECT nome, count(*) FROM rubrica GROUP BY nome;
      """)
  }

  /// Brings the index up to an act: the cards that it has made take the place of those before.
  func aggiornaRubrica(atto: Int) throws {
    // Sorted, so that all is read before the first row is written.
    try connection.with(
      """
      SELECT p.fascicolo, p.scheda, s.chiave, s.nascita, s.testo
      FROM posizione p JOIN scheda s ON s.numero = p.scheda
      WHERE p.dal_atto = ?1 AND p.dal_atto > 1
        AND p.scheda > coalesce((SELECT r.scheda FROM rubrica r WHERE r.fascicolo = p.fascicolo), 0)
      ORDER BY p.scheda
      """
    ) { statement in
      statement.bind(atto, at: 1)
      var voce = VoceDiRubrica()
      try statement.eachRow { row in
        try voce.leggi(row)
        try sostituisci(voce)
      }
    }
  }

  private func sostituisci(_ voce: borrowing VoceDiRubrica) throws {
    let fascicolo = voce.fascicolo
    let precedente = try connection.with("SELECT cognome, nome FROM rubrica WHERE fascicolo = ?1") {
      statement in
      statement.bind(fascicolo, at: 1)
      return try statement.first { row in (row.text(0), row.text(1)) }
    }
    let strada = try voce.toponimo.map { try self.strada($0) }
    try connection.with("INSERT OR REPLACE INTO rubrica VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)") { penna in
      voce.bind(penna, strada: strada)
      try penna.run()
    }
    let nuovo = (voce.cognome, voce.nome)
    if let precedente {
      guard precedente != nuovo else { return }
      try togli(cognome: precedente.0, nome: precedente.1)
    }
    try connection.with(
      "INSERT INTO rubrica_cognome VALUES (?1, 1) ON CONFLICT (testo) DO UPDATE SET quanti = quanti + 1"
    ) { statement in
      statement.bind(nuovo.0, at: 1)
      try statement.run()
    }
    try connection.with(
      "INSERT INTO rubrica_nome VALUES (?1, 1) ON CONFLICT (testo) DO UPDATE SET quanti = quanti + 1"
    ) { statement in
      statement.bind(nuovo.1, at: 1)
      try statement.run()
    }
  }

  /// Somebody has another surname or name now.
  private func togli(cognome: String, nome: String) throws {
    for (testo, cancella, diminuisci): (String, StaticString, StaticString) in [
      (
        cognome, "DELETE FROM rubrica_cognome WHERE testo = ?1 AND quanti = 1",
        "UPDATE rubrica_cognome SET quanti = quanti - 1 WHERE testo = ?1"
      ),
      (
        nome, "DELETE FROM rubrica_nome WHERE testo = ?1 AND quanti = 1",
        "UPDATE rubrica_nome SET quanti = quanti - 1 WHERE testo = ?1"
      ),
    ] {
      for istruzione in [cancella, diminuisci] {
        try connection.with(istruzione) { statement in
          statement.bind(testo, at: 1)
          try statement.run()
        }
      }
    }
  }

  /// The number of a street, which is given the first time that it is met.
  private func strada(_ toponimo: Toponimo) throws -> Int {
    let chiave = toponimo.chiave
    let nota = try connection.with("SELECT numero FROM rubrica_strada WHERE chiave = ?1") { statement in
      statement.bind(text: chiave.span, at: 1)
      return try statement.first { row in row.int(0) }
    }
    if let nota { return nota }
    return try connection.with("INSERT INTO rubrica_strada (chiave, testo) VALUES (?1, ?2)") { statement in
      statement.bind(text: chiave.span, at: 1)
      statement.bind(toponimo.description, at: 2)
      try statement.run()
      return Int(connection.lastInsertedRow)
    }
  }
}
