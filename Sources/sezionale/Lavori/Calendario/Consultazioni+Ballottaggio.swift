import Archivio
import Elettorato
import Ufficio

extension Consultazioni {
  /// Calls the run-off of the consultation in progress, which it takes the place of.
  static func indiciBallottaggio(
    _ chiavi: ChiaviBallottaggio, archivio: ArchivioElettorale, firma: FirmaIndizione, prova: Bool,
    output: Output
  ) throws -> Indetta {
    let aperta = try necessaria(archivio)
    guard aperta.primoTurno == nil else {
      throw Failure(
        .regolaViolata, "ballottaggio-gia-indetto",
        "la consultazione in corso è già il turno di ballottaggio.",
        norma: Consultazione.normaBallottaggio,
        rimedio:
          "Nulla è stato scritto. Per correggerne i giorni: «sezionale consultazione chiudi», poi indire di nuovo."
      )
    }
    let (ballottaggio, anomalie) = chiavi.ballottaggio(dopo: aperta.consultazione)
    let rifiuti = anomalie.filter(\.rifiuta)
    guard let ballottaggio, rifiuti.isEmpty else {
      throw Failure(
        rifiuti,
        rimedio:
          "Nulla è stato scritto. Correggere i giorni; dove la legge lo consente, aggiungere --motivo ANOMALIA=TESTO."
      )
    }
    for anomalia in anomalie { output.avviso(anomalia.description) }
    return try archivio.transazione(prova: prova) {
      try archivio.chiudiConsultazione(aperta.ricevuta.numero)
      return try registra(
        ballottaggio, coppie: aperta.ricevuta.coppie + chiavi.coppie,
        ordinamenti: aperta.ricevuta.ordinamenti,
        archivio: archivio, firma: firma)
    }
  }
}
