import Archivio
import Elettorato
import Sistema
import Ufficio

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
    guard let tutti else {
      let (riga, json) = try rilascia(in: destinazione, environment)
      output.riga(riga)
      output.campo("ricevute", .array([json]))
      return .fatto
    }
    let circondario = try Circondario(tutti)
    if !environment.options.prova { try Percorsi.preparaCartella(destinazione) }
    return circondario.giro(environment, output) { voce, suo in
      let (riga, json) = try rilascia(in: "\(destinazione)/\(voce.comune.codice)-ricevuta.txt", suo)
      return .init(esito: .fatto, riga: riga, json: [.init("ricevuta", json)])
    }
  }

  private func rilascia(in file: String, _ environment: Environment) throws -> (riga: String, json: JSONValue)
  {
    let (operatore, prova) = (environment.ufficio.operatore, environment.options.prova)
    let archivio = try environment.ufficio.apri(.scrittura)
    let ricevuta = try archivio.istantanea {
      try archivio.ricevuta(giorno: environment.oggi, operatore: operatore.nome)
    }
    if !prova { try DurableFile.write(ricevuta.testo, to: file, replacing: sovrascrivi) }
    try archivio.transazione(prova: prova) {
      try archivio.annota(
        .ricevutaRilasciata(atto: ricevuta.atto, ricevuta.impronta), environment.ufficio.firma)
    }
    return (
      "\(tutti == nil ? "\(archivio.comune.denominazione): " : "")ricevuta al n. \(ricevuta.atto) in \(file), codice \(ricevuta.codice)\(prova ? " — prova: nulla è stato scritto" : "")",
      ricevuta.json(file: file)
    )
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
