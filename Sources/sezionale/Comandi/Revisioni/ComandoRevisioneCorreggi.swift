import Elettorato
import Ufficio

/// `sezionale revisione correggi`: what the officer decides by hand on one event.
struct ComandoRevisioneCorreggi: ComandoDellUfficio {
  static let nome = "revisione correggi"
  static let aiuto = Aiuto(
    scopo: "decide a mano su un evento, con il motivo e il documento che lo giustificano",
    esempi: [
      .init(
        "sezionale -a gaby revisione correggi 12 --sezione 2 --motivo \"via nuova\" --documento \"delibera 4/2023\"",
        "la sezione di un indirizzo che il viario non ha"),
      .init(
        "sezionale -a gaby revisione correggi --evento 31 --identita-verificata --motivo \"errore materiale nel nome\" --documento \"nota 77/2023\"",
        "la persona è quella del codice fiscale, anche se il nome è scritto in altro modo"),
      .init(
        "sezionale -a gaby revisione correggi 7 --escludi --motivo \"documento ritirato\" --documento \"prot. 55/2023\"",
        "l'evento non avrà effetto"),
    ],
    parole: [.init("PROGRESSIVO", "il numero che il file dà all'evento", facoltativa: true)],
    opzioni: [
      Opzione("--evento", "N", "il numero che l'archivio dà all'evento, se il progressivo non basta"),
      Opzione("--escludi", "l'evento non ha effetto, in questa e in ogni altra tornata"),
      Opzione("--identita-verificata", "l'ufficio ha verificato che la persona è quella del codice fiscale"),
      Opzione("--sezione", "N", "la sezione dell'indirizzo"),
      Opzione("--ritira", "annulla ciò che era stato deciso a mano: l'evento è giudicato da sé"),
      Opzione("--motivo", "TESTO", "perché", obbligatoria: true),
      Opzione("--documento", "TESTO", "il documento che lo giustifica", obbligatoria: true),
    ],
    note: [
      "L'intervento vale dalla prossima tornata, e l'atto che decide sull'evento lo riporta con motivo e documento. Non si interviene su un evento che ha già la risposta definitiva di un atto.",
      "Nel motivo e nel documento si indicano provvedimenti e protocolli, non dati di persone: gli argomenti di un comando possono essere letti da altri utenti della macchina.",
    ],
    norme: Fondamento.correzione,
    esiti: [.datiRifiutati, .regolaViolata, .archivioOccupato, .letturaScrittura])

  private let richiesta: RichiestaDiCorrezione

  init(_ arguments: inout Arguments) throws(UsageError) {
    let progressivo = arguments.optionalWord()
    let numero = try arguments.integer("--evento", in: 1...Int(Int32.max))
    let quale: RichiestaDiCorrezione.Quale =
      switch (progressivo, numero) {
      case (let progressivo?, nil): .progressivo(progressivo)
      case (nil, let numero?): .numero(numero)
      case (nil, nil): throw .missingWord("PROGRESSIVO")
      case (_?, _?): throw .conflicting(option: "--evento", with: "PROGRESSIVO")
      }
    richiesta = RichiestaDiCorrezione(
      quale, try Self.azione(&arguments), motivo: try arguments.required("--motivo"),
      documento: try arguments.required("--documento"))
  }

  /// One action, and one alone.
  private static func azione(_ arguments: inout Arguments) throws(UsageError) -> Intervento.Azione {
    var azioni: [(nome: String, azione: Intervento.Azione)] = []
    if arguments.flag("--escludi") { azioni.append(("--escludi", .escludi)) }
    if arguments.flag("--identita-verificata") {
      azioni.append(("--identita-verificata", .identitaVerificata))
    }
    if let sezione = try arguments.integer("--sezione", in: 1...9999) {
      azioni.append(("--sezione", .sezione(sezione)))
    }
    if arguments.flag("--ritira") { azioni.append(("--ritira", .ritira)) }
    guard let prima = azioni.first else {
      throw .missingOption(option: "--escludi, --identita-verificata, --sezione N", value: "o --ritira")
    }
    guard azioni.count == 1 else { throw .conflicting(option: prima.nome, with: azioni[1].nome) }
    return prima.azione
  }

  func risposta(_ ufficio: Ufficio) throws -> Risposta {
    try ufficio.correggi(richiesta).risposta(prova: ufficio.prova)
  }
}
