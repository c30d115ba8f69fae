import Archivio
import Elettorato
import Sistema
import Ufficio

/// Packets between files and archives.
struct Scambio {
  let operatore: Operatore
  let oggi: Giorno
  let prova: Bool

  init(_ environment: Environment) {
    operatore = environment.ufficio.operatore
    oggi = environment.oggi
    prova = environment.options.prova
  }

  /// Writes the packet of the acts from `primo` on to a new file.
  func spedisci(_ archivio: ArchivioElettorale, dalAtto primo: Int, in file: String, sovrascrivi: Bool) throws
    -> Pacchetto
  {
    let pacchetto = try archivio.istantanea {
      guard !prova else { return try archivio.spedisci(dalAtto: primo) { _ in } }
      let destinazione = try DurableFile(file, replacing: sovrascrivi)
      let pacchetto = try archivio.spedisci(dalAtto: primo) { try destinazione.write($0) }
      try destinazione.commit()
      return pacchetto
    }
    try archivio.transazione(prova: prova) {
      try archivio.annota(
        .pacchettoCreato(primo: pacchetto.primo, ultimo: pacchetto.ultimo, pacchetto.impronta),
        operatore.firma(oggi))
    }
    return pacchetto
  }

  /// Reads a packet to its end and checks all that needs no archive.
  static func esamina(_ file: String) throws -> Pacchetto {
    do {
      let source = try apri(file)
      var lettura = LetturaPacchetto { try source.read(into: &$0) }
      return try lettura.leggi()
    } catch {
      // Where bytes have changed, what a line seems to say does not matter.
      let apparente: Bool
      switch error {
      case is DifettoDiTesto, ErrorePacchetto.attoAlterato, ErrorePacchetto.corredoAlterato,
        ErrorePacchetto.numeroFuoriPosto:
        let source = try apri(file)
        apparente = try !LettoreDiRighe.integro { try source.read(into: &$0) }
      default: apparente = false
      }
      throw Failure(apparente ? ErrorePacchetto.alterato : error, file: file)
    }
  }

  /// Adopts again in an archive the acts of a packet examined, reading the file a second time.
  func ricevi(_ esaminato: Pacchetto, da file: String, in archivio: ArchivioElettorale) throws
    -> EsitoRicezione
  {
    let source = try Self.apri(file)
    do {
      return try archivio.ricevi(esaminato, operatore.firma(oggi), prova: prova) {
        try source.read(into: &$0)
      }
    } catch {
      throw Failure(error, file: file)
    }
  }

  /// A packet is read twice, so it cannot come through a pipe.
  private static func apri(_ file: String) throws -> FileSource {
    guard file != "-" else {
      throw Failure(
        .comandoErrato, "pacchetto-da-file", "un pacchetto si legge da un file, non dall'ingresso standard.")
    }
    return try FileSource(file)
  }
}
