import Archivio
import Elettorato
import Ufficio

/// `sezionale revisione correggi`: what the officer decides by hand on one event.
struct ComandoRevisioneCorreggi: Comando {
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
    norme: [.d223("artt. 32 e 36")],
    esiti: [.datiRifiutati, .regolaViolata, .archivioOccupato, .letturaScrittura])

  private let quale: Correzioni.Quale
  private let azione: Intervento.Azione
  private let motivo: String
  private let documento: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    let progressivo = arguments.optionalWord()
    let numero = try arguments.integer("--evento", in: 1...Int(Int32.max))
    switch (progressivo, numero) {
    case (let progressivo?, nil): quale = .progressivo(progressivo)
    case (nil, let numero?): quale = .numero(numero)
    case (nil, nil): throw .missingWord("PROGRESSIVO")
    case (_?, _?): throw .conflicting(option: "--evento", with: "PROGRESSIVO")
    }
    azione = try Self.azione(&arguments)
    motivo = try arguments.required("--motivo")
    documento = try arguments.required("--documento")
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

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.scrittura)
    let prova = environment.options.prova
    let esito = try archivio.transazione(prova: prova) {
      try Correzioni(archivio: archivio, oggi: environment.oggi).correggi(
        quale, azione, motivo: motivo, documento: documento, operatore: environment.ufficio.operatore)
    }
    let evento = esito.evento
    output.titolo(
      "Evento n. \(evento.numero) (progressivo \(evento.progressivo)), \(evento.tipo.titolo) ricevuto \(evento.ricevuto.breve(.il))\(prova ? " — prova: nulla è stato scritto" : "")"
    )
    output.riga("prima  \(Self.risposta(esito.prima))")
    output.riga("ora    \(Self.risposta(esito.dopo))")
    output.nota("L'intervento è nel verbale della tornata che decide sull'evento.")
    output.campo("evento", .integer(evento.numero))
    output.campo("progressivo", .string(evento.progressivo))
    output.campo("azione", .string(azione.codice))
    output.campo("prima", .string(esito.prima.esito.rawValue))
    output.campo("ora", .string(esito.dopo.esito.rawValue))
    output.campo("motivo", .string(esito.dopo.motivo))
    return .fatto
  }

  private static func risposta(_ decisione: DecisioneEvento) -> String {
    let perche = decisione.spiegazione
    return decisione.esito.titolo + (perche.isEmpty ? "" : ": \(perche)")
  }
}
