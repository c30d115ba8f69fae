package import Elettorato
import SQLite

/// Old numbers and new ones: each line that an act closed beside the one that it opened for the same person.
extension ArchivioElettorale {
  /// The lines of one part of a section that an act renumbered or moved, in order of the old sectional number.
  package func concordanza(atto: Int, lista: Lista, sezione: Int?, parte: Parte) throws -> [VoceConcordanza] {
    try connection.with(
      """
      SELECT a.fascicolo, a.lista, a.parte, a.sezione, a.numero_generale, a.numero_sezionale, a.dal_atto, a.al_atto,
        s.testo, b.parte, b.sezione, b.numero_generale, b.numero_sezionale
      FROM posizione a
      JOIN posizione b ON b.fascicolo = a.fascicolo AND b.lista = a.lista AND b.dal_atto = ?4
      JOIN scheda s ON s.numero = a.scheda
      WHERE a.lista = ?1 AND a.sezione = ?2 AND a.parte = ?3 AND a.al_atto IS NOT NULL AND +a.al_atto = ?4
      ORDER BY a.numero_sezionale, a.numero_generale
      """
    ) { statement in
      statement.bind(lista.rawValue, at: 1)
      statement.bind(Codes.stored(sezione), at: 2)
      statement.bind(parte.rawValue, at: 3)
      statement.bind(atto, at: 4)
      return try Self.voci(statement)
    }
  }

  /// The lines of one part of a list that an act renumbered, between two old general numbers, in their order.
  package func concordanza(atto: Int, lista: Lista, parte: Parte, numeri: ClosedRange<Int>) throws
    -> [VoceConcordanza]
  {
    try connection.with(
      """
      SELECT a.fascicolo, a.lista, a.parte, a.sezione, a.numero_generale, a.numero_sezionale, a.dal_atto, a.al_atto,
        s.testo, b.parte, b.sezione, b.numero_generale, b.numero_sezionale
      FROM posizione a
      JOIN posizione b ON b.fascicolo = a.fascicolo AND b.lista = a.lista AND b.dal_atto = ?5
      JOIN scheda s ON s.numero = a.scheda
      WHERE a.lista = ?1 AND a.parte = ?2 AND a.numero_generale BETWEEN ?3 AND ?4 AND a.al_atto IS NOT NULL
        AND +a.al_atto = ?5
      ORDER BY a.numero_generale
      """
    ) { statement in
      statement.bind(lista.rawValue, at: 1)
      statement.bind(parte.rawValue, at: 2)
      statement.bind(numeri.lowerBound, at: 3)
      statement.bind(numeri.upperBound, at: 4)
      statement.bind(atto, at: 5)
      return try Self.voci(statement)
    }
  }

  /// How many lines an act closed and how many it opened, by list: in a renumbering the same, person by person.
  package func righeRinumerate(atto: Int) throws -> [Lista: (chiuse: Int, aperte: Int)] {
    try connection.with(
      """
      SELECT lista, sum(chiusa), sum(NOT chiusa) FROM (
        SELECT lista, 1 AS chiusa FROM posizione WHERE al_atto = ?1
        UNION ALL SELECT lista, 0 FROM posizione WHERE dal_atto = ?1 AND dal_atto > 1)
      GROUP BY lista
      """
    ) { statement in
      statement.bind(atto, at: 1)
      var righe: [Lista: (chiuse: Int, aperte: Int)] = [:]
      try statement.eachRow { row in righe[try Codes.lista(row.text(0))] = (row.int(1), row.int(2)) }
      return righe
    }
  }

  /// The highest general number among the lines that an act closed in a part of a list.
  package func ultimoNumeroVecchio(atto: Int, lista: Lista, parte: Parte) throws -> Int {
    try connection.with(
      """
      SELECT numero_generale FROM posizione
      WHERE lista = ?1 AND parte = ?2 AND al_atto IS NOT NULL AND +al_atto = ?3
      ORDER BY numero_generale DESC LIMIT 1
      """
    ) { statement in
      statement.bind(lista.rawValue, at: 1)
      statement.bind(parte.rawValue, at: 2)
      statement.bind(atto, at: 3)
      return try statement.first { row in row.int(0) } ?? 0
    }
  }

  private static func voci(_ statement: borrowing Statement) throws -> [VoceConcordanza] {
    var voci: [VoceConcordanza] = []
    var elettore = Elettore()
    try statement.eachRow { row in
      try LettoreElettori.leggi(row, in: &elettore)
      try Codes.positivi(row.int(10) | row.int(11) | row.int(12))
      voci.append(
        VoceConcordanza(
          elettore: elettore,
          nuova: RigaDiLista(
            fascicolo: elettore.fascicolo, lista: elettore.lista, parte: try Codes.parte(row, 9),
            sezione: Codes.optional(row.int(10)), numeroGenerale: row.int(11),
            numeroSezionale: Codes.optional(row.int(12)))))
    }
    return voci
  }
}
