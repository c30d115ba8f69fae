import Archivio
import CSV
import Elettorato
import Tracciati

/// Bringing requests of special voters into the reserved file of the consultation: all of them, or nothing.
struct ImportazioneRiservata {
  let archivio: ArchivioElettorale
  let file: FileRiservato
  let richiesta: Importazione.Richiesta
  let oggi: Giorno
  let operatore: Operatore

  func esegui() throws -> RapportoImportazione {
    var lettura = try LetturaCSV(
      richiesta.file, dialetto: richiesta.dialetto, codifica: richiesta.codifica, impronta: true)
    let registro = RegistroScarti(file: richiesta.file, prosegue: richiesta.scarti != nil)
    var avvisi = Avvisi()
    let richieste = try leggi(&lettura, registro, &avvisi)
    try registro.verifica()
    guard let impronta = lettura.impronta else { preconditionFailure("the file was read with its digest") }
    let ricezione = Ricezione(
      tipo: richiesta.tipo, impronta: impronta, giorno: oggi, accettate: richieste.count,
      scartate: registro.quanti)
    if ricezione.accettate == 0 { throw Failure.nessunaRichiesta(richiesta.file) }
    if let scarti = richiesta.scarti, registro.quanti > 0, !richiesta.prova { try registro.scrivi(scarti) }
    let nuove = try ricevi(richieste, ricezione)
    let note = richieste.count - nuove
    return RapportoImportazione(
      richiesta: richiesta, riconosciuto: lettura.riconosciuto, ricezione: ricezione, avvisi: avvisi,
      correzioni: lettura.warnings,
      notizie: note > 0
        ? ["già ricevute, e lasciate come sono: \(note.di("richiesta", "richieste"))"] : [])
  }

  /// The reserved file is written first: if the register cannot say so afterwards, its own entries do.
  private func ricevi(_ richieste: [Richiesta], _ ricezione: Ricezione) throws -> Int {
    let prova = richiesta.prova
    let firma = ArchivioRiservato.Firma(
      giorno: oggi, operatore: operatore.nome, programma: operatore.programma)
    return try archivio.transazione(prova: prova) {
      let nuove = try file.scrivendo(prova: prova) { riservato in
        try riservato.transazione(prova: prova) {
          let nuove = try riservato.ricevi(richieste, firma)
          if nuove > 0 {
            try riservato.registra(
              ricezione.tipo, accettate: ricezione.accettate, scartate: ricezione.scartate, firma)
          }
          return nuove
        }
      }
      try archivio.annota(
        "importa \(ricezione.tipo.rawValue): lette \(ricezione.lette), accettate \(ricezione.accettate), scartate \(ricezione.scartate)",
        giorno: oggi, operatore: operatore.nome, programma: operatore.programma)
      return nuove
    }
  }

  private func leggi(
    _ lettura: inout LetturaCSV, _ registro: RegistroScarti, _ avvisi: inout Avvisi
  ) throws -> [Richiesta] {
    switch richiesta.tipo {
    case .richiesteDomicilio:
      var tracciato = TracciatoRichiesteDomicilio(
        try lettura.intestazione(TracciatoRichiesteDomicilio.colonne))
      return try lettura.righe(registro, &avvisi) { record throws(Scarto) in try tracciato.leggi(record) }
    case .richiesteDegenti, .richiesteDetenuti:
      var tracciato = TracciatoRichiesteIstituto(
        try lettura.intestazione(TracciatoRichiesteIstituto.colonne),
        specie: richiesta.tipo == .richiesteDegenti ? .degenti : .detenuti)
      return try lettura.righe(registro, &avvisi) { record throws(Scarto) in try tracciato.leggi(record) }
    case .naviganti:
      var tracciato = TracciatoNaviganti(try lettura.intestazione(TracciatoNaviganti.colonne))
      return try lettura.righe(registro, &avvisi) { record throws(Scarto) in try tracciato.leggi(record) }
    case .opzioniEstero:
      var tracciato = TracciatoOpzioniEstero(
        try lettura.intestazione(TracciatoOpzioniEstero.colonne), stati: try archivio.riferimenti().stati)
      return try lettura.righe(registro, &avvisi) { record throws(Scarto) in try tracciato.leggi(record) }
    case .sezioni, .viario, .luoghi, .comuniCitati, .anagrafe, .liste, .consultazione, .eventi, .domandeUE,
      .domande32bis:
      preconditionFailure("this file goes to the archive")
    }
  }
}

extension Failure {
  static func nessunaRichiesta(_ file: String) -> Failure {
    Failure(
      .datiRifiutati, "file-senza-righe", "\(file): nessuna richiesta accettata.",
      rimedio: "Nulla è stato scritto. Verificare il file, e le righe rifiutate con i loro motivi.")
  }
}
