import Elettorato
import Ufficio

/// `sezionale revisione delibera`: adopts a revision.
struct ComandoRevisioneDelibera: ComandoDellUfficio {
  static let nome = "revisione delibera"
  static let aiuto = Aiuto(
    scopo: "adotta una tornata di revisione, o una fase della semestrale: un atto",
    esempi: [
      .init("sezionale -a gaby revisione delibera --tornata 1 --data 2023-09-26", "adotta la prima tornata"),
      .init(
        "sezionale -a gaby revisione delibera --tornata 1 --proposta 7K3M-9QXD-2F4T-WB6H",
        "soltanto se è la proposta esaminata, con quel codice"),
      .init(
        "sezionale -a gaby revisione delibera --semestrale --fase rettifica --data 2024-06-20",
        "applica alle liste gli elenchi della revisione semestrale"),
    ],
    opzioni: RevisioneDaRiga.opzioni + [
      Opzione("--proposta", "CODICE", "il codice della proposta esaminata: con un'altra l'atto è rifiutato"),
      Opzione("--protocollo", "TESTO", "il protocollo dell'atto"),
      Opzione(
        "--motivo", "TESTO",
        "perché si adotta lo stesso, quando c'è ciò che attende: resta nell'atto con l'elenco"),
    ],
    note: RevisioneDaRiga.note + [
      "Una tornata insolita (molte cancellazioni, una sezione che si svuota, un solo anno di nascita) chiede il motivo prima di essere adottata."
    ], norme: Fondamento.revisioni,
    esiti: [
      .datiRifiutati, .regolaViolata, .archivioOccupato, .listeBloccate, .letturaScrittura,
      .confermaNecessaria, .scadenzaSuperata,
    ])

  private let quale: RevisioneDaRiga

  init(_ arguments: inout Arguments) throws(UsageError) {
    let adozione = RevisioneDaRiga.Adozione(
      esaminata: try Self.proposta(&arguments), protocollo: arguments.option("--protocollo") ?? "",
      motivo: arguments.option("--motivo") ?? "")
    quale = try RevisioneDaRiga(&arguments, adozione)
  }

  private static func proposta(_ arguments: inout Arguments) throws(UsageError) -> CodiceCarta? {
    guard let digitato = arguments.option("--proposta") else { return nil }
    if let codice = CodiceCarta(digitato: digitato), codice.gruppi == CodiceCarta.gruppiDellaLista {
      return codice
    }
    throw .notAChoice(
      what: "--proposta", value: digitato, choices: ["quattro gruppi di quattro lettere e cifre"],
      nearest: nil)
  }

  func risposta(_ ufficio: Ufficio) throws -> Risposta {
    switch quale {
    case .tornata(let richiesta): try ufficio.adotta(richiesta).risposta(prova: ufficio.prova)
    case .semestrale(let richiesta): try ufficio.adotta(richiesta).risposta(prova: ufficio.prova)
    }
  }
}
