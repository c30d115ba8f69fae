import Archivio
import CSV
import Elettorato
import Sistema
import Tracciati
import Ufficio

/// Adopting act 1, with what the officer leaves unsaid taken from the consultation in progress.
struct Formazione {
  let archivio: ArchivioElettorale
  let operatore: Operatore
  let oggi: Giorno
  var data: Giorno?
  var protocollo = ""
  var motivo = ""
  var fineSemestre: Giorno?
  var prevale: RichiestaFormazione.Prevale?
  var decisioni: [PresaInCarico.Quesito: PresaInCarico.Decisione] = [:]

  init(archivio: ArchivioElettorale, operatore: Operatore, oggi: Giorno) {
    self.archivio = archivio
    self.operatore = operatore
    self.oggi = oggi
  }

  func esegui(prova: Bool) throws -> EsitoFormazione {
    let richiesta = try richiesta()
    return try archivio.transazione(prova: prova) {
      let esito = try archivio.forma(richiesta) { candidati in
        try Sospesi.pretendi(
          archivio, per: .formazione, il: richiesta.giorno, motivo: motivo, candidati: candidati
        ).parametri
      }
      try archivio.annota(
        .atto(esito.atto, .iscritti(esito.iscritti), esito.sigillo.impronta), operatore.firma(oggi))
      return esito
    }
  }

  /// The differences between lists received and register that stop the act; nothing is written.
  func casiDaDecidere() throws -> [CasoPresaInCarico] {
    do {
      _ = try archivio.transazione(prova: true) { try archivio.forma(try richiesta()) }
      return []
    } catch ImpedimentoFormazione.divari(_, let casi) {
      return casi
    }
  }

  private func richiesta() throws -> RichiestaFormazione {
    let aperta = try Consultazioni.aperta(archivio)
    let consultazione = aperta?.consultazione
    let giorno = data ?? consultazione?.situazioneAl ?? oggi
    return RichiestaFormazione(
      giorno: giorno, protocollo: protocollo, autore: operatore.nome,
      fineSemestre: fineSemestre ?? consultazione?.fineSemestre18
        ?? RevisioneSemestraleDiRiferimento.fineSemestre(giorno), prevale: prevale, decisioni: decisioni,
      consultazione: aperta?.parametri ?? [], motivo: motivo)
  }

  static func leggiDecisioni(_ file: String) throws -> [PresaInCarico.Quesito: PresaInCarico.Decisione] {
    var lettura = try LetturaCSV(file, dialetto: nil, codifica: nil)
    var tracciato = TracciatoDecisioni(try lettura.intestazione(TracciatoDecisioni.colonne))
    let registro = RegistroScarti(file: file, prosegue: false)
    var avvisi = Avvisi()
    let righe = try lettura.righe(registro, &avvisi) { record throws(Scarto) in try tracciato.leggi(record) }
    try registro.verifica()
    return Dictionary(uniqueKeysWithValues: righe.map { ($0.quesito, $0.decisione) })
  }

  static func scrivi(_ casi: [CasoPresaInCarico], in file: String) throws {
    var writer = Writer(dialect: .spreadsheet)
    try writer.row(["elettore", "divario", "decisione", "fascicolo", "riga", "ammesse"])
    for caso in casi {
      let divario = caso.quesito.divario
      try writer.row([
        caso.quesito.elettore, divario.rawValue, "", caso.fascicolo.map(String.init) ?? "",
        caso.riga.map(String.init) ?? "", divario.decisioni.map(\.rawValue).joined(separator: " "),
      ])
    }
    // Never over a file that is there: it may hold decisions already taken.
    do throws(FileError) {
      try DurableFile.write(writer.bytes, to: file)
    } catch {
      guard error.reason == .exists else { throw error }
      throw Failure(
        .letturaScrittura, "file-esistente", "\(file): esiste già, e può contenere decisioni già prese.",
        rimedio: "Indicare un altro nome.", dettagli: [.init("file", .string(file))])
    }
  }
}
