import Archivio
import Elettorato
import Modulistica
import Rendering
import Sistema
import Synchronization
import Ufficio

/// `sezionale stampa plico`: the envelope of each section.
struct ComandoStampaPlico: Comando {
  static let nome = "stampa plico"
  static let aiuto = Aiuto(
    scopo: "stampa il plico di ogni sezione: liste, elenchi, supplementi, verbale di consegna e distinta",
    esempi: [
      .init(
        "sezionale -a gaby stampa plico --in plichi",
        "una cartella per sezione, e il riepilogo per il sindaco"),
      .init(
        "sezionale -a gaby stampa plico --in plichi --sezione 3 --sovrascrivi", "di nuovo, una sezione intera"
      ),
    ],
    opzioni: [
      Opzione("--in", "DIR", "la cartella dei plichi", obbligatoria: true),
      Opzione("--sezione", "N", "soltanto questa sezione", predefinito: "tutte", ripetibile: true),
      Opzione(
        "--senza-annotazioni", "le liste sono quelle bollate dalla commissione al blocco, senza annotazioni"),
      Opzione("--carattere", "FILE", "un altro carattere TrueType per il testo", predefinito: "DejaVu Sans"),
      Opzione("--sovrascrivi", "sostituisce i documenti che ci sono già"),
      Opzione("--lavori", "N", "quante sezioni preparare insieme", predefinito: "2"),
    ],
    note: [
      "Si stampa soltanto da liste bloccate, e sempre per sezioni intere. La distinta mette a fronte attesi e stampati, con primo e ultimo nome e i codici: se un totale non torna, del plico non è scritto nulla.",
      "La lista porta le annotazioni di chi vota altrove, e ha lo stesso codice di quella senza: come ogni lista ha il bollo della commissione. Se la commissione ha già bollato le liste stampate al blocco, con --senza-annotazioni il plico ha quelle, byte per byte, e il presidente riporta le annotazioni dagli elenchi.",
      "Prima di chiudere le buste: «sezionale verifica plico».",
    ], norme: [.d223("artt. 33, 35 e 40"), Norma(.dpr570del1960, "art. 27")],
    esiti: [.regolaViolata, .archivioDanneggiato, .letturaScrittura])

  private let destinazione: String
  private let sezioni: Set<Int>
  private let carattere: String?
  private let sovrascrivi: Bool
  private let lavori: Int
  private let annotazioni: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    destinazione = try arguments.required("--in")
    sezioni = Set(try arguments.integers("--sezione", in: 1...9999))
    carattere = arguments.option("--carattere")
    sovrascrivi = arguments.flag("--sovrascrivi")
    lavori = try arguments.integer("--lavori", in: 1...64) ?? 2
    annotazioni = !arguments.flag("--senza-annotazioni")
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    // Who may not read the archive learns it here: the workers open it on their own.
    let archivio = try environment.ufficio.apri(.lettura)
    let sospesi = try Sospesi.pretendi(archivio, per: .copieDelVoto, il: environment.oggi)
    let senzaFoglio = try Self.ammissibiliSenzaFoglio(archivio, environment)
    let cartella = try Percorsi.assoluto(destinazione)
    let (prova, sovrascrivi) = (environment.options.prova, sovrascrivi)
    let plichi = Plichi(
      cartellaArchivio: try Percorsi.assoluto(try environment.archivio()), environment: environment,
      fonts: try Caratteri.leggi(testo: carattere), sezioni: sezioni, lavoratori: lavori,
      annotazioni: annotazioni)
    let scritti = Mutex([String: Set<String>]())
    let righe = try plichi.esegui { sottocartella, file in
      guard !prova else { return }
      scritti.withLock { _ = $0[sottocartella, default: []].insert(file.nome) }
      let dove = sottocartella.isEmpty ? cartella : "\(cartella)/\(sottocartella)"
      try Percorsi.preparaCartella(dove)
      try DurableFile.write(file.bytes, to: "\(dove)/\(file.nome)", replacing: sovrascrivi)
    }
    if sovrascrivi {
      for (sottocartella, nomi) in scritti.withLock({ $0 }) where !sottocartella.isEmpty {
        try Self.togliSuperati("\(cartella)/\(sottocartella)", tranne: nomi)
      }
    }
    output.riga(
      "\(righe.count.di("plico", "plichi")) in \(destinazione)\(prova ? " — prova: nulla è stato scritto" : "")"
    )
    output.riga("  elettori nelle liste: \(righe.reduce(0) { $0 + $1.elettori + $1.aggiunti }.conMigliaia)")
    if senzaFoglio > 0 {
      output.avviso(
        "\(senzaFoglio.di("domanda di ammissione al voto risulta accoglibile e non ha", "domande di ammissione al voto risultano accoglibili e non hanno")) un foglio di supplemento: decide la Commissione elettorale circondariale (art. 32-bis d.P.R. 223/1967); dopo, «supplemento aggiungi» e stampare di nuovo i plichi"
      )
    }
    output.mostra(sospesi)
    output.nota("Poi: «sezionale verifica plico --in \(destinazione)».")
    output.campo("ammissibiliSenzaFoglio", .integer(senzaFoglio))
    output.campo("plichi", .integer(righe.count))
    output.campo("documenti", .integer(righe.reduce(0) { $0 + $1.documenti }))
    output.campo("elettori", .integer(righe.reduce(0) { $0 + $1.elettori }))
    output.campo("aggiunti", .integer(righe.reduce(0) { $0 + $1.aggiunti }))
    return .fatto
  }

  /// Takes away the papers of an earlier print that the envelope has no more; a file of any other name is left, and `verifica plico` tells it.
  private static func togliSuperati(_ cartella: String, tranne nomi: Set<String>) throws {
    for nome in try Folder.names(in: cartella) where !nomi.contains(nome) && nome.hasSuffix(".pdf") {
      guard nome.hasPrefix("elenco-") || nome.hasPrefix("supplementi-") else { continue }
      try FileError.of("\(cartella)/\(nome)", try SystemCalls.remove("\(cartella)/\(nome)"))
    }
  }

  /// Requests of admission that the rule would grant and for which no sheet was added: the commission may not have decided yet.
  private static func ammissibiliSenzaFoglio(
    _ archivio: ArchivioElettorale, _ environment: Environment
  ) throws -> Int {
    try archivio.istantanea {
      guard let aperta = try Consultazioni.aperta(archivio), let blocco = try archivio.bloccoInVigore() else {
        return 0
      }
      let ammessi = Set(
        try archivio.supplementi(dopo: blocco).filter { $0.supplemento.tipo.ammette }
          .map { $0.supplemento.persona[.codiceFiscale] })
      return try Domande(archivio, aperta, entro: environment.oggi).ammissioni.count {
        $0.rifiuto == nil && !ammessi.contains($0.domanda.codiceFiscale)
      }
    }
  }
}
