package import Sistema

/// Folders named by the user.
package enum Percorsi {
  /// The path from the root, which SQLite must be given; the folder of its last part must exist.
  package static func assoluto(_ percorso: String) throws(FileError) -> String {
    try percorso.checkedAsPath()
    if percorso.hasPrefix("/") { return percorso }
    guard let qui = SystemCalls.realPath(".") else { throw FileError(percorso, .notFound) }
    return "\(qui)/\(percorso)"
  }

  /// Makes the folder where documents go, and those above it; one that is there already is good.
  package static func preparaCartella(_ percorso: String) throws(FileError) {
    let assoluto = try assoluto(percorso)
    var parziale = ""
    for parte in assoluto.split(separator: "/") {
      parziale += "/" + parte
      try Folder.create(parziale)
    }
  }
}
