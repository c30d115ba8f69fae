import Archivio
import Elettorato

/// `sezionale ricevuta crea`: what this office declares to have.
struct ComandoRicevutaCrea: Comando {
  static let nome = "ricevuta crea"
  static let aiuto = Aiuto(
    scopo: "dichiara all'altro ufficio fino a quale atto arriva questo archivio, e con quali liste",
    esempi: [
      .init("sezionale -a gaby-cec ricevuta crea --in gaby-ricevuta.txt", "dopo aver ricevuto un pacchetto"),
      .init(
        "sezionale ricevuta crea --tutti cec --in ricevute", "una ricevuta per ogni archivio della cartella"),
    ],
    opzioni: [
      Opzione("--in", "FILE", "il file da scrivere; con --tutti, la cartella", obbligatoria: true),
      Circondario.opzione, Opzione("--sovrascrivi", "sostituisce il file se c'è già"),
    ],
    note: [
      "Le liste sono rilette dalle righe: un archivio alterato non dà ricevute. Non contiene dati personali; il suo codice si può confrontare a voce."
    ],
    norme: [.d223("art. 5")],
    esiti: [.regolaViolata, .archivioOccupato, .archivioDanneggiato, .letturaScrittura])

  private let destinazione: String
  private let tutti: String?
  private let sovrascrivi: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    destinazione = try arguments.required("--in")
    tutti = arguments.option("--tutti")
    sovrascrivi = arguments.flag("--sovrascrivi")
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let (operatore, prova) = (Operatore(environment), environment.options.prova)
    if tutti != nil, !prova { try Percorsi.preparaCartella(destinazione) }
    var ricevute: [JSONValue] = []
    for voce in try Archivi.voci(tutti, environment) {
      let archivio = try environment.apri(voce.cartella, .scrittura)
      let file = tutti == nil ? destinazione : "\(destinazione)/\(voce.comune.codice)-ricevuta.txt"
      let ricevuta = try archivio.istantanea {
        try archivio.ricevuta(giorno: environment.oggi, operatore: operatore.nome)
      }
      if !prova { try DurableFile.write(ricevuta.testo, to: file, replacing: sovrascrivi) }
      try archivio.transazione(prova: prova) {
        try archivio.annota(
          "rilasciata ricevuta al n. \(ricevuta.atto), impronta \(ricevuta.impronta.esadecimale)",
          operatore.firma(environment.oggi))
      }
      output.riga(
        "\(voce.comune.denominazione): ricevuta al n. \(ricevuta.atto) in \(file), codice \(ricevuta.codice)\(prova ? " — prova: nulla è stato scritto" : "")"
      )
      ricevute.append(ricevuta.json(file: file))
    }
    output.campo("ricevute", .array(ricevute))
    return .fatto
  }
}

/// `sezionale ricevuta registra`: keeps the declaration of the other office.
struct ComandoRicevutaRegistra: Comando {
  static let nome = "ricevuta registra"
  static let aiuto = Aiuto(
    scopo: "conserva la ricevuta dell'altro ufficio, e dice subito se non concorda con questo archivio",
    esempi: [.init("sezionale -a gaby ricevuta registra gaby-ricevuta.txt", "nell'archivio del Comune")],
    parole: [.init("FILE", "la ricevuta dell'altro ufficio")],
    note: [
      "È la testimonianza che nessuno dei due uffici possa tornare indietro senza che l'altro se ne accorga. Se la ricevuta arriva più avanti dell'archivio, questo ha perduto degli atti: è conservata, e finché non sono recuperati nessun atto nuovo si adotta. Se invece è di un'altra catena o di un altro atto con lo stesso numero, l'allarme resta nel registro locale."
    ],
    norme: [.d223("art. 5")],
    esiti: [.datiRifiutati, .regolaViolata, .archivioOccupato, .archivioDanneggiato, .letturaScrittura])

  private let file: String

