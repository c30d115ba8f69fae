import CSV
import Elettorato
import Tracciati
import Ufficio

/// Sentences about files that are not understood: always file, line and column.
extension DiniegoDiLettura: Explained {
  var failure: Failure {
    switch self {
    case .csv(let error, let file, let colonne): Failure(error, file: file, colonne: colonne)
    case .intestazione(let error, let file, let colonne): Failure(error, file: file, colonne: colonne)
    case .dialettoDiverso(let file, let trovato, let chiesto):
      Failure(
        .datiRifiutati, "dialetto-diverso",
        "\(file):1: l'intestazione è del dialetto «\(trovato.rawValue)», non «\(chiesto.rawValue)».",
        rimedio: "Ripetere il comando senza --dialetto, o con quello giusto.")
    case .riga(let scarto, let file): Failure(scarto, file: file)
    case .righeRifiutate(let file, let quante, let prime): .righeRifiutate(file, quante, prime)
    case .senzaRighe(let file):
      Failure(
        .datiRifiutati, "file-senza-righe", "\(file): c'è l'intestazione ma nessuna riga.",
        rimedio: "Nulla è stato scritto.")
    case .unaPersona(let file, let trovate):
      Failure(
        .datiRifiutati, "una-persona", "\(file): serve una persona sola, ce ne sono \(trovate).",
        rimedio: "Nulla è stato scritto. Lasciare nel file l'intestazione e la sua riga d'anagrafe.")
    }
  }
}

extension Failure {
  fileprivate static func righeRifiutate(_ file: String, _ quante: Int, _ prime: [Scarto]) -> Failure {
    let elenco = prime.map { "  " + frase($0, file: file) }.joined(separator: "\n")
    let altri = quante > prime.count ? "\n  ... e altre \((quante - prime.count).conMigliaia)" : ""
    return Failure(
      .datiRifiutati, "righe-rifiutate",
      "\(file): \(quante.di("riga rifiutata", "righe rifiutate")), nulla è stato scritto.\n\(elenco)\(altri)",
      rimedio:
        "Correggere il file; per importare le righe buone e scrivere le altre con il motivo: --scarta.",
      dettagli: [
        .init("file", .string(file)), .init("scartate", .integer(quante)),
        .init(
          "scarti",
          .array(
            prime.map {
              [
                "riga": .integer($0.riga), "colonna": .optional($0.colonna),
                "motivo": .string($0.motivo.testo),
              ]
            })),
      ])
  }

  /// `colonne` are the names in the heading, empty while it is not known.
  fileprivate init(_ error: CSVError, file: String, colonne: [String]) {
    let colonna = error.column.map { colonne.indices.contains($0 - 1) ? colonne[$0 - 1] : String($0) }
    self.init(
      .datiRifiutati, "csv", Self.frase(file, error.line, colonna, error.motivo),
      rimedio: "Nulla è stato scritto.", dettagli: Self.posto(file, error.line, colonna))
  }

  fileprivate init(_ error: ErroreIntestazione, file: String, colonne: Int) {
    self.init(
      .datiRifiutati, "intestazione", "\(file):1: \(error.motivo) (colonne trovate: \(colonne)).",
      rimedio:
        "Verificare che sia il file giusto: «sezionale aiuto importa» elenca le colonne di ogni tracciato.",
      dettagli: Self.posto(file, 1, nil))
  }

  fileprivate init(_ scarto: Scarto, file: String) {
    self.init(
      .datiRifiutati, "riga-rifiutata", Self.frase(scarto, file: file), rimedio: "Nulla è stato scritto.",
      dettagli: Self.posto(file, scarto.riga, scarto.colonna))
  }

  /// `anagrafe.csv:812: colonna «data_nascita»: data non valida...`
  static func frase(_ scarto: Scarto, file: String) -> String {
    frase(file, scarto.riga, scarto.colonna, scarto.motivo.testo)
  }

  private static func frase(_ file: String, _ riga: Int, _ colonna: String?, _ motivo: String) -> String {
    "\(file):\(riga): \(colonna.map { "colonna «\($0)»: " } ?? "")\(motivo)."
  }

  private static func posto(_ file: String, _ riga: Int, _ colonna: String?) -> [JSONValue.Member] {
    [
      .init("file", .string(file)), .init("riga", .integer(riga)), .init("colonna", .optional(colonna)),
    ]
  }
}

extension ErroreIntestazione {
  fileprivate var motivo: String {
    switch self {
    case .sconosciuta(let nome, let posizione, let vicina, let mancanti):
      "colonna \(posizione) sconosciuta («\(nome.mostrato)»)"
        + ((vicina ?? nearest(to: nome, among: mancanti)).map { ": forse «\($0)»?" } ?? "")
    case .mancante(let nome): "manca la colonna «\(nome)»"
    }
  }
}
