import Elettorato
import Ufficio

/// `sezionale ufficio imposta`: chooses a reading where the law leaves a choice.
struct ComandoUfficioImposta: ComandoDellUfficio {
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

  func risposta(_ ufficio: Ufficio) throws -> Risposta {
    try ufficio.imposta(lettura, scelta: scelta).risposta(prova: ufficio.prova)
  }
}
