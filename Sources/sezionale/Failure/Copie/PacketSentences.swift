import Archivio
import Elettorato

/// Sentences about packets and receipts: what is wrong, where, what to ask of the other office.
extension Failure {
  init(_ error: ErrorePacchetto) {
    if case .controLaLegge(let violazione, let riga) = error {
      self.init(violazione, riga: riga)
      return
    }
    let (esito, chiave, frase, rimedio) = error.parole
    self.init(esito, chiave, "\(frase).", rimedio: "Nulla è stato scritto. \(rimedio)")
  }

  /// The same, about a file.
  init(_ error: any Error, file: String) {
    var failure = Failure(error)
    if error is ErrorePacchetto || error is DifettoDiTesto {
      failure = Failure(
        failure.esito, failure.chiave, "\(file): \(failure.messaggio)", norma: failure.norma,
        rimedio: failure.rimedio,
        dettagli: failure.dettagli + [.init("file", .string(file))])
    }
    self = failure
  }

  init(_ error: DifettoDiTesto) {
    self.init(
      .datiRifiutati, "riga-non-riconosciuta", "riga \(error.riga): \(error.motivo.frase).",
      rimedio: {
        if case .genereSconosciuto = error.motivo {
          return
            "Nulla è stato scritto. Viene forse da una versione più recente del programma: usare la stessa nei due uffici."
        }
        return "Nulla è stato scritto. \(Self.dinuovo)"
      }(), dettagli: [.init("riga", .integer(error.riga))])
  }

  init(_ error: ImpedimentoSpedizione) {
    switch error {
    case .nullaDaSpedire(let ultimo):
      self.init(
        .regolaViolata, "nulla-da-spedire",
        ultimo == 0
          ? "non c'è ancora nessun atto da trasmettere."
          : "non c'è nessun atto da trasmettere: l'ultimo è il n. \(ultimo).",
        rimedio: ultimo == 0
          ? "Formare prima le liste con «sezionale forma»."
          : "Per trasmettere di nuovo gli ultimi, o soltanto sedi e viario: --da-atto \(ultimo).")
    }
  }

  fileprivate static let dinuovo = "Chiedere di nuovo il file all'altro ufficio."
}

extension DifettoDiTesto.Motivo {
  fileprivate var frase: String {
    switch self {
    case .caratteri: "caratteri che un testo canonico non ha"
    case .troppoLunga: "riga troppo lunga"
    case .senzaFine: "il file finisce a metà di una riga"
    case .genereSconosciuto(let genere): "genere di riga sconosciuto («\(genere)»)"
    case .fuoriPosto(let genere): "una riga «\(genere)» non può stare qui"
    case .campi(let attesi, let trovati): "\(trovati) campi invece di \(attesi)"
    case .valore(let campo): "il campo \(campo) non si legge"
    }
  }
}

extension ErrorePacchetto {
  fileprivate var parole: (esito: Esito, chiave: String, frase: String, rimedio: String) {
    ricevuto ?? fuoriLuogo ?? inapplicabile
  }

  /// What came is not whole.
  private var ricevuto: (Esito, String, String, String)? {
    switch self {
    case .estraneo:
      (
        .datiRifiutati, "pacchetto-estraneo", "non è un file di questo genere",
        "Verificare il nome: un pacchetto comincia con PACCHETTO, una ricevuta con RICEVUTA."
      )
    case .versione(let versione):
      (
        .datiRifiutati, "pacchetto-versione",
        "è scritto nella versione «\(versione)», che questo programma non conosce",
        "Usare la stessa versione del programma nei due uffici."
      )
    case .interrotto:
      (.datiRifiutati, "pacchetto-interrotto", "è interrotto: manca la riga di chiusura", Failure.dinuovo)
    case .oltreLaFine(let riga):
      (
        .datiRifiutati, "pacchetto-oltre-la-fine", "riga \(riga): c'è altro dopo la riga di chiusura",
        Failure.dinuovo
      )
    case .alterato:
      (
        .datiRifiutati, "pacchetto-alterato", "è alterato: il contenuto non dà l'impronta che lo chiude",
        Failure.dinuovo
      )
    case .attoAlterato(let atto):
      (
        .datiRifiutati, "pacchetto-atto-alterato", "il testo dell'atto n. \(atto) non è quello dichiarato",
        Failure.dinuovo
      )
    case .corredoAlterato:
      (
        .datiRifiutati, "pacchetto-corredo", "sedi, viario o consultazioni non sono quelli dichiarati",
        Failure.dinuovo
      )
    default: nil
    }
  }

