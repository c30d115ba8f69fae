package import CSV
package import Elettorato

/// A line of a file that is not understood: where it stands and why, so that nothing is lost and somebody can mend it.
package struct Scarto: Error, Equatable, Sendable {
  /// The line in the file, from 1 (the heading).
  package let riga: Int
  /// The column, as the file names it; `nil` when the line as a whole is at fault.
  package let colonna: String?
  package let motivo: Motivo

  package init(riga: Int, colonna: String?, motivo: Motivo) {
    self.riga = riga
    self.colonna = colonna
    self.motivo = motivo
  }

  package enum Motivo: Equatable, Sendable {
    /// The text itself: quotes, bytes, number of fields.
    case testo(CSVError)
    case mancante
    case data(formato: String)
    /// A date that programs write when they have none.
    case dataDiComodo
    case dataFutura
    case primaDellaNascita
    case etaImpossibile
    case codiceFiscale(CodiceFiscale.Difetto)
    case luogoSconosciuto
    case statoSconosciuto
    case valore(ammessi: String)
    case numero
    case numeroDa(minimo: Int, massimo: Int)
    case nome
    case spazi
    case riempitivo
    case formula
    case trattino
    case aCapo
    case senzaCodiceNeDati
    /// A decision names its person in one column out of three.
    case unaPersona
    case senzaCognomeENome
    case sezioneInesistente(Int)
    case ordineInverso
    case doppione(campo: String, righe: [Int])
    case comuneDiverso(atteso: String)
    /// An elector of ours among those of other Comuni.
    case comuneProprio
    case ripetuto(primaRiga: Int)
  }
}

extension Scarto.Motivo {
  /// The reason, in a sentence that says what to do; never the value, which may be of a person.
  package var testo: String {
    switch self {
    case .testo(let errore): errore.motivo
    case .mancante: "valore mancante: è obbligatorio"
    case .data(let formato): "data non valida: scriverla nella forma \(formato), con un giorno esistente"
    case .dataDiComodo: "data di comodo al posto di quella vera: indicare la data di nascita effettiva"
    case .dataFutura: "data successiva a oggi"
    case .primaDellaNascita: "data anteriore alla nascita"
    case .etaImpossibile: "data di nascita anteriore di oltre 120 anni: verificare l'anno"
    case .codiceFiscale(let difetto): "codice fiscale non valido: \(difetto.descrizione)"
    case .luogoSconosciuto:
      "codice catastale di luogo sconosciuto: verificare nelle tabelle dei comuni e degli Stati"
    case .statoSconosciuto: "Stato estero sconosciuto: verificare nella tabella degli Stati"
    case .valore(let ammessi): "valore non ammesso: scrivere \(ammessi)"
    case .numero: "numero non valido: scrivere solo cifre"
    case .numeroDa(let minimo, let massimo): "numero non valido: da \(minimo) a \(massimo)"
    case .spazi: "spazi prima o dopo il codice: toglierli"
    case .riempitivo:
      "parola di comodo al posto del valore: indicare il valore, o lasciare vuoto se è facoltativo"
    case .formula:
      "comincia come una formula: un foglio di calcolo la eseguirebbe; togliere il segno iniziale"
    case .trattino: "comincia con un trattino: togliere il segno, o lasciare vuoto se il valore manca"
    case .aCapo: "contiene un a capo: scrivere il valore su una sola riga"
    case .senzaCodiceNeDati: "senza codice fiscale servono cognome, nome e data di nascita"
    case .unaPersona: "la persona si indica con codice fiscale, fascicolo o numero d'anagrafe: uno solo"
    case .nome:
      "caratteri non ammessi in un nome: solo lettere latine, apostrofo, trattino, punto, virgola e spazio"
    case .senzaCognomeENome: "mancano sia il cognome sia il nome"
    case .sezioneInesistente(let numero):
      "la sezione \(numero) non esiste: verificare o importare prima le sezioni"
    case .ordineInverso: "il primo numero supera l'ultimo"
    case .doppione(let campo, let righe):
      "\(campo) ripetuto alle righe \(righe.map(String.init).joined(separator: ", ")): una persona per codice"
    case .comuneDiverso(let atteso): "il comune non è quello dell'archivio (\(atteso))"
    case .comuneProprio:
      "il comune di iscrizione è quello dell'archivio: i suoi elettori si ricevono con le richieste"
    case .ripetuto(let riga): "ripete la riga \(riga)"
    }
  }
}

extension CodiceFiscale.Difetto {
  package var descrizione: String {
    switch self {
    case .lunghezza: "non è di 16 caratteri"
    case .caratteri: "ha caratteri fuori posto"
    case .omocodiaNonAmmessa: "ha una lettera non ammessa al posto di una cifra"
    case .mese: "la lettera del mese non esiste"
    case .giorno: "il giorno di nascita non esiste"
    case .dataInesistente: "la data di nascita non esiste"
    case .luogoSconosciuto: "il luogo di nascita non esiste"
    case .carattereDiControllo: "il carattere di controllo è errato"
    }
  }
}

/// Something suspicious in a line that is accepted all the same: counted, with the first lines where it was met.
package enum Avviso: Hashable, Sendable, CaseIterable {
  case codiceFiscaleMancante
  /// The codice fiscale and the personal data disagree.
  case codiceFiscaleDiscorde
  /// The code of the place belonged to no place on the day of birth.
  case luogoNonVigente
  case codiceFiscaleMinuscolo
  case oltre110Anni
  /// Registered as a resident before being born: the day of residence decides nothing.
  case residenzaPrimaDellaNascita
  /// Spaces around a text.
  case spaziTolti
  case civicoNonNumerico

  package var descrizione: String {
    switch self {
    case .codiceFiscaleMancante: "senza codice fiscale"
    case .codiceFiscaleDiscorde: "codice fiscale discorde dai dati anagrafici"
    case .luogoNonVigente: "luogo di nascita non vigente alla data di nascita"
    case .codiceFiscaleMinuscolo: "codice fiscale in minuscolo, convertito"
    case .oltre110Anni: "persone di oltre 110 anni"
    case .residenzaPrimaDellaNascita: "data di residenza anteriore alla nascita"
    case .spaziTolti: "spazi all'inizio o alla fine di un testo, tolti"
    case .civicoNonNumerico: "numero civico non numerico: sezione da assegnare"
    }
  }
}

/// The warnings of a file.
package struct Avvisi: Sendable {
  package private(set) var quanti: [Avviso: Int] = [:]
  package private(set) var primeRighe: [Avviso: [Int]] = [:]

  package init() {}

  package mutating func segna(_ avviso: Avviso, riga: Int, volte: Int = 1) {
    quanti[avviso, default: 0] += volte
    let prime = primeRighe[avviso, default: []]
    if prime.count < Self.mostrate, prime.last != riga { primeRighe[avviso, default: []].append(riga) }
  }

  /// How many lines are told one by one.
  package static let mostrate = 5
}
