package import Elettorato
import SQLite

/// Which numbers are taken: all those used since the lists were last written again, struck ones included.
extension ArchivioElettorale {
  /// Two kinds of number, which an act may write again apart.
  package enum NumeriDiLista: Sendable {
    case generali
    case sezionali
  }

  /// The act from which numbers of a kind run; 0 while they run from the first. What was closed by then is no more on the lists.
  package func ultimaRicompilazione(di numeri: NumeriDiLista) throws -> Int {
    switch numeri {
    case .sezionali:
      return try connection.with("SELECT coalesce(max(numero), 0) FROM atto WHERE tipo = ?1") { statement in
        statement.bind(Atto.Tipo.ricompilazione.rawValue, at: 1)
        return try statement.first { row in row.int(0) } ?? 0
      }
    case .generali:
      return try connection.with(
        """
        SELECT coalesce(max(a.numero), 0) FROM atto a JOIN parametro p ON p.atto = a.numero
        WHERE a.tipo = ?1 AND p.nome = ?2 AND p.valore = ?3
        """
      ) { statement in
        statement.bind(Atto.Tipo.ricompilazione.rawValue, at: 1)
        statement.bind(Ricompilazione.parametro, at: 2)
        statement.bind(Ricompilazione.Ambito.tutteLeListe.rawValue, at: 3)
        return try statement.first { row in row.int(0) } ?? 0
      }
    }
  }

  /// The highest number that a series has used; 0 where it has none.
  func ultimoNumero(_ serie: Numeratore.Serie) throws -> Int {
    switch serie {
    case .generale(let lista, let parte): return try ultimoNumeroGenerale(lista, parte)
    case .sezionale(let lista, let sezione, let parte):
      return try ultimoNumeroSezionale(lista, sezione, parte)
    case .fascicolo:
      return try connection.with("SELECT coalesce(max(numero), 0) FROM fascicolo") { statement in
        try statement.first { row in row.int(0) } ?? 0
      }
    }
  }

  /// The highest general number that a part of a list has used.
  package func ultimoNumeroGenerale(_ lista: Lista, _ parte: Parte) throws -> Int {
    let aperto =
      try connection.with(
        "SELECT coalesce(max(numero_generale), 0) FROM posizione WHERE lista = ?1 AND parte = ?2 AND al_atto IS NULL"
      ) { statement in
        statement.bind(lista.rawValue, at: 1)
        statement.bind(parte.rawValue, at: 2)
        return try statement.first { row in row.int(0) }
      } ?? 0
    // Of the closed lines only the few above the last open one can have used more: an index gives them, highest first.
    return try connection.with(
      """
      SELECT numero_generale FROM posizione
      WHERE lista = ?1 AND parte = ?2 AND al_atto IS NOT NULL AND numero_generale > ?3 AND +al_atto > ?4
      ORDER BY numero_generale DESC LIMIT 1
      """
    ) { statement in
      statement.bind(lista.rawValue, at: 1)
      statement.bind(parte.rawValue, at: 2)
      statement.bind(aperto, at: 3)
      statement.bind(try ultimaRicompilazione(di: .generali), at: 4)
      return try statement.first { row in row.int(0) }
    } ?? aperto
  }

  /// `likely` keeps SQLite on equality with the section: it would take the condition of the partial index for a range, and read a city.
  private func ultimoNumeroSezionale(_ lista: Lista, _ sezione: Int, _ parte: Parte) throws -> Int {
    let aperto =
      try connection.with(
        """
        SELECT coalesce(max(numero_sezionale), 0) FROM posizione
        WHERE lista = ?1 AND sezione = ?2 AND parte = ?3 AND al_atto IS NULL AND likely(sezione > 0)
        """
      ) { statement in
        statement.bind(lista.rawValue, at: 1)
        statement.bind(sezione, at: 2)
        statement.bind(parte.rawValue, at: 3)
        return try statement.first { row in row.int(0) }
      } ?? 0
    return try connection.with(
      """
      SELECT numero_sezionale FROM posizione
      WHERE lista = ?1 AND sezione = ?2 AND parte = ?3 AND al_atto IS NOT NULL AND numero_sezionale > ?4
        AND +al_atto > ?5
      ORDER BY numero_sezionale DESC LIMIT 1
      """
    ) { statement in
      statement.bind(lista.rawValue, at: 1)
      statement.bind(sezione, at: 2)
      statement.bind(parte.rawValue, at: 3)
      statement.bind(aperto, at: 4)
      statement.bind(try ultimaRicompilazione(di: .sezionali), at: 5)
      return try statement.first { row in row.int(0) }
    } ?? aperto
  }
}
