import Archivio
import Elettorato
import Ufficio

/// `sezionale operatori togli`: takes a role away.
struct ComandoOperatoriTogli: Comando {
  static let nome = "operatori togli"
  static let aiuto = Aiuto(
    scopo: "toglie il ruolo a un utente: da quel giorno non apre più l'archivio",
    esempi: [.init("sezionale -a gaby operatori togli 1002", "da oggi")],
    parole: [.init("UTENTE", "il numero dell'utente nel sistema operativo (id -u)")],
    opzioni: [Opzione("--dal", "AAAA-MM-GG", "da quando", predefinito: "oggi")],
    note: [
      "Resta sempre almeno chi risponde dell'archivio. Chi ha avuto un ruolo resta scritto, con le date."
    ],
    esiti: [.datiRifiutati, .regolaViolata, .archivioOccupato, .letturaScrittura])

  private let utente: Int
  private let dal: Giorno?

  init(_ arguments: inout Arguments) throws(UsageError) {
    utente = try Arguments.integer(try arguments.word("UTENTE"), what: "UTENTE", in: 0...4_294_967_294)
    dal = try arguments.day("--dal")
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.scrittura)
    let (oggi, prova) = (environment.giornoDellaMacchina, environment.options.prova)
    try archivio.transazione(prova: prova) {
      try archivio.togli(utente: utente, dal: dal ?? oggi, environment.ufficio.operatore.firma(oggi))
    }
    output.riga(
      "utente n. \(utente): nessun ruolo \((dal ?? oggi).esteso(.dal))\(prova ? " — prova: nulla è stato scritto" : "")"
    )
    output.campo("utente", .integer(utente))
    return .fatto
  }
}
