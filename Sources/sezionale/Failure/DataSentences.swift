import CSV
import Elettorato
import Tracciati

/// Sentences about files that are not understood: always file, line and column.
extension Failure {
  init(_ error: CSVError, file: String) {
    self.init(
      .datiRifiutati, "csv", "\(Self.luogo(file, error)): \(error.motivo)",
      rimedio: "Nulla è stato scritto.", dettagli: Self.posto(file, error.line, error.column.map(String.init))
    )
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
    "\(file):\(scarto.riga): \(scarto.colonna.map { "colonna «\($0)»: " } ?? "")\(scarto.motivo.testo)."
  }

  private static func luogo(_ file: String, _ error: CSVError) -> String {
    "\(file):\(error.line)\(error.column.map { ": colonna \($0)" } ?? "")"
  }

  private static func posto(_ file: String, _ riga: Int, _ colonna: String?) -> [JSONValue.Member] {
    [
      .init("file", .string(file)), .init("riga", .integer(riga)), .init("colonna", .optional(colonna)),
    ]
  }
}
