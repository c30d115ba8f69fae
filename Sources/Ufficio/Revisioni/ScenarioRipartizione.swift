import Archivio
import CSV
import Elettorato
import Sistema
import Tracciati

/// A division of the Comune that somebody proposes: a street index, and the sections when they change too.
struct ScenarioRipartizione {
  let viario: [(codiceVia: String, voce: Viario.Voce)]
  let sezioni: [Sezione]
  /// The files as they will be recorded when the division is adopted.
  let ricezioni: [Ricezione]
  /// What an officer should mend in the index.
  let difetti: [DifettoViario]

  /// Reads the files; without one for the sections, those of the archive stay. Any row that is not understood is the end of it.
  init(_ file: FileDiRipartizione, archivio: ArchivioElettorale, oggi: Giorno) throws {
    var ricezioni: [Ricezione] = []
    if let fileSezioni = file.sezioni {
      sezioni = try Self.leggi(fileSezioni, .sezioni, oggi, &ricezioni) { lettura, registro, avvisi in
        var tracciato = TracciatoSezioni(try lettura.intestazione(TracciatoSezioni.colonne))
        return try lettura.righe(registro, &avvisi) { record throws(Scarto) in try tracciato.leggi(record) }
      }
    } else {
      sezioni = try archivio.sezioni()
    }
    let numeri = Set(sezioni.map(\.numero))
    viario = try Self.leggi(file.viario, .viario, oggi, &ricezioni) { lettura, registro, avvisi in
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
  ) throws -> [Riga] {
    var lettura = try LetturaCSV(file, dialetto: nil, codifica: nil, impronta: true)
    let registro = RegistroScarti(file: file, prosegue: false)
    var avvisi = Avvisi()
    let lette = try righe(&lettura, registro, &avvisi)
    try registro.verifica()
    guard !lette.isEmpty else {
      throw DiniegoDiLettura.senzaRighe(file: file)
    }
    guard let impronta = lettura.impronta else { preconditionFailure("the file was read with its digest") }
    ricezioni.append(
      Ricezione(tipo: tipo, impronta: impronta, giorno: oggi, accettate: lette.count, scartate: 0))
    return lette
  }

  /// Where the electors of the lists would vote.
  func simulazione(_ archivio: ArchivioElettorale) throws -> SimulazioneRipartizione {
    try archivio.simula(viario: Viario(viario.map(\.voce)), sezioni: sezioni)
  }
}
