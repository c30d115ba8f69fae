import Elettorato
import Ufficio

/// `sezionale consultazione indici`: calls a vote.
struct ComandoConsultazioneIndici: ComandoDellUfficio {
  static let nome = "consultazione indici"
  static let aiuto = Aiuto(
    scopo: "indice una consultazione: i suoi giorni e l'ordinamento da cui corrono i termini",
    esempi: [
      .init("sezionale -a gaby consultazione indici elezione.csv", "la consultazione del file"),
      .init(
        "sezionale -a gaby consultazione indici elezione.csv --prova",
        "la confronta con la legge e non scrive"),
      .init(
        "sezionale -a gaby consultazione indici --consultazioni comunale --voto 2027-05-16",
        "senza file: il Comune è quello dell'archivio"),
    ],
    parole: [
      .init(
        "FILE",
        "chiavi e valori: consultazioni, data_voto, data_manifesto e le altre; il Comune, se manca, è quello dell'archivio",
        facoltativa: true)
    ],
    opzioni: FattiDelVoto.opzioni + FirmaDaRiga.opzioni,
    note: [
      "Il file è controllato con la legge: un voto che non è di domenica, un manifesto tardivo o un decreto successivo al manifesto sono rifiutati con l'articolo. Dove la legge consente di derogare, la chiave motivo.<anomalia> o --motivo dà la ragione, che resta nell'atto; un voto in giorni diversi da quelli della norma dell'anno chiede la sua (esito 10).",
      "Senza FILE ciò che manca è chiesto, una domanda per volta. Ciò che contrasta con il Comune dell'archivio, o con il file, è rifiutato.",
      "Un termine amministrativo si sposta per una sola consultazione con le chiavi termine.<codice> (i giorni) e motivo.<codice>; un termine di legge mai.",
      "Quando le liste ci sono già, l'indizione è un atto della catena, che non muove elettori; prima, la consultazione è scritta nell'atto n. 1.",
    ],
    norme: Fondamento.consultazione,
    esiti: [.datiRifiutati, .regolaViolata, .letturaScrittura, .confermaNecessaria])

  private var fatti: FattiDelVoto
  private let firma: FirmaIndizione

  init(_ arguments: inout Arguments) throws(UsageError) {
    fatti = try FattiDelVoto(&arguments)
    firma = try FirmaDaRiga.leggi(&arguments)
  }

  /// What neither the file nor the line says is asked first.
  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    // Who may not call a vote learns it before any question.
    if fatti.file == nil { try environment.ufficio.verificaDiPoterIndire() }
    var completo = self
    completo.fatti = try fatti.completi(output)
    return try completo.chiediAllUfficio(environment, output)
  }

  func risposta(_ ufficio: Ufficio) throws -> Risposta {
    try ufficio.indici(fatti.file, fatti.coppie, firma).risposta(prova: ufficio.prova)
  }
}

/// `sezionale consultazione ballottaggio`: calls the run-off of the vote in progress.
struct ComandoConsultazioneBallottaggio: ComandoDellUfficio {
  static let nome = "consultazione ballottaggio"
  static let aiuto = Aiuto(
    scopo: "indice il turno di ballottaggio della consultazione in corso, con le stesse liste",
    esempi: [
      .init(
        "sezionale -a gaby consultazione ballottaggio --primo 2023-11-26",
        "si vota la seconda domenica successiva"),
      .init(
        "sezionale -a latisana consultazione ballottaggio --primo 2023-04-16 --secondo 2023-04-17",
        "si vota di domenica e di lunedì"),
    ],
    opzioni: [
      Opzione("--primo", "GIORNO", "il primo giorno di votazione", obbligatoria: true),
      Opzione("--secondo", "GIORNO", "il secondo giorno di votazione", predefinito: "nessuno"),
      Opzione(
        "--motivo", "ANOMALIA=TESTO", "la ragione di una deroga, che resta nell'atto",
        predefinito: "nessuna deroga",
        ripetibile: true),
    ] + FirmaDaRiga.opzioni,
    note: [
      "Nessuno è aggiunto alle liste perché compie 18 anni fra i due turni: l'età resta quella del primo. Il ballottaggio prende il posto della consultazione in corso; i termini del primo turno restano nello scadenzario."
    ],
    norme: [Consultazione.normaBallottaggio], esiti: [.datiRifiutati, .regolaViolata, .letturaScrittura])

  private let chiavi: ChiaviBallottaggio
  private let firma: FirmaIndizione

  init(_ arguments: inout Arguments) throws(UsageError) {
    let primo = try Arguments.day(try arguments.required("--primo"), what: "--primo")
    let secondo = try arguments.day("--secondo")
    var motivi: [String: String] = [:]
    for voce in arguments.options("--motivo") {
      let parti = voce.split(separator: "=", maxSplits: 1).map(String.init)
      guard parti.count == 2, let testo = FirmaDaRiga.riga(parti[1]) else {
        throw .empty(what: "--motivo ANOMALIA=TESTO")
      }
      motivi[parti[0]] = testo
    }
    chiavi = ChiaviBallottaggio(primo: primo, secondo: secondo, motivi: motivi)
    firma = try FirmaDaRiga.leggi(&arguments)
  }

  func risposta(_ ufficio: Ufficio) throws -> Risposta {
    try ufficio.indici(chiavi, firma).risposta(prova: ufficio.prova)
  }
}

/// `sezionale consultazione mostra`: the vote in progress.
struct ComandoConsultazioneMostra: ComandoDellUfficio {
  static let nome = "consultazione mostra"
  static let aiuto = Aiuto(
    scopo: "mostra la consultazione in corso",
    esempi: [.init("sezionale -a gaby consultazione mostra", "tipo, giorni, ordinamento, deroghe e atto")],
    esiti: [.regolaViolata, .archivioDanneggiato, .letturaScrittura])

  init(_ arguments: inout Arguments) throws(UsageError) {}

  func risposta(_ ufficio: Ufficio) throws -> Risposta { try ufficio.consultazioneInCorso().risposta() }
}

/// `sezionale consultazione chiudi`: ends the vote in progress.
struct ComandoConsultazioneChiudi: ComandoDellUfficio {
  static let nome = "consultazione chiudi"
  static let aiuto = Aiuto(
    scopo: "chiude la consultazione in corso, così che se ne possa indire un'altra",
    esempi: [.init("sezionale -a gaby consultazione chiudi", "le liste non cambiano")],
    note: [
      "Se le liste sono bloccate, si chiude soltanto dopo l'ultimo giorno di voto: il blocco finisce con un atto della catena."
    ], esiti: [.regolaViolata, .letturaScrittura, .listeBloccate])

  init(_ arguments: inout Arguments) throws(UsageError) {}

  func risposta(_ ufficio: Ufficio) throws -> Risposta {
    let numero = try ufficio.chiudiConsultazione()
    return Risposta(
      "consultazione chiusa", prova: ufficio.prova, [.voci([.init("consultazione", .numero(numero))])])
  }
}
