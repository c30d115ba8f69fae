import Elettorato
import SQLite

/// The second step of a formation: numbers and personal files, then the lines themselves.
///
/// General numbers follow the alphabet, part by part; sectional numbers follow the general ones. What a takeover has numbered
/// keeps its numbers: only zeros are filled, after the highest number ever used, by lines left out too.
extension ArchivioElettorale {
  func numera() throws {
    try numeriGenerali()
    try connection.execute(
      """
      INSERT INTO temp.ordine
      SELECT lista, sezione, parte, generale, sezionale, fascicolo, persona FROM temp.candidato
      ORDER BY lista, sezione = 0, sezione, parte DESC, generale
      """)
  }

  private func numeriGenerali() throws {
    var ultimi = try ultimiNumeri(
      """
      SELECT lista, 0, parte, max(generale)
      FROM (SELECT lista, parte, generale FROM temp.candidato UNION ALL SELECT lista, parte, generale FROM temp.riservato)
      GROUP BY lista, parte
      """)
    try connection.with("UPDATE temp.candidato SET generale = ?1 WHERE persona = ?2") { penna in
      try connection.with(
        """
        SELECT persona, lista, parte FROM temp.candidato WHERE generale = 0
        ORDER BY lista, parte, chiave, nascita, persona
        """
      ) { statement in
        try statement.eachRow { row in
          penna.bind(ultimi.prossimo(row.text(1), 0, row.text(2)), at: 1)
          penna.bind(row.int(0), at: 2)
          try penna.run()
        }
      }
    }
  }

  /// Writes files, cards and lines, in the order in which sections are printed: a section's data lie together on disk.
  func iscrivi(atto: Int) throws {
    var sezionali = try ultimiNumeri(
      """
      SELECT lista, sezione, parte, max(sezionale)
      FROM (SELECT lista, sezione, parte, sezionale FROM temp.candidato
        UNION ALL SELECT lista, sezione, parte, sezionale FROM temp.riservato)
      GROUP BY lista, sezione, parte
      """)
    var fascicolo = try connection.with(
      """
      SELECT coalesce(max(fascicolo), 0)
      FROM (SELECT fascicolo FROM temp.candidato UNION ALL SELECT fascicolo FROM temp.riservato)
      """
    ) { statement in
      try statement.first { row in row.int(0) } ?? 0
    }
    var scheda = 0
    try connection.with("INSERT INTO posizione VALUES (?1, ?2, ?3, NULL, ?4, ?5, ?6, ?7, ?8)") { posizione in
      try connection.with(Self.nuovaScheda) { schedario in
        try connection.with(
          "INSERT INTO fascicolo SELECT ?1, codice_fiscale FROM persona WHERE riga = ?2"
        ) { fascicoli in
          try connection.with(
            "SELECT lista, sezione, parte, generale, sezionale, fascicolo, persona FROM temp.ordine ORDER BY rowid"
          ) { statement in
            try statement.eachRow { row in
              let (lista, sezione, parte) = (row.text(0), row.int(1), row.text(2))
              var (sezionale, numero) = (row.int(4), row.int(5))
              if sezionale == 0, sezione != 0 { sezionale = sezionali.prossimo(lista, sezione, parte) }
              if numero == 0 {
                fascicolo += 1
                numero = fascicolo
              }
              scheda += 1
              fascicoli.bind(numero, at: 1)
              fascicoli.bind(row.int(6), at: 2)
              try fascicoli.run()
              schedario.bind(scheda, at: 1)
              schedario.bind(row.int(6), at: 2)
              try schedario.run()
              posizione.bind(numero, at: 1)
              posizione.bind(lista, at: 2)
              posizione.bind(atto, at: 3)
              posizione.bind(parte, at: 4)
              posizione.bind(sezione, at: 5)
              posizione.bind(row.int(3), at: 6)
              posizione.bind(sezionale, at: 7)
              posizione.bind(scheda, at: 8)
              try posizione.run()
            }
          }
        }
      }
    }
  }

  private static let nuovaScheda: StaticString = """
    INSERT INTO scheda
    SELECT ?1, codice_fiscale, cognome, nome, chiave, sesso, nascita, luogo_nascita, nome_luogo_nascita,
      provincia_nascita, atto_anno, atto_numero, atto_parte, atto_serie, cittadinanza, toponimo, civico, esponente,
      stato, stato_estero, indirizzo_estero
    FROM persona WHERE riga = ?2
    """

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