  /// It is for another archive, or comes too early.
  private var fuoriLuogo: (Esito, String, String, String)? {
    switch self {
    case .altroComune(let codice):
      (
        .regolaViolata, "altro-comune", "è del comune \(codice), non di questo archivio",
        "Indicare con -a l'archivio di quel Comune, o con --tutti la cartella che li contiene."
      )
    case .altraIdentita(let identita):
      (
        .archivioDanneggiato, "altra-identita",
        "ALLARME: è dello stesso Comune ma di un'altra catena di atti (identità \(identita))",
        "L'archivio dell'altro ufficio è stato sostituito o ricominciato: non accettarlo come nuovo, ma accertarne la ragione."
      )
    case .lacuna(let ultimo, let primo):
      (
        .regolaViolata, "lacuna", "comincia dall'atto n. \(primo), ma qui l'ultimo è il n. \(ultimo)",
        "Chiedere un pacchetto con «sezionale pacchetto crea --da-atto \(ultimo + 1)»."
      )
    case .biforcazione(let atto):
      (
        .archivioDanneggiato, "biforcazione",
        "ALLARME: l'atto n. \(atto) non è quello che c'è qui: due atti diversi hanno lo stesso numero",
        "Nessuna delle due copie si corregge da sé: confrontarle con «sezionale confronta» e con i verbali firmati. \(Riscontro.uscitaDallaBiforcazione)"
      )
    case .numeroFuoriPosto(let atto):
      (
        .regolaViolata, "atto-fuori-posto",
        "l'atto n. \(atto) non segue il precedente, o è di un'altra catena",
        Failure.dinuovo
      )
    default: nil
    }
  }

  /// It cannot be adopted again, or gives another result.
  private var inapplicabile: (Esito, String, String, String) {
    let confronta = "Eseguire «sezionale controlla --completo» nei due archivi e segnalare l'esito."
    return switch self {
    case .rigaNonAperta(let atto, let fascicolo):
      (
        .regolaViolata, "riga-non-aperta",
        "l'atto n. \(atto) chiude una riga del fascicolo \(fascicolo) che qui non è aperta così", confronta
      )
    case .rigaGiaAperta(let atto):
      (
        .regolaViolata, "riga-gia-aperta",
        "l'atto n. \(atto) iscrive due volte la stessa persona nella stessa lista", confronta
      )
    case .numeroRiusato(let atto, let fascicolo):
      (
        .regolaViolata, "numero-riusato",
        "l'atto n. \(atto) dà \(fascicolo.map { "al fascicolo \($0) un numero che è stato di un altro" } ?? "lo stesso numero a due elettori")",
        confronta
      )
    case .fascicoloDiAltri(let atto, let fascicolo):
      (
        .regolaViolata, "fascicolo-di-altri",
        "l'atto n. \(atto) usa il fascicolo \(fascicolo) per una persona che non è la sua", confronta
      )
    case .personaIllegibile(let atto, let fascicolo):
      (
        .datiRifiutati, "persona-illeggibile",
        "nell'atto n. \(atto) i dati della persona del fascicolo \(fascicolo) non si leggono", Failure.dinuovo
      )
    case .eventoDiverso(let atto, let evento):
      (
        .archivioDanneggiato, "evento-diverso",
        "l'evento n. \(evento) dell'atto n. \(atto) non è quello che qui ha lo stesso numero", confronta
      )
    case .riferimentoMancante(let atto):
      (
        .regolaViolata, "riferimento-mancante",
        "l'atto n. \(atto) dà la ragione di una variazione che riguarda un fascicolo o un evento che non c'è",
        Failure.dinuovo
      )
    case .allegatoMancante(let atto):
      (
        .datiRifiutati, "allegato-mancante", "all'atto n. \(atto) manca il testo di un evento che decide",
        Failure.dinuovo
      )
    case .allegatoEstraneo(let atto):
      (
        .datiRifiutati, "allegato-estraneo", "con l'atto n. \(atto) c'è il testo di un evento che non decide",
        Failure.dinuovo
      )
    case .sezioneTaciuta(let atto, let sezione):
      (
        .regolaViolata, "sezione-taciuta",
        "l'atto n. \(atto) cambia una lista di cui non dà l'impronta (\(sezione.descrizione))", confronta
      )
    case .statoDiverso(let atto, let sezioni):
      (
        .archivioDanneggiato, "stato-diverso",
        "ALLARME: applicato qui, l'atto n. \(atto) dà liste diverse da quelle dichiarate\(sezioni.isEmpty ? "" : " (\(sezioni.prefix(5).map(\.descrizione).joined(separator: "; "))\(sezioni.count > 5 ? "; ..." : ""))")",
        confronta
      )
    default:
      (
        .archivioDanneggiato, "testo-diverso",
        "ALLARME: applicato qui, un atto dà un testo diverso da quello ricevuto\(numero.map { " (n. \($0))" } ?? "")",
        confronta
      )
    }
  }

  private var numero: Int? {
    if case .testoDiverso(let atto) = self { atto } else { nil }
  }
}
