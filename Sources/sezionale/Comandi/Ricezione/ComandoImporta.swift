import Archivio
import CSV
import Elettorato
import Tracciati
import Ufficio

/// `sezionale importa`: brings a file of the office into the archive.
struct ComandoImporta: Comando {
  static let nome = "importa"
  static let aiuto = Aiuto(
    scopo: "riceve nell'archivio un file dell'ufficio, tutto o niente",
    esempi: [
      .init("sezionale -a gaby importa sezioni sezioni.csv", "le sezioni, che vengono prima di tutto"),
      .init("sezionale -a gaby importa anagrafe anagrafe.csv", "la popolazione, minori e stranieri compresi"),
      .init(
        "sezionale -a gaby importa anagrafe anagrafe.csv --scarta",
        "le righe buone; le altre in anagrafe.csv.scarti.csv, ognuna con il motivo"),
      .init("sezionale -a gaby importa liste liste.csv", "le liste che l'ufficio ha già, con i loro numeri"),
    ],
    parole: [
      .init("TIPO", "che cosa contiene il file", scelte: tipi.map(\.rawValue)),
      .init("FILE", "il file; - per l'ingresso standard", ripetuta: true),
    ],
    opzioni: [
      Opzione(
        "--dialetto", "DIALETTO", "come sono scritte intestazioni e date",
        scelte: ["auto"] + Dialetto.allCases.map(\.rawValue),
        predefinito: "auto: lo dice l'intestazione, ed è riferito"),
      Opzione(
        "--codifica", "CODIFICA", "i caratteri del file", scelte: ["utf8", "cp1252"],
        predefinito: "quella che i byte dimostrano, ed è riferita"),
      Opzione("--scarta", "importa le righe buone e scrive le altre, con il motivo, in FILE.scarti.csv"),
    ],
    note: [
      "Una riga che non si capisce ferma l'importazione, e nulla è scritto: il messaggio dice file, riga, colonna e motivo. Lette = accettate + scartate, sempre.",
      "Gli spazi attorno a nomi e indirizzi sono tolti e contati; attorno a un codice sono un errore. Gli zeri iniziali di un numero non contano: la sezione 007 è la 7.",
      "Le richieste di voto fuori della sezione e le opzioni degli elettori all'estero vanno nel file riservato della consultazione, con categoria, date e luogo soltanto: diagnosi, prognosi e medico servono al giudizio sul certificato e non sono conservati.",
      "elenchi-altri-comuni: gli elettori di altri Comuni il cui voto è raccolto qui, come li comunica il sindaco del Comune di iscrizione («esporta elenchi-altri-comuni» scrive le stesse colonne). specie è DOMICILIO, DEGENTI o DETENUTI; istituto è la denominazione che ha in «luoghi», o il suo codice; l'indirizzo serve per DOMICILIO; schede, come regionale+politica, sono quelle che spettano. Anche questi vanno nel file riservato.",
      "Lo stesso file una seconda volta è riconosciuto e non cambia nulla. Sezioni, viario, luoghi, comuni citati e anagrafe sono sostituiti per intero; le liste elettorali cambiano soltanto con gli atti.",
    ] + tipi.map { "Colonne di \($0.rawValue): " + colonne($0).map(\.nome).joined(separator: ", ") + "." },
    esiti: [.datiRifiutati, .regolaViolata, .archivioOccupato, .letturaScrittura, .confermaNecessaria])

  static let tipi: [Ricezione.Tipo] = [
    .sezioni, .viario, .luoghi, .comuniCitati, .anagrafe, .liste, .eventi, .richiesteDomicilio,
    .richiesteDegenti,
    .richiesteDetenuti, .naviganti, .opzioniEstero, .elenchiAltriComuni, .domandeUE, .domande32bis,
  ]

  private static func colonne(_ tipo: Ricezione.Tipo) -> [Colonna] {
    switch tipo {
    case .sezioni: TracciatoSezioni.colonne
    case .viario: TracciatoViario.colonne
    case .luoghi: TracciatoLuoghi.colonne
    case .comuniCitati: TracciatoComuniCitati.colonne
    case .anagrafe: TracciatoAnagrafe.colonne
    case .liste: TracciatoListe.colonne
    case .consultazione: TracciatoElezione.colonne
    case .eventi: TracciatoEventi.colonne
    case .richiesteDomicilio: TracciatoRichiesteDomicilio.colonne
    case .richiesteDegenti, .richiesteDetenuti: TracciatoRichiesteIstituto.colonne
    case .naviganti: TracciatoNaviganti.colonne
    case .opzioniEstero: TracciatoOpzioniEstero.colonne
    case .elenchiAltriComuni: TracciatoElenchiAltriComuni.colonne
    case .domandeUE: TracciatoDomandeUE.colonne
    case .domande32bis: TracciatoDomande32bis.colonne
    }
  }

  private enum SceltaDialetto: String, CaseIterable { case auto, pulito, gestionale }
  private enum SceltaCodifica: String, CaseIterable { case utf8, cp1252 }

  private let tipo: Ricezione.Tipo
  private let files: [String]
  private let dialetto: Dialetto?
  private let codifica: Encoding?
  private let scarta: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    let parola = try arguments.word("TIPO")
    guard let tipo = Self.tipi.first(where: { $0.rawValue == parola }) else {
      let nomi = Self.tipi.map(\.rawValue)
      throw .notAChoice(what: "TIPO", value: parola, choices: nomi, nearest: nearest(to: parola, among: nomi))
    }
    self.tipo = tipo
    files = try arguments.words("FILE")
    let scelta = try arguments.choice("--dialetto", of: SceltaDialetto.self) ?? .auto
    dialetto = Dialetto(rawValue: scelta.rawValue)
    codifica =
      switch try arguments.choice("--codifica", of: SceltaCodifica.self) {
      case .utf8: .utf8
      case .cp1252: .windows1252
      case nil: nil
      }
    scarta = arguments.flag("--scarta")
  }

  /// One file at a time: what was received before one that is refused stays received, and has been told.
  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let ufficio = environment.ufficio(output.progress)
    var ricevuti: [Valore] = []
    for file in files {
      let esito = try ufficio.importa(
        RichiestaDiImportazione(
          tipo, file: file, dialetto: dialetto, codifica: codifica,
          scarti: scarta ? "\(file == "-" ? tipo.rawValue : file).scarti.csv" : nil,
          confermata: environment.options.si))
      output.mostra(esito.risposta)
      ricevuti.append(esito.voci)
    }
    output.mostra(Risposta("", [.voci([.init("importazioni", .elenco(ricevuti))])]))
    return .fatto
  }
}
