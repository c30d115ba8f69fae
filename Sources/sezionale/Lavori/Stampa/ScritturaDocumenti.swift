import Modulistica
import Rendering
import Sistema

/// Where documents are written and in which formats: the one hand that puts them on disk.
struct ScritturaDocumenti: Sendable {
  enum Formato: String, CaseIterable, Sendable {
    case pdf, html, csv
  }

  /// A document about to be made: enough of it to know its files.
  struct Annuncio: Sendable {
    /// Inside the destination; empty for the destination itself.
    let cartella: String
    let id: String
    /// The tables of the document, each a CSV of its own.
    let tabelle: [String]
  }

  let destinazione: String
  let formati: [Formato]
  let sovrascrivi: Bool
  /// Everything is made and counted, nothing is written.
  let prova: Bool
  let fonts: FontSet?

  /// Throws when a file that would be written is there already and may not be replaced: before anything is written.
  func verificaPosto(_ annunci: [Annuncio]) throws(FileError) {
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
  func preparaCartelle(_ annunci: [Annuncio]) throws(FileError) {
    guard !prova else { return }
    for cartella in Set(annunci.map(\.cartella)).sorted() {
      try Percorsi.preparaCartella(self.cartella(cartella))
    }
  }

  /// Writes a document in every format, in a folder that is there; returns how many bytes.
  func scrivi(_ documento: Document, in sottocartella: String) throws -> Int {
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

  /// Writes the roll for another archive, beside the documents.
  func scrivi(_ esportazione: EsportazioneListe, in sottocartella: String) throws {
    guard !prova else { return }
    let file = try DurableFile("\(cartella(sottocartella))/liste.csv", replacing: sovrascrivi)
    _ = try esportazione.scrivi { try file.write($0) }
    try file.commit()
  }

  private func cartella(_ sottocartella: String) -> String {
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
        throw Failure.carattereMancante(mancante, documento: documento.id)
      }
    case .html: return documento.html()
    case .csv: return try documento.csv(table: documento.tables[tabella].id)
    }
  }
}

extension Failure {
  /// A letter of a name that the font cannot draw: where it stands, never the name.
  static func carattereMancante(_ mancante: MissingGlyph, documento: String) -> Failure {
    let codici = mancante.character.unicodeScalars.map { scalare in
      let cifre = String(scalare.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - cifre.count)) + cifre
    }
    return Failure(
      .datiRifiutati, "carattere-mancante",
      "\(documento): il carattere tipografico non ha la lettera \(codici.joined(separator: " ")) (\(mancante.location)).",
      rimedio: "Indicare con --carattere un file TrueType che la comprenda; la lettera non è mai sostituita.",
      dettagli: [.init("documento", .string(documento)), .init("luogo", .string(mancante.location))])
  }
}
