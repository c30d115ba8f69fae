import Rendering
import Ufficio

/// The words that say where documents go, in which formats.
struct CarteInRiga: Sendable {
  static let opzioni = [
    Opzione("--in", "DIR", "la cartella dei documenti", obbligatoria: true),
    Opzione("--formato", "FORMATI", "pdf, html, csv, separati da virgole", predefinito: "pdf"),
    Opzione("--carattere", "FILE", "un altro carattere TrueType per il testo", predefinito: "DejaVu Sans"),
    Opzione("--sovrascrivi", "sostituisce i documenti che ci sono già"),
  ]

  let destinazione: String
  private let formati: [ScritturaDocumenti.Formato]
  private let carattere: String?
  private let sovrascrivi: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    destinazione = try arguments.required("--in")
    formati = try arguments.choices("--formato", of: ScritturaDocumenti.Formato.self) ?? [.pdf]
    carattere = arguments.option("--carattere")
    sovrascrivi = arguments.flag("--sovrascrivi")
  }

  /// Writes the documents, or none of them; returns how many bytes.
  func scrivi(_ documenti: [Document], _ environment: Environment) throws -> Int {
    let scrittura = ScritturaDocumenti(
      destinazione: try Percorsi.assoluto(destinazione), formati: formati, sovrascrivi: sovrascrivi,
      prova: environment.options.prova,
      fonts: formati.contains(.pdf) ? try Caratteri.leggi(testo: carattere) : nil)
    let annunci = documenti.map {
      ScritturaDocumenti.Annuncio(cartella: "", id: $0.id, tabelle: $0.tables.map(\.id))
    }
    try scrittura.verificaPosto(annunci)
    try scrittura.preparaCartelle(annunci)
    return try documenti.reduce(0) { try $0 + scrittura.scrivi($1, in: "") }
  }

  func nulla(_ environment: Environment) -> String {
    environment.options.prova ? " — prova: nulla è stato scritto" : ""
  }
}
