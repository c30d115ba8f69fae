import Archivio
import Elettorato
import Ufficio

/// `sezionale ufficio mostra`: the open points of the law, and how the office reads each.
struct ComandoUfficioMostra: Comando {
  static let nome = "ufficio mostra"
  static let aiuto = Aiuto(
    scopo: "mostra i punti in cui la legge lascia una scelta, e la lettura che l'ufficio segue",
    esempi: [.init("sezionale -a gaby ufficio mostra", "chiave, lettura seguita, norma")],
    esiti: [.archivioDanneggiato, .letturaScrittura])

  init(_ arguments: inout Arguments) throws(UsageError) {}

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let scelte = try environment.ufficio.apri(.lettura).letture()
    output.tabella(
      Table(
        [.left("chiave"), .left("valore"), .left("lettura seguita"), .left("norma")],
        rows: LetturaAperta.allCases.map { lettura in
          let scelta = scelte.contains(lettura)
          return [
            lettura.rawValue, scelta ? LetturaAperta.scelta : LetturaAperta.nonScelta,
            scelta ? lettura.titolo : lettura.altrimenti, lettura.norma.description,
          ]
        }))
    output.nota("Per sceglierne un'altra: «sezionale ufficio imposta CHIAVE si».")
    output.campo(
      "letture",
      .array(
        LetturaAperta.allCases.map { lettura in
          [
            "chiave": .string(lettura.rawValue),
            "valore": .string(scelte.contains(lettura) ? LetturaAperta.scelta : LetturaAperta.nonScelta),
            "lettura": .string(lettura.titolo), "altrimenti": .string(lettura.altrimenti),
            "norma": .string(lettura.norma.description),
          ]
        }))
    return .fatto
  }
}