  init(_ arguments: inout Arguments) throws(UsageError) { file = try arguments.word("FILE") }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.apri(.scrittura)
    let ricevuta: Ricevuta
    do { ricevuta = try Ricevuta(testo: try FileSource.bytes(of: file)) } catch {
      throw Failure(error, file: file)
    }
    guard ricevuta.ufficio != archivio.ufficio.rawValue else {
      throw Failure(
        .regolaViolata, "ricevuta-propria", "\(file): è una ricevuta di questo stesso ufficio.",
        rimedio: "Si registra quella dell'altro; per confrontare una propria: «sezionale confronta \(file)».")
    }
    guard try archivio.ultimoAtto() > 0 else { throw ErroreArchivio.attoMancante(.primaFormazione) }
    let (firma, prova) = (Operatore(environment).firma(environment.oggi), environment.options.prova)
    let riscontro = try archivio.transazione(prova: prova) {
      let riscontro = Riscontro(
        nome: file, altra: AltraCopia(ricevuta),
        confronto: try archivio.confronta(AltraCopia(ricevuta), soloTeste: true)
      )
      switch riscontro.confronto {
      case .altroComune(let codice): throw Failure(ErrorePacchetto.altroComune(codice), file: file)
      // Not kept: it would speak of another chain. That it came is not forgotten.
      case .identitaSostituita, .biforcazione, .risultatoDiverso:
        try archivio.annota(
          "ALLARME: ricevuta discordante dell'ufficio «\(ricevuta.ufficio)» al n. \(ricevuta.atto), identità \(ricevuta.catena.codice), testa \(ricevuta.testa.esadecimale)",
          firma)
      default: _ = try archivio.conserva(ricevuta, firma)
      }
      return riscontro
    }
    riscontro.mostra(archivio, output)
    output.campo("ricevuta", ricevuta.json(file: file))
    output.campo("confronto", riscontro.json(archivio))
    // That the other office is late is no disagreement: it will receive.
    if case .avanti = riscontro.confronto { return .fatto }
    if case .corredoDiverso = riscontro.confronto { return .fatto }
    if case .indietro = riscontro.confronto { return .fatto }
    return riscontro.confronto.concordi ? .fatto : .archivioDanneggiato
  }
}

/// `sezionale ricevuta rinuncia`: the acts that nobody has any more.
struct ComandoRicevutaRinuncia: Comando {
  static let nome = "ricevuta rinuncia"
  static let aiuto = Aiuto(
    scopo:
      "rinuncia agli atti che una ricevuta testimonia e che nessuna copia ha più, perché se ne possano adottare altri",
    esempi: [
      .init(
        "sezionale -a gaby ricevuta rinuncia --motivo \"dischi guasti nei due uffici, verbale prot. 12/2026\"",
        "dopo aver cercato in ogni copia, in ogni pacchetto, nell'altro ufficio")
    ],
    opzioni: [Opzione("--motivo", "TESTO", "perché gli atti non si possono recuperare", obbligatoria: true)],
    note: [
      "È l'ultima via: finché una copia o un pacchetto li ha, gli atti si recuperano con «pacchetto ricevi». Gli atti nuovi avranno i numeri di quelli perduti, e ogni confronto con chi li ha visti dirà «biforcazione»: nulla è nascosto."
    ],
    norme: [.d223("art. 5")],
    esiti: [.regolaViolata, .archivioOccupato, .letturaScrittura, .confermaNecessaria])

  private let motivo: String

  init(_ arguments: inout Arguments) throws(UsageError) { motivo = try arguments.required("--motivo") }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.apri(.scrittura)
    let (firma, prova) = (Operatore(environment).firma(environment.oggi), environment.options.prova)
    try output.conferma("Rinunciare per sempre agli atti perduti?", environment)
    let rinunciati = try archivio.transazione(prova: prova) { try archivio.rinuncia(motivo: motivo, firma) }
    guard let rinunciati else {
      throw Failure(
        .regolaViolata, "nulla-da-rinunciare",
        "nessuna ricevuta testimonia atti che manchino a questo archivio.")
    }
    output.riga(
      "rinuncia agli atti dal n. \(rinunciati.lowerBound) al n. \(rinunciati.upperBound)\(prova ? " — prova: nulla è stato scritto" : "")"
    )
    output.campo("atti", .array(rinunciati.map { .integer($0) }))
    return .fatto
  }
}

extension Ricevuta {
  func json(file: String) -> JSONValue {
    [
      "file": .string(file), "comune": .string(catena.comune), "identita": .string(catena.codice),
      "ufficio": .string(ufficio), "atto": .integer(atto), "testa": .string(testa.esadecimale),
      "stato": .string(stato.esadecimale), "giorno": .string(giorno.iso), "codice": .string(codice.testo),
    ]
  }
}
