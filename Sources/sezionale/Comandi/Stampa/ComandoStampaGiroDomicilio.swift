import Archivio
import Elettorato
import Modulistica
import Rendering
import Ufficio

/// `sezionale stampa giro-domicilio`: the round of the homes, section by section.
struct ComandoStampaGiroDomicilio: Comando {
  static let nome = "stampa giro-domicilio"
  static let aiuto = Aiuto(
    scopo: "stampa il giro delle abitazioni in cui ogni sezione raccoglie il voto domiciliare",
    esempi: [
      .init(
        "sezionale -a gaby stampa giro-domicilio --in giro",
        "un foglio per sezione che raccoglie, in ordine di via e numero civico")
    ],
    opzioni: OpzioniStampa.opzioni,
    note: [
      "Comprende gli elettori di tutte le sezioni del Comune che dimorano in quella che raccoglie; per quelli di altri Comuni, dove non si vota soltanto per il Comune, ci sono righe libere. Gli ammessi la cui abitazione è in un altro Comune li raccoglie quel Comune, e sono contati a parte.",
      "I fogli contengono dati riservati. La lettura è scritta nel registro locale.",
    ],
    norme: [Norma("d.l. 1/2006", "art. 1"), Norma("L.R. Friuli-Venezia Giulia 28/2007", "art. 42")],
    esiti: [.regolaViolata, .archivioOccupato, .archivioDanneggiato, .letturaScrittura])

  private let stampa: OpzioniStampa

  init(_ arguments: inout Arguments) throws(UsageError) { stampa = try OpzioniStampa(&arguments) }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let lettura = try LetturaRiservata(environment)
    let (giri, altrove, bytes) = try lettura.leggi { richieste in
      try richieste.pretendiEsaminate()
      let ammessi = richieste.ammessi.filter { $0.specie == .domicilio }
      let giri = try Self.giri(lettura, richieste, ammessi)
      let qui = giri.reduce(0) { $0 + $1.ammessi.count }
      let altrove = ammessi.count { $0.destinazione.raccolta.comune != lettura.archivio.comune.codice }
      guard qui + altrove == ammessi.count else {
        throw Squilibrio.stampa(
          documento: "giro-domicilio", attesi: ammessi.count, stampati: qui + altrove)
      }
      let bytes = try stampa.scrivi(giri.map { ("", $0.documento()) }, environment)
      return (
        (giri, altrove, bytes), .giroStampato(ammessi: ammessi.count)
      )
    }
    let qui = giri.reduce(0) { $0 + $1.ammessi.count }
    output.titolo("Giro del voto domiciliare in \(stampa.destinazione)\(stampa.nulla(environment))")
    for giro in giri {
      output.riga(
        "  sezione \(giro.sezione.numero): \(giro.ammessi.count.di("elettore", "elettori")) (\(giro.id))")
    }
    output.riga(
      "raccolti in questo Comune: \(qui.conMigliaia); raccolti da altri Comuni: \(altrove.conMigliaia)")
    output.campo(
      "giri",
      .array(
        giri.map {
          [
            "sezione": .integer($0.sezione.numero), "elettori": .integer($0.ammessi.count),
            "documento": .string($0.id),
          ]
        }))
    output.campo("elettori", .integer(qui))
    output.campo("altriComuni", .integer(altrove))
    output.campo("bytes", .integer(bytes))
    return .fatto
  }

  /// A round for each section that collects from somebody.
  private static func giri(
    _ lettura: LetturaRiservata, _ richieste: Richieste, _ ammessi: [Ammesso]
  ) throws -> [GiroDomicilio] {
    let fonte = try FonteDelVoto(lettura.archivio, lettura.aperta, atto: richieste.atto)
    return try lettura.archivio.sezioni().compactMap { sezione in
      let suoi = ammessi.filter {
        $0.destinazione.raccolta.comune == lettura.archivio.comune.codice
          && $0.destinazione.raccolta.sezione == sezione.numero
      }
      return suoi.isEmpty ? nil : GiroDomicilio(fonte: fonte, sezione: sezione, ammessi: suoi)
    }
  }
}
