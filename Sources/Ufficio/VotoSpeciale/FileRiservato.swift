package import Archivio
import Elettorato
import SQLite
import Sistema

/// Where the requests of special voters of a consultation are kept, and how that file is opened.
///
/// A run-off shares the file of its first round: homes and places of care keep their admissions.
package struct FileRiservato {
  package let archivio: ArchivioElettorale
  package let percorso: String
  /// The consultation as acts name it: the first round's.
  package let consultazione: String
  private let cartella: String

  /// The file of the consultation in progress. Throws when there is none.
  package init(_ archivio: ArchivioElettorale, _ ufficio: Ufficio) throws {
    try self.init(archivio, try Consultazioni.necessaria(archivio), ufficio)
  }

  package init(_ archivio: ArchivioElettorale, _ aperta: Consultazioni.Aperta, _ ufficio: Ufficio) throws {
    let primo = aperta.primoTurno ?? aperta.consultazione
    let radice = try ufficio.cartella()
    self.archivio = archivio
    cartella = ArchivioRiservato.cartella(in: radice)
    percorso = ArchivioRiservato.file(in: radice, giorno: primo.giorni.riferimento)
    consultazione = primo.identita
  }

  package var esiste: Bool { (try? SystemCalls.status(percorso, following: false)) != nil }

  /// The file, when there is one.
  package func apri(_ accesso: ArchivioElettorale.Accesso) throws -> ArchivioRiservato? {
    guard esiste else { return nil }
    do {
      return try ArchivioRiservato(percorso: percorso, di: archivio, consultazione: consultazione, accesso)
    } catch let error as SQLiteError where error.readOnly && accesso == .lettura {
      // A command was killed while it wrote: who may write undoes what it left, and then reads.
      do {
        _ = try ArchivioRiservato(
          percorso: percorso, di: archivio, consultazione: consultazione, .scrittura)
      } catch is SQLiteError { throw error }
      return try ArchivioRiservato(percorso: percorso, di: archivio, consultazione: consultazione, .lettura)
    }
  }

  /// Lends the file open for writing, made if it was not there; what a dry run has made is taken away.
  package func scrivendo<R>(prova: Bool, _ body: (ArchivioRiservato) throws -> R) throws -> R {
    guard !esiste else {
      return try body(
        ArchivioRiservato(percorso: percorso, di: archivio, consultazione: consultazione, .scrittura))
    }
    try Folder.create(cartella)
    defer { if prova { try? rimuovi() } }
    return try body(
      ArchivioRiservato(
        percorso: percorso, di: archivio, consultazione: consultazione, .scrittura, nuovo: true))
  }

  /// Removes the file, and its journal if a command was killed while it wrote; the folder keeps nothing of it.
  package func rimuovi() throws {
    for nome in ["\(percorso)-journal", percorso] {
      do {
        try SystemCalls.remove(nome)
      } catch {
        guard error.isNotFound else { throw FileError(nome, error) }
      }
    }
    let handle = try FileError.of(cartella, try SystemCalls.openForReading(cartella, directory: true))
    defer { try? SystemCalls.close(handle) }
    do { try SystemCalls.sync(handle) } catch {
      if !error.isInvalid { throw FileError(cartella, .notConfirmed) }
    }
  }
}

extension FileRiservato {
  /// Whether there is one for the vote in progress.
  package static func presente(_ archivio: ArchivioElettorale, _ ufficio: Ufficio) throws -> Bool {
    try Consultazioni.aperta(archivio).map { try FileRiservato(archivio, $0, ufficio).esiste } ?? false
  }
}

// MARK: - Whether it is all there

extension FileRiservato {
  /// Throws when the file holds fewer requests than the local register has counted: a copy put back without it, a file removed, entries cut off.
  package static func pretendiCompleto(
    _ archivio: ArchivioElettorale, _ aperta: Consultazioni.Aperta, _ lette: RichiesteRiservate
  ) throws {
    let consultazione = (aperta.primoTurno ?? aperta.consultazione).identita
    guard let attese = try attese(archivio, consultazione) else { return }
    guard lette.richieste.count >= attese.richieste, lette.ospiti.count >= attese.ospiti else {
      throw DiniegoDelVoto.riservatoIncompleto(
        trovate: lette.richieste.count + lette.ospiti.count, attese: attese.richieste + attese.ospiti)
    }
  }

  private static func attese(_ archivio: ArchivioElettorale, _ consultazione: String) throws -> (
    richieste: Int, ospiti: Int
  )? {
    guard let riga = try archivio.ultimaRigaDelRegistro(con: consultazione, fra: ["file riservato "]),
      !riga.hasPrefix("elimina:"), let conto = riga.firstRange(of: "file riservato \(consultazione): ")
    else { return nil }
    let numeri = riga[conto.upperBound...].split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
    return numeri.count >= 2 ? (numeri[0], numeri[1]) : nil
  }
}

extension FileRiservato {
  /// What a check finds wrong in the file of the consultation in progress: a chain broken, a file of another archive.
  package static func guasti(_ archivio: ArchivioElettorale, _ ufficio: Ufficio) throws -> [Guasto] {
    let radice = try ufficio.cartella()
    // A consultation that does not read is another fault, which other checks tell.
    guard let aperta = (try? Consultazioni.aperta(archivio)).flatMap(\.self) else { return [] }
    let file = try FileRiservato(archivio, aperta, ufficio)
    do {
      let riservato =
        Folder.exists(ArchivioRiservato.cartella(in: radice)) ? try file.apri(.lettura) : nil
      try pretendiCompleto(archivio, aperta, try riservato?.leggi() ?? RichiesteRiservate())
      return try riservato?.integro() ?? true ? [] : [.riservato(consultazione: file.consultazione)]
    } catch DiniegoDelVoto.riservatoIncompleto {
      return [.riservato(consultazione: file.consultazione)]
    } catch is ErroreArchivio {
      return [.riservato(consultazione: file.consultazione)]
    }
  }
}

extension ArchivioRiservato.Firma {
  package init(_ ufficio: Ufficio) {
    self.init(giorno: ufficio.oggi, operatore: ufficio.operatore.nome, programma: ufficio.operatore.programma)
  }
}
