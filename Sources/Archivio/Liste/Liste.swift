package import Elettorato
import SQLite

/// The lists, as of any act. Every query selects the same columns, decoded by `LettoreElettori`.
extension ArchivioElettorale {
  /// One part of a section list in order of sectional number: the last line that each number has had since the list was last
  /// written again, so that a number whose line is closed (`alAtto`) is a cancelled elector.
  package func eachRiga(
    lista: Lista, sezione: Int?, parte: Parte, _ body: (borrowing Elettore) throws -> Void
  ) throws {
    let ricompilazione = try ultimaRicompilazione(di: .sezionali)
    try connection.with(
      """
      SELECT p.fascicolo, p.lista, p.parte, p.sezione, p.numero_generale, p.numero_sezionale, p.dal_atto, p.al_atto,
        s.testo
      FROM posizione p JOIN scheda s ON s.numero = p.scheda
      WHERE p.lista = ?1 AND p.sezione = ?2 AND p.parte = ?3 AND p.al_atto IS NULL
      UNION ALL
      SELECT p.fascicolo, p.lista, p.parte, p.sezione, p.numero_generale, p.numero_sezionale, p.dal_atto, p.al_atto,
        s.testo
      FROM posizione p JOIN scheda s ON s.numero = p.scheda
      WHERE p.lista = ?1 AND p.sezione = ?2 AND p.parte = ?3 AND p.al_atto IS NOT NULL AND +p.al_atto > ?4
        AND NOT EXISTS (
        SELECT 1 FROM posizione q
        WHERE q.lista = p.lista AND q.sezione = p.sezione AND q.fascicolo = p.fascicolo AND q.parte = p.parte
          AND q.numero_sezionale = p.numero_sezionale AND q.dal_atto > p.dal_atto)
      ORDER BY numero_sezionale, numero_generale
      """
    ) { statement in
      statement.bind(lista.rawValue, at: 1)
      statement.bind(Codes.stored(sezione), at: 2)
      statement.bind(parte.rawValue, at: 3)
      statement.bind(ricompilazione, at: 4)
      try LettoreElettori.each(statement, body)
    }
  }

  /// One part of a list in order of general number, between two numbers: a volume of the general list.
  package func eachRiga(
    lista: Lista, parte: Parte, numeri: ClosedRange<Int>, _ body: (borrowing Elettore) throws -> Void
  ) throws {
    let ricompilazione = try ultimaRicompilazione(di: .generali)
    try connection.with(
      """
      SELECT p.fascicolo, p.lista, p.parte, p.sezione, p.numero_generale, p.numero_sezionale, p.dal_atto, p.al_atto,
        s.testo
      FROM posizione p JOIN scheda s ON s.numero = p.scheda
      WHERE p.lista = ?1 AND p.parte = ?2 AND p.numero_generale BETWEEN ?3 AND ?4 AND p.al_atto IS NULL
      UNION ALL
      SELECT p.fascicolo, p.lista, p.parte, p.sezione, p.numero_generale, p.numero_sezionale, p.dal_atto, p.al_atto,
        s.testo
      FROM posizione p JOIN scheda s ON s.numero = p.scheda
      WHERE p.lista = ?1 AND p.parte = ?2 AND p.numero_generale BETWEEN ?3 AND ?4 AND p.al_atto IS NOT NULL
        AND +p.al_atto > ?5 AND NOT EXISTS (
          SELECT 1 FROM posizione q
          WHERE q.fascicolo = p.fascicolo AND q.lista = p.lista AND q.parte = p.parte
            AND q.numero_generale = p.numero_generale AND q.dal_atto > p.dal_atto)
      ORDER BY numero_generale
      """
    ) { statement in
      statement.bind(lista.rawValue, at: 1)
      statement.bind(parte.rawValue, at: 2)
      statement.bind(numeri.lowerBound, at: 3)
      statement.bind(numeri.upperBound, at: 4)
      statement.bind(ricompilazione, at: 5)
      try LettoreElettori.each(statement, body)
    }
  }

  /// Everybody on the lists now, in order of file: the whole roll in one pass.
  package func eachElettore(_ body: (borrowing Elettore) throws -> Void) throws {
    // The plus keeps SQLite from walking the index of open lines, which costs a search of the table for each.
    try connection.with(
      """
      SELECT p.fascicolo, p.lista, p.parte, p.sezione, p.numero_generale, p.numero_sezionale, p.dal_atto, p.al_atto,
        s.testo
      FROM posizione p JOIN scheda s ON s.numero = p.scheda
      WHERE +p.al_atto IS NULL
      ORDER BY p.fascicolo, p.lista
      """
    ) { statement in
      try LettoreElettori.each(statement, body)
    }
  }

  /// The sections where somebody is entered now.
  package func sezioniConElettori() throws -> Set<Int> {
    try connection.with("SELECT DISTINCT sezione FROM posizione WHERE al_atto IS NULL AND sezione > 0") {
      statement in
      var sezioni: Set<Int> = []
      try statement.eachRow { row in sezioni.insert(row.int(0)) }
      return sezioni
    }
  }

  /// The lines of one part of a section, struck ones included: see `eachRiga`.
  package func righe(lista: Lista, sezione: Int?, parte: Parte) throws -> [Elettore] {
    var righe: [Elettore] = []
    try eachRiga(lista: lista, sezione: sezione, parte: parte) { riga in righe.append(copy riga) }
    return righe
  }

  /// The lines of one volume of a general list, struck ones included.
  package func righe(lista: Lista, parte: Parte, numeri: ClosedRange<Int>) throws -> [Elettore] {
    var righe: [Elettore] = []
    try eachRiga(lista: lista, parte: parte, numeri: numeri) { riga in righe.append(copy riga) }
    return righe
  }
}
