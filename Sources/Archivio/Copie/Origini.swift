package import Elettorato
import SQLite

/// Which office may adopt which act, and who has adopted those that are here (`CompetenzaDellAtto`).
extension ArchivioElettorale {
  /// Whether the commissione has ever shown to keep a copy of its own: by a receipt, or by an act of hers that came from it.
  package func secondaCopiaNota() throws -> Bool {
    let ricevuta = try testimonianze().contains {
      $0.catena == catena && $0.ufficio == UfficioElettorale.commissione.rawValue
    }
    return try ricevuta || ultimiAtti().dellaCommissione > 0
  }

  /// The last act that each office has adopted, as far as this copy goes.
  package func ultimiAtti() throws -> UltimiAtti {
    try connection.with(
      """
      SELECT coalesce(max(CASE WHEN p.valore IS ?1 THEN NULL ELSE a.numero END), 0),
        coalesce(max(CASE WHEN p.valore IS ?1 THEN a.numero END), 0)
      FROM atto a LEFT JOIN parametro p ON p.atto = a.numero AND p.nome = ?2
      """
    ) { statement in
      statement.bind(OrigineDellAtto.commissione.rawValue, at: 1)
      statement.bind(OrigineDellAtto.parametro, at: 2)
      return try statement.first { row in
        UltimiAtti(delComune: try Codes.numero(row.int(0)), dellaCommissione: try Codes.numero(row.int(1)))
      } ?? UltimiAtti(delComune: 0)
    }
  }

  /// The origin that an act of this competence would have, adopted here now; throws where it is the other office's.
  ///
  /// Where nobody has ever heard of a second copy, the Comune writes down what the commissione decides, and the act says so.
  package func origine(_ competenza: CompetenzaDellAtto) throws -> OrigineDellAtto {
    if ufficio == .commissione {
      guard competenza.uffici.contains(.commissione) else { throw ErroreArchivio.attoNellaCopia }
      return .commissione
    }
    if competenza.uffici.contains(.comune) { return .comune }
    guard try !secondaCopiaNota() else { throw ErroreArchivio.attoDellaCommissione(competenza.norma) }
    return .registrata
  }

  /// Refuses an act that this archive does not adopt: one of the other office, or that says to be.
  func verificaOrigine(_ atto: Atto) throws {
    let competenza = CompetenzaDellAtto.di(atto)
    // Of a sheet, which either office may add, its kind says the rest where it is judged.
    let diEntrambi = competenza.uffici.count > 1
    let mio = try diEntrambi ? atto.origine?.adottante == ufficio : atto.origine == origine(competenza)
    guard mio else { throw ErroreArchivio.attoNellaCopia }
  }
}
