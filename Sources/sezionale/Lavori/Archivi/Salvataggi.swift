import Archivio
import Elettorato
import Sistema
import Ufficio

/// Copies of archives: written, opened again, checked to the last row, and only then given their name.
enum Salvataggi {
  /// Saves an archive to a new file, or into a folder under a name that says what it is; returns the file and its label.
  static func salva(_ archivio: ArchivioElettorale, in destinazione: String, prova: Bool) throws
    -> (file: String, etichetta: EtichettaCopia)
  {
    let etichetta = try archivio.etichetta()
    let assoluta = try Percorsi.assoluto(destinazione)
    let file = Folder.exists(assoluta) ? "\(assoluta)/\(etichetta.nomeDelFile)" : assoluta
    try scrivi(file, prova: prova, archivio.copia) { try verifica($0, uguale: etichetta) }
    return (file, etichetta)
  }

  /// Saves the reserved file of the vote in progress beside the copy of its archive; returns the file, or `nil` where nobody has asked for
  /// anything.
  static func salvaRiservato(
    _ archivio: ArchivioElettorale, accanto copia: String, _ environment: Environment
  ) throws -> String? {
    let aperta = try Consultazioni.necessaria(archivio)
    let riservato = try FileRiservato(archivio, aperta, environment.ufficio)
    guard let aperto = try riservato.apri(.scrittura) else { return nil }
    let nome = riservato.percorso.splitAtLastSlash.name
    let base = copia.hasSuffix(".sqlite") ? String(copia.dropLast(7)) : copia
    let file = "\(base)-riservato-\(nome)"
    try scrivi(file, prova: environment.options.prova, aperto.copia) { temporaneo in
      let riletto = try ArchivioRiservato(
        percorso: temporaneo, di: archivio, consultazione: riservato.consultazione, .lettura)
      guard try riletto.integro() else {
        throw Failure.copiaGuasta([.riservato(consultazione: riservato.consultazione)])
      }
    }
    return file
  }

  /// Makes a copy under another name, has it checked, and only then gives it its own; with `prova` takes it away.
  private static func scrivi(
    _ file: String, prova: Bool, _ copia: (String) throws -> Void, verifica: (String) throws -> Void
  ) throws {
    try rifiutaEsistente(file)
    let temporaneo = try nomeTemporaneo(accanto: file)
    do {
      try copia(temporaneo)
      try verifica(temporaneo)
      if prova {
        try? SystemCalls.remove(temporaneo)
      } else {
        try daiNome(temporaneo, file)
      }
    } catch {
      try? SystemCalls.remove(temporaneo)
      throw error
    }
  }

  /// The copy, opened as whoever will need it will open it, has nothing wrong and the head of the archive.
  private static func verifica(_ file: String, uguale attesa: EtichettaCopia) throws {
    let copia = try ArchivioElettorale(file: file, .lettura)
    let guasti = try copia.controllaTutto()
    guard guasti.isEmpty else { throw Failure.copiaGuasta(guasti) }
    // Another program may have adopted an act between the label and the copy: the label is the copy's.
    let trovata = try copia.etichetta()
    guard trovata.comune == attesa.comune, trovata.identita == attesa.identita, trovata.atto >= attesa.atto
    else {
      throw ErroreArchivio.danneggiato("la copia non è dell'archivio salvato")
    }
  }

  static func rifiutaEsistente(_ file: String) throws(FileError) {
    if (try? SystemCalls.status(file, following: false)) != nil { throw FileError(file, .exists) }
  }

  static func nomeTemporaneo(accanto file: String) throws(FileError) -> String {
    try file.checkedAsPath()
    let (cartella, nome) = file.splitAtLastSlash
    guard Folder.exists(cartella) else { throw FileError(cartella, .notFound) }
    let temporaneo =
      "\(cartella)/.\(String(nome.unicodeScalars.prefix(60))).\(SystemCalls.processNumber()).tmp"
    try? SystemCalls.remove(temporaneo)
    return temporaneo
  }

  /// Gives a file its name without ever taking the place of another, and has the disk keep it.
  static func daiNome(_ temporaneo: String, _ file: String) throws(FileError) {
    do {
      try SystemCalls.link(temporaneo, to: file)
      try SystemCalls.remove(temporaneo)
    } catch {
      // File systems without links (USB sticks) get the second best.
      guard error.isUnsupported else { throw FileError(file, error) }
      try rifiutaEsistente(file)
      try FileError.of(file, try SystemCalls.rename(temporaneo, to: file))
    }
    try FileError.of(file, try SystemCalls.syncDirectory(file.splitAtLastSlash.directory))
  }
}

extension EtichettaCopia {
  /// `D839-comune-atto-000005-7K3M-9QXD-2F4T-WB6H.sqlite`: what the copy is, in its name.
  var nomeDelFile: String {
    let cifre = String(atto)
    let numero = String(repeating: "0", count: max(0, 6 - cifre.utf8.count)) + cifre
    return "\(comune.codice)-\(ufficio.rawValue)-atto-\(numero)\(codice.map { "-\($0)" } ?? "").sqlite"
  }

  /// The short code of the head; `nil` where there are no acts.
  var codice: String? { testa.map { CodiceCarta($0, gruppi: CodiceCarta.gruppiDellaLista).testo } }

  var json: JSONValue {
    [
      "comune": .string(comune.codice), "ufficio": .string(ufficio.rawValue), "identita": .string(identita),
      "atto": .integer(atto), "testa": .optional(testa?.esadecimale), "stato": .optional(stato?.esadecimale),
      "codice": .optional(codice),
    ]
  }
}

extension Failure {
  static func copiaGuasta(_ guasti: [Guasto]) -> Failure {
    Failure(
      .archivioDanneggiato, "copia-guasta",
      "la copia non è integra: \(guasti.map(\.descrizione).joined(separator: "; ")).",
      rimedio: "Non è stata conservata. Eseguire «sezionale controlla --completo» sull'archivio.",
      dettagli: [.init("guasti", .strings(guasti.map(\.descrizione)))])
  }
}
