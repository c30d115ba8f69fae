import Archivio
import Elettorato
import Ufficio

/// `sezionale richieste registra`: one request at the counter, without a file.
struct ComandoRichiesteRegistra: Comando {
  static let nome = "richieste registra"
  static let aiuto = Aiuto(
    scopo: "registra una sola richiesta di voto fuori della sezione, chiedendo un campo alla volta",
    esempi: [
      .init(
        "sezionale -a gaby richieste registra degenti", "chiede i campi, mostra l'elettore, chiede conferma"),
      .init(
        "sezionale -a gaby richieste registra degenti --prova",
        "le stesse domande e la stessa risposta, senza scrivere"),
      .init(
        "sezionale -a gaby richieste registra domicilio < risposte.txt",
        "una risposta per riga; l'ultima, s, conferma"),
    ],
    parole: [.init("SPECIE", "di quale voto", scelte: ModuloRichiesta.Voce.allCases.map(\.rawValue))],
    note: [
      "I campi sono le colonne del file della stessa specie («sezionale aiuto importa»), giudicati subito con le stesse regole: al terminale una risposta sbagliata si ripete fino a \(ModuloRichiesta.volte) volte, da una pipe ferma la registrazione con il nome del campo. Per gli elettori all'estero la colonna opzione la dice SPECIE, e non è chiesta. Nessun dato personale sta nella riga di comando.",
      "Il testo conservato è quello dell'importazione: se poi arriva un file con la stessa richiesta, con lo stesso progressivo, è riconosciuta e non diventa una seconda.",
      "Una richiesta che sarà rifiutata si registra lo stesso: la risposta, con il motivo, la dà «richieste esamina».",
    ],
    norme: SpecieDiRichiesta.allCases.map(\.norma),
    esiti: [
      .datiRifiutati, .regolaViolata, .archivioOccupato, .archivioDanneggiato, .letturaScrittura,
      .confermaNecessaria,
    ])

  private let voce: ModuloRichiesta.Voce

  init(_ arguments: inout Arguments) throws(UsageError) {
    voce = try Arguments.choice(
      try arguments.word("SPECIE"), what: "SPECIE", of: ModuloRichiesta.Voce.self)
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.scrittura)
    let aperta = try Consultazioni.necessaria(archivio)
    let file = try FileRiservato(archivio, aperta, environment.ufficio)
    let prima = try Richieste(archivio, aperta, try file.apri(.lettura), oggi: environment.oggi)
    var richiesta = try ModuloRichiesta(voce: voce, archivio: archivio).compila(output)
    let impronta = richiesta.impronta
    if let nota = prima.riservate.richieste.first(where: { $0.impronta == impronta }) {
      output.riga("già ricevuta con il n. \(nota.numero): nulla è cambiato.")
      output.campo("numero", .integer(nota.numero))
      output.campo("giaRicevuta", .bool(true))
      return .fatto
    }
    richiesta.numero = prima.riservate.richieste.count + 1
    try mostra(richiesta, prima, environment, output)
    try conferma(environment, output)
    try nienteAltro(output)
    let prova = environment.options.prova
    let ricezione = Ricezione(
      tipo: voce.tipo, impronta: impronta, giorno: environment.oggi, accettate: 1, scartate: 0)
    let nuove = try ContenutoRiservato.richieste([richiesta]).ricevi(
      in: file, di: archivio, ricezione, giorno: environment.oggi, environment.ufficio.operatore,
      registrandola: true,
      prova: prova)
    // Somebody else may have written in the meantime: the number is the one given, not the one foreseen.
    let data = prova ? nil : try file.apri(.lettura)?.leggi().richieste.first { $0.impronta == impronta }
    output.riga(
      prova
        ? "prova: nulla è stato scritto"
        : "registrata la richiesta n. \(data?.numero ?? richiesta.numero): poi «sezionale richieste esamina»")
    output.campo("giaRicevuta", .bool(nuove == 0))
    output.campo("registrata", .bool(nuove == 1 && !prova))
    return .fatto
  }

  /// What will be recorded, the elector found, and the answer as it would be today.
  private func mostra(
    _ richiesta: Richiesta, _ prima: Richieste, _ environment: Environment, _ output: Output
  ) throws {
    let (archivio, atto, oggi) = (prima.archivio, prima.atto, environment.oggi)
    let esame = try EsameRichieste(
      prima.riservate.richieste + [richiesta], prima.contesto, interventi: prima.riservate.interventi
    ) { try archivio.richiedente(codiceFiscale: $0.codiceFiscale, dopoAtto: atto, entro: oggi) }
    guard let esaminata = esame.esaminate.first(where: { $0.richiesta.numero == richiesta.numero }) else {
      preconditionFailure("every request is judged")
    }
    SchermataRichiesta(esaminata, prima).mostra(output)
    let riga = esaminata.richiedente.riga
    if esaminata.esito.destinazione == nil {
      let dove = riga.map { riga in
        "sezione \(riga.sezione.map(String.init) ?? "da assegnare"), n. \(riga.numeroSezionale.map(String.init) ?? "-") della lista sezionale"
      }
      output.riga("\("iscritto".padded(to: 16))\(dove ?? "non risulta nella lista generale")")
    }
    output.campo("sezione", riga?.sezione.map(JSONValue.integer) ?? .null)
    output.campo("numeroSezionale", riga?.numeroSezionale.map(JSONValue.integer) ?? .null)
  }

  /// At a terminal the question, from a pipe one more line; `--si` answers both.
  /// A second request in the same pipe would be lost: nothing is written, and it is said.
  private func nienteAltro(_ output: Output) throws {
    guard !output.terminal.input else { return }
    while true {
      switch output.leggiRiga() {
      case .fine: return
      case .testo(let riga) where riga.allSatisfy(\.isWhitespace): continue
      case .testo, .illeggibile:
        throw Failure(
          .datiRifiutati, "righe-di-troppo", "dopo le risposte ci sono altre righe: nulla è stato scritto.",
          rimedio: "Registrare una richiesta alla volta; più richieste si importano da un file.")
      }
    }
  }

  private func conferma(_ environment: Environment, _ output: Output) throws {
    let domanda = "Registrare la richiesta?"
    if output.terminal.input || environment.options.si || environment.options.prova {
      return try output.conferma(domanda, environment)
    }
    switch output.leggiRiga() {
    case .testo(let risposta) where ["s", "si", "sì"].contains(risposta.lowercased()): return
    case .fine: throw Failure.confermaNecessaria(domanda, opzione: "--si")
    case .testo, .illeggibile: throw Failure.confermaNegata
    }
  }
}
