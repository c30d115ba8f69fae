package import Elettorato
import SQLite

/// The archive of one Comune: a directory that holds `liste.sqlite`, the acts and the lists that they made.
///
/// Only an act changes the lists. What comes in from files (the register, the street index) waits beside them until an act uses it.
/// Not `Sendable`: one archive is used by one task; a second task opens it again.
package final class ArchivioElettorale {
  /// Whose archive it is: the Comune's, or the copy of the commissione elettorale circondariale.
  package typealias Ufficio = UfficioElettorale

  package enum Accesso: Sendable {
    case lettura
    case scrittura
  }

  package let comune: Comune
  package let ufficio: Ufficio
  /// It changes once, in a copy that receives its first packet.
  package internal(set) var catena: IdentitaCatena
  let connection: Connection
  /// The rule sets read so far, by the digests of their texts.
  var ordinamentiLetti: [String: Ordinamento] = [:]

  /// The file inside the directory of the archive.
  package static func file(in cartella: String) -> String { "\(cartella)/liste.sqlite" }

  /// Opens the archive in `cartella`, an absolute path.
  ///
  /// Throws `ErroreArchivio` when the file is not an archive of this program, `SQLiteError` when the disk or another
  /// process stands in the way. `vfs` names another file system layer, for tests.
  package convenience init(cartella: String, _ accesso: Accesso, vfs: String? = nil) throws {
    try self.init(file: Self.file(in: cartella), accesso, vfs: vfs)
  }

  /// Opens an archive by the absolute path of its file: a copy has a name of its own.
  package init(file: String, _ accesso: Accesso, vfs: String? = nil) throws {
    do {
      connection = try Self.apri(file, accesso, vfs)
    } catch let error as SQLiteError where error.readOnly && accesso == .lettura {
      // A command was killed while it wrote: who may write undoes what it left, and then reads.
      do { _ = try Self.apri(file, .scrittura, vfs) } catch is SQLiteError { throw error }
      connection = try Self.apri(file, .lettura, vfs)
    }
    let riga = try connection.with(
      """
      SELECT comune, denominazione, provincia, regione, codice_istat, ufficio,
        coalesce((SELECT identita FROM identita_ricevuta), identita) FROM archivio
      """
    ) { statement in
      try statement.first { row in
        (
          Comune(
            codice: row.text(0), denominazione: row.text(1), provincia: row.text(2),
            regione: row.text(3), codiceIstat: row.text(4)),
          try Codes.ufficio(row.text(5)), row.text(6)
        )
      }
    }
    guard let (comune, ufficio, codice) = riga,
      let catena = IdentitaCatena(comune: comune.codice, codice: codice)
    else { throw ErroreArchivio.danneggiato("manca l'identità dell'archivio") }
    self.comune = comune
    self.ufficio = ufficio
    self.catena = catena
  }

  private static func apri(_ file: String, _ accesso: Accesso, _ vfs: String?) throws -> Connection {
    let connection = try Connection(path: file, accesso == .lettura ? .read : .write, vfs: vfs)
    try Migrations.migrator.check(connection)
    try SchemaAtteso.verifica(connection)
    return connection
  }

  /// Makes a new archive in `cartella`, which exists and is empty, with the reference data copied in.
  package static func crea(
    cartella: String, comune: Comune, ufficio: Ufficio, catena: IdentitaCatena, riferimenti: Riferimenti
  ) throws {
    try crea(
      file: file(in: cartella), comune: comune, ufficio: ufficio, catena: catena, riferimenti: riferimenti)
  }

  /// Makes a new archive under a name of its own, that does not exist.
  package static func crea(
    file: String, comune: Comune, ufficio: Ufficio, catena: IdentitaCatena, riferimenti: Riferimenti
  ) throws {
    let connection = try Connection(path: file, .create)
    try Migrations.migrator.migrate(connection)
    try connection.transaction {
      try connection.with("INSERT INTO archivio VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7)") { statement in
        statement.bind(comune.codice, at: 1)
        statement.bind(comune.denominazione, at: 2)
        statement.bind(comune.provincia, at: 3)
        statement.bind(comune.regione, at: 4)
        statement.bind(comune.codiceIstat, at: 5)
        statement.bind(ufficio.rawValue, at: 6)
        statement.bind(catena.codice, at: 7)
        try statement.run()
      }
      try riferimenti.scrivi(connection)
      try Indexes.makePersona(connection)
      try Indexes.makeListe(connection)
      try Indexes.makeRubrica(connection)
    }
  }

  /// Runs `body` in one transaction: all of it is written, or nothing.
  ///
  /// With `prova`, everything is decided and written, then undone: the answer is the same, the archive is as before.
  package func transazione<R>(prova: Bool = false, _ body: () throws -> R) throws -> R {
    guard prova else { return try connection.transaction(body) }
    var esito: R?
    do {
      try connection.transaction {
        esito = try body()
        throw FineProva()
      }
    } catch is FineProva {}
    guard let esito else { throw ErroreArchivio.danneggiato("la prova non ha dato un esito") }
    return esito
  }

  /// Runs `body` on one unchanging moment of the archive.
  package func istantanea<R>(_ body: () throws -> R) throws -> R { try connection.snapshot(body) }

  /// Undoes a dry run; never leaves `transazione`.
  private struct FineProva: Error {}
}

/// What an archive can be found to be, beside what SQLite says.
package enum ErroreArchivio: Error, Equatable, Sendable {
  /// The file is an archive, and something in it is not as this program left it.
  case danneggiato(String)
  /// An act that must come first has not been adopted.
  case attoMancante(Atto.Tipo)
  /// The act can be adopted once, and it has been.
  case attoGiaAdottato(Atto.Tipo, numero: Int, giorno: Giorno)
  /// A text of the act holds a control character, so its canonical text could be read in two ways.
  case testoNonAmmesso
  /// The lists are locked for a vote: nothing may change them.
  case listeBloccate(atto: Int, giorno: Giorno)
  /// The act is dated before the last one in the chain.
  case attoAnteriore(giorno: Giorno, ultimo: Giorno)
  /// An act of the Comune was to be decided in the copy of the commissione, where it comes only in a packet.
  case attoNellaCopia
  /// An act of the commissione was to be decided in the Comune's archive, though the commissione has a copy of its own.
  case attoDellaCommissione(Norma)
  /// The other office has acts that this archive has lost: a new one would have the number of one of them.
  case attiDaRecuperare(ultimo: Int, testimoniato: Int)
}
