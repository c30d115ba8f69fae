import Archivio
import CSV
import Elettorato
import Tracciati

/// Bringing requests of special voters into the reserved file of the consultation: all of them, or nothing.
struct ImportazioneRiservata {
  let archivio: ArchivioElettorale
  let richiesta: RichiestaDiImportazione
  let ufficio: Ufficio

  func esegui() throws -> EsitoImportazione {
    let file = try FileRiservato(archivio, ufficio)
    var lettura = try LetturaCSV(
      richiesta.file, dialetto: richiesta.dialetto, codifica: richiesta.codifica, impronta: true)
    let registro = RegistroScarti(file: richiesta.file, prosegue: richiesta.scarti != nil)
    var avvisi = Avvisi()
    let contenuto = try leggi(&lettura, registro, &avvisi)
    try registro.verifica()
    guard let impronta = lettura.impronta else { preconditionFailure("the file was read with its digest") }
    let ricezione = Ricezione(
      tipo: richiesta.tipo, impronta: impronta, giorno: ufficio.oggi, accettate: contenuto.quanti,
      scartate: registro.quanti)
    if ricezione.accettate == 0 { throw DiniegoDiImportazione.nessunaRichiesta(file: richiesta.file) }
    if let scarti = richiesta.scarti, registro.quanti > 0, !ufficio.prova { try registro.scrivi(scarti) }
    let nuove = try contenuto.ricevi(
      in: file, di: archivio, ricezione, giorno: ufficio.oggi, ufficio.operatore, prova: ufficio.prova)
    let note = contenuto.quanti - nuove
    return EsitoImportazione(
      richiesta, prova: ufficio.prova, riconosciuto: lettura.riconosciuto, ricezione: ricezione,
      avvisi: avvisi,
      correzioni: lettura.warnings,
      notizie: note > 0 ? [contenuto.notizia(note: note)] : [])
  }

  private func leggi(
    _ lettura: inout LetturaCSV, _ registro: RegistroScarti, _ avvisi: inout Avvisi
  ) throws -> ContenutoRiservato {
    if richiesta.tipo == .elenchiAltriComuni {
      var tracciato = TracciatoElenchiAltriComuni(
        try lettura.intestazione(TracciatoElenchiAltriComuni.colonne), comune: archivio.comune.codice,
        luoghi: TabellaLuoghi(try archivio.riferimenti().luoghi))
      return .ospiti(
        try lettura.righe(registro, &avvisi) { record throws(Scarto) in try tracciato.leggi(record) })
    }
    return .richieste(try richieste(&lettura, registro, &avvisi))
  }

  private func richieste(
    _ lettura: inout LetturaCSV, _ registro: RegistroScarti, _ avvisi: inout Avvisi
  ) throws -> [Richiesta] {
    let tracciato = try TracciatoDiRichiesta(richiesta.tipo, archivio) { try lettura.intestazione($0) }
    return try lettura.righe(registro, &avvisi) { record throws(Scarto) in try tracciato.leggi(record) }
  }
}
