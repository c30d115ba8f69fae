import Archivio
import Elettorato
import Modulistica
import Rendering
import Sistema
import Ufficio

/// `sezionale esporta elenchi-altri-comuni`: our electors who vote in other Comuni, a table for each of them.
struct ComandoEsportaElenchiAltriComuni: Comando {
  static let nome = "esporta elenchi-altri-comuni"
  static let aiuto = Aiuto(
    scopo: "scrive, per ogni Comune che raccoglie il voto di nostri elettori, la tabella che esso importa",
    esempi: [
      .init(
        "sezionale -a gaby esporta elenchi-altri-comuni --in elenchi",
        "un file per Comune: elenco-D839-per-A326.csv è per Aosta"),
      .init(
        "sezionale -a gaby esporta elenchi-altri-comuni --in elenchi --sovrascrivi",
        "di nuovo, dopo una correzione: l'altro Comune importa anche questi, e vale l'ultimo"),
    ],
    opzioni: [
      Opzione("--in", "DIR", "la cartella dei file", obbligatoria: true),
      Opzione("--sovrascrivi", "sostituisce i file che ci sono già"),
    ],
    note: [
      "Comprende chi è ammesso al voto domiciliare, in luogo di cura o di detenzione in un altro Comune. La somma degli elenchi è il numero degli ammessi fuori del Comune, o non è scritto nulla; prima occorre «richieste esamina».",
      "L'altro Comune riceve il suo file con «sezionale importa elenchi-altri-comuni FILE».",
      "Di un istituto è scritta la denominazione: il codice che ha nel nostro archivio non dice nulla altrove. I file contengono dati riservati: vanno trasmessi per posta elettronica certificata ed eliminati con le richieste. L'operazione è scritta nel registro locale.",
    ],
    norme: Ospite.specie.map(\.norma) + [Norma("d.l. 5/2012", "art. 6, c. 1")],
    esiti: [.regolaViolata, .archivioOccupato, .archivioDanneggiato, .letturaScrittura])

  private let cartella: String
  private let sovrascrivi: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    cartella = try arguments.required("--in")
    sovrascrivi = arguments.flag("--sovrascrivi")
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.scrittura)
    let (elenchi, _) = try ElenchiAltriComuni.leggi(archivio, environment, per: .file)
    let tabelle = try elenchi.elenchi.map { (elenchi.nome($0), try elenchi.tabella($0)) }
    let (radice, prova) = (try Percorsi.assoluto(cartella), environment.options.prova)
    for (nome, _) in tabelle
    where !sovrascrivi && (try? SystemCalls.status("\(radice)/\(nome)", following: false)) != nil {
      throw FileError("\(radice)/\(nome)", .exists)
    }
    if !prova {
      try Percorsi.preparaCartella(radice)
      for (nome, bytes) in tabelle {
        try DurableFile.write(bytes, to: "\(radice)/\(nome)", replacing: sovrascrivi)
      }
    }
    output.elenchi(elenchi, in: cartella, prova: prova)
    output.campo("file", .strings(tabelle.map(\.0)))
    return .fatto
  }
}

/// `sezionale stampa elenchi-altri-comuni`: the same, on paper, with the letter to the other mayor.
struct ComandoStampaElenchiAltriComuni: Comando {
  static let nome = "stampa elenchi-altri-comuni"
  static let aiuto = Aiuto(
    scopo:
      "stampa, per ogni Comune che raccoglie il voto di nostri elettori, l'elenco e la lettera al sindaco",
    esempi: [
      .init(
        "sezionale -a gaby stampa elenchi-altri-comuni --in lettere",
        "una cartella per Comune, con lettera ed elenco in PDF"),
      .init(
        "sezionale -a gaby stampa elenchi-altri-comuni --in lettere --formato pdf,html,csv",
        "in tre formati; la tabella da importare la scrive «esporta elenchi-altri-comuni»"),
    ],
    opzioni: OpzioniStampa.opzioni,
    note: [
      "La lettera dice le norme, quanti sono gli elettori in cifre e in lettere, e porta in calce la ricevuta da restituire. Data e protocollo si scrivono a mano.",
      "La somma degli elenchi è il numero degli ammessi fuori del Comune, o non è scritto nulla; prima occorre «richieste esamina». Finché le liste non sono bloccate l'elenco porta la scritta BOZZA.",
    ],
    norme: Ospite.specie.map(\.norma),
    esiti: [
      .datiRifiutati, .regolaViolata, .archivioOccupato, .archivioDanneggiato, .letturaScrittura,
    ])

  private let stampa: OpzioniStampa

  init(_ arguments: inout Arguments) throws(UsageError) { stampa = try OpzioniStampa(&arguments) }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.scrittura)
    let (elenchi, momento) = try ElenchiAltriComuni.leggi(archivio, environment, per: .carta)
    let documenti = elenchi.elenchi.flatMap { elenco -> [(cartella: String, documento: Document)] in
      let carta = ElencoAltroComune(
        fonte: momento.fonte, consultazione: elenchi.consultazione, elenco: elenco)
      return [(elenco.codice, carta.lettera()), (elenco.codice, carta.documento())]
    }
    let bytes = try stampa.scrivi(documenti, environment)
    output.elenchi(elenchi, in: stampa.destinazione, prova: environment.options.prova)
    output.campo("documenti", .integer(documenti.count))
    output.campo("bytes", .integer(bytes))
    return .fatto
  }
}

extension Output {
  fileprivate func elenchi(_ elenchi: ElenchiAltriComuni, in cartella: String, prova: Bool) {
    riga(
      "\(elenchi.elenchi.count.di("elenco", "elenchi")) in \(cartella)\(prova ? " — prova: nulla è stato scritto" : "")"
    )
    var table = Table([.left("comune"), .left(""), .right("elettori")])
    for elenco in elenchi.elenchi {
      table.append([elenco.codice, elenco.denominazione, elenco.voci.count.conMigliaia])
    }
    table.append(["in tutto", "", elenchi.elettori.conMigliaia])
    tabella(table)
    campo("elettori", .integer(elenchi.elettori))
    campo(
      "elenchi",
      .array(
        elenchi.elenchi.map {
          [
            "comune": .string($0.codice), "denominazione": .string($0.denominazione),
            "elettori": .integer($0.voci.count),
          ]
        }))
  }
}
