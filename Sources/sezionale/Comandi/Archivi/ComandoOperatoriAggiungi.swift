import Archivio
import Elettorato
import Sistema
import Ufficio

/// `sezionale operatori aggiungi`: gives a role.
struct ComandoOperatoriAggiungi: Comando {
  static let nome = "operatori aggiungi"
  static let aiuto = Aiuto(
    scopo: "dà un ruolo a un utente del sistema in questo archivio, o glielo cambia",
    esempi: [
      .init(
        "sezionale -a gaby operatori aggiungi 1001 --ruolo ufficiale",
        "il primo registrato è chi risponde dell'archivio"),
      .init(
        "sezionale -a gaby operatori aggiungi 1002 --ruolo addetto --dal 2026-03-01", "da un certo giorno"),
    ],
    parole: [.init("UTENTE", "il numero dell'utente nel sistema operativo (id -u)")],
    opzioni: [
      Opzione(
        "--ruolo", "RUOLO", "che cosa può fare", scelte: Ruolo.allCases.map(\.rawValue), obbligatoria: true),
      Opzione("--nome", "NOME", "come chiamarlo nell'elenco", predefinito: "il nome che gli dà il sistema"),
      Opzione("--dal", "AAAA-MM-GG", "da quando", predefinito: "oggi"),
    ],
    note: [
      "Da quando c'è un operatore registrato, chi non ha un ruolo non apre più l'archivio. La decorrenza si conta sul calendario della macchina: --oggi non la sposta.",
      "Il ruolo commissione non si può dare nell'archivio del Comune, né quello di ufficiale nella copia della commissione.",
    ], esiti: [.datiRifiutati, .regolaViolata, .archivioOccupato, .letturaScrittura])

  private let utente: Int
  private let ruolo: Ruolo
  private let nomeDato: String?
  private let dal: Giorno?

  init(_ arguments: inout Arguments) throws(UsageError) {
    utente = try Arguments.integer(try arguments.word("UTENTE"), what: "UTENTE", in: 0...4_294_967_294)
    ruolo = try Arguments.choice(try arguments.required("--ruolo"), what: "--ruolo", of: Ruolo.self)
    nomeDato = arguments.option("--nome")
    dal = try arguments.day("--dal")
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.scrittura)
    let (oggi, prova) = (environment.giornoDellaMacchina, environment.options.prova)
    let operatore = OperatoreRegistrato(
      utente: utente, nome: nomeDato ?? SystemCalls.userName(utente) ?? "utente \(utente)", ruolo: ruolo,
      dal: dal ?? oggi)
    if utente != environment.ufficio.operatore.utente, try archivio.operatori(il: oggi).isEmpty {
      try output.conferma(
        "È il primo operatore, e non è chi sta scrivendo: da qui lavorerà soltanto l'utente n. \(utente). È giusto?",
        environment)
    }
    try archivio.transazione(prova: prova) {
      try archivio.aggiungi(operatore, environment.ufficio.operatore.firma(oggi))
    }
    output.riga(
      "utente n. \(utente) (\(operatore.nome)): \(ruolo.rawValue) \(operatore.dal.esteso(.dal))\(prova ? " — prova: nulla è stato scritto" : "")"
    )
    output.campo("utente", .integer(utente))
    output.campo("ruolo", .string(ruolo.rawValue))
    output.campo("dal", .string(operatore.dal.iso))
    return .fatto
  }
}
