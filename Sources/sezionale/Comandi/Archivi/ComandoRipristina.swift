import Archivio
import Elettorato
import Ufficio

/// `sezionale ripristina`: a saved copy in the place of the archive.
struct ComandoRipristina: Comando {
  static let nome = "ripristina"
  static let aiuto = Aiuto(
    scopo: "rimette una copia salvata al posto dell'archivio, dopo averla controllata per intero",
    esempi: [
      .init(
        "sezionale -a gaby ripristina copie/gaby.sqlite --prova",
        "la prova di ripristino: controlla e non scrive"),
      .init(
        "sezionale -a gaby ripristina copie/gaby.sqlite --testimone gaby-ricevuta.txt",
        "dice quali atti mancano, secondo la ricevuta della commissione"),
      .init(
        "sezionale -a gaby ripristina copie/gaby.sqlite --sostituisci --incompleto",
        "mette da parte l'archivio che c'è, e accetta che manchino atti da recuperare"),
    ],
    parole: [.init("COPIA", "il file scritto da «salva»")],
    opzioni: [
      Opzione(
        "--testimone", "FILE", "ricevuta, pacchetto o altra copia che può conoscere atti successivi",
        predefinito: "le ricevute registrate e il registro dell'archivio che c'è", ripetibile: true),
      Opzione(
        "--riservato", "FILE", "il file riservato salvato con l'archivio, da rimettere al suo posto se manca"),
      Opzione("--sostituisci", "mette da parte l'archivio che c'è già, con un altro nome"),
      Opzione("--incompleto", "ripristina anche se mancano atti adottati dopo la copia"),
    ],
    note: [
      "L'archivio che c'è non è mai cancellato: resta nella cartella come liste.sostituito-N.sqlite. Se mancano atti, il ripristino lo scrive nel registro locale, e nessun atto nuovo si adotta finché non sono recuperati con «pacchetto ricevi».",
      "Se gli ultimi atti non sono mai usciti da questa macchina nessuno può sapere che mancano: per questo ogni atto va trasmesso, e la copia salvata, appena adottato.",
    ],
    esiti: [
      .regolaViolata, .archivioOccupato, .archivioDanneggiato, .letturaScrittura, .confermaNecessaria,
    ])

  private let copia: String
  private let testimoni: [String]
  private let sostituisci: Bool
  private let incompleto: Bool
  private let riservato: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    copia = try arguments.word("COPIA")
    testimoni = arguments.options("--testimone")
    sostituisci = arguments.flag("--sostituisci")
    incompleto = arguments.flag("--incompleto")
    riservato = arguments.option("--riservato")
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let ripristino = Ripristino(
      copia: try Percorsi.assoluto(copia), cartella: try Percorsi.assoluto(try environment.archivio()),
      testimoni: testimoni, riservato: try riservato.map { try Percorsi.assoluto($0) },
      environment: environment)
    let esame = try ripristino.esamina()
    let prova = environment.options.prova
    output.riga(
      "copia integra: Comune di \(esame.etichetta.comune.denominazione), atto n. \(esame.etichetta.atto), testa \(esame.etichetta.testa?.esadecimale ?? "nessuna")"
    )
    campi(esame, output)
    if let mancanti = esame.mancanti, !incompleto { throw Failure.attiMancanti(mancanti, esame.fonte) }
    if esame.esistente {
      guard sostituisci else { throw Failure.archivioPresente }
      try output.conferma(
        "Mettere da parte l'archivio del Comune di \(esame.etichetta.comune.denominazione) e al suo posto la copia all'atto n. \(esame.etichetta.atto)?",
        environment)
    }
    let daParte = prova ? nil : try ripristino.esegui(esame)
    output.riga(prova ? "prova: nulla è stato scritto" : "archivio ripristinato in \(ripristino.cartella)")
    if let daParte { output.riga("quello che c'era è in \(daParte)") }
    if let mancanti = esame.mancanti {
      output.avviso(
        "mancano gli atti dal n. \(mancanti.lowerBound) al n. \(mancanti.upperBound) (\(esame.fonte)): nessun atto nuovo finché non sono recuperati con «sezionale pacchetto ricevi»."
      )
    } else if esame.testimoniato == 0 {
      output.avviso(
        "nessun testimone: se dopo la copia sono stati adottati altri atti, da qui non si può sapere. Ripetere con --testimone, o con «sezionale confronta»."
      )
    }
    output.campo("daParte", .optional(daParte))
    return .fatto
  }

  private func campi(_ esame: Ripristino.Esame, _ output: Output) {
    output.campo("copia", esame.etichetta.json)
    output.campo("testimoniato", .integer(esame.testimoniato))
    output.campo("atteso", .optional(esame.fonte.isEmpty ? nil : esame.fonte))
    output.campo("mancanti", .array(esame.mancanti.map { $0.map { .integer($0) } } ?? []))
  }
}

extension Failure {
  fileprivate static func attiMancanti(_ mancanti: ClosedRange<Int>, _ fonte: String) -> Failure {
    Failure(
      .confermaNecessaria, "atti-mancanti",
      "nella copia mancano gli atti dal n. \(mancanti.lowerBound) al n. \(mancanti.upperBound), che risultano adottati (\(fonte)).",
      rimedio:
        "Nulla è stato scritto. Cercare una copia più recente; altrimenti ripetere con --incompleto e poi recuperarli con «sezionale pacchetto ricevi».",
      dettagli: [.init("mancanti", .array(mancanti.map { .integer($0) }))])
  }

  fileprivate static let archivioPresente = Failure(
    .confermaNecessaria, "archivio-presente", "nella cartella c'è già un archivio.",
    rimedio:
      "Nulla è stato scritto. Per metterlo da parte, con un altro nome, ripetere con --sostituisci; altrimenti indicare con -a una cartella vuota."
  )
}
