import Archivio
import Elettorato
import Sistema
import Ufficio

/// `sezionale ripartisci simula`: what a division would do.
struct ComandoRipartisciSimula: Comando {
  static let nome = "ripartisci simula"
  static let aiuto = Aiuto(
    scopo: "mostra dove voterebbero gli elettori con un altro viario o altre sezioni, senza cambiare nulla",
    esempi: [
      .init(
        "sezionale -a gaby ripartisci simula --viario nuovo.csv",
        "elettori per sezione, spostati, indirizzi scoperti"),
      .init(
        "sezionale -a gaby ripartisci simula --viario nuovo.csv --sezioni sezioni.csv --scrivi scenario.csv --scoperti indirizzi.csv",
        "le stesse cifre in tabelle"),
    ],
    opzioni: ScenarioDaRiga.opzioni + [
      Opzione(
        "--motivo", "TESTO", "perché una ripartizione fuori dai limiti è giusta: lo stato di uscita è 0"),
      Opzione("--scrivi", "FILE", "scrive le cifre sezione per sezione, in CSV"),
      Opzione("--scoperti", "FILE", "scrive gli indirizzi che il viario non comprende, in CSV"),
      Opzione("--sovrascrivi", "sostituisce i file che ci sono già"),
    ],
    note: [
      ScenarioDaRiga.nota,
      "Limiti: da 500 a 1.200 elettori per sezione (art. 34, c. 2); in media almeno 750 fino a 40.000 abitanti, 825 fino a 500.000, 900 oltre; una sezione fino a 1.200 abitanti, due fino a 2.000 (D.M. 117/1998). Gli abitanti sono i residenti dell'anagrafe ricevuta. Fuori dai limiti lo stato di uscita è 4.",
    ], norme: ScenarioDaRiga.norme, esiti: [.datiRifiutati, .regolaViolata, .letturaScrittura])

  private let viario: String
  private let sezioni: String?
  private let motivo: String
  private let scrivi: String?
  private let scoperti: String?
  private let sovrascrivi: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    viario = try arguments.required("--viario")
    sezioni = arguments.option("--sezioni")
    motivo = arguments.option("--motivo") ?? ""
    scrivi = arguments.option("--scrivi")
    scoperti = arguments.option("--scoperti")
    sovrascrivi = arguments.flag("--sovrascrivi")
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.lettura)
    guard try archivio.ultimoAtto() > 0 else { throw ErroreArchivio.attoMancante(.primaFormazione) }
    let rapporto = try archivio.istantanea {
      let scenario = try ScenarioRipartizione(
        viario: viario, sezioni: sezioni, archivio: archivio, oggi: environment.oggi)
      return RapportoRipartizione(
        try scenario.simulazione(archivio), scenario, abitanti: try archivio.abitanti(),
        prime: Set(try archivio.sezioni().map(\.numero)))
    }
    output.titolo("Simulazione di una nuova ripartizione in sezioni")
    rapporto.mostra(output)
    if !environment.options.prova {
      if let scrivi { try DurableFile.write(try rapporto.csv(), to: scrivi, replacing: sovrascrivi) }
      if let scoperti {
        try DurableFile.write(try rapporto.csvScoperti(), to: scoperti, replacing: sovrascrivi)
      }
    }
    guard !rapporto.irregolarita.isEmpty, motivo.isEmpty else { return .fatto }
    output.avviso(
      "la ripartizione è fuori dai limiti di legge: per adottarla così servirà --motivo, che resta nell'atto")
    return .regolaViolata
  }
}

/// The words that name a division, a street index and the sections, for the commands of `ripartisci`.
enum ScenarioDaRiga {
  static let opzioni = [
    Opzione("--viario", "FILE", "il viario della nuova ripartizione", obbligatoria: true),
    Opzione("--sezioni", "FILE", "le nuove sezioni, tutte", predefinito: "quelle dell'archivio"),
  ]

  static let nota =
    "Chi ha un indirizzo nel Comune vota nella sezione del suo indirizzo; chi risiede all'estero segue l'ultimo indirizzo scritto nelle liste o, se il viario non lo comprende, resta nella sua sezione se c'è ancora, o va in quella che l'anagrafe gli assegna. Chi abita dove il viario non arriva è «da assegnare»: la sezione non si indovina mai."

  static let norme = [
    Norma.d223("artt. 34-36, 39 e 40"), DimensioniDelleSezioni.decreto,
  ]
}
