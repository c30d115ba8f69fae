import Archivio
import Elettorato
import Modulistica
import Rendering
import Ufficio

/// `sezionale stampa supplementi`: the sheets added after the lock.
struct ComandoStampaSupplementi: Comando {
  static let nome = "stampa supplementi"
  static let aiuto = Aiuto(
    scopo: "stampa i fogli aggiunti alle liste bloccate, un documento per sezione",
    esempi: [
      .init("sezionale -a gaby stampa supplementi --in supplementi", "tutte le sezioni che ne hanno, in PDF")
    ],
    opzioni: OpzioniStampa.opzioni,
    note: [
      "Ogni documento comprende tutti i fogli della sezione dal blocco in poi: l'ultimo stampato li ha tutti."
    ],
    norme: [.d223("artt. 32-bis e 40, c. 6")], esiti: [.regolaViolata, .letturaScrittura])

  private let stampa: OpzioniStampa

  init(_ arguments: inout Arguments) throws(UsageError) { stampa = try OpzioniStampa(&arguments) }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.lettura)
    let documenti = try archivio.istantanea { try Self.documenti(archivio) }
    let bytes = try stampa.scrivi(documenti.map { ("", $0) }, environment)
    output.riga(
      "\(documenti.count.di("documento", "documenti")) in \(stampa.destinazione)\(environment.options.prova ? " — prova: nulla è stato scritto" : "")"
    )
    output.campo("documenti", .integer(documenti.count))
    output.campo("bytes", .integer(bytes))
    return .fatto
  }

  /// The sheets of every section that has any, since the lock in force.
  static func documenti(_ archivio: ArchivioElettorale) throws -> [Document] {
    guard let blocco = try archivio.bloccoInVigore() else { throw Failure.listeNonBloccate }
    let momento = try Momento(archivio)
    let fogli = try archivio.supplementi(dopo: blocco)
    for numero in Set(fogli.map(\.atto)).sorted() { try archivio.pretendiIntero(atto: numero) }
    return try momento.sezioni.compactMap { sezione in
      let suoi = fogli.filter { $0.supplemento.sezione == sezione.numero }
      guard !suoi.isEmpty else { return nil }
      return FogliSupplemento(
        fonte: momento.fonte, sezione: sezione,
        fogli: try suoi.map { numero, foglio in
          guard let atto = try archivio.atto(numero) else {
            throw ErroreArchivio.danneggiato("manca l'atto n. \(numero)")
          }
          let riga = try foglio.fascicolo.flatMap { try archivio.iscritto(fascicolo: $0)?.riga }
          return (atto, foglio, riga?.numeroStampato ?? "")
        }
      ).documento()
    }
  }
}
