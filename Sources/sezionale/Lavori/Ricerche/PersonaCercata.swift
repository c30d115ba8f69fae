import Archivio
import Elettorato

/// A person named on the command line: by personal file, or by codice fiscale.
enum PersonaCercata {
  static let parola = Aiuto.Parola(
    "PERSONA", "il numero di fascicolo o il codice fiscale; «-» lo legge dall'ingresso standard")

  static func trova(_ parola: String, _ archivio: ArchivioElettorale) throws -> FascicoloPersonale {
    let testo = try ParoleRiservate.leggi(parola)
    if let numero = Int(testo), testo.utf8.allSatisfy({ (48...57).contains($0) }) {
      guard let persona = try archivio.fascicoloPersonale(numero: numero) else {
        throw Failure(
          .datiRifiutati, "fascicolo-inesistente", "non c'è un fascicolo con il n. \(numero).",
          rimedio: "Cercare la persona con «sezionale cerca».")
      }
      return persona
    }
    let persona = try archivio.fascicoloPersonale(codiceFiscale: testo.uppercased())
    // As received too: an event may carry a code that is not one.
    guard persona.noto else {
      throw Failure(
        .datiRifiutati, "persona-sconosciuta",
        "con questo codice fiscale non risulta nessuno nelle liste, in anagrafe o tra gli eventi ricevuti.",
        rimedio: "Verificare il codice, o cercare la persona con «sezionale cerca».")
    }
    return persona
  }
}
