import Archivio
import Elettorato
import SQLite
import Sistema

/// Where the requests of special voters of a consultation are kept, and how that file is opened.
///
/// A run-off shares the file of its first round: homes and places of care keep their admissions.
struct FileRiservato {
  let archivio: ArchivioElettorale
  let percorso: String
  /// The consultation as acts name it: the first round's.
  let consultazione: String
  private let cartella: String

  /// The file of the consultation in progress. Throws when there is none.
  init(_ archivio: ArchivioElettorale, _ environment: Environment) throws {
    guard let aperta = try Consultazioni.aperta(archivio) else { throw Failure.nessunaConsultazione }
    try self.init(archivio, aperta, environment)
  }

  init(_ archivio: ArchivioElettorale, _ aperta: Consultazioni.Aperta, _ environment: Environment) throws {
    let primo = aperta.primoTurno ?? aperta.consultazione
    let radice = try Percorsi.assoluto(try environment.archivio())
    self.archivio = archivio
    cartella = ArchivioRiservato.cartella(in: radice)
    percorso = ArchivioRiservato.file(in: radice, giorno: primo.giorni.riferimento)
    consultazione = primo.identita
  }

  var esiste: Bool { (try? SystemCalls.status(percorso, following: false)) != nil }

  /// The file, when there is one.
  func apri(_ accesso: ArchivioElettorale.Accesso) throws -> ArchivioRiservato? {
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
  func scrivendo<R>(prova: Bool, _ body: (ArchivioRiservato) throws -> R) throws -> R {
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
  func rimuovi() throws {
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
  static func presente(_ archivio: ArchivioElettorale, _ environment: Environment) throws -> Bool {
    try Consultazioni.aperta(archivio).map { try FileRiservato(archivio, $0, environment).esiste } ?? false
  }
}

// MARK: - Whether it is all there

extension FileRiservato {
  /// The words by which the local register counts what the file holds.
  static func conto(_ consultazione: String, richieste: Int, ospiti: Int) -> String {
    "file riservato \(consultazione): \(richieste) richieste, \(ospiti) elettori di altri Comuni"
  }

  /// Throws when the file holds fewer requests than the local register has counted: a copy put back without it, a file removed, entries cut off.
  static func pretendiCompleto(
    _ archivio: ArchivioElettorale, _ aperta: Consultazioni.Aperta, _ lette: RichiesteRiservate
  ) throws {
    let consultazione = (aperta.primoTurno ?? aperta.consultazione).identita
    guard let attese = try attese(archivio, consultazione) else { return }
    guard lette.richieste.count >= attese.richieste, lette.ospiti.count >= attese.ospiti else {
      throw Failure.riservatoIncompleto(
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
  static func guasti(_ archivio: ArchivioElettorale, _ environment: Environment) throws -> [Guasto] {
    let radice = try Percorsi.assoluto(try environment.archivio())
    // A consultation that does not read is another fault, which other checks tell.
    guard let aperta = (try? Consultazioni.aperta(archivio)).flatMap(\.self) else { return [] }
    let file = try FileRiservato(archivio, aperta, environment)
    do {
      let riservato =
        Folder.exists(ArchivioRiservato.cartella(in: radice)) ? try file.apri(.lettura) : nil
      try pretendiCompleto(archivio, aperta, try riservato?.leggi() ?? RichiesteRiservate())
      return try riservato?.integro() ?? true ? [] : [.riservato(consultazione: file.consultazione)]
    } catch let failure as Failure where failure.chiave == Failure.riservatoIncompletoChiave {
      return [.riservato(consultazione: file.consultazione)]
    } catch is ErroreArchivio {
      return [.riservato(consultazione: file.consultazione)]
    }
  }
}

extension ArchivioRiservato.Firma {
  init(_ environment: Environment) {
    let operatore = Operatore(environment)
    self.init(giorno: environment.oggi, operatore: operatore.nome, programma: operatore.programma)
  }
}

extension Failure {
  static let riservatoIncompletoChiave = "file-riservato-incompleto"

  static func riservatoIncompleto(trovate: Int, attese: Int) -> Failure {
    Failure(
      .archivioDanneggiato, riservatoIncompletoChiave,
      "del voto in corso il registro locale conta \(attese) fra richieste ed elettori di altri Comuni, il file riservato ne ha \(trovate).",
      rimedio:
        "Non stampare nulla. Rimettere il file riservato salvato («ripristina --riservato»), o importare di nuovo i file delle richieste."
    )
  }
}
