import Archivio
import Elettorato

/// The words that say which round, on which day, read how.
struct TornataDaRiga: Sendable {
  static let opzioni = [
    Opzione("--tornata", "N", "la tornata straordinaria prima di un voto, da 1 a 4"),
    Opzione("--dinamica", "N", "la tornata ordinaria: 1 cancella, 2 iscrive"),
    Opzione(
      "--data", "AAAA-MM-GG", "il giorno dell'atto: sono esaminati gli eventi ricevuti fino a quel giorno",
      predefinito: "oggi"),
    Opzione(
      "--lettura", "LETTURA", "come l'ufficio legge la legge dove lascia una scelta",
      scelte: CalendarioDelleTornate.Lettura.allCases.map(\.rawValue),
      predefinito: "quella dei calendari ufficiali",
      ripetibile: true),
  ]

  static let note = [
    "Tornate straordinarie (art. 32, c. 4): la 1 cancella morti, emigrati e chi ha perso cittadinanza o diritto; la 2, entro il manifesto, iscrive gli immigrati, cancella le perdite e cambia le sezioni; la 3, entro il 30º giorno, iscrive chi acquista o riacquista il diritto; la 4, entro il 15º, cancella i morti.",
    "Letture: «morti-subito» cancella i morti in ogni tornata; «emigrazioni-al-manifesto» ammette gli emigrati anche nella seconda. La lettura usata resta nell'atto.",
  ]

  let tornata: Tornata
  let data: Giorno?
  let letture: Set<CalendarioDelleTornate.Lettura>

  init(_ arguments: inout Arguments) throws(UsageError) {
    let straordinaria = try arguments.integer("--tornata", in: 1...4)
    let dinamica = try arguments.integer("--dinamica", in: 1...2)
    switch (straordinaria, dinamica) {
    case (let numero?, nil): tornata = .straordinaria(numero)
    case (nil, let numero?): tornata = .dinamica(numero)
    case (nil, nil): throw .missingOption(option: "--tornata", value: "N")
    case (_?, _?): throw .conflicting(option: "--tornata", with: "--dinamica")
    }
    data = try arguments.day("--data")
    var letture: Set<CalendarioDelleTornate.Lettura> = []
    for testo in arguments.options("--lettura") {
      letture.insert(try Arguments.choice(testo, what: "--lettura", of: CalendarioDelleTornate.Lettura.self))
    }
    self.letture = letture
  }

  func revisioni(_ archivio: ArchivioElettorale, _ environment: Environment) -> Revisioni {
    Revisioni(archivio: archivio, tornata: tornata, giorno: data ?? environment.oggi, letture: letture)
  }
}

/// `sezionale revisione proposta`: what a round would do, and why.
struct ComandoRevisioneProposta: Comando {
  static let nome = "revisione proposta"
  static let aiuto = Aiuto(
    scopo: "esamina gli eventi ricevuti e mostra che cosa farebbe una tornata, senza cambiare nulla",
    esempi: [
      .init(
        "sezionale -a gaby revisione proposta --tornata 1 --data 2023-09-26",
        "la prima tornata prima del voto"),
      .init("sezionale -a gaby revisione proposta --dinamica 2", "la seconda tornata ordinaria, a oggi"),
    ],
    opzioni: TornataDaRiga.opzioni, note: TornataDaRiga.note, norme: [.d223("artt. 32 e 41")],
    esiti: [.regolaViolata, .scadenzaSuperata])

  private let quale: TornataDaRiga

  init(_ arguments: inout Arguments) throws(UsageError) { quale = try TornataDaRiga(&arguments) }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.apri(.lettura)
    let proposta = try archivio.istantanea {
      try archivio.proponi(
        try quale.revisioni(archivio, environment).richiesta(operatore: Operatore(environment)))
    }
    RapportoTornata(proposta).mostra(output, prova: false)
    return .fatto
  }
}

/// `sezionale revisione delibera`: adopts a round.
struct ComandoRevisioneDelibera: Comando {
  static let nome = "revisione delibera"
  static let aiuto = Aiuto(
    scopo: "adotta una tornata di revisione: un atto che cambia le liste",
    esempi: [
      .init("sezionale -a gaby revisione delibera --tornata 1 --data 2023-09-26", "adotta la prima tornata"),
      .init(
        "sezionale -a gaby revisione delibera --tornata 1 --proposta 7K3M-9QXD-2F4T-WB6H",
        "soltanto se è la proposta esaminata, con quel codice"),
    ],
    opzioni: TornataDaRiga.opzioni + [
      Opzione("--proposta", "CODICE", "il codice della proposta esaminata: con un'altra l'atto è rifiutato"),
      Opzione("--protocollo", "TESTO", "il protocollo dell'atto"),
      Opzione("--motivo", "TESTO", "perché una tornata insolita è giusta: resta nell'atto"),
    ],
    note: TornataDaRiga.note + [
      "Una tornata insolita (molte cancellazioni, una sezione che si svuota, un solo anno di nascita) chiede il motivo prima di essere adottata."
    ], norme: [.d223("artt. 32 e 41")],
    esiti: [.regolaViolata, .archivioOccupato, .letturaScrittura, .confermaNecessaria, .scadenzaSuperata])

  private let quale: TornataDaRiga
  private let proposta: CodiceCarta?
  private let protocollo: String
  private let motivo: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    quale = try TornataDaRiga(&arguments)
    if let digitato = arguments.option("--proposta") {
      guard let codice = CodiceCarta(digitato: digitato), codice.gruppi == CodiceCarta.gruppiDellaLista else {
        throw .notAChoice(
          what: "--proposta", value: digitato, choices: ["quattro gruppi di quattro lettere e cifre"],
          nearest: nil)
      }
      proposta = codice
    } else {
      proposta = nil
    }
    protocollo = arguments.option("--protocollo") ?? ""
    motivo = arguments.option("--motivo") ?? ""
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.apri(.scrittura)
    let (operatore, prova) = (Operatore(environment), environment.options.prova)
    let esito = try archivio.transazione(prova: prova) {
      let richiesta = try quale.revisioni(archivio, environment).richiesta(
        operatore: operatore, protocollo: protocollo, motivo: motivo)
      let esito = try archivio.delibera(richiesta, esaminata: proposta)
      try archivio.annota(
        "atto \(esito.atto.numero), \(esito.atto.tipo.rawValue): \(esito.proposta.voci.count) variazioni, impronta \(esito.sigillo.impronta.esadecimale)",
        giorno: environment.oggi, operatore: operatore.nome, programma: operatore.programma)
      return esito
    }
    RapportoTornata(esito).mostra(output, prova: prova)
    return .fatto
  }
}
