import Archivio
import Elettorato
import Modulistica
import Rendering
import Ufficio

/// `sezionale stampa liste`: the documents.
struct ComandoStampaListe: Comando {
  static let nome = "stampa liste"
  static let aiuto = Aiuto(
    scopo:
      "stampa le liste di ogni sezione, la lista generale, le liste aggiunte, i depennati e il riepilogo",
    esempi: [
      .init("sezionale -a gaby stampa liste --in stampe", "tutti i documenti, in PDF"),
      .init(
        "sezionale -a gaby stampa liste --in stampe --formato pdf,html,csv",
        "gli stessi documenti in tre formati"),
      .init("sezionale -a gaby stampa liste --in stampe --sezione 3 --copia votazione", "una sezione intera"),
      .init(
        "sezionale -a gaby stampa liste --in stampe --blocchi", "per il seggio, la lista unica in due volumi"),
      .init(
        "sezionale -a gaby stampa liste --in allora --al 2023-09-30",
        "le copie d'ufficio come erano alla fine di un giorno passato"),
    ],
    opzioni: [
      Opzione("--in", "DIR", "la cartella dei documenti", obbligatoria: true),
      Opzione("--formato", "FORMATI", "pdf, html, csv, separati da virgole", predefinito: "pdf"),
      Opzione(
        "--copia", "COPIA", "per chi", scelte: Copia.allCases.map(\.rawValue),
        predefinito: "tutte e due; la votazione solo se c'è una consultazione"),
      Opzione("--sezione", "N", "soltanto questa sezione", predefinito: "tutte", ripetibile: true),
      Opzione("--blocchi", "la copia per la votazione in due blocchi, A-L e M-Z (solo con la lista unica)"),
      Opzione(
        "--carattere", "FILE", "un altro carattere TrueType per il testo", predefinito: "DejaVu Sans"),
      Opzione("--sovrascrivi", "sostituisce i documenti che ci sono già"),
      Opzione("--lavori", "N", "quante sezioni stampare insieme", predefinito: "2"),
    ] + MomentoDaRiga.opzioni,
    note: [
      "La copia per la votazione ha solo chi vota: chi non ha 18 anni il giorno del voto ne è escluso, ed è nell'elenco dei depennati. Chi non ha ancora una sezione non è in alcuna lista sezionale, ed è nell'elenco degli elettori da assegnare. La copia d'ufficio ha tutti, con le righe barrate di chi è stato cancellato e l'atto che l'ha cancellato.",
      "In CSV le copie d'ufficio sono accompagnate da ufficio/liste.csv, tutte le liste nel tracciato che «importa liste» riprende numero per numero.",
      "Di un momento passato si stampa soltanto la copia d'ufficio: le sedi delle sezioni sono quelle di oggi, elettori, numeri e righe barrate quelli di allora.",
      "Prima del blocco ogni foglio porta la scritta BOZZA. Se i totali non quadrano non è scritto nulla.",
    ],
    norme: [.d223("artt. 5, 33, 35, 36 e 40"), Norma(.dl27del2025, "art. 2-bis")],
    esiti: [.datiRifiutati, .regolaViolata, .archivioDanneggiato, .letturaScrittura])

  private let destinazione: String
  private let formati: [ScritturaDocumenti.Formato]
  private let copia: Copia?
  private let sezioni: Set<Int>
  private let carattere: String?
  private let sovrascrivi: Bool
  private let lavori: Int
  private let blocchi: Bool
  private let momento: MomentoDaRiga

