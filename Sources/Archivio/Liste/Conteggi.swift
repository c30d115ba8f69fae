package import Elettorato
import SQLite

/// How many electors a list has in a section, by sex.
package struct ConteggioSezione: Equatable, Sendable {
  package let lista: Lista
  package let sezione: Int?
  package let sesso: Sesso
  package let elettori: Int
}

extension ArchivioElettorale {
  /// The electors entered now, by list, section and sex: sex is data, whatever the regime of the lists.
  ///
  /// The plus keeps SQLite off the partial index of open lines: it would go back to the table for each of them.
  package func iscrittiPerSezioneESesso() throws -> [ConteggioSezione] {
    try connection.with(
      """
      SELECT p.lista, p.sezione, s.sesso, count(*) FROM posizione p JOIN scheda s ON s.numero = p.scheda
      WHERE +p.al_atto IS NULL GROUP BY p.lista, p.sezione, s.sesso
      ORDER BY p.lista, p.sezione = 0, p.sezione, s.sesso DESC
      """
    ) { statement in
      var conteggi: [ConteggioSezione] = []
      try statement.eachRow { row in
        conteggi.append(
          ConteggioSezione(
            lista: try Codes.lista(row.text(0)), sezione: Codes.optional(row.int(1)),
            sesso: try Codes.sesso(row.text(2)), elettori: row.int(3)))
      }
      return conteggi
    }
  }

  /// The electors entered now who were born after a day, in order of list, section, part and sectional number.
  package func iscritti(natiDopo giorno: Giorno) throws -> [Elettore] {
    try connection.with(
      """
      SELECT p.fascicolo, p.lista, p.parte, p.sezione, p.numero_generale, p.numero_sezionale, p.dal_atto, p.al_atto,
        s.testo
      FROM posizione p JOIN scheda s ON s.numero = p.scheda
      WHERE +p.al_atto IS NULL AND s.nascita > ?1
      ORDER BY p.lista, p.sezione = 0, p.sezione, p.parte DESC, p.numero_sezionale, p.numero_generale
      """
    ) { statement in
      var elettori: [Elettore] = []
      statement.bind(giorno.numero, at: 1)
      try LettoreElettori.each(statement) { elettore in elettori.append(copy elettore) }
      return elettori
    }
  }
}
