import Archivio
import Elettorato

/// The keys that the archive adds to a file of the first round, so that the run-off is read from both.
struct ChiaviBallottaggio {
  private static let prefisso = "ballottaggio."
  private static let chiavePrimo = "\(prefisso)primo"
  private static let chiaveSecondo = "\(prefisso)secondo"
  private static let prefissoMotivo = "\(prefisso)motivo."

  let primo: Giorno
  let secondo: Giorno?
  /// Reasons by the code of the irregularity that they lift.
  let motivi: [String: String]

  init(primo: Giorno, secondo: Giorno?, motivi: [String: String]) {
    self.primo = primo
    self.secondo = secondo
    self.motivi = motivi
  }

  /// `nil` when the pairs are of a first round.
  init?(_ coppie: [(chiave: String, valore: String, riga: Int)]) {
    func valore(_ chiave: String) -> String? { coppie.first { $0.chiave == chiave }?.valore }
    guard let primo = valore(Self.chiavePrimo).flatMap({ Giorno(iso: $0.utf8) }) else { return nil }
    var motivi: [String: String] = [:]
    for (chiave, testo, _) in coppie where chiave.hasPrefix(Self.prefissoMotivo) {
      motivi[String(chiave.dropFirst(Self.prefissoMotivo.count))] = testo
    }
    self.init(
      primo: primo, secondo: valore(Self.chiaveSecondo).flatMap { Giorno(iso: $0.utf8) }, motivi: motivi)
  }

  /// The pairs of the office's file, and those that only the archive writes.
  static func separa(_ coppie: [(chiave: String, valore: String, riga: Int)]) -> (
    delFile: [(chiave: String, valore: String, riga: Int)],
    delBallottaggio: [(chiave: String, valore: String, riga: Int)]
  ) {
    (coppie.filter { !$0.chiave.hasPrefix(prefisso) }, coppie.filter { $0.chiave.hasPrefix(prefisso) })
  }

  func ballottaggio(dopo primoTurno: Consultazione) -> (consultazione: Consultazione?, anomalie: [Anomalia]) {
    primoTurno.ballottaggio(primo: primo, secondo: secondo, motivi: motivi)
  }

  var coppie: [(chiave: String, valore: String)] {
    [(Self.chiavePrimo, primo.iso)] + (secondo.map { [(Self.chiaveSecondo, $0.iso)] } ?? [])
      + motivi.sorted { $0.key < $1.key }.map { ("\(Self.prefissoMotivo)\($0.key)", $0.value) }
  }
}

extension Consultazioni {
  /// Calls the run-off of the consultation in progress, which it takes the place of.
  static func indiciBallottaggio(
    _ chiavi: ChiaviBallottaggio, archivio: ArchivioElettorale, firma: FirmaIndizione, prova: Bool,
    output: Output
  ) throws -> Indetta {
    guard let aperta = try aperta(archivio) else { throw Failure.nessunaConsultazione }
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
