import Archivio
import Elettorato
import Sistema
import Ufficio

/// `sezionale scadenze`: what must be done, by when, by which article, with which command.
struct ComandoScadenze: Comando {
  static let nome = "scadenze"
  static let aiuto = Aiuto(
    scopo: "che cosa si deve fare e quando, per quale articolo e con quale comando; che cosa è in ritardo",
    esempi: [
      .init("sezionale -a gaby scadenze", "lo scadenzario della consultazione in corso, visto da oggi"),
      .init(
        "sezionale -a gaby scadenze --oggi 2023-10-13 --solo-programma",
        "ciò che tocca all'ufficio, visto da quel giorno"),
      .init(
        "sezionale -a gaby scadenze --ics scadenze.ics", "le stesse scadenze per il calendario del computer"),
      .init(
        "sezionale -a gaby scadenze --anno 2026",
        "le revisioni semestrali e dinamiche di un anno senza votazioni"),
    ],
    opzioni: opzioniAmbito + [
      Opzione("--ics", "FILE", "scrive anche un file iCalendar (RFC 5545), da importare in un calendario"),
      Opzione(
        "--preavviso", "GIORNI", "un promemoria nel file iCalendar, tanti giorni prima",
        predefinito: "nessuno"),
      Opzione("--sovrascrivi", "sostituisce il file iCalendar che c'è già"),
    ],
    note: [
      "Lo stato viene dall'archivio: è «fatto» ciò che un atto dimostra, mai una spunta. È «in ritardo» un adempimento che l'archivio dovrebbe dimostrare e non dimostra; è «trascorsa» una scadenza che l'archivio non può conoscere, di altri o anteriore alla formazione delle liste. Se qualcosa è in ritardo lo scadenzario è stampato e lo stato di uscita è 11.",
      "I termini si contano dalla domenica di riferimento e non slittano mai, nemmeno se cadono in un giorno festivo. Quelli che decorrono dall'adozione di un atto compaiono da sé quando l'atto è adottato.",
    ],
    norme: [.d223("artt. 7, 32 e 33")], esiti: [.archivioDanneggiato, .letturaScrittura, .scadenzaSuperata])

  /// The options that choose the deadlines, the same on the screen and on paper.
  static let opzioniAmbito = [
    Opzione(
      "--anno", "AAAA", "il calendario ordinario di quell'anno, senza votazioni",
      predefinito: "la consultazione in corso"),
    Opzione("--tutte", "aggiunge le revisioni ordinarie allo scadenzario della consultazione"),
    Opzione("--solo-programma", "tralascia ciò che spetta ad altri, «non riguarda il programma»"),
  ]

  private let scelta: SceltaScadenze
  private let ics: String?
  private let preavviso: Int?
  private let sovrascrivi: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    scelta = try SceltaScadenze(&arguments)
    ics = arguments.option("--ics")
    if ics == nil, arguments.has("--preavviso") || arguments.has("--sovrascrivi") {
      throw .missingOption(option: "--ics", value: "FILE")
    }
    preavviso = try arguments.integer("--preavviso", in: 0...60)
    sovrascrivi = arguments.flag("--sovrascrivi")
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let scadenze = try scelta.scadenze(environment)
    if let ics {
      let bytes = icalendar(
        scadenze.calendari, titolo: "Scadenze elettorali · \(scadenze.comune.denominazione)",
        emesso: environment.oggi, preavvisoGiorni: preavviso)
      if !environment.options.prova { try DurableFile.write(bytes, to: ics, replacing: sovrascrivi) }
      output.passo(
        "\(scadenze.elenco.count.di("scadenza", "scadenze")) in \(ics)\(environment.options.prova ? " — prova: nulla è stato scritto" : "")"
      )
      output.campo("ics", .string(ics))
    }
    scadenze.mostra(output)
    scadenze.json(output)
    return scadenze.esito
  }
}

/// Which deadlines the words on the line ask for.
struct SceltaScadenze {
  private let ambito: Scadenze.Ambito
  private let soloProgramma: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    if arguments.has("--anno"), arguments.has("--tutte") {
      throw .conflicting(option: "--anno", with: "--tutte")
    }
    let anno = try arguments.integer("--anno", in: 1968...2200)
    let tutte = arguments.flag("--tutte")
    ambito = anno.map { .anno($0) } ?? .ufficio(tutte: tutte)
    soloProgramma = arguments.flag("--solo-programma")
  }

  func scadenze(_ environment: Environment) throws -> Scadenze {
    let archivio = try environment.ufficio.apri(.lettura)
    var scadenze = try Scadenze(archivio, ambito, soloProgramma: soloProgramma, oggi: environment.oggi)
    if case .ufficio = ambito {
      scadenze.sospesi = try Sospesi.inArchivio(archivio, il: environment.oggi, environment.ufficio)
    }
    return scadenze
  }
}
