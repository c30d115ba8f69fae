import Archivio
import CSV
import Elettorato
import Sistema
import Tracciati
import Ufficio

/// A division of the Comune that somebody proposes: a street index, and the sections when they change too.
struct ScenarioRipartizione {
  /// The name of the file of the street index, by which scenarios are told apart.
  let nome: String
  let viario: [(codiceVia: String, voce: Viario.Voce)]
  let sezioni: [Sezione]
  /// The files as they will be recorded when the division is adopted.
  let ricezioni: [Ricezione]
  /// What an officer should mend in the index.
  let difetti: [DifettoViario]

  /// Reads the files; without one for the sections, those of the archive stay. Any row that is not understood is the end of it.
  init(viario file: String, sezioni fileSezioni: String?, archivio: ArchivioElettorale, oggi: Giorno) throws {
    var ricezioni: [Ricezione] = []
    if let fileSezioni {
      (sezioni, _) = try Self.leggi(fileSezioni, .sezioni, oggi, &ricezioni) { lettura, registro, avvisi in
        var tracciato = TracciatoSezioni(try lettura.intestazione(TracciatoSezioni.colonne))
        return try lettura.righe(registro, &avvisi) { record throws(Scarto) in try tracciato.leggi(record) }
      }
    } else {
      sezioni = try archivio.sezioni()
    }
    let numeri = Set(sezioni.map(\.numero))
    (viario, nome) = try Self.leggi(file, .viario, oggi, &ricezioni) { lettura, registro, avvisi in
      let tracciato = TracciatoViario(
        try lettura.intestazione(TracciatoViario.colonne), sezioni: numeri)
      return try lettura.righe(registro, &avvisi) { record throws(Scarto) in try tracciato.leggi(record) }
    }
    self.ricezioni = ricezioni
    difetti = Viario(viario.map(\.voce)).difetti
  }

  private static func leggi<Riga>(
    _ file: String, _ tipo: Ricezione.Tipo, _ oggi: Giorno, _ ricezioni: inout [Ricezione],
    _ righe: (inout LetturaCSV, RegistroScarti, inout Avvisi) throws -> [Riga]
  ) throws -> (righe: [Riga], nome: String) {
    var lettura = try LetturaCSV(file, dialetto: nil, codifica: nil, impronta: true)
    let registro = RegistroScarti(file: file, prosegue: false)
    var avvisi = Avvisi()
    let lette = try righe(&lettura, registro, &avvisi)
    try registro.verifica()
    guard !lette.isEmpty else {
      throw Failure(
        .datiRifiutati, "file-senza-righe", "\(file): c'è l'intestazione ma nessuna riga.",
        rimedio: "Nulla è stato scritto.")
    }
    guard let impronta = lettura.impronta else { preconditionFailure("the file was read with its digest") }
    ricezioni.append(
      Ricezione(tipo: tipo, impronta: impronta, giorno: oggi, accettate: lette.count, scartate: 0))
    return (lette, file.splitAtLastSlash.name)
  }

  /// Where the electors of the lists would vote.
  func simulazione(_ archivio: ArchivioElettorale) throws -> SimulazioneRipartizione {
    try archivio.simula(viario: Viario(viario.map(\.voce)), sezioni: sezioni)
  }
}
