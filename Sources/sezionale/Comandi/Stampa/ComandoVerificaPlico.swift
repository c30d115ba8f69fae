import Archivio
import Elettorato
import Modulistica
import Rendering
import Sistema
import Synchronization
import Ufficio

/// `sezionale verifica plico`: the files on disk are the envelopes that the archive makes now.
struct ComandoVerificaPlico: Comando {
  static let nome = "verifica plico"
  static let aiuto = Aiuto(
    scopo: "rilegge i file dei plichi e li confronta, byte per byte, con quelli che le liste darebbero ora",
    esempi: [
      .init(
        "sezionale -a gaby verifica plico --in plichi",
        "tutti i plichi; chi controlla resta nel registro locale")
    ],
    opzioni: [
      Opzione("--in", "DIR", "la cartella dei plichi", obbligatoria: true),
      Opzione("--sezione", "N", "soltanto questa sezione", predefinito: "tutte", ripetibile: true),
      Opzione(
        "--senza-annotazioni", "le liste sono quelle bollate dalla commissione al blocco, senza annotazioni"),
      Opzione("--carattere", "FILE", "il carattere con cui furono stampati", predefinito: "DejaVu Sans"),
      Opzione("--lavori", "N", "quante sezioni insieme", predefinito: "2"),
    ],
    note: [
      "Un file che manca, uno in più e uno diverso (superato da un supplemento, o alterato) sono nominati uno per uno, con esito 4."
    ], norme: [.d223("art. 40")], esiti: [.regolaViolata, .archivioDanneggiato, .letturaScrittura])

  private let destinazione: String
  private let sezioni: Set<Int>
  private let carattere: String?
  private let lavori: Int
  private let annotazioni: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    destinazione = try arguments.required("--in")
    sezioni = Set(try arguments.integers("--sezione", in: 1...9999))
    carattere = arguments.option("--carattere")
    lavori = try arguments.integer("--lavori", in: 1...64) ?? 2
    annotazioni = !arguments.flag("--senza-annotazioni")
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    // Who may not read the archive learns it here: the workers open it on their own.
    _ = try environment.ufficio.apri(.lettura)
    let cartella = try Percorsi.assoluto(destinazione)
    let trovati = Mutex((difetti: [String](), attesi: [String: Set<String>]()))
    let righe = try Plichi(
      cartellaArchivio: try Percorsi.assoluto(try environment.archivio()), environment: environment,
      fonts: try Caratteri.leggi(testo: carattere), sezioni: sezioni, lavoratori: lavori,
      annotazioni: annotazioni
    ).esegui { sottocartella, file in
      let percorso = sottocartella.isEmpty ? file.nome : "\(sottocartella)/\(file.nome)"
      let difetto = Self.difetto("\(cartella)/\(percorso)", file.bytes)
      trovati.withLock { trovati in
        trovati.attesi[sottocartella, default: []].insert(file.nome)
        if let difetto { trovati.difetti.append("\(percorso): \(difetto)") }
      }
    }
    var (difetti, attesi) = trovati.withLock { ($0.difetti, $0.attesi) }
    for (sottocartella, nomi) in attesi where !sottocartella.isEmpty {
      let presenti = try Folder.names(in: "\(cartella)/\(sottocartella)")
      difetti += presenti.filter { !nomi.contains($0) }.map {
        "\(sottocartella)/\($0): non fa parte del plico"
      }
    }
    if sezioni.isEmpty {
      let attesi = Set(attesi.keys).union(attesi[""] ?? [])
      difetti += try Folder.names(in: cartella).filter { !attesi.contains($0) }.map {
        "\($0): non è di nessuna sezione"
      }
    }
    difetti.sort()
    let operatore = environment.ufficio.operatore
    if !environment.options.prova {
      let archivio = try environment.ufficio.apri(.scrittura)
      try archivio.transazione {
        try archivio.annota(
          .plichiVerificati(sezioni: righe.count, difetti: difetti.count), environment.ufficio.firma)
      }
    }
    output.campo("plichi", .integer(righe.count))
    output.campo("difetti", .strings(difetti))
    guard difetti.isEmpty else {
      throw Failure(
        .regolaViolata, "plichi-difettosi", "i plichi non si consegnano: \(difetti.joined(separator: "; ")).",
        norma: .d223("art. 40"),
        rimedio:
          "Stampare di nuovo i plichi indicati con «sezionale stampa plico --sezione N --sovrascrivi».",
        dettagli: [.init("difetti", .strings(difetti))])
    }
    output.riga(
      "\(righe.count.di("plico verificato", "plichi verificati")) da \(operatore.nome): ogni documento è quello delle liste bloccate"
    )
    return .fatto
  }

  private static func difetto(_ percorso: String, _ attesi: [UInt8]) -> String? {
    guard let bytes = try? FileSource.bytes(of: percorso) else { return "manca, o non si legge" }
    return bytes == attesi ? nil : "è diverso: superato da un atto successivo, o alterato"
  }
}
