import Archivio
import Elettorato
import Modulistica
import Rendering
import Ufficio

/// `sezionale stampa scadenze`: the calendar for the wall.
struct ComandoStampaScadenze: Comando {
  static let nome = "stampa scadenze"
  static let aiuto = Aiuto(
    scopo: "stampa lo scadenzario da appendere, mese per mese",
    esempi: [
      .init(
        "sezionale -a gaby stampa scadenze --in stampe", "lo scadenzario della consultazione in corso, in PDF"
      ),
      .init(
        "sezionale -a gaby stampa scadenze --in stampe --formato pdf,html,csv", "lo stesso in tre formati"),
      .init(
        "sezionale -a gaby stampa scadenze --in stampe --anno 2026", "il calendario ordinario di un anno"),
    ],
    opzioni: [
      Opzione("--in", "DIR", "la cartella del documento", obbligatoria: true),
      Opzione("--formato", "FORMATI", "pdf, html, csv, separati da virgole", predefinito: "pdf"),
      Opzione("--carattere", "FILE", "un altro carattere TrueType per il testo", predefinito: "DejaVu Sans"),
      Opzione("--sovrascrivi", "sostituisce il documento che c'è già"),
    ] + ComandoScadenze.opzioniAmbito,
    norme: [.d223("artt. 7, 32 e 33")], esiti: [.archivioDanneggiato, .letturaScrittura])

  private let destinazione: String
  private let formati: [ScritturaDocumenti.Formato]
  private let carattere: String?
  private let sovrascrivi: Bool
  private let scelta: SceltaScadenze

  init(_ arguments: inout Arguments) throws(UsageError) {
    destinazione = try arguments.required("--in")
    formati = try arguments.choices("--formato", of: ScritturaDocumenti.Formato.self) ?? [.pdf]
    carattere = arguments.option("--carattere")
    sovrascrivi = arguments.flag("--sovrascrivi")
    scelta = try SceltaScadenze(&arguments)
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let scadenze = try scelta.scadenze(environment)
    let documento = CalendarioScadenze(
      comune: scadenze.comune, calendari: scadenze.calendari, oggi: environment.oggi
    ).documento()
    let scrittura = ScritturaDocumenti(
      destinazione: try Percorsi.assoluto(destinazione), formati: formati, sovrascrivi: sovrascrivi,
      prova: environment.options.prova,
      fonts: formati.contains(.pdf) ? try Caratteri.leggi(testo: carattere) : nil)
    let annuncio = ScritturaDocumenti.Annuncio(
      cartella: "", id: documento.id, tabelle: documento.tables.map(\.id))
    try scrittura.verificaPosto([annuncio])
    try scrittura.preparaCartelle([annuncio])
    let bytes = try scrittura.scrivi(documento, in: "")
    output.riga(
      "\(scadenze.elenco.count.di("scadenza", "scadenze")) in \(destinazione)\(environment.options.prova ? " — prova: nulla è stato scritto" : "")"
    )
    output.campo("scadenze", .integer(scadenze.elenco.count))
    output.campo("documento", .string(documento.id))
    output.campo("bytes", .integer(bytes))
    return .fatto
  }
}
