import Archivio
import Elettorato
import Ufficio

/// `sezionale confronta`: whether two copies say the same.
struct ComandoConfronta: Comando {
  static let nome = "confronta"
  static let aiuto = Aiuto(
    scopo:
      "confronta l'archivio con l'altra copia: una ricevuta, un pacchetto, un archivio, una copia salvata",
    esempi: [
      .init("sezionale -a gaby confronta gaby-ricevuta.txt", "con ciò che la commissione dichiara di avere"),
      .init("sezionale -a gaby confronta gaby-cec", "con l'altro archivio: anche persona per persona"),
      .init("sezionale -a gaby confronta", "con l'ultima ricevuta registrata"),
      .init(
        "sezionale confronta --tutti cec ricevute/*.txt",
        "tutti gli archivi della cartella, ciascuno con i file del suo Comune"),
    ],
    parole: [
      .init(
        "FILE", "ricevute, pacchetti, cartelle di archivi, copie salvate; senza, le ricevute registrate",
        facoltativa: true, ripetuta: true)
    ],
    opzioni: [
      Circondario.opzione,
      Opzione(
        "--teste", "confronta gli atti, senza rileggere le liste: in un istante anche per una grande città"),
    ],
    note: [
      "I casi: allineati; questo o l'altro indietro; biforcazione (due atti con lo stesso numero: il primo); stessi atti e liste diverse (la sezione, poi i fascicoli); arretramento (una vecchia copia rimessa al posto dell'archivio); identità sostituita. Nulla è mai messo d'accordo da sé.",
      "Esito 0 se le copie concordano, 6 se no; con --tutti, 11 se di qualche archivio non c'è con che confrontarlo.",
    ],
    norme: [.d223("art. 5")],
    esiti: [.datiRifiutati, .archivioDanneggiato, .letturaScrittura, .scadenzaSuperata])

  private let files: [String]
  private let tutti: String?
  private let soloTeste: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    files = arguments.words()
    tutti = arguments.option("--tutti")
    soloTeste = arguments.flag("--teste")
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    if let tutti {
      let circondario = try Circondario(tutti)
      let deiFile = try perComune(circondario.voci)
      return circondario.giro(environment, output) { voce, suo in
        try confronta(voce, deiFile[voce.comune.codice] ?? [], suo)
      }
    }
    let archivio = try environment.ufficio.apri(.lettura)
    guard try archivio.ultimoAtto() > 0 else { throw ErroreArchivio.attoMancante(.primaFormazione) }
    let riscontri = try riscontri(archivio, files)
    if riscontri.isEmpty { output.riga(Self.nulla) }
    for riscontro in riscontri { riscontro.mostra(archivio, output) }
    output.campo(
      "archivi",
      .array([
        [
          "comune": .string(archivio.comune.codice),
          "riscontri": .array(riscontri.map { $0.json(archivio) }),
        ]
      ]))
    return Self.esito(riscontri)
  }

  private static let nulla = "nessuna ricevuta dell'altro ufficio, nessun file con cui confrontare"

  private static func esito(_ riscontri: [Riscontro]) -> Esito {
    if riscontri.contains(where: { !$0.confronto.concordi }) { return .archivioDanneggiato }
    return riscontri.isEmpty ? .scadenzaSuperata : .fatto
  }

  /// One archive of many: a line, and what is wrong under it.
  private func confronta(_ voce: Circondario.Voce, _ files: [String], _ environment: Environment) throws
    -> Circondario.Risposta
  {
    let archivio = try environment.ufficio.apri(.lettura)
    guard try archivio.ultimoAtto() > 0 else { throw ErroreArchivio.attoMancante(.primaFormazione) }
    let riscontri = try riscontri(archivio, files)
    return .init(
      esito: Self.esito(riscontri),
      riga: riscontri.isEmpty
        ? Self.nulla : riscontri.map { "\($0.nome): \($0.frase)" }.joined(separator: "; "),
      sotto: riscontri.flatMap { $0.dettagli(archivio) },
      json: [.init("riscontri", .array(riscontri.map { $0.json(archivio) }))])
  }

  /// With the files named, or else with the last receipt of each office.
  private func riscontri(_ archivio: ArchivioElettorale, _ files: [String]) throws -> [Riscontro] {
    guard files.isEmpty, self.files.isEmpty else {
      return try files.map { try Riscontro($0, con: archivio, soloTeste: soloTeste) }
    }
    var ultime: [String: Ricevuta] = [:]
    for ricevuta in try archivio.testimonianze() { ultime[ricevuta.ufficio] = ricevuta }
    return try ultime.sorted { $0.key < $1.key }.map { ufficio, ricevuta in
      let altra = AltraCopia(ricevuta)
      return Riscontro(
        nome: "ricevuta dell'ufficio «\(ufficio)» \(ricevuta.giorno.breve(.del))", altra: altra,
        confronto: try archivio.istantanea { try archivio.confronta(altra, soloTeste: soloTeste) })
    }
  }

  /// The files, by the Comune of which they speak. One that is of none of the archives is refused.
  private func perComune(_ voci: [Circondario.Voce]) throws -> [String: [String]] {
    var perComune: [String: [String]] = [:]
    for file in files {
      let codice =
        switch try Riscontro.leggi(file) {
        case .altra(let altra): altra.catena.comune
        case .archivio(let altro): altro.comune.codice
        }
      guard voci.contains(where: { $0.comune.codice == codice }) else {
        throw Failure(ErrorePacchetto.altroComune(codice), file: file)
      }
      perComune[codice, default: []].append(file)
    }
    return perComune
  }
}
