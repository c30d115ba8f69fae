import CSV
import Elettorato
import Tracciati

/// Sentences about files that are not understood: always file, line and column.
extension Failure {
  /// `colonne` are the names in the heading, empty while it is not known.
  init(_ error: CSVError, file: String, colonne: [String]) {
    let colonna = error.column.map { colonne.indices.contains($0 - 1) ? colonne[$0 - 1] : String($0) }
    self.init(
      .datiRifiutati, "csv", Self.frase(file, error.line, colonna, error.motivo),
      rimedio: "Nulla è stato scritto.", dettagli: Self.posto(file, error.line, colonna))
  }

  init(_ error: ErroreIntestazione, file: String, colonne: Int) {
    self.init(
      .datiRifiutati, "intestazione", "\(file):1: \(error.motivo) (colonne trovate: \(colonne)).",
      rimedio:
        "Verificare che sia il file giusto: «sezionale aiuto importa» elenca le colonne di ogni tracciato.",
      dettagli: Self.posto(file, 1, nil))
  }

  init(_ scarto: Scarto, file: String) {
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
