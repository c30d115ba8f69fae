import Archivio
import Elettorato
import Modulistica
import Ufficio

/// `sezionale stampa verbale`: the papers of an act of revision.
struct ComandoStampaVerbale: Comando {
  static let nome = "stampa verbale"
  static let aiuto = Aiuto(
    scopo:
      "stampa le carte di una revisione: verbale, copie, notifiche, deposito, lettere ai Comuni, prospetto",
    esempi: [
      .init("sezionale -a gaby stampa verbale --in carte", "le carte dell'ultima revisione, in PDF"),
      .init(
        "sezionale -a gaby stampa verbale --in carte --atto 3 --formato pdf,html,csv",
        "quelle dell'atto n. 3, in tre formati"),
      .init(
        "sezionale -a gaby stampa verbale --in carte --carte notifiche --tribunale Aosta",
        "soltanto le notifiche, con la sede della Commissione"),
    ],
    opzioni: [
      Opzione("--in", "DIR", "la cartella delle carte: ogni atto ne ha una sua", obbligatoria: true),
      Opzione("--atto", "N", "l'atto di revisione", predefinito: "l'ultima revisione"),
      Opzione(
        "--carte", "CARTE",
        "quali, separate da virgole: \(StampaVerbale.Carta.allCases.map(\.rawValue).joined(separator: ", "))",
        predefinito: "tutte"),
      Opzione(
        "--tribunale", "SEDE", "la sede del tribunale nel cui circondario è il Comune",
        predefinito: "da scrivere a mano"),
      Opzione("--formato", "FORMATI", "pdf, html, csv, separati da virgole", predefinito: "pdf"),
      Opzione("--carattere", "FILE", "un altro carattere TrueType per il testo", predefinito: "DejaVu Sans"),
      Opzione("--sovrascrivi", "sostituisce le carte che ci sono già"),
    ],
    note: [
      "Le carte vengono da ciò che l'atto ha scritto nell'archivio: nulla è ricalcolato, e un atto vecchio si ristampa uguale. Se un totale non quadra con l'archivio non è scritto nulla.",
      "Quali carte ci sono dipende dalle cause: notifica entro 10 giorni a chi perde cittadinanza o diritto (cause 2 e 3); manifesto ed elenco per il deposito dal 1º al 5 del mese dopo (cause 4 e 5); richiesta al Comune di provenienza per chi non ha la dichiarazione; dati del Modello 3D per chi emigra (non il file XML). Anche una revisione che non varia nulla ha verbale, copie e prospetto.",
      "Per le cause che dipendono da un provvedimento giudiziario le carte portano il solo articolo e protocollo. L'allegato dei fatti esaminati senza variazione resta all'ufficio.",
    ],
    norme: [.d223("artt. 32 e 41"), Norma("D.L. 5/2012", "art. 6, c. 1")],
    esiti: [.datiRifiutati, .regolaViolata, .archivioDanneggiato, .letturaScrittura])

  private let destinazione: String
  private let atto: Int?
  private let carte: Set<StampaVerbale.Carta>
  private let tribunale: String
  private let formati: [ScritturaDocumenti.Formato]
  private let carattere: String?
  private let sovrascrivi: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    destinazione = try arguments.required("--in")
    atto = try arguments.integer("--atto", in: 1...999_999)
    carte = Set(
      try arguments.choices("--carte", of: StampaVerbale.Carta.self) ?? StampaVerbale.Carta.allCases)
    tribunale = (arguments.option("--tribunale") ?? "").onOneLine
    formati = try arguments.choices("--formato", of: ScritturaDocumenti.Formato.self) ?? [.pdf]
    carattere = arguments.option("--carattere")
    sovrascrivi = arguments.flag("--sovrascrivi")
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let esito = try StampaVerbale(
      archivio: try environment.ufficio.apri(.lettura),
      scrittura: ScritturaDocumenti(
        destinazione: try Percorsi.assoluto(destinazione), formati: formati, sovrascrivi: sovrascrivi,
        prova: environment.options.prova,
        fonts: formati.contains(.pdf) ? try Caratteri.leggi(testo: carattere) : nil),
      carte: carte, numero: atto, tribunale: tribunale
    ).esegui()
    mostra(esito, environment, output)
    return .fatto
  }

  private func mostra(_ esito: StampaVerbale.Esito, _ environment: Environment, _ output: Output) {
    let documenti = esito.documenti.values.reduce(0, +)
    output.riga(
      "\(documenti.di("documento", "documenti")) dell'atto n. \(esito.atto.numero) in \(destinazione)/atto-\(esito.atto.numero)\(environment.options.prova ? " — prova: nulla è stato scritto" : "")"
    )
    for carta in StampaVerbale.Carta.allCases {
      if let quanti = esito.documenti[carta] { output.riga("  \(carta.titolo): \(quanti.conMigliaia)") }
    }
    let variazioni = esito.conti.quante()
    output.campo("atto", .integer(esito.atto.numero))
    output.campo("impronta", .string(esito.impronta.esadecimale))
    output.campo("variazioni", .integer(variazioni))
    output.campo("fatti", .integer(esito.fatti))
    output.campo("documenti", .integer(documenti))
    for carta in StampaVerbale.Carta.allCases {
      output.campo("documenti-\(carta.rawValue)", .integer(esito.documenti[carta] ?? 0))
    }
    output.campo("bytes", .integer(esito.bytes))
  }
}

extension StampaVerbale.Carta {
  fileprivate var titolo: String {
    switch self {
    case .verbale: "verbale"
    case .fatti: "fatti esaminati senza variazione"
    case .prospetto: "prospetto dell'elettorato"
    case .copie: "lettere di trasmissione delle copie"
    case .notifiche: "notifiche agli interessati"
    case .deposito: "manifesto ed elenco del deposito"
    case .comuni: "lettere ad altri Comuni"
    }
  }
}
