import Elettorato
import Ufficio

/// `sezionale ripartisci simula`: what a division would do.
struct ComandoRipartisciSimula: ComandoDellUfficio {
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
      "Limiti: da 500 a 1.200 elettori per sezione; in media almeno 750 fino a 40.000 abitanti, 825 fino a 500.000, 900 oltre; una sezione fino a 1.200 abitanti, due fino a 2.000. Gli abitanti sono i residenti dell'anagrafe ricevuta. Fuori dai limiti lo stato di uscita è 4.",
    ], norme: ScenarioDaRiga.norme, esiti: [.datiRifiutati, .regolaViolata, .letturaScrittura])

  private let richiesta: RichiestaDiSimulazione

  init(_ arguments: inout Arguments) throws(UsageError) {
    richiesta = RichiestaDiSimulazione(
      try ScenarioDaRiga.file(&arguments), motivo: arguments.option("--motivo") ?? "",
      cifre: arguments.option("--scrivi"), scoperti: arguments.option("--scoperti"),
      sovrascrivi: arguments.flag("--sovrascrivi"))
  }

  func risposta(_ ufficio: Ufficio) throws -> Risposta { try ufficio.simula(richiesta).risposta }
}

/// The words that name a division, a street index and the sections, for the commands of `ripartisci`.
enum ScenarioDaRiga {
  static let opzioni = [
    Opzione("--viario", "FILE", "il viario della nuova ripartizione", obbligatoria: true),
    Opzione("--sezioni", "FILE", "le nuove sezioni, tutte", predefinito: "quelle dell'archivio"),
  ]

  static func file(_ arguments: inout Arguments) throws(UsageError) -> FileDiRipartizione {
    FileDiRipartizione(viario: try arguments.required("--viario"), sezioni: arguments.option("--sezioni"))
  }

  static let nota =
    "Chi ha un indirizzo nel Comune vota nella sezione del suo indirizzo; chi risiede all'estero segue l'ultimo indirizzo scritto nelle liste o, se il viario non lo comprende, resta nella sua sezione se c'è ancora, o va in quella che l'anagrafe gli assegna. Chi abita dove il viario non arriva è «da assegnare»: la sezione non si indovina mai."

  static let norme = Fondamento.ripartizione
}
