import CSV
import Rendering

/// A document written to a folder in the formats asked, one file for each; a table of several gives its own CSV.
struct ScritturaDocumento {
  let cartella: String
  let formati: [StampaListe.Formato]
  /// Needed for PDF alone.
  let fonts: FontSet?
  let sovrascrivi: Bool
  /// Everything is made, nothing is written.
  let prova: Bool

  /// Writes the document; returns the files made, in order of format.
  func scrivi(_ documento: Document) throws -> [(percorso: String, bytes: Int)] {
    if !prova { try Percorsi.preparaCartella(cartella) }
    return try file(documento).map { nome, bytes in
      let percorso = "\(cartella)/\(nome)"
      if !prova { try DurableFile.write(bytes, to: percorso, replacing: sovrascrivi) }
      return (percorso, bytes.count)
    }
  }

  private func file(_ documento: Document) throws -> [(nome: String, bytes: [UInt8])] {
    try formati.flatMap { formato -> [(nome: String, bytes: [UInt8])] in
      switch formato {
      case .pdf:
        guard let fonts else { preconditionFailure("fonts are read when a PDF is asked") }
        return [("\(documento.id).pdf", try documento.pdf(fonts: fonts))]
      case .html: return [("\(documento.id).html", documento.html())]
      case .csv:
        let tabelle = documento.tables
        return try tabelle.compactMap { tabella in
          let nome = tabelle.count > 1 ? "\(documento.id)-\(tabella.id)" : documento.id
          return try documento.csv(table: tabella.id).map { ("\(nome).csv", $0) }
        }
      }
    }
  }
}
