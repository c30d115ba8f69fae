import Archivio
import CSV
import Elettorato
import Tracciati
import Ufficio

/// A request typed in field by field: the columns of the file of its kind, each answer judged at once by the rule of the import.
struct ModuloRichiesta {
  /// What is typed for, and the file in which it would otherwise arrive.
  enum Voce: String, CaseIterable, Sendable {
    case domicilio, degenti, detenuti, naviganti
    case temporaneamenteAllEstero = "temporaneamente-all-estero"
    case opzioneInItalia = "opzione-in-italia"

    var tipo: Ricezione.Tipo {
      switch self {
      case .domicilio: .richiesteDomicilio
      case .degenti: .richiesteDegenti
      case .detenuti: .richiesteDetenuti
      case .naviganti: .naviganti
      case .temporaneamenteAllEstero, .opzioneInItalia: .opzioniEstero
      }
    }

    /// What the word of the command has already said.
    fileprivate var note: [String: String] {
      switch self {
      case .domicilio, .degenti, .detenuti, .naviganti: [:]
      case .temporaneamenteAllEstero: ["opzione": SpecieDiRichiesta.temporaneamenteAllEstero.rawValue]
      case .opzioneInItalia: ["opzione": SpecieDiRichiesta.opzioneInItalia.rawValue]
      }
    }
  }

  /// How many times a person at a terminal is asked the same thing.
  static let volte = 3

  let voce: Voce
  let archivio: ArchivioElettorale

  /// Asks every field in order; a pipe answers line by line, and its first wrong answer ends the entry.
  func compila(_ output: Output) throws -> Richiesta {
    let colonne = TracciatoDiRichiesta.colonne(voce.tipo).map(\.nome)
    var valori = voce.note
    for (posto, colonna) in colonne.enumerated() where voce.note[colonna] == nil {
      valori[colonna] = try chiedi(colonna, output) { risposta in
        var prova = valori
        prova[colonna] = risposta
        guard case .failure(let scarto) = try leggi(prova, colonne) else { return nil }
        return Self.riguarda(scarto, posto, colonne) ? scarto.motivo.testo : nil
      }
    }
    switch try leggi(valori, colonne) {
    case .success(let richiesta): return richiesta
    case .failure(let scarto): throw Failure.campoRifiutato(scarto.colonna ?? "", scarto.motivo.testo)
    }
  }

  /// The accepted answer to one question; `difetto` says what is wrong with an answer.
  private func chiedi(
    _ colonna: String, _ output: Output, difetto: (String) throws -> String?
  ) throws -> String {
    let terminale = output.terminal.input
    var motivo = ""
    for _ in 0..<(terminale ? Self.volte : 1) {
      if terminale { output.prompt("\(Self.domanda(colonna)): ") }
      switch output.leggiRiga() {
      case .fine: throw Failure.campoMancante(colonna)
      case .illeggibile: motivo = "risposta troppo lunga, o non in UTF-8"
      case .testo(let risposta):
        guard let trovato = try difetto(risposta) else { return risposta }
        motivo = trovato
      }
      if terminale { output.nota("  \(motivo)") }
    }
    throw Failure.campoRifiutato(colonna, motivo)
  }

  /// Whether a fault is of the answer just given, or of one before it: later fields are still empty.
  private static func riguarda(_ scarto: Scarto, _ posto: Int, _ colonne: [String]) -> Bool {
    guard let sua = scarto.colonna.flatMap({ colonne.firstIndex(of: $0) }) else { return true }
    // One of surname and name is enough: whether both are missing is known at the second.
    return scarto.motivo == .senzaCognomeENome ? posto > sua : sua <= posto
  }

  /// One row of the file, written and read as the import would read it.
  private func leggi(_ valori: [String: String], _ colonne: [String]) throws -> Result<Richiesta, Scarto> {
    var writer = Writer(dialect: .standard)
    try writer.row(colonne)
    try writer.row(colonne.map { valori[$0] ?? "" })
    var reader = try Reader(dialect: .standard, bytes: writer.bytes)
    let intestazione = reader.header
    let tracciato = try TracciatoDiRichiesta(voce.tipo, archivio) {
      try Intestazione(intestazione, colonne: $0)
    }
    var record = Record()
    do {
      guard try reader.next(into: &record) else {
        return .failure(Scarto(riga: 2, colonna: nil, motivo: .mancante))
      }
    } catch let error as CSVError {
      let colonna = error.column.flatMap { colonne.indices.contains($0 - 1) ? colonne[$0 - 1] : nil }
      return .failure(Scarto(riga: 2, colonna: colonna, motivo: .testo(error)))
    }
    if let scarto = CampoAmmesso.scarto(record, intestazione: intestazione) { return .failure(scarto) }
    do throws(Scarto) {
      return .success(try tracciato.leggi(record))
    } catch {
      return .failure(error)
    }
  }

  /// A question: the name of the field in words, and how it is written.
  static func domanda(_ colonna: String) -> String {
    let parole = colonna.replacing("_", with: " ")
    return forme[colonna].map { "\(parole) (\($0))" } ?? parole
  }

  private static let forme: [String: String] = [
    "progressivo": "numero o protocollo della richiesta, una sola volta",
    "data_ricezione": "AAAA-MM-GG, il giorno del protocollo", "data_notifica": "AAAA-MM-GG",
    "dichiarazione": "S o N: ha dichiarato di voler votare nella dimora", "comune_dimora": "codice catastale",
    "civico": "numero, o SNC", "esponente": "anche vuoto", "data_certificato": "AAAA-MM-GG, anche vuoto",
    "medico": "ASL o CURANTE, anche vuoto",
    "condizione":
      CertificatoMedico.Condizione.allCases.map(\.rawValue).joined(separator: " o ") + ", non conservata",
    "giorni_prognosi": "numero, anche vuoto, non conservato", "accompagnatore": "S o N",
    "luogo": "codice dell'istituto", "attestazione_direttore": "S o N",
    "sezione_indicata": "numero, anche vuoto", "comune_imbarco": "codice catastale",
    "certificato_comandante": "S o N", "certificato_sindaco": "S o N",
    "stato_estero": "codice ISO di tre lettere, anche vuoto",
  ]
}

extension Failure {
  static func campoRifiutato(_ campo: String, _ motivo: String) -> Failure {
    Failure(
      .datiRifiutati, "campo-rifiutato", "campo «\(campo)»: \(motivo).", rimedio: "Nulla è stato scritto.",
      dettagli: [.init("campo", .string(campo))])
  }

  static func campoMancante(_ campo: String) -> Failure {
    Failure(
      .datiRifiutati, "campo-mancante", "le risposte finiscono prima del campo «\(campo)».",
      rimedio: "Nulla è stato scritto. Dare una riga per campo, nell'ordine delle colonne, vuota dove manca.",
      dettagli: [.init("campo", .string(campo))])
  }
}
