import Elettorato
import Ufficio

/// `sezionale ricompila`: the lists written again, with new numbers.
struct ComandoRicompila: ComandoDellUfficio {
  static let nome = "ricompila"
  static let aiuto = Aiuto(
    scopo: "riscrive le liste in ordine e dà a tutti nuovi numeri: un atto, che non si annulla",
    esempi: [
      .init("sezionale -a gaby ricompila --prova", "che cosa cambierebbe, senza scrivere nulla"),
      .init(
        "sezionale -a gaby ricompila --data 2025-06-30 --protocollo 2025/310",
        "dal 30 giugno 2025 le parti di uomini e donne diventano la lista unica"),
      .init(
        "sezionale -a gaby ricompila --soltanto-sezionali",
        "dopo una nuova ripartizione: i numeri della lista generale restano"),
    ],
    opzioni: [
      Opzione("--data", "AAAA-MM-GG", "il giorno dell'atto", predefinito: "oggi"),
      Opzione("--protocollo", "TESTO", "il protocollo dell'atto"),
      Opzione("--motivo", "TESTO", "perché si ricompila con una revisione ancora aperta: resta nell'atto"),
      Opzione("--soltanto-sezionali", "rinumera le liste di sezione e lascia la lista generale com'è"),
    ],
    note: [
      "Ogni lista è riscritta in ordine alfabetico, poi per data di nascita e fascicolo; i numeri ripartono da 1; le righe barrate restano negli atti e non sono più stampate. Nessuno è iscritto o cancellato. Rinumerare la lista generale rinumera anche tutte le liste sezionali e le liste aggiunte.",
      "Si fa d'intesa con la Commissione elettorale circondariale, a revisioni chiuse: è rifiutata dalla prima tornata straordinaria alla fine del voto (il passaggio alla lista unica si può invece fino al blocco), e con eventi che attendono una tornata chiede il motivo.",
      "La tabella dai numeri vecchi ai nuovi si stampa con «sezionale stampa concordanza». Il fascicolo di ciascuno non cambia mai: atti, eventi e attestazioni restano validi.",
    ], norme: Fondamento.ricompilazione,
    esiti: [.regolaViolata, .archivioOccupato, .listeBloccate, .letturaScrittura, .confermaNecessaria])

  private let richiesta: RichiestaDiRicompilazione

  init(_ arguments: inout Arguments) throws(UsageError) {
    richiesta = RichiestaDiRicompilazione(
      arguments.flag("--soltanto-sezionali") ? .listeSezionali : .tutteLeListe,
      data: try arguments.day("--data"), protocollo: arguments.option("--protocollo") ?? "",
      motivo: arguments.option("--motivo") ?? "")
  }

  func risposta(_ ufficio: Ufficio) throws -> Risposta {
    try ufficio.adotta(richiesta).risposta(prova: ufficio.prova)
  }
}
