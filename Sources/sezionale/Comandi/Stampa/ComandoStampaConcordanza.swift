import Archivio
import Elettorato
import Modulistica
import Rendering
import Ufficio

/// `sezionale stampa concordanza`: old numbers and new ones.
struct ComandoStampaConcordanza: Comando {
  static let nome = "stampa concordanza"
  static let aiuto = Aiuto(
    scopo: "stampa la tabella dai numeri vecchi ai nuovi dopo una ricompilazione o una ripartizione",
    esempi: [
      .init(
        "sezionale -a gaby stampa concordanza --in concordanza",
        "l'ultimo atto che ha cambiato i numeri, in PDF"),
      .init(
        "sezionale -a gaby stampa concordanza --in concordanza --atto 7 --formato pdf,html,csv",
        "quella di un atto, in tre formati"),
    ],
    opzioni: [
      Opzione("--in", "DIR", "la cartella dei documenti", obbligatoria: true),
      Opzione("--atto", "N", "l'atto", predefinito: "l'ultima ricompilazione o ripartizione"),
      Opzione("--formato", "FORMATI", "pdf, html, csv, separati da virgole", predefinito: "pdf"),
      Opzione("--carattere", "FILE", "un altro carattere TrueType per il testo", predefinito: "DejaVu Sans"),
      Opzione("--sovrascrivi", "sostituisce i documenti che ci sono già"),
      Opzione("--lavori", "N", "quanti documenti stampare insieme", predefinito: "2"),
    ],
    note: [
      "Un documento per ogni sezione di prima, in ordine di numero sezionale vecchio; uno per ogni registro della lista generale di prima, quando i numeri generali sono cambiati; un riepilogo con i totali. Le righe stampate sono quelle contate dall'atto, o non è scritto nulla."
    ], norme: [Ricompilazione.norma, .d223("art. 39")],
    esiti: [.datiRifiutati, .regolaViolata, .archivioDanneggiato, .letturaScrittura])

  private let destinazione: String
  private let atto: Int?
  private let formati: [ScritturaDocumenti.Formato]
  private let carattere: String?
  private let sovrascrivi: Bool
  private let lavori: Int

  init(_ arguments: inout Arguments) throws(UsageError) {
    destinazione = try arguments.required("--in")
    atto = try arguments.integer("--atto", in: 1...999_999)
    formati = try arguments.choices("--formato", of: ScritturaDocumenti.Formato.self) ?? [.pdf]
    carattere = arguments.option("--carattere")
    sovrascrivi = arguments.flag("--sovrascrivi")
    lavori = try arguments.integer("--lavori", in: 1...64) ?? 2
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    // Opened once here, so that an archive that is not there is said in words.
    _ = try environment.ufficio.apri(.lettura)
    let esito = try StampaConcordanza(
      cartellaArchivio: try Percorsi.assoluto(try environment.archivio()),
      scrittura: ScritturaDocumenti(
        destinazione: try Percorsi.assoluto(destinazione), formati: formati, sovrascrivi: sovrascrivi,
        prova: environment.options.prova,
        fonts: formati.contains(.pdf) ? try Caratteri.leggi(testo: carattere) : nil),
      atto: atto, lavoratori: lavori
    ).esegui()
    output.riga(
      "\(esito.documenti.di("documento", "documenti")) in \(destinazione), atto n. \(esito.atto.numero) \(esito.atto.giorno.esteso(.del)): \(esito.elettori.di("elettore", "elettori"))\(environment.options.prova ? " — prova: nulla è stato scritto" : "")"
    )
    output.campo("atto", .integer(esito.atto.numero))
    output.campo("documenti", .integer(esito.documenti))
    output.campo("elettori", .integer(esito.elettori))
    output.campo("bytes", .integer(esito.bytes))
    return .fatto
  }
}
