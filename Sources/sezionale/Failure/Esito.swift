/// How a command ended: the exit status of the program, its key in JSON and its meaning.
///
/// Scripts rely on these numbers: a case may be added, never renumbered. A script should take a number it does not
/// know for a failure.
enum Esito: Int32, CaseIterable, Sendable {
  case fatto = 0
  case erroreImprevisto = 1
  case comandoErrato = 2
  case datiRifiutati = 3
  case regolaViolata = 4
  case archivioOccupato = 5
  case archivioDanneggiato = 6
  case ruoloNonAmmesso = 7
  case listeBloccate = 8
  case letturaScrittura = 9
  case confermaNecessaria = 10
  case scadenzaSuperata = 11

  /// The number that the shell sees.
  var codice: Int { Int(rawValue) }

  /// How bad it is, for a command that works on many archives: the worst speaks for all.
  var gravita: Int {
    let inOrdine: [Esito] = [
      .fatto, .confermaNecessaria, .scadenzaSuperata, .comandoErrato, .datiRifiutati, .regolaViolata,
      .listeBloccate,
      .ruoloNonAmmesso, .archivioOccupato, .letturaScrittura, .archivioDanneggiato, .erroreImprevisto,
    ]
    return inOrdine.firstIndex(of: self) ?? inOrdine.count
  }

  /// The stable name of the status in JSON.
  var chiave: String {
    switch self {
    case .fatto: "fatto"
    case .erroreImprevisto: "errore-imprevisto"
    case .comandoErrato: "comando-errato"
    case .datiRifiutati: "dati-rifiutati"
    case .regolaViolata: "regola-violata"
    case .archivioOccupato: "archivio-occupato"
    case .archivioDanneggiato: "archivio-danneggiato"
    case .ruoloNonAmmesso: "ruolo-non-ammesso"
    case .listeBloccate: "liste-bloccate"
    case .letturaScrittura: "lettura-scrittura"
    case .confermaNecessaria: "conferma-necessaria"
    case .scadenzaSuperata: "scadenza-superata"
    }
  }

  /// What the status means, in the words of the manual.
  var significato: String {
    switch self {
    case .fatto: "fatto"
    case .erroreImprevisto: "errore imprevisto"
    case .comandoErrato: "comando scritto male"
    case .datiRifiutati: "dati in ingresso rifiutati (nulla è stato scritto)"
    case .regolaViolata: "regola di legge o quadratura violata"
    case .archivioOccupato: "archivio occupato"
    case .archivioDanneggiato: "archivio danneggiato, catena o copia discordante"
    case .ruoloNonAmmesso: "ruolo non ammesso"
    case .listeBloccate: "liste bloccate"
    case .letturaScrittura: "errore di lettura o scrittura (esito dichiarato)"
    case .confermaNecessaria: "serve una conferma"
    case .scadenzaSuperata: "scadenza superata o adempimento mancante"
    }
  }
}
