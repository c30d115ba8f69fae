package import Elettorato
import SQLite

/// The reserved file of one consultation: who asked for a special vote, of which kind, where.
///
/// Health and criminal data with a short life: they are in no other file, and after the term of retention this one is deleted. Its
/// entries are a small chain of their own, append only: requests, decisions, what was decided by hand, salts of the sheets and of the
/// attestations, electors of other Comuni who are to vote here.
/// `affidabilita.md` 3.8. Not `Sendable`: one task uses it, as with the archive.
package final class ArchivioRiservato {
  /// The consultation it belongs to, as acts name it.
  package let consultazione: String
  let connection: Connection
  private let inizio: Impronta

  /// Beside `liste.sqlite`: `consultazioni/2023-11-12.sqlite`, by the reference day of the first round.
  package static func cartella(in archivio: String) -> String { "\(archivio)/consultazioni" }

  package static func file(in archivio: String, giorno: Giorno) -> String {
    "\(cartella(in: archivio))/\(giorno.iso).sqlite"
  }

  /// Opens the file at `percorso`, an absolute path; `nuovo` makes it, in a folder that exists.
  ///
  /// Throws `ErroreArchivio` when it belongs to another archive or to another consultation.
  package init(
    percorso: String, di archivio: ArchivioElettorale, consultazione: String,
    _ accesso: ArchivioElettorale.Accesso, nuovo: Bool = false
  ) throws {
    connection = try Connection(path: percorso, nuovo ? .create : accesso == .lettura ? .read : .write)
    // A file whose making was interrupted is made whole by the next who may write.
    if accesso == .scrittura { try SchemaRiservato.migrator.migrate(connection) }
    try SchemaRiservato.migrator.check(connection)
    try SchemaRiservato.verifica(connection)
    let attesa = [archivio.comune.codice, archivio.catena.codice, consultazione]
    if accesso == .scrittura { try Self.firma(connection, attesa) }
    let trovata = try connection.with("SELECT comune, catena, consultazione FROM riservato") { statement in
      try statement.first { row in [row.text(0), row.text(1), row.text(2)] }
    }
    guard trovata == attesa else {
      throw ErroreArchivio.danneggiato("il file riservato è di un altro archivio o di un'altra consultazione")
    }
    self.consultazione = consultazione
    inizio = Impronta.di(Array((["RISERVATO", "v1"] + attesa).joined(separator: "\t").utf8))
  }

  private static func firma(_ connection: Connection, _ identita: [String]) throws {
    let firmato = try connection.with("SELECT 1 FROM riservato") { statement in
      try statement.first { _ in true } ?? false
    }
    guard !firmato else { return }
    try connection.transaction {
      try connection.with("INSERT INTO riservato VALUES (1, ?1, ?2, ?3)") { statement in
        for (posizione, testo) in identita.enumerated() { statement.bind(testo, at: Int32(posizione + 1)) }
        try statement.run()
      }
    }
  }

  /// Writes a whole copy to a new file, an absolute path, that is on the disk when this returns; it is still to be checked.
  package func copia(in file: String) throws { try connection.copy(to: file) }

  /// Runs `body` in one transaction; with `prova` everything is decided and written, then undone.
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

  private struct FineProva: Error {}
}

// MARK: - The chain

extension ArchivioRiservato {
  /// Who writes, and when.
  package struct Firma: Sendable {
    package let giorno: Giorno
    package let operatore: String
    package let programma: String

    package init(giorno: Giorno, operatore: String, programma: String) {
      self.giorno = giorno
      self.operatore = operatore
      self.programma = programma
    }
  }

  enum Tipo: String {
    case ricezione = "RICEZIONE"
    case richiesta = "RICHIESTA"
    case decisione = "DECISIONE"
    case intervento = "INTERVENTO"
    case elenco = "ELENCO"
    case ospite = "OSPITE"
    case attestazione = "ATTESTAZIONE"
  }

  /// Adds an entry; `richiesta` is the number of the request, or of the elector of another Comune, and 0 for what concerns no single one.
  func scrivi(_ tipo: Tipo, richiesta: Int, _ testo: String, _ firma: Firma) throws {
    let precedente =
      try connection.with("SELECT impronta FROM voce ORDER BY numero DESC LIMIT 1") { statement in
        try statement.first { row in row.text(0) }
      } ?? inizio.esadecimale
    let impronta = Self.impronta(precedente, firma, tipo.rawValue, richiesta, testo)
    try connection.with(
      """
      INSERT INTO voce (giorno, operatore, programma, tipo, richiesta, testo, precedente, impronta)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """
    ) { statement in
      statement.bind(firma.giorno.numero, at: 1)
      statement.bind(firma.operatore, at: 2)
      statement.bind(firma.programma, at: 3)
      statement.bind(tipo.rawValue, at: 4)
      statement.bind(richiesta, at: 5)
      statement.bind(testo, at: 6)
      statement.bind(precedente, at: 7)
      statement.bind(impronta.esadecimale, at: 8)
      try statement.run()
    }
  }

  /// Whether every entry is as it was written, on the one before, and the file is whole.
  package func integro() throws -> Bool {
    guard try connection.hasWholePages() else { return false }
    var precedente = inizio.esadecimale
    var integro = true
    try connection.with("PRAGMA integrity_check(1)") { statement in
      try statement.eachRow { row in if row.text(0) != "ok" { integro = false } }
    }
    try connection.with(
      """
      SELECT giorno, operatore, programma, tipo, richiesta, testo, precedente, impronta FROM voce ORDER BY numero
      """
    ) { statement in
      try statement.eachRow { row in
        let firma = Firma(
          giorno: try Codes.giorno(row.int(0)), operatore: row.text(1), programma: row.text(2))
        let impronta = Self.impronta(precedente, firma, row.text(3), row.int(4), row.text(5))
        if row.text(6) != precedente || row.text(7) != impronta.esadecimale { integro = false }
        precedente = row.text(7)
      }
    }
    return integro
  }

  private static func impronta(
    _ precedente: String, _ firma: Firma, _ tipo: String, _ richiesta: Int, _ testo: String
  ) -> Impronta {
    let contenuto = Impronta.di(Array(testo.utf8)).esadecimale
    let campi = [
      precedente, firma.giorno.iso, firma.operatore, firma.programma, tipo, String(richiesta), contenuto,
    ]
    return Impronta.di(Array((campi.joined(separator: "\t") + "\n").utf8))
  }
}
