import Archivio
import Elettorato
import Ufficio

/// `sezionale cerca`: who is it, and where.
struct ComandoCerca: Comando {
  static let nome = "cerca"
  static let aiuto = Aiuto(
    scopo: "trova gli elettori per nome, codice fiscale, numero, indirizzo o data di nascita",
    esempi: [
      .init(
        "sezionale -a gaby cerca dangelo luc", "parti di cognome e nome, in qualsiasi ordine, senza accenti"),
      .init("sezionale -a gaby cerca rossi 1970-01-31", "nati quel giorno, con quel nome"),
      .init("sezionale -a gaby cerca via roma 12", "chi abita a un indirizzo, o in tutta la strada"),
      .init(
        "sezionale -a gaby cerca 123 --sezione 1", "per numero generale; con la sezione, anche sezionale"),
    ],
    parole: [.init("TESTO", "che cosa si cerca", ripetuta: true)],
    opzioni: [
      Opzione(
        "--per", "CHE", "come intendere le parole", scelte: CriterioDiRicerca.Modo.allCases.map(\.rawValue),
        predefinito: "si capisce dalle parole"),
      Opzione(
        "--lista", "LISTA", "soltanto questa lista", scelte: Lista.allCases.map(\.rawValue),
        predefinito: "tutte"),
      Opzione("--sezione", "N", "soltanto questa sezione", predefinito: "tutte"),
      Opzione("--iscritti", "soltanto chi è iscritto ora, non chi è stato cancellato"),
      Opzione("--limite", "N", "quanti elettori mostrare al più", predefinito: "50"),
    ],
    note: [
      "Accenti, apostrofi, spazi e maiuscole non contano: «de rossi», «De Rossi» e «DEROSSI» sono lo stesso cognome. Prima vengono i cognomi più vicini a quanto scritto. Un codice fiscale si trova anche dall'inizio, da sette caratteri in su.",
      ParoleRiservate.nota,
    ],
    esiti: [.regolaViolata, .archivioDanneggiato, .letturaScrittura])

  private let parole: [String]
  private let modo: CriterioDiRicerca.Modo?
  private let filtro: FiltroRicerca
  private let limite: Int

  init(_ arguments: inout Arguments) throws(UsageError) {
    modo = try arguments.choice("--per", of: CriterioDiRicerca.Modo.self)
    filtro = FiltroRicerca(
      lista: try arguments.choice("--lista", of: Lista.self),
      sezione: try arguments.integer("--sezione", in: 1...9999), soloIscritti: arguments.flag("--iscritti"))
    limite = try arguments.integer("--limite", in: 1...10_000) ?? 50
    parole = try arguments.words("TESTO")
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let parole = try ParoleRiservate.leggi(parole)
    let archivio = try environment.ufficio.apri(.lettura)
    try archivio.istantanea {
      let ricerca = Cercando(archivio: archivio, filtro: filtro, limite: limite)
      let risposte = try ricerca.cerca(parole, modo: modo)
      // Of two readings, the one that has found nobody is not worth a line.
      let utili = risposte.filter { !$0.esito.trovati.isEmpty }
      for risposta in utili.isEmpty ? Array(risposte.prefix(1)) : utili {
        risposta.mostra(output, titolo: utili.count > 1)
      }
      if try ricerca.soltantoInAnagrafe(risposte) {
        output.nota("È in anagrafe ma in nessuna lista: «sezionale perche» dice perché.")
      }
      output.campo("risposte", .array(risposte.map(\.json)))
    }
    return .fatto
  }
}
