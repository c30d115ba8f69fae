import Archivio
import Elettorato
import Modulistica
import Rendering
import Ufficio

/// `sezionale verifica pagina`: which sheet a code is of.
struct ComandoVerificaPagina: Comando {
  static let nome = "verifica pagina"
  static let aiuto = Aiuto(
    scopo:
      "dice di quale lista, o di quale foglio, è un codice stampato; il contrario se non è di queste liste",
    esempi: [
      .init("sezionale -a gaby verifica pagina 7K3M-9QXD-2F4T-WB6H", "il codice di una lista"),
      .init(
        "sezionale -a gaby verifica pagina QX2D-4F8T-9K3M --sezione 1",
        "il codice di un foglio di quella sezione"),
    ],
    parole: [.init("CODICE", "quattro gruppi per una lista, tre per un foglio")],
    opzioni: [
      Opzione("--sezione", "N", "la sezione scritta sul foglio; serve per i codici dei fogli"),
      Opzione(
        "--carattere", "FILE", "il carattere con cui il foglio fu stampato", predefinito: "DejaVu Sans"),
    ],
    note: [
      "Vale da entrambe le copie, quella del Comune e quella della commissione: il codice si ricalcola dalle liste, non da un registro delle stampe. Elenchi e liste con le annotazioni si ricalcolano dove c'è il file riservato, finché non è eliminato. Un codice di una stampa precedente è riconosciuto come tale (esito 6)."
    ], norme: [.d223("art. 40")], esiti: [.regolaViolata, .archivioDanneggiato, .letturaScrittura])

