import Ufficio

/// Sentences about making an archive and about the cases of a takeover.
extension DiniegoDiCreazione: Explained {
  var failure: Failure {
    switch self {
    case .comuneSconosciuto(let codice):
      Failure(
        .datiRifiutati, "comune-sconosciuto",
        "nessun comune in vigore ha il codice catastale \(codice.prefix(8)).",
        rimedio: "Il codice ha una lettera e tre cifre, come D839: è nel file Data/comuni.csv.")
    case .identita:
      Failure(
        .comandoErrato, "identita", "l'identità della catena ha 32 cifre esadecimali minuscole.",
        rimedio: "Togliere --identita: ne sarà scelta una a caso, o la darà il primo pacchetto.")
    case .esiste(let cartella):
      Failure(
        .letturaScrittura, "archivio-esistente", "nella cartella \(cartella) c'è già un archivio.",
        rimedio: "Indicare un'altra cartella con -a: un archivio non si sovrascrive mai.")
    }
  }
}

extension DiniegoDiFormazione: Explained {
  var failure: Failure {
    switch self {
    case .fileEsistente(let file):
      Failure(
        .letturaScrittura, "file-esistente", "\(file): esiste già, e può contenere decisioni già prese.",
        rimedio: "Indicare un altro nome.", dettagli: [.init("file", .string(file))])
    }
  }
}
