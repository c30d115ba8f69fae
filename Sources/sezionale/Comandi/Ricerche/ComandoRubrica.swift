import Archivio
import Ufficio

/// `sezionale rubrica ricostruisci`: the index of people made again.
struct ComandoRubricaRicostruisci: Comando {
  static let nome = "rubrica ricostruisci"
  static let aiuto = Aiuto(
    scopo: "rifà dalle schede la rubrica con cui si cercano gli elettori",
    esempi: [
      .init(
        "sezionale -a gaby rubrica ricostruisci",
        "quando «controlla --completo» la trova diversa dalle schede")
    ],
    note: ["La rubrica serve soltanto alle ricerche: atti, liste, numeri e impronte non cambiano."],
    esiti: [.archivioOccupato, .archivioDanneggiato, .letturaScrittura])

  init(_ arguments: inout Arguments) throws(UsageError) {}

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.scrittura)
    let prova = environment.options.prova
    let fascicoli = try archivio.transazione(prova: prova) {
      let fascicoli = try archivio.ricostruisciRubrica()
      try archivio.annota(.rubricaRicostruita(fascicoli: fascicoli), environment.ufficio.firma)
      return fascicoli
    }
    output.riga(
      "rubrica ricostruita: \(fascicoli.di("fascicolo", "fascicoli"))\(prova ? " — prova: nulla è stato scritto" : "")"
    )
    output.campo("fascicoli", .integer(fascicoli))
    return .fatto
  }
}
