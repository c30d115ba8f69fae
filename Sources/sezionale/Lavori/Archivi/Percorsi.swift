import Archivio
import Sistema

/// Folders named by the user.
enum Percorsi {
  /// The path from the root, which SQLite must be given; the folder of its last part must exist.
  static func assoluto(_ percorso: String) throws(FileError) -> String {
    try percorso.checkedAsPath()
    if percorso.hasPrefix("/") { return percorso }
    guard let qui = SystemCalls.realPath(".") else { throw FileError(percorso, .notFound) }
    return "\(qui)/\(percorso)"
  }

  /// Makes the folder where documents go, and those above it; one that is there already is good.
  static func preparaCartella(_ percorso: String) throws(FileError) {
    let assoluto = try assoluto(percorso)
    var parziale = ""
    for parte in assoluto.split(separator: "/") {
      parziale += "/" + parte
      try Folder.create(parziale)
    }
  }
}

extension Environment {
  /// Opens the archive that the command line or the environment names, if who runs the command may give it there.
  func apri(_ accesso: ArchivioElettorale.Accesso) throws -> ArchivioElettorale {
    try apri(try Percorsi.assoluto(try archivio()), accesso)
  }

  /// Opens the archive of a folder, an absolute path, if who runs the command may give it there.
  func apri(_ cartella: String, _ accesso: ArchivioElettorale.Accesso) throws -> ArchivioElettorale {
    guard (try? SystemCalls.status(ArchivioElettorale.file(in: cartella), following: false)) != nil else {
      throw Failure(
        .letturaScrittura, "archivio-assente", "nella cartella \(cartella) non c'è un archivio.",
        rimedio:
          "Verificare -a o SEZIONALE_ARCHIVIO; per un archivio nuovo: «sezionale crea --comune CODICE».")
    }
    let archivio = try ArchivioElettorale(cartella: cartella, accesso)
    try verificaCompetenza(in: archivio)
    return archivio
  }
}
