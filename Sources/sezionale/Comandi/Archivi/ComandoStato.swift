import Archivio
import Elettorato
import Modulistica
import Ufficio

/// `sezionale stato`: where we are.
struct ComandoStato: Comando {
  static let nome = "stato"
  static let aiuto = Aiuto(
    scopo:
      "a che punto siamo: l'ultimo atto, gli elettori, la consultazione, che cosa è arrivato, che cosa viene dopo",
    esempi: [
      .init("sezionale -a gaby stato", "in una schermata"),
      .init("sezionale -a gaby stato --json", "lo stesso, per un altro programma"),
      .init("sezionale stato --tutti cec", "tutti gli archivi della cartella, uno per riga"),
    ], opzioni: [Circondario.opzione],
    norme: [.d223("art. 5")], esiti: [.archivioDanneggiato, .letturaScrittura])

  private let tutti: String?

  init(_ arguments: inout Arguments) throws(UsageError) { tutti = arguments.option("--tutti") }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    if let tutti {
      return try Circondario(tutti).giro(environment, output) { voce, _ in
        try RapportoStato(environment.ufficio.apri(voce.cartella, .lettura), oggi: environment.oggi).inUnaRiga
      }
    }
    let archivio = try environment.ufficio.apri(.lettura)
    let rapporto = try RapportoStato(archivio, oggi: environment.oggi, lavoro: environment.ufficio)
    rapporto.mostra(output)
    rapporto.json(output)
    return .fatto
  }
}
