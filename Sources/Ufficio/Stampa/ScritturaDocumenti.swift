import Modulistica
package import Rendering
package import Sistema

/// Where documents are written and in which formats: the one hand that puts them on disk.
package struct ScritturaDocumenti: Sendable {
  package enum Formato: String, CaseIterable, Sendable {
    case pdf, html, csv
  }

  /// A document about to be made: enough of it to know its files.
  package struct Annuncio: Sendable {
    /// Inside the destination; empty for the destination itself.
    package let cartella: String
    package let id: String
    /// The tables of the document, each a CSV of its own.
    package let tabelle: [String]

    package init(cartella: String, id: String, tabelle: [String]) {
      self.cartella = cartella
      self.id = id
      self.tabelle = tabelle
    }
  }

  package let destinazione: String
  package let formati: [Formato]
  package let sovrascrivi: Bool
  /// Everything is made and counted, nothing is written.
  package let prova: Bool
  package let fonts: FontSet?

  package init(destinazione: String, formati: [Formato], sovrascrivi: Bool, prova: Bool, fonts: FontSet?) {
    self.destinazione = destinazione
    self.formati = formati
    self.sovrascrivi = sovrascrivi
    self.prova = prova
    self.fonts = fonts
  }

  /// Throws when a file that would be written is there already and may not be replaced: before anything is written.
  package func verificaPosto(_ annunci: [Annuncio]) throws(FileError) {
    guard !sovrascrivi else { return }
    for annuncio in annunci {
      for formato in formati {
        for nome in Self.nomi(annuncio.id, tabelle: annuncio.tabelle, formato) {
          let percorso = "\(cartella(annuncio.cartella))/\(nome)"
          if (try? SystemCalls.status(percorso, following: false)) != nil {
            throw FileError(percorso, .exists)
          }
        }
      }
    }
  }

  /// Makes the folders of the documents, before several workers write in them.
  package func preparaCartelle(_ annunci: [Annuncio]) throws(FileError) {
    guard !prova else { return }
    for cartella in Set(annunci.map(\.cartella)).sorted() {
      try Percorsi.preparaCartella(self.cartella(cartella))
    }
  }

  /// Writes a document in every format, in a folder that is there; returns how many bytes.
  package func scrivi(_ documento: Document, in sottocartella: String) throws -> Int {
    let cartella = cartella(sottocartella)
    let tabelle = documento.tables.map(\.id)
    var scritti = 0
    for formato in formati {
      for (posto, nome) in Self.nomi(documento.id, tabelle: tabelle, formato).enumerated() {
        guard let bytes = try bytes(documento, formato, tabella: posto) else { continue }
        if !prova { try DurableFile.write(bytes, to: "\(cartella)/\(nome)", replacing: sovrascrivi) }
        scritti += bytes.count
      }
    }
    return scritti
  }

  package func cartella(_ sottocartella: String) -> String {
    sottocartella.isEmpty ? destinazione : "\(destinazione)/\(sottocartella)"
  }

  /// The files of a document: one, or one for each table in CSV, whose columns may differ; a letter without tables has no CSV.
  private static func nomi(_ id: String, tabelle: [String], _ formato: Formato) -> [String] {
    guard formato == .csv, tabelle.count != 1 else { return ["\(id).\(formato.rawValue)"] }
    return tabelle.map { "\(id)-\($0).csv" }
  }

  private func bytes(_ documento: Document, _ formato: Formato, tabella: Int) throws -> [UInt8]? {
    switch formato {
    case .pdf:
      guard let fonts else { preconditionFailure("fonts are read when a PDF is asked") }
      do {
        return try documento.pdf(fonts: fonts)
      } catch let mancante as MissingGlyph {
        throw DiniegoDiStampa.carattereMancante(mancante, documento: documento.id)
      }
    case .html: return documento.html()
    case .csv: return try documento.csv(table: documento.tables[tabella].id)
    }
  }
}
