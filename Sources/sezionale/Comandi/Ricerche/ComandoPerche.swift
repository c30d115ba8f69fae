import Archivio
import Elettorato
import Ufficio

/// `sezionale perche`: why is this person in, or out; why did this event change nothing.
struct ComandoPerche: Comando {
  static let nome = "perche"
  static let aiuto = Aiuto(
    scopo:
      "spiega perché una persona è o non è in una lista, in una sezione, con un numero; o che cosa è stato di un evento",
    esempi: [
      .init("sezionale -a gaby perche 185", "perché l'elettore del fascicolo 185 è dove è"),
      .init(
        "sezionale -a gaby perche RSSMRA70A01D839A --al 2023-10-01", "perché non era nelle liste quel giorno"),
      .init(
        "sezionale -a gaby perche --evento E0001", "perché un evento è stato rifiutato, o è arrivato tardi"),
    ],
    parole: [.init(PersonaCercata.parola.nome, PersonaCercata.parola.scopo, facoltativa: true)],
    opzioni: [
      Opzione(
        "--al", "AAAA-MM-GG", "la situazione alla fine di quel giorno",
        predefinito: "quella dopo l'ultimo atto"),
      Opzione("--evento", "PROGRESSIVO", "l'evento con questo numero, invece di una persona"),
    ],
    note: [
      "Risponde anche di chi è soltanto in anagrafe e non è mai stato iscritto. Un evento che nessun atto ha deciso ha la risposta che avrebbe oggi.",
      ParoleRiservate.nota,
    ], norme: [.d223("artt. 1, 2, 4, 7, 11, 32, 36 e 41")],
    esiti: [.datiRifiutati, .regolaViolata, .archivioDanneggiato, .letturaScrittura])

  private let persona: String?
  private let evento: String?
  private let giorno: Giorno?

  init(_ arguments: inout Arguments) throws(UsageError) {
    giorno = try arguments.day("--al")
    evento = arguments.option("--evento")
    persona = arguments.optionalWord()
    if evento != nil, persona != nil {
      throw .conflicting(option: "--evento", with: PersonaCercata.parola.nome)
    }
    if evento != nil, giorno != nil { throw .conflicting(option: "--evento", with: "--al") }
    if evento == nil, persona == nil { throw .missingWord(PersonaCercata.parola.nome) }
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let archivio = try environment.ufficio.apri(.lettura)
    try archivio.istantanea {
      let indagine = try Indagine(archivio, oggi: environment.oggi)
      if let evento {
        try PercheEvento(progressivo: evento, indagine).mostra(output)
      } else {
        let persona = try PersonaCercata.trova(persona ?? "", archivio)
        try Perche(persona, al: giorno, indagine).mostra(output)
      }
    }
    return .fatto
  }
}
