import Elettorato
import Tracciati
import Ufficio

/// `sezionale rettifica`: mends clerical errors of electors on the lists.
struct ComandoRettifica: ComandoDellUfficio {
  static let nome = "rettifica"
  static let aiuto = Aiuto(
    scopo: "corregge errori materiali nei dati degli elettori iscritti: un atto, con motivi e documenti",
    esempi: [
      .init("sezionale -a gaby rettifica rettifiche.csv --prova", "che cosa cambierebbe"),
      .init(
        "sezionale -a gaby rettifica rettifiche.csv --data 2024-01-31 --protocollo 12/2024",
        "adotta l'atto con quella data"),
    ],
    parole: [.init("FILE", "le correzioni: una riga per ogni dato da correggere")],
    opzioni: [
      Opzione("--data", "AAAA-MM-GG", "la data dell'atto", predefinito: "oggi"),
      Opzione("--protocollo", "TESTO", "il protocollo dell'atto"),
    ],
    note: [
      "Colonne del file: \(TracciatoRettifiche.colonne.map(\.nome).joined(separator: ", ")). Campi: \(RettificaDati.Campo.allCases.map(\.rawValue).joined(separator: ", ")).",
      "Una rettifica non iscrive e non cancella: la riga è riscritta con gli stessi numeri; con SEZIONE l'elettore passa in fondo alla lista di un'altra sezione e conserva il numero generale. Così si assegna anche la sezione a chi non l'ha. Cambi di abitazione e di cittadinanza sono eventi; il codice fiscale lo cambia soltanto l'Agenzia delle entrate.",
      "Dal blocco delle liste al voto gli errori delle liste sezionali li corregge la Commissione elettorale circondariale, fino al secondo giorno prima del voto.",
    ],
    norme: Fondamento.rettifica,
    esiti: [.datiRifiutati, .regolaViolata, .archivioOccupato, .listeBloccate, .letturaScrittura])

  private let richiesta: RichiestaDiRettifica

  init(_ arguments: inout Arguments) throws(UsageError) {
    richiesta = RichiestaDiRettifica(
      file: try arguments.word("FILE"), data: try arguments.day("--data"),
      protocollo: arguments.option("--protocollo") ?? "")
  }

  func risposta(_ ufficio: Ufficio) throws -> Risposta {
    try ufficio.adotta(richiesta).risposta(prova: ufficio.prova)
  }
}
