package import CSV
package import Elettorato
import Sistema
package import Tracciati

/// A table of the user being read: what its dialect was found to be, and its reader.
package struct LetturaCSV {
  package let file: String
  package let trovato: Sniffer.Finding
  package let dialettoChiesto: Dialetto?
  package private(set) var reader: Reader
  private let sorgente: Sorgente

  /// What comes from the file is hashed as it goes by, when a digest is wanted.
  private final class Sorgente {
    let source: FileSource
    var testa: [UInt8]
    var sha: Sha256?

    init(_ source: FileSource, testa: [UInt8], impronta: Bool) {
      self.source = source
      self.testa = testa
      sha = impronta ? Sha256() : nil
      sha?.aggiungi(testa)
    }

    func consegna(_ buffer: inout [UInt8]) throws {
      if !testa.isEmpty {
        buffer += testa
        testa = []
        return
      }
      let inizio = buffer.count
      _ = try source.read(into: &buffer)
      sha?.aggiungi(buffer.span.extracting(inizio..<buffer.count))
    }
  }

  /// Opens the file and reads its heading. `codifica` is what the user says; without it what the bytes say is used, and
  /// the caller tells the user.
  package init(_ file: String, dialetto: Dialetto?, codifica: Encoding?, impronta: Bool = false) throws {
    self.file = file
    dialettoChiesto = dialetto
    let source = try FileSource(file)
    var testa: [UInt8] = []
    while testa.count < 1 << 16, try source.read(into: &testa) > 0 {}
    trovato = Sniffer.dialect(of: testa)
    var dialect = trovato.dialect
    if let codifica { dialect.encoding = codifica }
    let sorgente = Sorgente(source, testa: testa, impronta: impronta)
    self.sorgente = sorgente
    do {
      reader = try Reader(dialect: dialect, source: sorgente.consegna)
    } catch let error as CSVError {
      throw DiniegoDiLettura.csv(error, file: file, colonne: [])
    }
  }

  /// The columns of the file under those of a layout.
  package func intestazione(_ colonne: [Colonna]) throws -> Intestazione {
    let intestazione: Intestazione
    do throws(ErroreIntestazione) {
      intestazione = try Intestazione(reader.header, colonne: colonne)
    } catch {
      throw DiniegoDiLettura.intestazione(error, file: file, colonne: reader.header.count)
    }
    if let dialettoChiesto, dialettoChiesto != intestazione.dialetto {
      throw DiniegoDiLettura.dialettoDiverso(
        file: file, trovato: intestazione.dialetto, chiesto: dialettoChiesto)
    }
    return intestazione
  }

  /// The next row, where any error ends the reading.
  package func prossimo(_ reader: inout Reader, _ record: inout Record) throws -> Bool {
    do {
      return try reader.next(into: &record)
    } catch let error as CSVError {
      throw DiniegoDiLettura.csv(error, file: file, colonne: reader.header)
    }
  }

  /// The digest of the whole file, once it has been read to the end.
  package var impronta: Impronta? { sorgente.sha?.concludi() }

  /// `punto e virgola, Windows-1252`: told to the user, never assumed in silence.
  package var riconosciuto: String {
    let separatore =
      switch reader.dialect.separator {
      case UInt8(ascii: ";"): "punto e virgola"
      case UInt8(ascii: ","): "virgola"
      case UInt8(ascii: "\t"): "tabulazione"
      default: "barra verticale"
      }
    // A file of plain letters is the same in every encoding: nothing was chosen.
    let codifica =
      trovato.encodingCertainty == .assumed && reader.dialect.encoding == .utf8
      ? "solo ASCII" : reader.dialect.encoding.nome
    return "\(separatore), \(codifica)"
  }

  /// What the reader put right on the way.
  package var warnings: Warnings { reader.warnings }

  /// Lends every row in turn; a row that is none, or that `body` does not understand, is a reject.
  package mutating func eachRecord(
    _ registro: RegistroScarti, _ body: (borrowing Record) throws -> Scarto?
  ) throws {
    var record = Record()
    while true {
      do {
        guard try reader.next(into: &record) else { return }
      } catch let error as CSVError {
        guard error.isRecoverable else {
          throw DiniegoDiLettura.csv(error, file: file, colonne: reader.header)
        }
        let colonna = error.column.flatMap {
          (1...reader.header.count).contains($0) ? reader.header[$0 - 1] : nil
        }
        try registro.aggiungi(
          Scarto(riga: error.line, colonna: colonna, motivo: .testo(error)), contenuto: reader.rawText)
        continue
      }
      if let scarto = try CampoAmmesso.scarto(record, intestazione: reader.header) ?? body(record) {
        try registro.aggiungi(scarto, contenuto: reader.rawText)
      }
    }
  }

  /// The rows that a layout understands; the others are rejects. Spaces around texts are counted.
  package mutating func righe<Riga>(
    _ registro: RegistroScarti, _ avvisi: inout Avvisi, _ leggi: (borrowing Record) throws(Scarto) -> Riga
  ) throws -> [Riga] {
    var righe: [Riga] = []
    try eachRecord(registro) { record in
      do throws(Scarto) {
        righe.append(try leggi(record))
      } catch {
        return error
      }
      let spazi = Spazi.quanti(record)
      if spazi > 0 { avvisi.segna(.spaziTolti, riga: record.line, volte: spazi) }
      return nil
    }
    return righe
  }

  /// Every row of a small table, as its layout reads it; a row that is not understood refuses the file.
  package static func righe<Riga>(
    di file: String, _ colonne: [Colonna],
    _ tracciato: (Intestazione) throws -> ((borrowing Record) throws(Scarto) -> Riga)
  ) throws -> [Riga] {
    var lettura = try LetturaCSV(file, dialetto: nil, codifica: nil)
    let leggi = try tracciato(try lettura.intestazione(colonne))
    let registro = RegistroScarti(file: file, prosegue: false)
    var avvisi = Avvisi()
    let righe = try lettura.righe(registro, &avvisi, leggi)
    try registro.verifica()
    return righe
  }

  /// The text of some lines, from a second reading of the file; of the standard input nothing is left to read.
  package static func contenuto(_ righe: Set<Int>, di prima: LetturaCSV) throws -> [Int: String] {
    guard prima.file != "-" else { return [:] }
    var seconda = try LetturaCSV(
      prima.file, dialetto: prima.dialettoChiesto, codifica: prima.reader.dialect.encoding, impronta: true)
    var contenuto: [Int: String] = [:]
    var record = Record()
    while true {
      do {
        guard try seconda.reader.next(into: &record) else { break }
      } catch let error as CSVError where error.isRecoverable {
        continue
      }
      if righe.contains(record.line) { contenuto[record.line] = seconda.reader.rawText }
    }
    guard seconda.impronta == prima.impronta else { throw FileError(prima.file, .changedWhileReading) }
    return contenuto
  }
}
