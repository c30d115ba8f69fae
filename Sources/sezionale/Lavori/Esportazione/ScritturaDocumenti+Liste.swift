import Sistema
import Ufficio

extension ScritturaDocumenti {
  /// Writes the roll for another archive, beside the documents.
  func scrivi(_ esportazione: EsportazioneListe, in sottocartella: String) throws {
    guard !prova else { return }
    let file = try DurableFile("\(cartella(sottocartella))/liste.csv", replacing: sovrascrivi)
    _ = try esportazione.scrivi { try file.write($0) }
    try file.commit()
  }
}
