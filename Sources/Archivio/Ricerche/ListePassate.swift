package import Elettorato
import SQLite

/// The lists as an act left them: the readers of `Liste`, with the later acts not yet adopted.
///
/// A line closed by a later act was open then. Of the lines already closed, those struck before the lists were last written
/// again have numbers of another series, and are not on those sheets.
extension ArchivioElettorale {
  /// One part of a section list after an act, struck lines included: see `eachRiga(lista:sezione:parte:)`.
  package func eachRiga(
    lista: Lista, sezione: Int?, parte: Parte, dopoAtto atto: Int, _ body: (borrowing Elettore) throws -> Void
  ) throws {
    let base = try ultimaNumerazione(atto)
    try connection.with(
      """
      SELECT p.fascicolo, p.lista, p.parte, p.sezione, p.numero_generale, p.numero_sezionale, p.dal_atto,
        iif(p.al_atto > ?4, NULL, p.al_atto), s.testo
      FROM posizione p INDEXED BY posizione_sezione JOIN scheda s ON s.numero = p.scheda
      WHERE p.lista = ?1 AND p.sezione = ?2 AND p.parte = ?3 AND p.dal_atto <= ?4
        AND (p.al_atto IS NULL OR p.al_atto > ?5) AND NOT EXISTS (
          SELECT 1 FROM posizione q
          WHERE q.lista = p.lista AND q.sezione = p.sezione AND q.fascicolo = p.fascicolo AND q.parte = p.parte
            AND q.numero_sezionale = p.numero_sezionale AND q.dal_atto > p.dal_atto AND q.dal_atto <= ?4)
      ORDER BY p.numero_sezionale, p.numero_generale
      """
    ) { statement in
      statement.bind(lista.rawValue, at: 1)
      statement.bind(Codes.stored(sezione), at: 2)
      statement.bind(parte.rawValue, at: 3)
      statement.bind(atto, at: 4)
      statement.bind(base, at: 5)
      try LettoreElettori.each(statement, body)
    }
  }

  /// One volume of a general list after an act, struck lines included: see `eachRiga(lista:parte:numeri:)`.
  package func eachRiga(
    lista: Lista, parte: Parte, numeri: ClosedRange<Int>, dopoAtto atto: Int,
    _ body: (borrowing Elettore) throws -> Void
  ) throws {
    let base = try ultimaNumerazione(atto)
    try connection.with(
      """
      SELECT p.fascicolo, p.lista, p.parte, p.sezione, p.numero_generale, p.numero_sezionale, p.dal_atto,
        iif(p.al_atto > ?5, NULL, p.al_atto), s.testo
      FROM (SELECT * FROM posizione
          WHERE lista = ?1 AND parte = ?2 AND numero_generale BETWEEN ?3 AND ?4 AND al_atto IS NULL
        UNION ALL SELECT * FROM posizione
          WHERE lista = ?1 AND parte = ?2 AND numero_generale BETWEEN ?3 AND ?4 AND al_atto IS NOT NULL) p
        JOIN scheda s ON s.numero = p.scheda
      WHERE p.dal_atto <= ?5 AND (p.al_atto IS NULL OR p.al_atto > ?6) AND NOT EXISTS (
        SELECT 1 FROM posizione q
        WHERE q.fascicolo = p.fascicolo AND q.lista = p.lista AND q.parte = p.parte
          AND q.numero_generale = p.numero_generale AND q.dal_atto > p.dal_atto AND q.dal_atto <= ?5)
      ORDER BY p.numero_generale
      """
    ) { statement in
      statement.bind(lista.rawValue, at: 1)
      statement.bind(parte.rawValue, at: 2)
      statement.bind(numeri.lowerBound, at: 3)
      statement.bind(numeri.upperBound, at: 4)
      statement.bind(atto, at: 5)
      statement.bind(base, at: 6)
      try LettoreElettori.each(statement, body)
    }
  }

  /// The act that wrote the numbers in force after an act: the first formation, or a later writing of the lists again.
  private func ultimaNumerazione(_ atto: Int) throws -> Int {
    try connection.with("SELECT max(numero) FROM atto WHERE numero <= ?1 AND (numero = 1 OR tipo = ?2)") {
      statement in
      statement.bind(atto, at: 1)
      statement.bind(Atto.Tipo.ricompilazione.rawValue, at: 2)
      return try statement.first { row in row.int(0) } ?? 1
    }
  }

  /// Everybody on the lists after an act, in order of file.
  package func eachElettore(dopoAtto atto: Int, _ body: (borrowing Elettore) throws -> Void) throws {
    try connection.with(
      """
      SELECT p.fascicolo, p.lista, p.parte, p.sezione, p.numero_generale, p.numero_sezionale, p.dal_atto, NULL, s.testo
      FROM posizione p JOIN scheda s ON s.numero = p.scheda
      WHERE +p.dal_atto <= ?1 AND (+p.al_atto IS NULL OR +p.al_atto > ?1)
      ORDER BY p.fascicolo, p.lista
      """
    ) { statement in
      statement.bind(atto, at: 1)
      try LettoreElettori.each(statement, body)
    }
  }

  /// Electors of each list after an act, counted without looking at the sections.
  package func iscrittiPerLista(dopoAtto atto: Int) throws -> [Lista: Int] {
    try connection.with(
      """
      SELECT lista, count(*) FROM posizione
      WHERE +dal_atto <= ?1 AND (+al_atto IS NULL OR +al_atto > ?1) GROUP BY lista
      """
    ) { statement in
      var conteggio: [Lista: Int] = [:]
      statement.bind(atto, at: 1)
      try statement.eachRow { row in conteggio[try Codes.lista(row.text(0))] = row.int(1) }
      return conteggio
    }
  }

  /// The electors after an act, by list, section and sex.
  package func iscrittiPerSezioneESesso(dopoAtto atto: Int) throws -> [ConteggioSezione] {
    try connection.with(
      """
      SELECT p.lista, p.sezione, s.sesso, count(*) FROM posizione p JOIN scheda s ON s.numero = p.scheda
      WHERE +p.dal_atto <= ?1 AND (+p.al_atto IS NULL OR +p.al_atto > ?1) GROUP BY p.lista, p.sezione, s.sesso
      ORDER BY p.lista, p.sezione = 0, p.sezione, s.sesso DESC
      """
    ) { statement in
      var conteggi: [ConteggioSezione] = []
      statement.bind(atto, at: 1)
      try statement.eachRow { row in
        conteggi.append(
          ConteggioSezione(
            lista: try Codes.lista(row.text(0)), sezione: Codes.optional(row.int(1)),
            sesso: try Codes.sesso(row.text(2)), elettori: row.int(3)))
      }
      return conteggi
    }
  }

  /// The highest general number that a part of a list had used by an act; 0 where it had none.
  package func ultimoNumeroGenerale(_ lista: Lista, _ parte: Parte, dopoAtto atto: Int) throws -> Int {
    let base = try ultimaNumerazione(atto)
    return try connection.with(
      """
      SELECT coalesce(max(numero_generale), 0) FROM posizione
      WHERE lista = ?1 AND parte = ?2 AND dal_atto <= ?3 AND (al_atto IS NULL OR al_atto > ?4)
      """
    ) { statement in
      statement.bind(lista.rawValue, at: 1)
      statement.bind(parte.rawValue, at: 2)
      statement.bind(atto, at: 3)
      statement.bind(base, at: 4)
      return try statement.first { row in row.int(0) } ?? 0
    }
  }
}
