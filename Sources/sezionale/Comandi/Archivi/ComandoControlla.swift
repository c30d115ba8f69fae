import Archivio
import Elettorato
import Ufficio

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
      .init("sezionale controlla --tutti cec", "tutti gli archivi della cartella, uno per riga"),
      .init(
        "sezionale controlla norme --giorni 90",
        "le norme e i termini forniti che nessuno confronta con la fonte da 90 giorni"),
    ],
    parole: [
      .init(
        "NORME", "non l'archivio, ma le norme e i termini di Data che vanno riletti nella fonte",
        scelte: ["norme"],
        facoltativa: true)
    ],
    opzioni: [
      Circondario.opzione,
      Opzione("--testi", "ricostruisce i testi degli atti e delle liste, senza rileggere il file per intero"),
      Opzione("--completo", "ricostruisce ogni testo: scopre ogni riga modificata fuori dal programma"),
      Opzione("--lavori", "N", "quante sezioni verificare insieme", predefinito: "2"),
      Opzione(
        "--giorni", "N", "con «norme»: per quanti giorni vale un confronto con la fonte",
        predefinito: "\(ValoreDaRivedere.giorniDiValidita)"),
    ],
    note: [
      "Con --tutti un archivio guasto non ferma gli altri: l'esito è il più grave.",
      "Ogni riga di Data/ordinamenti e di Data/norme/catalogo.csv dice fino a quando è stata verificata (verificato_al) e con quale certezza. Chi rilegge la fonte scrive il nuovo giorno nella riga. Ciò che ha smesso di valere non è elencato; se c'è da rileggere l'esito è 11.",
    ],
    esiti: [.datiRifiutati, .archivioDanneggiato, .letturaScrittura, .scadenzaSuperata])

  /// How much is looked at.
  private enum Ampiezza {
    case rapida
    case testi
    case completa
  }

  private let norme: ControlloDelleNorme?
  private let tutti: String?
  private let ampiezza: Ampiezza
  private let lavori: Int

  init(_ arguments: inout Arguments) throws(UsageError) {
    let giorni = try arguments.integer("--giorni", in: 0...3650)
    switch arguments.optionalWord() {
    case nil:
      norme = nil
      if giorni != nil { throw .missingWord("norme") }
    case "norme"?: norme = ControlloDelleNorme(giorni: giorni ?? ValoreDaRivedere.giorniDiValidita)
    case let altra?: throw .unexpectedWord(altra)
    }
    tutti = arguments.option("--tutti")
    let (completo, testi) = (arguments.flag("--completo"), arguments.flag("--testi"))
    if completo, testi { throw .conflicting(option: "--completo", with: "--testi") }
    ampiezza = completo ? .completa : testi ? .testi : .rapida
    lavori = try arguments.integer("--lavori", in: 1...64) ?? 2
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    if let norme { return try norme.mostra(environment, output) }
    if let tutti {
      return try Circondario(tutti).giro(environment, output) { _, suo in
        let esame = try esamina(suo, output)
        return .init(
          esito: esame.guasti.isEmpty ? .fatto : .archivioDanneggiato,
          riga: esame.guasti.isEmpty ? esame.frase(ampiezza) : "archivio alterato", sotto: esame.guasti,
          json: esame.json)
      }
    }
    let esame = try esamina(environment, output)
    for guasto in esame.guasti { output.riga(guasto) }
    for campo in esame.json { output.campo(campo.name, campo.value) }
    guard esame.guasti.isEmpty else {
      throw Failure(
        .archivioDanneggiato, "archivio-alterato",
        "l'archivio non è come gli atti l'hanno lasciato: \(esame.guasti.joined(separator: "; ")).",
        rimedio:
          "Non stampare nulla. Confrontare con la copia della commissione e recuperare l'ultima copia salvata.",
        dettagli: [.init("guasti", .strings(esame.guasti))])
    }
    output.riga(esame.frase(ampiezza))
    return .fatto
  }

  /// What was found in one archive.
  private struct Esame {
    let atti: Int
    let sezioni: [DigestSezione]
    let guasti: [String]

    func frase(_ ampiezza: Ampiezza) -> String {
      let elettori = sezioni.reduce(0) { $0 + $1.elettori }
      return
        "archivio integro: \(atti.di("atto", "atti")), \(sezioni.count.di("lista di sezione", "liste di sezione")), \(elettori.di("elettore", "elettori"))\(ampiezza != .rapida ? ", ogni testo ricostruito e confrontato" : "")"
    }

    var json: [JSONValue.Member] {
      [
        .init("atti", .integer(atti)), .init("sezioni", .integer(sezioni.count)),
        .init("guasti", .strings(guasti)),
      ]
    }
  }

  private func esamina(_ environment: Environment, _ output: Output) throws -> Esame {
    let archivio = try environment.ufficio.apri(.lettura)
    let atti = try archivio.ultimoAtto()
    let sezioni = try archivio.digestSezioniAttuali()
    let verifica = Verifica(ufficio: environment.ufficio(output.progress), lavori: lavori)
    var guasti =
      switch ampiezza {
      case .rapida: try archivio.istantanea { try archivio.controlla(completo: false) }
      case .testi: try archivio.istantanea { try archivio.controllaCatena() } + verifica.testi(archivio)
      case .completa: try verifica.completa(archivio)
      }
    if guasti.isEmpty { guasti = try FileRiservato.guasti(archivio, environment.ufficio) }
    return Esame(atti: atti, sezioni: sezioni, guasti: guasti.map(\.descrizione))
  }
}