  init(_ arguments: inout Arguments) throws(UsageError) {
    destinazione = try arguments.required("--in")
    var formati: [ScritturaDocumenti.Formato] = []
    for parte in (arguments.option("--formato") ?? "pdf").split(
      separator: ",", omittingEmptySubsequences: false)
    {
      let formato = try Arguments.choice(
        String(parte), what: "--formato", of: ScritturaDocumenti.Formato.self)
      if !formati.contains(formato) { formati.append(formato) }
    }
    self.formati = formati
    copia = try arguments.choice("--copia", of: Copia.self)
    var sezioni: Set<Int> = []
    for testo in arguments.options("--sezione") {
      sezioni.insert(try Arguments.integer(testo, what: "--sezione", in: 1...9999))
    }
    self.sezioni = sezioni
    carattere = arguments.option("--carattere")
    sovrascrivi = arguments.flag("--sovrascrivi")
    lavori = try arguments.integer("--lavori", in: 1...64) ?? 2
    blocchi = arguments.flag("--blocchi")
    momento = try MomentoDaRiga(&arguments)
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.lettura)
    let (ultimo, numero) = (try archivio.ultimoAtto(), try momento.numero(archivio))
    let passato = numero < ultimo
    if passato, copia == .votazione || blocchi { throw Failure.votazioneDelPassato(atto: numero) }
    let inCorso = try !passato && Consultazioni.inCorso(archivio) != nil
    if copia == .votazione || blocchi, !inCorso { throw DiniegoCalendario.nessunaConsultazione }
    if blocchi, copia == .ufficio {
      throw Failure(
        .comandoErrato, "blocchi-copia-ufficio", "--blocchi riguarda la copia per la votazione.",
        rimedio: "Togliere --blocchi o --copia ufficio.")
    }
    let copie = copia.map { [$0] } ?? (inCorso ? [.votazione, .ufficio] : [.ufficio])
    let sospesi =
      copie.contains(.votazione)
      ? try Sospesi.pretendi(archivio, per: .copieDelVoto, il: environment.oggi) : nil
    let stampa = StampaListe(
      cartellaArchivio: try Percorsi.assoluto(try environment.archivio()),
      scrittura: ScritturaDocumenti(
        destinazione: try Percorsi.assoluto(destinazione), formati: formati, sovrascrivi: sovrascrivi,
        prova: environment.options.prova,
        fonts: formati.contains(.pdf) ? try Caratteri.leggi(testo: carattere) : nil),
      copie: copie, sezioni: sezioni,
      inBlocchi: blocchi, lavoratori: lavori, dopoAtto: passato ? numero : nil)
    let esito = try stampa.esegui()
    output.riga(
      "\(esito.documenti.di("documento", "documenti")) in \(destinazione)\(environment.options.prova ? " — prova: nulla è stato scritto" : "")"
    )
    for copia in Copia.allCases {
      if let elettori = esito.elettori[copia] {
        output.riga("  \(copia.titolo): \(elettori.di("elettore", "elettori"))")
      }
    }
    if inCorso, copia != .ufficio, sezioni.isEmpty {
      output.riga("  depennati ai sensi dell'art. 33: \(esito.depennati.conMigliaia)")
    }
    if esito.daAssegnare > 0 {
      output.riga(
        "  senza sezione, in nessuna lista sezionale: \(esito.daAssegnare.di("elettore", "elettori")) (\(ElencoDaAssegnare.id))"
      )
    }
    if passato {
      output.nota("Liste dopo l'atto n. \(numero), non più in vigore: l'ultimo atto è il n. \(ultimo).")
    }
    if try archivio.bloccoInVigore() == nil {
      output.nota("Liste non bloccate: ogni foglio porta la scritta BOZZA.")
    }
    if let sospesi { output.mostra(sospesi) }
    output.campo("documenti", .integer(esito.documenti))
    output.campo("bytes", .integer(esito.bytes))
    for copia in Copia.allCases {
      output.campo("elettori-\(copia.rawValue)", .integer(esito.elettori[copia] ?? 0))
    }
    output.campo("depennati", .integer(esito.depennati))
    output.campo("daAssegnare", .integer(esito.daAssegnare))
    return .fatto
  }
}

extension Failure {
  /// The poll copy is of the lists in force, and of no others.
  fileprivate static func votazioneDelPassato(atto: Int) -> Failure {
    Failure(
      .regolaViolata, "votazione-di-un-momento-passato",
      "le liste dell'atto n. \(atto) non sono più in vigore: per la votazione si stampano soltanto quelle dell'ultimo atto.",
      norma: .d223("artt. 35 e 40"), rimedio: "Ripetere con --copia ufficio e senza --blocchi.")
  }
}
