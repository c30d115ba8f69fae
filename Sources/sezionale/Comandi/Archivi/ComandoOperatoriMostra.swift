import Archivio
import Elettorato
import Ufficio

/// `sezionale operatori mostra`: who may do what in an archive.
struct ComandoOperatoriMostra: Comando {
  static let nome = "operatori mostra"
  static let aiuto = Aiuto(
    scopo: "mostra chi ha un ruolo in questo archivio, e da quando",
    esempi: [.init("sezionale -a gaby operatori mostra", "numero dell'utente, nome, ruolo, decorrenza")],
    esiti: [.archivioDanneggiato, .letturaScrittura])

  init(_ arguments: inout Arguments) throws(UsageError) {}

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.lettura)
    let operatori = try archivio.operatori(il: environment.giornoDellaMacchina)
    if operatori.isEmpty {
      output.riga(
        "nessun operatore registrato: chiunque apra l'archivio può dare ogni comando del suo ufficio")
    } else {
      output.tabella(
        Table(
          [.right("utente"), .left("nome"), .left("ruolo"), .left("dal")],
          rows: operatori.map { [String($0.utente), $0.nome, $0.ruolo.rawValue, $0.dal.breve] }))
    }
    output.campo(
      "operatori",
      .array(
        operatori.map {
          [
            "utente": .integer($0.utente), "nome": .string($0.nome), "ruolo": .string($0.ruolo.rawValue),
            "dal": .string($0.dal.iso),
          ]
        }))
    return .fatto
  }
}
