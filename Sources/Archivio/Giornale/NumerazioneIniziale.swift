import Elettorato
import SQLite

/// The second step of a formation: numbers and personal files, then the lines themselves.
///
/// General numbers follow the alphabet, part by part; sectional numbers follow the general ones. What a takeover has numbered
/// keeps its numbers: only zeros are filled, after the highest number ever used, by lines left out too. Files are given section by section, so that the
/// data of a section lie together on disk.
extension ArchivioElettorale {
  func numera() throws {
    try numeriGenerali()
    try numeriSezionali()
  }

  private func numeriGenerali() throws {
    var ultimi = try ultimiNumeri(
      """
      SELECT lista, 0, parte, max(generale)
      FROM (SELECT lista, parte, generale FROM temp.candidato WHERE generale > 0
        UNION ALL SELECT lista, parte, generale FROM temp.riservato)
      GROUP BY lista, parte
      """)
    try connection.with("INSERT INTO temp.numerato VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)") { penna in
      try connection.with(
        """
        SELECT lista, sezione, parte, generale, sezionale, fascicolo, persona FROM temp.candidato
        ORDER BY lista, parte, chiave, nascita, persona
        """
      ) { statement in
        try statement.eachRow { row in
          let (lista, parte) = (row.text(0), row.text(2))
          let generale = row.int(3) == 0 ? ultimi.prossimo(lista, 0, parte) : row.int(3)
          penna.bind(lista, at: 1)
          penna.bind(row.int(1), at: 2)
          penna.bind(parte, at: 3)
          penna.bind(generale, at: 4)
          penna.bind(row.int(4), at: 5)
          penna.bind(row.int(5), at: 6)
          penna.bind(row.int(6), at: 7)
          try penna.run()
        }
      }
    }
  }

  private func numeriSezionali() throws {
    var ultimi = try ultimiNumeri(
      """
      SELECT lista, sezione, parte, max(sezionale)
      FROM (SELECT lista, sezione, parte, sezionale FROM temp.candidato WHERE sezionale > 0
        UNION ALL SELECT lista, sezione, parte, sezionale FROM temp.riservato)
      GROUP BY lista, sezione, parte
      """)
    var ultimoFascicolo =
      try connection.with(
        """
        SELECT coalesce(max(fascicolo), 0)
        FROM (SELECT fascicolo FROM temp.candidato UNION ALL SELECT fascicolo FROM temp.riservato)
        """
      ) { statement in
        try statement.first { row in row.int(0) }
      } ?? 0
    try connection.with("INSERT INTO temp.ordine VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)") { penna in
      try connection.with(
        """
        SELECT lista, sezione, parte, generale, sezionale, fascicolo, persona FROM temp.numerato
        ORDER BY lista, sezione = 0, sezione, parte DESC, generale
        """
      ) { statement in
        try statement.eachRow { row in
          let (lista, sezione, parte) = (row.text(0), row.int(1), row.text(2))
          var (sezionale, fascicolo) = (row.int(4), row.int(5))
          if sezionale == 0, sezione != 0 { sezionale = ultimi.prossimo(lista, sezione, parte) }
          if fascicolo == 0 {
            ultimoFascicolo += 1
            fascicolo = ultimoFascicolo
          }
          penna.bind(lista, at: 1)
          penna.bind(sezione, at: 2)
          penna.bind(parte, at: 3)
          penna.bind(row.int(3), at: 4)
          penna.bind(sezionale, at: 5)
          penna.bind(fascicolo, at: 6)
          penna.bind(row.int(6), at: 7)
          try penna.run()
        }
      }
    }
  }

  /// Writes files, cards and lines, in the order in which they will be read.
  func iscrivi(atto: Int) throws {
    try connection.execute(
      """
      INSERT INTO fascicolo
      SELECT o.fascicolo, p.codice_fiscale FROM temp.ordine o JOIN persona p ON p.riga = o.persona
      ORDER BY o.rowid;

      INSERT INTO scheda
      SELECT o.rowid, p.chiave, p.nascita, p.sesso, p.testo FROM temp.ordine o JOIN persona p ON p.riga = o.persona
      ORDER BY o.rowid;
      """)
    try connection.with(
      """
      INSERT INTO posizione
      SELECT fascicolo, lista, ?1, NULL, parte, sezione, generale, sezionale, rowid FROM temp.ordine
      ORDER BY rowid
      """
    ) { statement in
      statement.bind(atto, at: 1)
      try statement.run()
    }
  }

  /// The highest number used so far, by list, section and part.
  private struct UltimiNumeri {
    private struct Luogo: Hashable {
      let lista: String
      let sezione: Int
      let parte: String
    }

    private var numeri: [Luogo: Int] = [:]

    mutating func segna(_ lista: String, _ sezione: Int, _ parte: String, _ numero: Int) {
      numeri[Luogo(lista: lista, sezione: sezione, parte: parte)] = numero
    }

    mutating func prossimo(_ lista: String, _ sezione: Int, _ parte: String) -> Int {
      let luogo = Luogo(lista: lista, sezione: sezione, parte: parte)
      numeri[luogo, default: 0] += 1
      return numeri[luogo, default: 0]
    }
  }

  private func ultimiNumeri(_ sql: StaticString) throws -> UltimiNumeri {
    var ultimi = UltimiNumeri()
    try connection.with(sql) { statement in
      try statement.eachRow { row in ultimi.segna(row.text(0), row.int(1), row.text(2), row.int(3)) }
    }
    return ultimi
  }
}
