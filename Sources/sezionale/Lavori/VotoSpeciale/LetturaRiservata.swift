import Archivio
import Elettorato
import Modulistica
import Ufficio

/// Reading the requests of the vote in progress for a print: whoever reads them is written in the local register, with how many.
struct LetturaRiservata {
  let archivio: ArchivioElettorale
  let aperta: Consultazioni.Aperta
  let riservato: ArchivioRiservato?
  private let environment: Environment

  init(_ environment: Environment) throws {
    archivio = try environment.ufficio.apri(.scrittura)
    let aperta = try Consultazioni.necessaria(archivio)
    self.aperta = aperta
    riservato = try FileRiservato(archivio, aperta, environment.ufficio).apri(.scrittura)
    self.environment = environment
    // A file that is not there is said to be lost, where the register counts what it held.
    if riservato == nil { try FileRiservato.pretendiCompleto(archivio, aperta, RichiesteRiservate()) }
  }

  /// Reads, in the transaction that writes the line of the register; a dry run leaves none, as it leaves no paper.
  ///
  /// `che` is the line of the register that what came of it deserves.
  func leggi<R>(_ corpo: (Richieste) throws -> (esito: R, che: Annotazione)) throws -> R {
    return try archivio.transazione(prova: environment.options.prova) {
      let richieste = try Richieste(archivio, aperta, riservato, oggi: environment.oggi)
      try archivio.pretendiIntere(dopoAtto: richieste.atto)
      let (esito, che) = try corpo(richieste)
      try archivio.annota(che, environment.ufficio.firma)
      return esito
    }
  }
}

extension FonteDelVoto {
  /// The papers of a vote, on the lists after an act.
  init(_ archivio: ArchivioElettorale, _ aperta: Consultazioni.Aperta, atto numero: Int) throws {
    guard let atto = try archivio.atto(numero) else {
      throw ErroreArchivio.danneggiato("manca l'atto n. \(numero)")
    }
    self.init(
      comune: archivio.comune, consultazione: aperta.consultazione, atto: atto,
      nomi: Denominazioni(
        luoghi: TabellaLuoghi(try archivio.riferimenti().luoghi), stati: try Momento.stati(archivio)))
  }
}
