package import Elettorato
import SQLite

extension ArchivioElettorale {
  /// How a list of a section has changed up to an act, since the last act that made it as a whole; `nil` while there is none.
  package func andamento(_ lista: Lista, sezione: Int, dopoAtto numero: Int) throws -> Andamento? {
    let basi = try atti().filter { $0.numero <= numero && Andamento.basi.contains($0.tipo) }
    guard let base = basi.last else { return nil }
    return try connection.with(
      """
      SELECT coalesce(sum(CASE WHEN atto = ?1 THEN dopo END), 0),
        coalesce(sum(CASE WHEN atto > ?1 THEN iscritti END), 0),
        coalesce(sum(CASE WHEN atto > ?1 THEN cancellati END), 0)
      FROM quadro WHERE lista = ?3 AND sezione = ?4 AND atto BETWEEN ?1 AND ?2
      """
    ) { statement in
      statement.bind(base.numero, at: 1)
      statement.bind(numero, at: 2)
      statement.bind(lista.rawValue, at: 3)
      statement.bind(sezione, at: 4)
      return try statement.first { row in
        Andamento(
          atto: base, allora: try Codes.numero(row.int(0)), iscritti: try Codes.numero(row.int(1)),
          cancellati: try Codes.numero(row.int(2)))
      }
    }
  }
}
