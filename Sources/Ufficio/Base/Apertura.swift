package import Archivio
import Sistema

/// Opening the archive: the folder, the file, whether who asks may.
extension Ufficio {
  /// Opens the archive that was named.
  package func apri(_ accesso: ArchivioElettorale.Accesso) throws -> ArchivioElettorale {
    try apri(try cartella(), accesso)
  }

  /// Opens the archive of a folder, an absolute path.
  package func apri(_ cartella: String, _ accesso: ArchivioElettorale.Accesso) throws -> ArchivioElettorale {
    guard (try? SystemCalls.status(ArchivioElettorale.file(in: cartella), following: false)) != nil else {
      throw DiniegoDiApertura.archivioAssente(cartella: cartella)
    }
    let archivio = try ArchivioElettorale(cartella: cartella, accesso)
    try verificaCompetenza(in: archivio)
    return archivio
  }

  /// The folder of the archive that was named, from the root: SQLite must be given that.
  package func cartella() throws -> String { try Percorsi.assoluto(try luoghi.archivio()) }

  /// Lends one consistent view of the archive.
  func legge<Esito>(_ lavoro: (ArchivioElettorale) throws -> Esito) throws -> Esito {
    let archivio = try apri(.lettura)
    return try archivio.istantanea { try lavoro(archivio) }
  }
}

/// Why an archive is not opened.
package enum DiniegoDiApertura: Diniego, Equatable {
  case archivioAssente(cartella: String)
}
