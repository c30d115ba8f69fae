import CSV
import Elettorato
import TestSupport
import Testing

@testable import Tracciati

/// Small tables read for tests.
enum Lettura {
  static func file(_ percorso: String) throws -> [UInt8] { try Repository.bytes(percorso) }

  /// Lends the heading and then every row to `body`.
  static func ogniRiga(
    _ bytes: [UInt8], _ colonne: [Colonna], _ body: (Intestazione, Record) throws -> Void
  ) throws {
    var reader = try Reader(dialect: Sniffer.dialect(of: bytes).dialect, bytes: bytes)
    let intestazione = try Intestazione(reader.header, colonne: colonne)
    var record = Record()
    while try reader.next(into: &record) { try body(intestazione, record) }
  }

  /// The last row of a table, or why it is none.
  static func riga<Riga>(
    _ testo: String, _ colonne: [Colonna], _ leggi: (Intestazione, Record) throws(Scarto) -> Riga
  ) throws -> Result<Riga, Scarto> {
    var risultato: Result<Riga, Scarto>?
    try ogniRiga(Array(testo.utf8), colonne) { intestazione, record in
      do throws(Scarto) {
        risultato = .success(try leggi(intestazione, record))
      } catch {
        risultato = .failure(error)
      }
    }
    return try #require(risultato)
  }

  /// The States and the places of birth of our reference data.
  static let riferimenti = Result { () throws -> (stati: [StatoEstero], luoghi: TabellaLuoghi) in
    var stati: [StatoEstero] = []
    var luoghi: [Luogo] = []
    try ogniRiga(try file("Data/stati_esteri.csv"), TracciatoStatiEsteri.colonne) { intestazione, record in
      let (stato, luogo) = try TracciatoStatiEsteri(intestazione).leggi(record)
      stati.append(stato)
      if let luogo { luoghi.append(luogo) }
    }
    try ogniRiga(try file("Data/comuni.csv"), TracciatoComuni.colonne) { intestazione, record in
      if let comune = try TracciatoComuni(intestazione).leggi(record) { luoghi.append(comune.luogo) }
    }
    return (stati, TabellaLuoghi(luoghi))
  }
}
