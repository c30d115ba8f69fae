import Archivio
import Elettorato
import Sistema
import Ufficio

/// `sezionale salva`: a copy that has been opened and checked.
struct ComandoSalva: Comando {
  static let nome = "salva"
  static let aiuto = Aiuto(
    scopo: "salva una copia dell'archivio, la riapre e la controlla per intero prima di darle il nome",
    esempi: [
      .init(
        "sezionale -a gaby salva copie", "nella cartella copie, con un nome che dice comune, atto e codice"),
      .init("sezionale -a gaby salva /media/chiavetta/gaby.sqlite", "in un file"),
      .init("sezionale salva copie --tutti cec", "tutti gli archivi della cartella"),
    ],
    parole: [.init("DESTINAZIONE", "il file da scrivere, o una cartella che c'è già")],
    opzioni: [
      Circondario.opzione,
      Opzione("--riservato", "anche il file riservato della consultazione in corso, in un file a parte"),
    ],
    note: [
      "Senza --riservato le richieste di chi vota fuori della sezione non sono nella copia: se il disco si perde, si perdono. Con --riservato la copia a parte va distrutta quando si elimina l'originale («elimina»).",
      "Non sostituisce mai un file. La copia contiene tutti i dati personali dell'archivio: il supporto va cifrato e custodito fuori dall'ufficio. Copiare a mano il file mentre qualcuno lavora può dare una copia guasta.",
    ],
    esiti: [.archivioOccupato, .archivioDanneggiato, .letturaScrittura])

  private let destinazione: String
  private let tutti: String?
  private let riservato: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    destinazione = try arguments.word("DESTINAZIONE")
    tutti = arguments.option("--tutti")
    riservato = arguments.flag("--riservato")
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    if tutti != nil, !Folder.exists(try Percorsi.assoluto(destinazione)) {
      throw FileError(destinazione, .notFound)
    }
    guard let tutti else {
      let copia = try salva(environment)
      output.riga(copia.riga)
      for riga in copia.sotto { output.riga("  \(riga)") }
      output.campo("copie", .array([.object(copia.json)]))
      return .fatto
    }
    return try Circondario(tutti).giro(environment, output) { _, suo in try salva(suo) }
  }

  private func salva(_ environment: Environment) throws -> Circondario.Risposta {
    let prova = environment.options.prova
    let archivio = try environment.ufficio.apri(.scrittura)
    let (file, etichetta) = try Salvataggi.salva(archivio, in: destinazione, prova: prova)
    let aParte =
      riservato ? try Salvataggi.salvaRiservato(archivio, accanto: file, environment) : nil
    try archivio.transazione(prova: prova) {
      try archivio.annota(
        .salvata(riservato: aParte != nil, atto: etichetta.atto, testa: etichetta.testa),
        environment.ufficio.firma)
    }
    var sotto = [
      "controllata per intero; atto n. \(etichetta.atto), testa \(etichetta.testa?.esadecimale ?? "nessuna")"
    ]
    if let codice = etichetta.codice {
      sotto.append("codice \(codice): da scrivere sull'etichetta del supporto")
    }
    if let aParte { sotto.append("file riservato: \(aParte)") }
    if !riservato, try FileRiservato.presente(archivio, environment.ufficio) {
      sotto.append(
        "attenzione: le richieste di chi vota fuori della sezione non sono in questa copia; ripetere con --riservato"
      )
    }
    return .init(
      esito: .fatto,
      riga:
        "\(tutti == nil ? "\(archivio.comune.denominazione): " : "")\(file)\(prova ? " — prova: la copia è riuscita ed è stata tolta" : "")",
      sotto: sotto,
      json: [
        .init("file", .string(file)), .init("riservato", .optional(aParte)), .init("copia", etichetta.json),
      ])
  }
}
