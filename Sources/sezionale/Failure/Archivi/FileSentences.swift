import Sistema

extension Failure {
  /// A file that could not be read or written.
  init(_ error: FileError) {
    let (messaggio, rimedio) = error.words
    self.init(
      .letturaScrittura, error.reason.key, messaggio, rimedio: rimedio,
      dettagli: [.init("file", .string(error.path))])
  }

  /// No folder of reference data where they are looked for.
  static func datiDiRiferimentoAssenti(cercati: [String]) -> Failure {
    Failure(
      .letturaScrittura, "dati-assenti", "non si trova la cartella dei dati di riferimento.",
      rimedio: "Si indica con --dati DIR o con la variabile SEZIONALE_DATI.",
      dettagli: [.init("cercati", .strings(cercati))])
  }
}

extension FileError {
  fileprivate var words: (messaggio: String, rimedio: String?) {
    switch reason {
    case .notFound: ("\(path): non esiste.", "Controllare il nome e la cartella.")
    case .denied: ("\(path): accesso negato.", "Controllare i permessi del file e della cartella.")
    case .readOnly: ("\(path): il disco è in sola lettura.", nil)
    case .full:
      (
        "\(path): disco pieno o quota esaurita; il file non è stato scritto.",
        "Liberare spazio e ripetere il comando."
      )
    case .exists: ("\(path): esiste già.", "Per sostituirlo si aggiunge --sovrascrivi.")
    case .directory: ("\(path): è una cartella, serve un file.", nil)
    case .notDirectory: ("\(path): una parte del percorso non è una cartella.", nil)
    case .symbolicLink:
      ("\(path): è un collegamento simbolico e non viene seguito.", "Indicare il file a cui porta.")
    case .notRegular: ("\(path): non è un file ordinario.", nil)
    case .tooLarge: ("\(path): supera la dimensione massima consentita; il file non è stato scritto.", nil)
    case .tooManyFiles: ("\(path): troppi file aperti.", nil)
    case .nameNotValid: ("\(path): nome non valido.", nil)
    case .changedWhileReading:
      (
        "\(path): è cambiato durante la lettura; nulla è stato letto.",
        "Attendere che sia completo e ripetere."
      )
    case .notConfirmed:
      (
        "\(path): scritto, ma il disco non ha confermato la registrazione.",
        "Controllare il file prima di usarlo."
      )
    case .other(let code): ("\(path): errore del disco (codice \(code)).", nil)
    }
  }
}