  private let codice: CodiceCarta
  private let sezione: Int?
  private let carattere: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    let digitato = try arguments.word("CODICE")
    guard let codice = CodiceCarta(digitato: digitato), [3, 4].contains(codice.gruppi) else {
      throw .notAChoice(
        what: "CODICE", value: digitato, choices: ["tre o quattro gruppi di quattro lettere e cifre"],
        nearest: nil)
    }
    self.codice = codice
    sezione = try arguments.integer("--sezione", in: 1...9999)
    carattere = arguments.option("--carattere")
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.lettura)
    return try archivio.istantanea {
      let momento = try Momento(archivio)
      if codice.gruppi == CodiceCarta.gruppiDellaLista { return try lista(archivio, momento, output) }
      guard let sezione else {
        throw Failure(UsageError.missingOption(option: "--sezione", value: "N"), of: Self.self)
      }
      return try foglio(archivio, momento, sezione, environment, output)
    }
  }

  private func lista(_ archivio: ArchivioElettorale, _ momento: Momento, _ output: Output) throws -> Esito {
    for digest in try archivio.digestSezioniAttuali()
    where codice.corrisponde(a: momento.fonte.impronta(digest.impronta)) {
      output.riga(
        "\(digest.lista.titolo), \(digest.sezione.map { "sezione \($0)" } ?? "sezione da assegnare"): è la lista in vigore, con \(digest.elettori.di("iscritto", "iscritti"))"
      )
      output.campo("lista", .string(digest.lista.rawValue))
      output.campo("sezione", digest.sezione.map(JSONValue.integer) ?? .null)
      output.campo("inVigore", .bool(true))
      return .fatto
    }
    if try elenco(archivio, momento, output) { return .fatto }
    if let (atto, digest) = try precedente(archivio) {
      throw Failure(
        .archivioDanneggiato, "stampa-precedente",
        "è una stampa precedente: \(digest.lista.titolo), \(digest.sezione.map { "sezione \($0)" } ?? "da assegnare"), com'era dopo l'atto n. \(atto).",
        rimedio: "Ritirare il foglio e usare quello delle liste in vigore.")
    }
    throw Failure.codiceSconosciuto
  }

  /// Whether the code is of a sheet of special voters: the commitments are in the chain, and say neither who nor where.
  private func elenco(_ archivio: ArchivioElettorale, _ momento: Momento, _ output: Output) throws -> Bool {
    let atti = try archivio.atti().filter { $0.tipo == .elenchiVotoSpeciale }
    for atto in atti.reversed() {
      for impegno in try archivio.impegni(atto: atto.numero)
      where codice.corrisponde(a: momento.fonte.impronta(impegno.impegno)) {
        guard atto.numero == atti.last?.numero else {
          throw Failure(
            .archivioDanneggiato, "stampa-precedente",
            "è un elenco superato: sezione \(impegno.sezione), chiuso con l'atto n. \(atto.numero).",
            rimedio: "Ritirare il foglio e usare quello dell'ultimo atto che chiude gli elenchi.")
        }
        output.riga(
          "elenco, sezione \(impegno.sezione): \(impegno.elettori.di("elettore", "elettori")), chiuso con l'atto n. \(atto.numero)"
        )
        output.campo("elenco", .string(impegno.destinatario))
        output.campo("sezione", .integer(impegno.sezione))
        output.campo("inVigore", .bool(true))
        return true
      }
    }
    return false
  }

  /// A section as an earlier act left it, with or without the lock that was in force then.
  private func precedente(_ archivio: ArchivioElettorale) throws -> (atto: Int, digest: DigestSezione)? {
    let blocchi: [Impronta] = try archivio.atti().filter { $0.tipo == .blocco }.map(archivio.improntaBlocco)
    for atto in stride(from: try archivio.ultimoAtto(), through: 1, by: -1) {
      for digest in try archivio.digestSezioni(fattiDa: atto) {
        let possibili = [digest.impronta] + blocchi.map { BloccoDelleListe.impronta($0, digest.impronta) }
        if possibili.contains(where: codice.corrisponde) { return (atto, digest) }
      }
    }
    return nil
  }

  private func foglio(
    _ archivio: ArchivioElettorale, _ momento: Momento, _ numero: Int, _ environment: Environment,
    _ output: Output
  ) throws -> Esito {
    guard let sezione = momento.sezioni.first(where: { $0.numero == numero }) else {
      throw Failure.sezioneMancante
    }
    let fonts = try Caratteri.leggi(testo: carattere)
    for (nome, documento) in try documenti(archivio, momento, sezione, environment) {
      let codici = documento.pageCodes(fonts: fonts)
      guard let posto = codici.firstIndex(where: { $0.hasSuffix(codice.testo) }) else { continue }
      output.riga("foglio \(posto + 1) di \(codici.count) di \(nome): è delle liste in vigore")
      output.campo("documento", .string(documento.id))
      output.campo("foglio", .integer(posto + 1))
      output.campo("fogli", .integer(codici.count))
      return .fatto
    }
    throw Failure.codiceSconosciuto
  }

  /// Every paper of a section that carries sheet codes.
  private func documenti(
    _ archivio: ArchivioElettorale, _ momento: Momento, _ sezione: Sezione, _ environment: Environment
  ) throws -> [(String, Document)] {
    var pezzi: [PezzoStampa] = []
    for lista in Lista.allCases where momento.digest(lista, sezione.numero) != nil {
      for copia in Copia.allCases where copia == .ufficio || momento.fonte.vota(lista) {
        pezzi.append(.sezione(lista, sezione, copia, nil))
        if copia == .votazione, lista == .generale, momento.atto.regime == .listaUnica {
          pezzi += Blocco.allCases.map { .sezione(lista, sezione, copia, $0) }
        }
      }
    }
    var documenti = try pezzi.map { ($0.annuncio(momento).id, try $0.documento(archivio, momento)) }
    if try archivio.bloccoInVigore() != nil {
      documenti += try ComandoStampaSupplementi.documenti(archivio).filter {
        $0.id == FogliSupplemento.id(sezione.numero)
      }.map { ($0.id, $0) }
    }
    return documenti + (try annotati(archivio, momento, sezione, environment))
  }

  /// The papers of the eve, which only the archive that keeps the reserved file can make again.
  private func annotati(
    _ archivio: ArchivioElettorale, _ momento: Momento, _ sezione: Sezione, _ environment: Environment
  ) throws -> [(String, Document)] {
    guard let presidenti = try? ElenchiPresidenti(archivio, momento, environment) else { return [] }
    var documenti = try presidenti.elenchi(sezione: sezione.numero).map { ($0.id, try $0.documento()) }
    for lista in Lista.allCases
    where momento.fonte.vota(lista) && momento.digest(lista, sezione.numero) != nil {
      let pezzo = PezzoStampa.sezione(lista, sezione, .votazione, nil)
      documenti.append(
        (
          "\(pezzo.annuncio(momento).id), con le annotazioni",
          try pezzo.documento(archivio, momento, voto: presidenti.voto)
        ))
    }
    return documenti
  }
}

extension Failure {
  static let codiceSconosciuto = Failure(
    .archivioDanneggiato, "codice-sconosciuto", "il codice non è di queste liste.",
    rimedio:
      "Ricopiarlo con attenzione; se è giusto, il foglio è di un'altra stampa o di un altro Comune, e non va usato."
  )
}
