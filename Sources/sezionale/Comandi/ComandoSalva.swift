import Archivio
import Elettorato

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
    opzioni: [Circondario.opzione],
    note: [
      "Non sostituisce mai un file. La copia contiene tutti i dati personali dell'archivio: il supporto va cifrato e custodito fuori dall'ufficio. Copiare a mano il file mentre qualcuno lavora può dare una copia guasta."
    ],
    esiti: [.archivioOccupato, .archivioDanneggiato, .letturaScrittura])

  private let destinazione: String
  private let tutti: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    destinazione = try arguments.word("DESTINAZIONE")
    tutti = arguments.option("--tutti")
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let prova = environment.options.prova
    if tutti != nil, !Folder.exists(try Percorsi.assoluto(destinazione)) {
      throw FileError(destinazione, .notFound)
    }
    var copie: [JSONValue] = []
    for voce in try Archivi.voci(tutti, environment) {
      let archivio = try environment.apri(voce.cartella, .scrittura)
      let (file, etichetta) = try Salvataggi.salva(archivio, in: destinazione, prova: prova)
      try archivio.transazione(prova: prova) {
        try archivio.annota(
          "salvata una copia all'atto n. \(etichetta.atto), testa \(etichetta.testa?.esadecimale ?? "nessuna")",
          Operatore(environment).firma(environment.oggi))
      }
      output.riga(
        "\(voce.comune.denominazione): \(file)\(prova ? " — prova: la copia è riuscita ed è stata tolta" : "")"
      )
      output.riga(
        "  controllata per intero; atto n. \(etichetta.atto), testa \(etichetta.testa?.esadecimale ?? "nessuna")"
      )
      if let codice = etichetta.codice {
        output.riga("  codice \(codice): da scrivere sull'etichetta del supporto")
      }
      copie.append(["file": .string(file), "copia": etichetta.json])
    }
    output.campo("copie", .array(copie))
    return .fatto
  }
}
