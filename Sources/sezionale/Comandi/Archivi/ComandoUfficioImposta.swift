import Archivio
import Elettorato
import Ufficio

/// `sezionale ufficio imposta`: chooses a reading where the law leaves a choice.
struct ComandoUfficioImposta: Comando {
  static let nome = "ufficio imposta"
  static let aiuto = Aiuto(
    scopo: "sceglie come l'ufficio legge la legge dove essa lascia una scelta",
    esempi: [
      .init("sezionale -a gaby ufficio imposta morti-subito si", "i morti sono cancellati in ogni tornata"),
      .init("sezionale -a gaby ufficio imposta morti-subito no", "torna la lettura predefinita"),
    ],
    parole: [
      .init(
        "CHIAVE", "la lettura: «sezionale ufficio mostra» dice che cosa comporta",
        scelte: LetturaAperta.allCases.map(\.rawValue)),
      .init(
        "VALORE", "si, oppure no per tornare a quella predefinita",
        scelte: [LetturaAperta.scelta, LetturaAperta.nonScelta]),
    ],
    note: [
      "Vale dal prossimo atto: ogni tornata scrive le letture che ha seguito. Una lettura data con --lettura vale per quella tornata sola."
    ], esiti: [.regolaViolata, .archivioOccupato, .letturaScrittura])

  private let lettura: LetturaAperta
  private let scelta: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    lettura = try Arguments.choice(try arguments.word("CHIAVE"), what: "CHIAVE", of: LetturaAperta.self)
    scelta = try Arguments.choice(try arguments.word("VALORE"), what: "VALORE", of: Scelta.self) == .si
  }

  private enum Scelta: String, CaseIterable {
    case si = "si"
    case no = "no"
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.scrittura)
    if scelta, let contraria = lettura.contraria, try archivio.letture().contains(contraria) {
      throw Failure(
        .regolaViolata, "lettura-contraria",
        "la lettura «\(lettura.rawValue)» esclude «\(contraria.rawValue)», che l'ufficio ha scelto.",
        norma: lettura.norma,
        rimedio: "Prima eseguire «sezionale ufficio imposta \(contraria.rawValue) no».")
    }
    let prova = environment.options.prova
    try archivio.transazione(prova: prova) {
      try archivio.imposta(
        lettura.rawValue, scelta ? LetturaAperta.scelta : LetturaAperta.nonScelta,
        environment.ufficio.operatore.firma(environment.oggi))
    }
    output.riga(
      "\(lettura.rawValue): \(scelta ? lettura.titolo : lettura.altrimenti) (\(lettura.norma))\(prova ? " — prova: nulla è stato scritto" : "")"
    )
    output.campo("chiave", .string(lettura.rawValue))
    output.campo("valore", .string(scelta ? LetturaAperta.scelta : LetturaAperta.nonScelta))
    return .fatto
  }
}
