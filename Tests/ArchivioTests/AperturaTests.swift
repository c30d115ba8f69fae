import Elettorato
import Foundation
import SQLite
import TestSupport
import Testing

@testable import Archivio

/// Files that are not an archive of ours, or not any more: opening refuses them, for reading and for writing.
struct AperturaTests {
  private func apri(_ cartella: Cartella, _ accesso: ArchivioElettorale.Accesso) -> (any Error)? {
    do {
      _ = try ArchivioElettorale(cartella: cartella.percorso, accesso)
      return nil
    } catch { return error }
  }

  private func rifiutata(
    _ cartella: Cartella, _ giusta: (any Error) -> Bool, _ caso: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for accesso in [ArchivioElettorale.Accesso.lettura, .scrittura] {
      let errore = apri(cartella, accesso)
      #expect(
        errore.map(giusta) == true, "\(caso) \(String(describing: errore))", sourceLocation: sourceLocation)
    }
  }

  @Test("a fresh archive and one with act 1 have exactly the schema of the program")
  func nuovo() throws {
    let cartella = Cartella()
    let archivio = try ComuneDiProva().prepara(cartella)
    #expect(apri(cartella, .scrittura) == nil)
    try ComuneDiProva().forma(archivio)
    #expect(apri(cartella, .lettura) == nil)
  }

  @Test(
    "an element of the schema more or less refuses the archive",
    arguments: [
      "CREATE TRIGGER spia AFTER INSERT ON registro BEGIN DELETE FROM persona; END",
      "CREATE VIEW elettori AS SELECT * FROM scheda", "CREATE TABLE altra (n INTEGER)",
      "CREATE INDEX altro ON scheda (chiave)", "DROP TRIGGER atto_immutabile",
      "DROP TRIGGER scheda_permanente",
      "DROP INDEX posizione_aperta", "DROP TABLE luogo_di_cura", "ALTER TABLE scheda ADD COLUMN altra TEXT",
      "ALTER TABLE registro RENAME COLUMN operatore TO altro", "CREATE TABLE sqlite_stat (n INTEGER)",
    ])
  func schema(_ sql: String) throws {
    let cartella = Cartella()
    _ = try ComuneDiProva().forma(cartella)
    // The names that begin with sqlite_ are SQLite's own: it refuses to make one, and the archive is as before.
    if (try? SQLGrezzo(cartella).esegui(sql)) == nil { return #expect(sql.contains("sqlite_")) }
    rifiutata(cartella, { if case ErroreArchivio.danneggiato = $0 { true } else { false } }, sql)
  }

  @Test("a file of another program, of a newer version, or empty is no archive")
  func estraneo() throws {
    let esempio = Cartella()
    _ = try ComuneDiProva().forma(esempio)
    func alterata(_ istruzione: String) throws -> Cartella {
      let cartella = try esempio.copia()
      try SQLGrezzo(cartella).esegui(istruzione)
      return cartella
    }
    let estraneo = { (errore: any Error) in if case Migrator.Refusal.foreign = errore { true } else { false }
    }
    rifiutata(try alterata("PRAGMA application_id = 7"), estraneo)
    // How many steps the schema has taken is nobody's business here.
    rifiutata(
      try alterata("PRAGMA user_version = 99"),
      { $0 as? Migrator.Refusal == .newer(version: 99, known: Migrations.passi.count) })
    rifiutata(
      try alterata("PRAGMA user_version = 0"),
      { $0 as? Migrator.Refusal == .older(version: 0, known: Migrations.passi.count) })

    let vuoto = Cartella()
    try vuoto.scrivi([])
    #expect(apri(vuoto, .lettura) != nil)
    #expect(apri(vuoto, .scrittura) != nil)
    #expect(try vuoto.leggi().isEmpty, "an empty file is not filled")

    let testo = Cartella()
    try testo.scrivi(Array(String(repeating: "questo non è un archivio\n", count: 400).utf8))
    rifiutata(testo, { ($0 as? SQLiteError)?.notADatabase == true })

    let assente = Cartella()
    rifiutata(assente, { ($0 as? SQLiteError)?.cannotOpen == true })
    #expect(assente.nomi.isEmpty)
  }

  @Test("a truncated file is refused, or its damage is found by the quick check")
  func troncato() throws {
    let esempio = Cartella()
    _ = try ComuneDiProva().forma(esempio)
    let intero = try esempio.leggi()
    var scoperti = 0
    for lunghezza in stride(from: 1, to: intero.count, by: 2048) {
      let cartella = Cartella()
      try cartella.scrivi(Array(intero.prefix(lunghezza)))
      do {
        let archivio = try ArchivioElettorale(cartella: cartella.percorso, .lettura)
        if try archivio.controlla(completo: false).isEmpty { Issue.record("\(lunghezza) bytes look whole") }
      } catch {}
      scoperti += 1
    }
    #expect(scoperti > 30)
  }

  @Test("a symbolic link, a second name, a folder and a pipe are not opened")
  func nomi() throws {
    let esempio = Cartella()
    _ = try ComuneDiProva().forma(esempio)
    let chiusa = { (errore: any Error) in (errore as? SQLiteError)?.cannotOpen == true }
    let simbolico = Cartella()
    try FileManager.default.createSymbolicLink(
      atPath: simbolico.archivio, withDestinationPath: esempio.archivio)
    rifiutata(simbolico, chiusa, "symbolic link")
    let cartella = Cartella()
    try FileManager.default.createDirectory(atPath: cartella.archivio, withIntermediateDirectories: false)
    rifiutata(cartella, chiusa, "folder")
    let tubo = Cartella()
    try #require(SystemTool.run("mkfifo", [tubo.archivio]).status == 0)
    rifiutata(tubo, chiusa, "pipe")
    let doppio = Cartella()
    try FileManager.default.linkItem(atPath: esempio.archivio, toPath: doppio.archivio)
    rifiutata(doppio, chiusa, "second name")
    rifiutata(esempio, chiusa, "first of two names")
    try FileManager.default.removeItem(atPath: doppio.archivio)
    #expect(apri(esempio, .scrittura) == nil)
  }

  @Test("an archive is never made over another file")
  func creaDueVolte() throws {
    let cartella = Cartella()
    _ = try ComuneDiProva().forma(cartella)
    let prima = try cartella.leggi()
    #expect(throws: SQLiteError.self) { _ = try ComuneDiProva().prepara(cartella) }
    #expect(try cartella.leggi() == prima)
  }

  @Test("a jump in the numbers of the acts is damage, whatever the number", arguments: [3, 1 << 60])
  func saltoNegliAtti(_ numero: Int) throws {
    let cartella = Cartella()
    let (archivio, _) = try ComuneDiProva().forma(cartella)
    try SQLGrezzo(cartella).esegui(
      "INSERT INTO atto SELECT \(numero), tipo, giorno, '', '', regime FROM atto")
    #expect(throws: ErroreArchivio.self) { _ = try archivio.ultimoAtto() }
    #expect(throws: ErroreArchivio.self) { _ = try archivio.controlla(completo: false) }
  }
}
