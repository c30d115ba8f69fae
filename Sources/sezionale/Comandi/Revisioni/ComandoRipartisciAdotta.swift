import Elettorato
import Ufficio

/// `sezionale ripartisci adotta`: a new division of the Comune.
struct ComandoRipartisciAdotta: ComandoDellUfficio {
  static let nome = "ripartisci adotta"
  static let aiuto = Aiuto(
    scopo: "adotta un nuovo viario e nuove sezioni e sposta gli elettori: un atto della revisione semestrale",
    esempi: [
      .init(
        "sezionale -a gaby ripartisci adotta --viario nuovo.csv --data 2026-06-15 --prova",
        "decide tutto, riferisce e non scrive nulla"),
      .init(
        "sezionale -a gaby ripartisci adotta --viario nuovo.csv --sezioni sezioni.csv --data 2026-06-15 --protocollo 2026/300",
        "sostituisce viario e sezioni e sposta chi deve votare altrove"),
    ],
    opzioni: ScenarioDaRiga.opzioni + [
      Opzione("--data", "AAAA-MM-GG", "il giorno dell'atto", predefinito: "oggi"),
      Opzione("--protocollo", "TESTO", "il protocollo dell'atto"),
      Opzione("--motivo", "TESTO", "perché una ripartizione fuori dai limiti è giusta: resta nell'atto"),
    ],
    note: [
      ScenarioDaRiga.nota,
      "Si adotta con la revisione semestrale: la proposta è del verbale di aprile o di ottobre, gli elettori si spostano dal 21 aprile al 20 giugno o dal 21 ottobre al 20 dicembre, dopo l'approvazione della Commissione elettorale circondariale. È rifiutata dalla prima tornata straordinaria alla fine del voto.",
      "Il numero nella lista generale resta. Nelle sezioni che c'erano chi parte è barrato e chi arriva prende i numeri in fondo, in ordine alfabetico; la lista di una sezione nuova comincia da 1. Per liste sezionali tutte nuove segue «sezionale ricompila --soltanto-sezionali».",
    ], norme: ScenarioDaRiga.norme,
    esiti: [.datiRifiutati, .regolaViolata, .archivioOccupato, .listeBloccate, .letturaScrittura])

  private let richiesta: RichiestaDiRipartizione

  init(_ arguments: inout Arguments) throws(UsageError) {
    richiesta = RichiestaDiRipartizione(
      try ScenarioDaRiga.file(&arguments), data: try arguments.day("--data"),
      protocollo: arguments.option("--protocollo") ?? "", motivo: arguments.option("--motivo") ?? "")
  }

  func risposta(_ ufficio: Ufficio) throws -> Risposta {
    try ufficio.adotta(richiesta).risposta(prova: ufficio.prova)
  }
}
