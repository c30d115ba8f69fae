import Archivio
import Elettorato

/// `sezionale controlla`: whether the archive is as the acts left it.
struct ComandoControlla: Comando {
  static let nome = "controlla"
  static let aiuto = Aiuto(
    scopo: "verifica che l'archivio sia integro e che le liste siano quelle degli atti",
    esempi: [
      .init("sezionale -a gaby controlla", "il file, la catena degli atti, i quadri, il registro locale"),
      .init(
        "sezionale -a gaby controlla --completo",
        "anche ogni atto e ogni sezione, ricostruiti dalle righe e confrontati con le impronte"),
      .init("sezionale -a gaby controlla --testi", "soltanto atti e liste: prima di una stampa, in fretta"),
    ],
    opzioni: [
      Opzione("--testi", "ricostruisce i testi degli atti e delle liste, senza rileggere il file per intero"),
      Opzione("--completo", "ricostruisce ogni testo: scopre ogni riga modificata fuori dal programma"),
      Opzione("--lavori", "N", "quante sezioni verificare insieme", predefinito: "2"),
    ],
    esiti: [.archivioDanneggiato, .letturaScrittura])

  /// How much is looked at.
  private enum Ampiezza {
    case rapida
    case testi
    case completa
  }

  private let ampiezza: Ampiezza
  private let lavori: Int

  init(_ arguments: inout Arguments) throws(UsageError) {
    let (completo, testi) = (arguments.flag("--completo"), arguments.flag("--testi"))
    if completo, testi { throw .conflicting(option: "--completo", with: "--testi") }
    ampiezza = completo ? .completa : testi ? .testi : .rapida
    lavori = try arguments.integer("--lavori", in: 1...64) ?? 2
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.apri(.lettura)
    let atti = try archivio.ultimoAtto()
    let sezioni = try archivio.digestSezioniAttuali()
    let verifica = Verifica(environment: environment, lavori: lavori)
    var guasti =
      switch ampiezza {
      case .rapida: try archivio.istantanea { try archivio.controlla(completo: false) }
      case .testi: try archivio.istantanea { try archivio.controllaCatena() } + verifica.testi(archivio)
      case .completa: try verifica.completa(archivio)
      }
    if guasti.isEmpty { guasti = try FileRiservato.guasti(archivio, environment) }
    for guasto in guasti { output.riga(guasto.descrizione) }
    output.campo("atti", .integer(atti))
    output.campo("sezioni", .integer(sezioni.count))
    output.campo("guasti", .strings(guasti.map(\.descrizione)))
    guard guasti.isEmpty else {
      throw Failure(
        .archivioDanneggiato, "archivio-alterato",
        "l'archivio non è come gli atti l'hanno lasciato: \(guasti.map(\.descrizione).joined(separator: "; ")).",
        rimedio:
          "Non stampare nulla. Confrontare con la copia della commissione e recuperare l'ultima copia salvata.",
        dettagli: [.init("guasti", .strings(guasti.map(\.descrizione)))])
    }
    let elettori = sezioni.reduce(0) { $0 + $1.elettori }
    output.riga(
      "archivio integro: \(atti.di("atto", "atti")), \(sezioni.count.di("lista di sezione", "liste di sezione")), \(elettori.di("elettore", "elettori"))\(ampiezza != .rapida ? ", ogni testo ricostruito e confrontato" : "")"
    )
    return .fatto
  }
}
