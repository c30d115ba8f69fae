import Rendering
import Ufficio

/// Sentences about prints.
extension DiniegoDiStampa: Explained {
  var failure: Failure {
    switch self {
    case .carattere(let errore):
      Failure(
        .datiRifiutati, "carattere", "il carattere non si può usare: \(errore).",
        rimedio: "Indicare un file TrueType con contorni «glyf».")
    case .carattereAssente(let percorso):
      Failure(
        .letturaScrittura, "carattere-assente", "manca il carattere \(percorso).",
        rimedio: "Installare il pacchetto fonts-dejavu-core, o indicarne un altro con --carattere.")
    case .carattereMancante(let mancante, let documento): .carattereMancante(mancante, documento)
    }
  }
}

extension Failure {
  /// A letter of a name that the font cannot draw: where it stands, never the name.
  fileprivate static func carattereMancante(_ mancante: MissingGlyph, _ documento: String) -> Failure {
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
