package import Elettorato
import SQLite

/// The lines of the lists as digests need them: numbers and canonical texts, nothing decoded.
extension ArchivioElettorale {
  /// The lines of a section after act `atto`, in order of file, with the canonical text of each person.
  func eachRigaDiSezione(
    lista: Lista, sezione: Int?, dopoAtto atto: Int,
    _ body: (_ fascicolo: Int, _ parte: Parte, _ sezionale: Int?, _ generale: Int, _ persona: Span<UInt8>)
      throws -> Void
  ) throws {
    try connection.with(
      """
      SELECT p.fascicolo, p.parte, p.numero_sezionale, p.numero_generale, s.testo
      FROM posizione p JOIN scheda s ON s.numero = p.scheda
      WHERE p.lista = ?1 AND p.sezione = ?2 AND p.dal_atto <= ?3 AND (p.al_atto IS NULL OR p.al_atto > ?3)
      ORDER BY p.fascicolo
      """
    ) { statement in
      statement.bind(lista.rawValue, at: 1)
      statement.bind(Codes.stored(sezione), at: 2)
      statement.bind(atto, at: 3)
      try statement.eachRow { row in
        let parte = try Codes.parte(row, 1)
        try Codes.positivi(row.int(0) | row.int(2) | row.int(3))
        try row.withBytes(4) { persona in
          try body(row.int(0), parte, Codes.optional(row.int(2)), row.int(3), persona)
        }
      }
    }
  }

  /// The places that act `atto` gave, in order of file.
  func eachIscrizione(atto: Int, _ body: (RigaDiLista) throws -> Void) throws {
    if atto == 1 {
      try connection.with(
        """
        SELECT fascicolo, lista, parte, sezione, numero_generale, numero_sezionale FROM posizione
        WHERE dal_atto = 1 ORDER BY fascicolo, lista
        """
      ) { statement in try Self.eachPosto(statement, body) }
    } else {
      try connection.with(
        """
        SELECT fascicolo, lista, parte, sezione, numero_generale, numero_sezionale FROM posizione
        WHERE dal_atto = ?1 AND dal_atto > 1 ORDER BY fascicolo, lista
        """
      ) { statement in
        statement.bind(atto, at: 1)
        try Self.eachPosto(statement, body)
      }
    }
  }

  /// The places that act `atto` closed, in order of file.
  func eachChiusura(atto: Int, _ body: (RigaDiLista) throws -> Void) throws {
    try connection.with(
      """
      SELECT fascicolo, lista, parte, sezione, numero_generale, numero_sezionale FROM posizione
      WHERE al_atto = ?1 ORDER BY fascicolo, lista
      """
    ) { statement in
      statement.bind(atto, at: 1)
      try Self.eachPosto(statement, body)
    }
  }

  /// The lines of a file after an act, by list.
  package func righe(fascicolo: Int, dopoAtto atto: Int) throws -> [Lista: RigaDiLista] {
    try connection.with(
      """
      SELECT fascicolo, lista, parte, sezione, numero_generale, numero_sezionale FROM posizione
      WHERE fascicolo = ?1 AND dal_atto <= ?2 AND (al_atto IS NULL OR al_atto > ?2)
      """
    ) { statement in
      var righe: [Lista: RigaDiLista] = [:]
      statement.bind(fascicolo, at: 1)
      statement.bind(atto, at: 2)
      try Self.eachPosto(statement) { riga in righe[riga.lista] = riga }
      return righe
    }
  }

  private static func eachPosto(
    _ statement: borrowing Statement, _ body: (RigaDiLista) throws -> Void
  ) throws {
    try statement.eachRow { row in try body(try posto(row)) }
  }

  /// A place, from the six columns that every query here selects first.
  static func posto(_ row: borrowing Row) throws -> RigaDiLista {
    try Codes.positivi(row.int(0) | row.int(3) | row.int(4) | row.int(5))
    return RigaDiLista(
      fascicolo: row.int(0), lista: try Codes.lista(row, 1), parte: try Codes.parte(row, 2),
      sezione: Codes.optional(row.int(3)), numeroGenerale: row.int(4),
      numeroSezionale: Codes.optional(row.int(5)))
  }
}
