import Archivio
import Elettorato
import Ufficio

/// `sezionale accantona`: the way out of a fork, in the copy of the commissione.
struct ComandoAccantona: Comando {
  static let nome = "accantona"
  static let aiuto = Aiuto(
    scopo:
      "nella copia della commissione mette da parte gli atti suoi che hanno lo stesso numero di altri del Comune, e riparte da quelli",
    esempi: [
      .init(
        "sezionale -a gaby-cec accantona gaby-tutto.txt --motivo \"il Comune aveva firmato lo stesso giorno\"",
        "con un pacchetto del Comune dal primo atto; poi la decisione si adotta di nuovo")
    ],
    parole: [.init("PACCHETTO", "un pacchetto del Comune, dal primo atto")],
    opzioni: [
      Opzione(
        "--motivo", "TESTO", "perché i due uffici hanno adottato ciascuno un atto suo", obbligatoria: true)
    ],
    note: [
      "La numerazione è quella del Comune: i suoi atti restano. L'archivio che c'era non è cancellato: resta nella cartella come liste.sostituito-N.sqlite, e il registro del nuovo dice quali atti sono stati accantonati. Operatori e ricevute passano nel nuovo; una rinuncia («ricevuta rinuncia») si ripete.",
      "Rifiuta se dal punto della biforcazione qui c'è anche un solo atto del Comune, o se il Comune aveva già dichiarato di avere gli atti: allora è un archivio alterato o tornato indietro.",
      "Una decisione già presa si adotta di nuovo con la data di oggi; un supplemento con --decisa conserva il suo termine.",
    ],
    norme: [.d223("art. 5")],
    esiti: [
      .datiRifiutati, .regolaViolata, .archivioOccupato, .archivioDanneggiato, .letturaScrittura,
      .confermaNecessaria,
    ])

  private let file: String
  private let motivo: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    file = try arguments.word("PACCHETTO")
    motivo = try arguments.required("--motivo")
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    guard TestoCanonico.ammette(motivo) else { throw ErroreArchivio.testoNonAmmesso }
    let lavoro = Accantonamento(
      cartella: try Percorsi.assoluto(try environment.archivio()), file: file, motivo: motivo,
      environment: environment)
    let esame = try lavoro.esamina()
    let prova = environment.options.prova
    for atto in esame.accantonati {
      output.riga("  n. \(atto.numero) \(atto.giorno.esteso(.del)): \(atto.tipo.titolo)")
    }
    try output.conferma(
      "Mettere da parte \(esame.accantonati.count.di("atto", "atti")) della commissione e ripartire dall'atto n. \(esame.pacchetto.ultimo) del Comune?",
      environment)
    let daParte = prova ? nil : try lavoro.esegui(esame)
    output.riga(
      "\(esame.accantonati.count.di("atto accantonato", "atti accantonati")): la copia è quella del Comune all'atto n. \(esame.pacchetto.ultimo)\(prova ? " — prova: nulla è stato scritto" : "")"
    )
    if let daParte { output.riga("quella che c'era è in \(daParte)") }
    output.nota("Le decisioni accantonate non valgono finché non sono adottate di nuovo.")
    output.campo("accantonati", .array(esame.accantonati.map { .integer($0.numero) }))
    output.campo("ultimo", .integer(esame.pacchetto.ultimo))
    output.campo("daParte", .optional(daParte))
    return .fatto
  }
}
