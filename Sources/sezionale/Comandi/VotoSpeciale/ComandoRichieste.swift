import Archivio
import Elettorato
import Sistema
import Ufficio

/// `sezionale richieste esamina`: judges every request and application, and records the answers.
struct ComandoRichiesteEsamina: Comando {
  static let nome = "richieste esamina"
  static let aiuto = Aiuto(
    scopo: "decide tutte le richieste di voto fuori della sezione e le domande, ognuna con motivo e articolo",
    esempi: [
      .init("sezionale -a gaby richieste esamina", "ogni richiesta, sulle liste dell'ultimo atto"),
      .init("sezionale -a gaby richieste esamina --prova", "le stesse risposte, senza registrarle"),
    ],
    note: [
      "Le richieste sono giudicate sulle liste dell'ultimo atto: quando un atto successivo cambia un elettore la risposta è riesaminata, e il cambiamento è riferito.",
      "Una richiesta tardiva è rifiutata e segnalata se il termine è ordinatorio: per accoglierla c'è «richieste accogli».",
      "Le domande per le liste aggiunte sono decise dall'atto di «domande delibera»; le ammissioni dell'art. 32-bis dalla Commissione elettorale circondariale: qui è la proposta.",
    ],
    norme: SpecieDiRichiesta.allCases.map(\.norma) + [
      Norma(.dlgs197del1996, "artt. 1-3"), .d223("art. 32-bis"),
    ],
    esiti: [.regolaViolata, .archivioOccupato, .archivioDanneggiato, .letturaScrittura])

  init(_ arguments: inout Arguments) throws(UsageError) {}

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.scrittura)
    let aperta = try Consultazioni.necessaria(archivio)
    let prova = environment.options.prova
    let riservato = try FileRiservato(archivio, aperta, environment.ufficio).apri(.scrittura)
    let (richieste, domande, cambiate) = try archivio.transazione(prova: prova) {
      let richieste = try Richieste(archivio, aperta, riservato, oggi: environment.oggi)
      let domande = try Domande(archivio, aperta, entro: environment.oggi)
      let daRegistrare = richieste.daRegistrare
      try riservato?.transazione(prova: prova) {
        for (esaminata, _) in daRegistrare {
          try riservato?.registra(
            esaminata.decisione(atto: richieste.atto), ArchivioRiservato.Firma(environment.ufficio))
        }
      }
      try archivio.annota(
        .richiesteEsaminate(richieste.esaminate.count, risposte: daRegistrare.count),
        environment.ufficio.firma)
      return (richieste, domande, daRegistrare.filter { $0.prima != nil })
    }
    RapportoRichieste(richieste: richieste, domande: domande, cambiate: cambiate).mostra(output, prova: prova)
    return .fatto
  }
}

/// `sezionale richieste mostra`: the requests with their answers, or one of them.
struct ComandoRichiesteMostra: Comando {
  static let nome = "richieste mostra"
  static let aiuto = Aiuto(
    scopo: "mostra le richieste di voto fuori della sezione con la risposta, o una sola per intero",
    esempi: [
      .init("sezionale -a gaby richieste mostra", "una riga per richiesta, senza nomi"),
      .init("sezionale -a gaby richieste mostra 3", "la richiesta n. 3: chi, dove, come è stata decisa"),
    ],
    parole: [.init("N", "il numero della richiesta", facoltativa: true)],
    note: ["Ogni lettura è scritta nel registro locale, senza dati personali."],
    norme: SpecieDiRichiesta.allCases.map(\.norma),
    esiti: [.datiRifiutati, .regolaViolata, .archivioOccupato, .archivioDanneggiato, .letturaScrittura])

  private let numero: Int?

  init(_ arguments: inout Arguments) throws(UsageError) {
    if let parola = arguments.optionalWord() {
      numero = try Arguments.integer(parola, what: "N", in: 1...1_000_000)
    } else {
      numero = nil
    }
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.scrittura)
    let aperta = try Consultazioni.necessaria(archivio)
    let riservato = try FileRiservato(archivio, aperta, environment.ufficio).apri(.scrittura)
    let richieste = try archivio.transazione(prova: environment.options.prova) {
      let richieste = try Richieste(archivio, aperta, riservato, oggi: environment.oggi)
      try archivio.annota(
        numero.map { .richiestaLetta($0) } ?? .richiesteLette(richieste.esaminate.count),
        environment.ufficio.firma)
      return richieste
    }
    if let numero {
      SchermataRichiesta(try richieste.esaminata(numero), richieste).mostra(output)
    } else {
      RapportoRichieste.elenco(richieste, output)
    }
    return .fatto
  }
}

/// `sezionale esporta richieste`: every request and application with its answer.
struct ComandoEsportaRichieste: Comando {
  static let nome = "esporta richieste"
  static let aiuto = Aiuto(
    scopo:
      "scrive ogni richiesta e ogni domanda con la risposta: esito, motivo, articolo, schede, chi raccoglie",
    esempi: [
      .init(
        "sezionale -a gaby esporta richieste richieste.csv", "una riga per richiesta, in ordine di specie")
    ],
    parole: [.init("FILE", "il file da scrivere")],
    opzioni: [Opzione("--sovrascrivi", "sostituisce il file se c'è già")],
    note: [
      "Colonne: \(EsportazioneRichieste.colonne.joined(separator: ", ")). Il file contiene dati riservati: va eliminato con le richieste. La lettura è scritta nel registro locale."
    ],
    norme: SpecieDiRichiesta.allCases.map(\.norma),
    esiti: [.regolaViolata, .archivioOccupato, .archivioDanneggiato, .letturaScrittura])

  private let file: String
  private let sovrascrivi: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    file = try arguments.word("FILE")
    sovrascrivi = arguments.flag("--sovrascrivi")
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.scrittura)
    guard try archivio.ultimoAtto() > 0 else { throw ErroreArchivio.attoMancante(.primaFormazione) }
    let prova = environment.options.prova
    let voci = try archivio.transazione(prova: prova) {
      let aperta = try Consultazioni.aperta(archivio)
      let richieste = try aperta.map {
        try Richieste(
          archivio, $0, try FileRiservato(archivio, $0, environment.ufficio).apri(.scrittura),
          oggi: environment.oggi)
      }
      let domande = try Domande(archivio, aperta, entro: environment.oggi)
      var avvisi = Risposta()
      domande.avvisaFuture(&avvisi)
      output.mostra(avvisi)
      let (bytes, voci) = try EsportazioneRichieste(richieste: richieste, domande: domande).testo()
      try archivio.annota(.richiesteEsportate(righe: voci), environment.ufficio.firma)
      if !prova { try DurableFile.write(bytes, to: file, replacing: sovrascrivi) }
      return voci
    }
    output.riga(
      "\(voci.di("richiesta o domanda", "richieste e domande")) in \(file)\(prova ? " — prova: nulla è stato scritto" : "")"
    )
    output.campo("richieste", .integer(voci))
    output.campo("file", .string(file))
    return .fatto
  }
}
