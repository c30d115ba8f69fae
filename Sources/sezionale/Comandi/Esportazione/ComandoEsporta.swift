import Archivio
import Elettorato
import Sistema
import Ufficio

/// `sezionale esporta liste`: the roll for another program or another archive.
struct ComandoEsportaListe: Comando {
  static let nome = "esporta liste"
  static let aiuto = Aiuto(
    scopo: "scrive tutte le liste in una tabella CSV, che «importa liste» riprende numero per numero",
    esempi: [
      .init("sezionale -a gaby esporta liste liste.csv", "un elettore per riga, con numeri e fascicolo"),
      .init(
        "sezionale -a gaby esporta liste liste.csv --sovrascrivi",
        "di nuovo; in un altro archivio le riprende «importa liste»"),
      .init(
        "sezionale -a gaby esporta liste allora.csv --al 2023-09-30",
        "le liste alla fine di un giorno passato"),
    ],
    parole: [.init("FILE", "il file da scrivere")],
    opzioni: [Opzione("--sovrascrivi", "sostituisce il file se c'è già")] + MomentoDaRiga.opzioni,
    note: [
      "Colonne: \(EsportazioneListe.colonne.joined(separator: ", ")). È per gli usi dell'ufficio: le copie delle liste si rilasciano soltanto nei casi dell'art. 51."
    ],
    norme: [.d223("art. 51")], esiti: [.regolaViolata, .letturaScrittura])

  private let file: String
  private let sovrascrivi: Bool
  private let momento: MomentoDaRiga

  init(_ arguments: inout Arguments) throws(UsageError) {
    file = try arguments.word("FILE")
    sovrascrivi = arguments.flag("--sovrascrivi")
    momento = try MomentoDaRiga(&arguments)
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.lettura)
    let scritti = try archivio.istantanea {
      let numero = try momento.numero(archivio)
      let esportazione = EsportazioneListe(
        archivio: archivio, dopoAtto: try numero == archivio.ultimoAtto() ? nil : numero)
      guard !environment.options.prova else { return try esportazione.scrivi { _ in } }
      let destinazione = try DurableFile(file, replacing: sovrascrivi)
      let scritti = try esportazione.scrivi { try destinazione.write($0) }
      try destinazione.commit()
      return scritti
    }
    output.riga(
      "\(scritti.di("elettore", "elettori")) in \(file)\(environment.options.prova ? " — prova: nulla è stato scritto" : "")"
    )
    output.campo("elettori", .integer(scritti))
    output.campo("file", .string(file))
    return .fatto
  }
}

/// `sezionale esporta atti`: the canonical texts.
struct ComandoEsportaAtti: Comando {
  static let nome = "esporta atti"
  static let aiuto = Aiuto(
    scopo: "scrive gli atti e le liste in forma canonica: chiunque li verifica con sha256sum",
    esempi: [
      .init(
        "sezionale -a gaby esporta atti --in atti", "un file per atto, uno per sezione e lo stato delle liste"
      )
    ],
    opzioni: [
      Opzione("--in", "DIR", "la cartella dei file", obbligatoria: true),
      Opzione("--sovrascrivi", "sostituisce i file che ci sono già"),
    ],
    note: [
      "L'impronta di ogni atto è lo SHA-256 del suo file e sta nella prima riga dell'atto successivo; quella di ogni sezione è in stato.txt, e quella di stato.txt nell'ultima riga dell'ultimo atto. ARCHITECTURE.md ha le dieci righe di shell che verificano tutto."
    ],
    esiti: [.regolaViolata, .archivioDanneggiato, .letturaScrittura])

  private let cartella: String
  private let sovrascrivi: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    cartella = try arguments.required("--in")
    sovrascrivi = arguments.flag("--sovrascrivi")
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.lettura)
    let files = try archivio.istantanea {
      try EsportazioneAtti(
        archivio: archivio, cartella: try Percorsi.assoluto(cartella), sovrascrivi: sovrascrivi
      ).esegui()
    }
    output.riga("\(files.di("file", "file")) in \(cartella)")
    output.campo("file", .integer(files))
    return .fatto
  }
}

/// `sezionale esporta eventi`: every event with its answer.
struct ComandoEsportaEventi: Comando {
  static let nome = "esporta eventi"
  static let aiuto = Aiuto(
    scopo: "scrive ogni evento ricevuto con la risposta dell'ufficio: esito, motivo, articolo, atto",
    esempi: [
      .init(
        "sezionale -a gaby esporta eventi eventi.csv",
        "tutti gli eventi ricevuti fino a oggi, in ordine di arrivo")
    ],
    parole: [.init("FILE", "il file da scrivere")],
    opzioni: [Opzione("--sovrascrivi", "sostituisce il file se c'è già")],
    note: [
      "Un evento che nessun atto ha ancora deciso ha la risposta che avrebbe oggi: in attesa di una tornata, fuori termine, rifiutato. Colonne: \(EsportazioneEventi.colonne.joined(separator: ", "))."
    ], norme: [.d223("art. 32")], esiti: [.regolaViolata, .letturaScrittura])

  private let file: String
  private let sovrascrivi: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    file = try arguments.word("FILE")
    sovrascrivi = arguments.flag("--sovrascrivi")
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.lettura)
    guard try archivio.ultimoAtto() > 0 else { throw ErroreArchivio.attoMancante(.primaFormazione) }
    let (bytes, eventi) = try archivio.istantanea {
      try EsportazioneEventi(archivio: archivio, oggi: environment.oggi).testo()
    }
    if !environment.options.prova { try DurableFile.write(bytes, to: file, replacing: sovrascrivi) }
    output.riga(
      "\(eventi.di("evento", "eventi")) in \(file)\(environment.options.prova ? " — prova: nulla è stato scritto" : "")"
    )
    output.campo("eventi", .integer(eventi))
    output.campo("file", .string(file))
    return .fatto
  }
}
