import Archivio
import Elettorato
import Ufficio

/// `sezionale forma`: the first act.
struct ComandoForma: ComandoDellUfficio {
  static let nome = "forma"
  static let aiuto = Aiuto(
    scopo: "forma le liste dall'anagrafe, o prende in carico quelle che l'ufficio ha già: è l'atto n. 1",
    esempi: [
      .init("sezionale -a gaby forma --prova", "decide tutto, riferisce e non scrive nulla"),
      .init("sezionale -a gaby forma --data 2023-08-31", "adotta l'atto con quella data"),
      .init(
        "sezionale -a gaby forma --scrivi-decisioni casi.csv",
        "dopo «importa liste»: i casi in cui liste e anagrafe non concordano, da decidere uno per uno"),
    ],
    opzioni: [
      Opzione(
        "--data", "AAAA-MM-GG", "la data dell'atto",
        predefinito: "la situazione dell'anagrafe nella consultazione in corso, altrimenti oggi"),
      Opzione("--protocollo", "TESTO", "il protocollo dell'atto"),
      Opzione(
        "--fine-semestre", "AAAA-MM-GG", "chi compie 18 anni entro questo giorno è iscritto",
        predefinito: "quello della consultazione, altrimenti la fine del semestre della data"),
      Opzione(
        "--prevale", "CHI", "chi seguire quando legge e anagrafe non concordano",
        scelte: RichiestaFormazione.Prevale.allCases.map(\.rawValue), predefinito: "nessuno: l'atto si ferma"),
      Opzione(
        "--motivo", "TESTO",
        "perché le liste si formano lo stesso, quando c'è ciò che attende: resta nell'atto con l'elenco"
      ),
      Opzione("--decisioni", "FILE", "le decisioni sui casi della presa in carico"),
      Opzione("--scrivi-decisioni", "FILE", "scrive i casi da decidere e non adotta nulla"),
    ],
    note: [
      "È iscritto chi è cittadino italiano, residente o iscritto all'AIRE, compie 18 anni entro il semestre e non ha perso il diritto; i cittadini dell'Unione europea già nella lista aggiunta lo restano. Chi non ha una sezione nel viario è iscritto come «da assegnare» e compare in ogni quadro: l'atto chiede il motivo, con l'elenco (esito 10).",
      "Fino alla revisione del 30 giugno 2025 uomini e donne hanno parti e numeri distinti; poi la lista è unica.",
    ],
    norme: Fondamento.formazione,
    esiti: [.datiRifiutati, .regolaViolata, .archivioOccupato, .letturaScrittura, .confermaNecessaria])

  private let richiesta: RichiestaDiFormazione
  private let scriviDecisioni: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    richiesta = RichiestaDiFormazione(
      data: try arguments.day("--data"), protocollo: arguments.option("--protocollo") ?? "",
      fineSemestre: try arguments.day("--fine-semestre"),
      prevale: try arguments.choice("--prevale", of: RichiestaFormazione.Prevale.self),
      decisioni: arguments.option("--decisioni"), motivo: arguments.option("--motivo") ?? "")
    scriviDecisioni = arguments.option("--scrivi-decisioni")
  }

  func risposta(_ ufficio: Ufficio) throws -> Risposta {
    if let scriviDecisioni { return try ufficio.scriviCasi(richiesta, in: scriviDecisioni).risposta }
    return try ufficio.forma(richiesta).risposta(prova: ufficio.prova)
  }
}
