import Archivio
import Elettorato
import Modulistica
import Rendering
import Ufficio

/// `sezionale stampa attestazioni`: the papers that special voters show.
struct ComandoStampaAttestazioni: Comando {
  static let nome = "stampa attestazioni"
  static let aiuto = Aiuto(
    scopo: "stampa l'attestazione di inclusione nell'elenco per ogni ammesso a votare fuori della sezione",
    esempi: [
      .init(
        "sezionale -a gaby stampa attestazioni --in attestazioni",
        "tutte, una pagina ciascuna in un documento, con il registro"),
      .init(
        "sezionale -a gaby stampa attestazioni --in attestazioni --richiesta 3 --richiesta 7 --separate",
        "due, in due documenti"),
    ],
    opzioni: OpzioniStampa.opzioni + [
      Opzione(
        "--richiesta", "N", "soltanto questa richiesta ammessa", predefinito: "tutte", ripetibile: true),
      Opzione("--separate", "un documento per ogni attestazione, con il suo numero"),
    ],
    note: [
      "Il numero dell'attestazione è quello della richiesta. Il codice di controllo viene da un numero scelto a caso, che resta nel file riservato, e da tutto ciò che è stampato: lo verifica «verifica attestazione».",
      "Ciò che è rilasciato resta scritto nel file riservato: ristampata, un'attestazione è la stessa, con la sua data, finché una decisione non ne cambia un dato.",
      "Le hanno gli ammessi al voto domiciliare, nei luoghi di cura e di detenzione; i naviganti votano con altri certificati, chi vota per posta non ne ha. I fogli contengono dati riservati; la lettura è scritta nel registro locale.",
    ],
    norme: [
      Norma("d.l. 1/2006", "art. 1, c. 5"), Norma("d.P.R. 570/1960", "art. 42, c. 3"),
      Norma("L. 136/1976", "art. 8"), Norma("d.P.R. 299/2000", "art. 2"),
    ],
    esiti: [.datiRifiutati, .regolaViolata, .archivioOccupato, .archivioDanneggiato, .letturaScrittura])

  private let stampa: OpzioniStampa
  private let numeri: [Int]
  private let separate: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    stampa = try OpzioniStampa(&arguments)
    numeri = try arguments.integers("--richiesta", in: 1...1_000_000)
    separate = arguments.flag("--separate")
  }

  /// What was printed.
  private struct Fatto {
    var carte: [AttestazioneDiInclusione] = []
    var nuove = 0
    var ammessi = 0
    var senza: [(specie: SpecieDiRichiesta, quanti: Int)] = []
    var bytes = 0
  }

  func esegui(_ environment: Environment, _ output: Output) throws -> Esito {
    let lettura = try LetturaRiservata(environment)
    guard let riservato = lettura.riservato else { throw Failure.nessunaRichiestaRicevuta }
    let fatto = try lettura.leggi { richieste in
      let fatto = try rilascia(richieste, lettura, riservato, environment)
      return (
        fatto,
        .attestazioniStampate(lette: fatto.carte.count, rilasciate: fatto.nuove)
      )
    }
    mostra(fatto, output, environment)
    return .fatto
  }

  /// The papers are on the disk before what says that they were issued, in one transaction with the register.
  private func rilascia(
    _ richieste: Richieste, _ lettura: LetturaRiservata, _ riservato: ArchivioRiservato,
    _ environment: Environment
  ) throws -> Fatto {
    try richieste.pretendiEsaminate()
    let lavoro = Attestazioni(richieste: richieste)
    let fonte = try FonteDelVoto(lettura.archivio, lettura.aperta, atto: richieste.atto)
    let rilasci = try lavoro.scelte(numeri).compactMap { lavoro.rilascio($0, oggi: environment.oggi) }
    guard !rilasci.isEmpty else { throw Failure.nessunAmmesso }
    var fatto = Fatto()
    fatto.carte = rilasci.map {
      AttestazioneDiInclusione(fonte: fonte, attestazione: $0.attestazione, codice: $0.rilasciata.codice)
    }
    fatto.nuove = rilasci.count(where: \.nuova)
    fatto.ammessi = richieste.ammessi.count
    fatto.senza = lavoro.senza
    let senza = fatto.senza.reduce(0) { $0 + $1.quanti }
    guard !numeri.isEmpty || fatto.carte.count + senza == fatto.ammessi else {
      throw Squilibrio.stampa(
        documento: AttestazioneDiInclusione.id, attesi: fatto.ammessi, stampati: fatto.carte.count + senza)
    }
    let serie = AttestazioneDiInclusione.serie(fonte, fatto.carte)
    let registro = RegistroAttestazioni(
      fonte: fonte, attestazioni: fatto.carte, senza: numeri.isEmpty ? fatto.senza : [])
    fatto.bytes = try stampa.scrivi(
      [registro.documento()], lettere: separate ? serie.separati : [serie.unico].compactMap(\.self),
      environment)
    try riservato.transazione(prova: environment.options.prova) {
      for rilascio in rilasci where rilascio.nuova {
        try riservato.registra(rilascio.rilasciata, ArchivioRiservato.Firma(environment.ufficio))
      }
    }
    return fatto
  }

  private func mostra(_ fatto: Fatto, _ output: Output, _ environment: Environment) {
    output.titolo("Attestazioni in \(stampa.destinazione)\(stampa.nulla(environment))")
    output.riga(
      "\(fatto.carte.count.di("attestazione", "attestazioni")), di cui \(fatto.nuove.conMigliaia) rilasciate ora; ammessi: \(fatto.ammessi.conMigliaia)"
    )
    for (specie, quanti) in fatto.senza {
      output.riga("  \(specie.titolo), senza attestazione: \(quanti.conMigliaia)")
    }
    let senzaNumero = fatto.carte.filter { $0.attestazione.ammesso.riga.numeroSezionale == nil }.map(
      \.attestazione.numero)
    if !senzaNumero.isEmpty {
      output.avviso(
        "senza sezione, e perciò senza numero da mostrare: attestazioni \(senzaNumero.map(String.init).joined(separator: ", ")); assegnare la sezione e ristamparle"
      )
    }
    output.campo("attestazioni", .integer(fatto.carte.count))
    output.campo("nuove", .integer(fatto.nuove))
    output.campo("ammessi", .integer(fatto.ammessi))
    output.campo("senzaAttestazione", .integer(fatto.senza.reduce(0) { $0 + $1.quanti }))
    output.campo("bytes", .integer(fatto.bytes))
  }
}
