import Rendering
import Ufficio

/// The options that every print of documents has: where, in which formats, with which font, over what is there or not.
struct OpzioniStampa: Sendable {
  static let opzioni = [
    Opzione("--in", "DIR", "la cartella dei documenti", obbligatoria: true),
    Opzione("--formato", "FORMATI", "pdf, html, csv, separati da virgole", predefinito: "pdf"),
    Opzione("--carattere", "FILE", "un altro carattere TrueType per il testo", predefinito: "DejaVu Sans"),
    Opzione("--sovrascrivi", "sostituisce i documenti che ci sono già"),
  ]

  let destinazione: String
  let formati: [ScritturaDocumenti.Formato]
  let carattere: String?
  let sovrascrivi: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    destinazione = try arguments.required("--in")
    formati = try arguments.choices("--formato", of: ScritturaDocumenti.Formato.self) ?? [.pdf]
    carattere = arguments.option("--carattere")
    sovrascrivi = arguments.flag("--sovrascrivi")
  }

  func scrittura(_ environment: Environment) throws -> ScritturaDocumenti {
    ScritturaDocumenti(
      destinazione: try Percorsi.assoluto(destinazione), formati: formati, sovrascrivi: sovrascrivi,
      prova: environment.options.prova,
      fonts: formati.contains(.pdf) ? try Caratteri.leggi(testo: carattere) : nil)
  }

  /// Writes documents already made, all of them or, where one is in the way, none; returns how many bytes.
  func scrivi(_ documenti: [(cartella: String, documento: Document)], _ environment: Environment) throws
    -> Int
  {
    let scrittura = try scrittura(environment)
    let annunci = documenti.map {
      ScritturaDocumenti.Annuncio(
        cartella: $0.cartella, id: $0.documento.id, tabelle: $0.documento.tables.map(\.id))
    }
    try scrittura.verificaPosto(annunci)
    try scrittura.preparaCartelle(annunci)
    return try documenti.reduce(0) { try $0 + scrittura.scrivi($1.documento, in: $1.cartella) }
  }

  /// The same, with letters beside the elenchi: a letter is for paper, and has no CSV. All are written or, where one is in the way, none.
  func scrivi(_ elenchi: [Document], lettere: [Document], _ environment: Environment) throws -> Int {
    let tutte = try scrittura(environment)
    let diCarta = ScritturaDocumenti(
      destinazione: tutte.destinazione, formati: formati.filter { $0 != .csv }, sovrascrivi: sovrascrivi,
      prova: tutte.prova, fonts: tutte.fonts)
    let serie = [(tutte, elenchi), (diCarta, lettere)]
    for (scrittura, documenti) in serie {
      try scrittura.verificaPosto(documenti.map(Self.annuncio))
    }
    var bytes = 0
    for (scrittura, documenti) in serie {
      try scrittura.preparaCartelle(documenti.map(Self.annuncio))
      for documento in documenti { bytes += try scrittura.scrivi(documento, in: "") }
    }
    return bytes
  }

  private static func annuncio(_ documento: Document) -> ScritturaDocumenti.Annuncio {
    ScritturaDocumenti.Annuncio(cartella: "", id: documento.id, tabelle: documento.tables.map(\.id))
  }

  /// What a dry run adds to the line that says where the documents are.
  func nulla(_ environment: Environment) -> String {
    environment.options.prova ? " — prova: nulla è stato scritto" : ""
  }
}
