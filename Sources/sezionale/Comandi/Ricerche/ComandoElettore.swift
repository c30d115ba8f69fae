import Archivio
import Elettorato
import Ufficio

/// `sezionale elettore`: the record of a person.
struct ComandoElettore: Comando {
  static let nome = "elettore"
  static let aiuto = Aiuto(
    scopo:
      "mostra il fascicolo di una persona: dati, liste e numeri, atti che l'hanno riguardata, eventi e risposte",
    esempi: [
      .init("sezionale -a gaby elettore 185", "per numero di fascicolo"),
      .init(
        "sezionale -a gaby elettore RSSMRA70A01D839A --json", "per codice fiscale, per un altro programma"),
    ],
    parole: [PersonaCercata.parola],
    note: [
      "Di ogni atto: operazione, causa, articolo, documento e protocollo dell'evento da cui viene. Di ogni evento: la risposta dell'ufficio, anche quando le liste non sono cambiate.",
      ParoleRiservate.nota,
    ], norme: [.d223("artt. 5, 32 e 41")],
    esiti: [.datiRifiutati, .regolaViolata, .archivioDanneggiato, .letturaScrittura])

  private let persona: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    persona = try arguments.word(PersonaCercata.parola.nome)
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.lettura)
    try archivio.istantanea {
      let indagine = try Indagine(archivio, oggi: environment.oggi)
      try RapportoElettore(try PersonaCercata.trova(persona, archivio), indagine).mostra(output)
    }
    return .fatto
  }
}
