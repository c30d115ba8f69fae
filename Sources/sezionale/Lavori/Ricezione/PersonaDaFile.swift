import Archivio
import CSV
import Elettorato
import Tracciati

/// One person in a file of the population register: how who is on no list is named without personal data on a command line.
struct PersonaDaFile {
  let archivio: ArchivioElettorale
  let oggi: Giorno

  func leggi(_ file: String) throws -> SchedaPersona {
    var lettura = try LetturaCSV(file, dialetto: nil, codifica: nil)
    let riferimenti = try archivio.riferimenti()
    let tracciato = TracciatoAnagrafe(
      try lettura.intestazione(TracciatoAnagrafe.colonne), luoghi: TabellaLuoghi(riferimenti.luoghi),
      stati: riferimenti.stati, sezioni: Set(try archivio.sezioni().map(\.numero)), oggi: oggi)
    let registro = RegistroScarti(file: file, prosegue: false)
    var avvisi = Avvisi()
    var riga = RigaAnagrafe()
    var testi: [String] = []
    try lettura.eachRecord(registro) { record in
      do throws(Scarto) {
        try tracciato.leggi(record, in: &riga, avvisi: &avvisi)
      } catch {
        return error
      }
      var canonico = TestoCanonico()
      canonico.persona(riga)
      testi.append(String(decoding: canonico.bytes, as: UTF8.self))
      return nil
    }
    try registro.verifica()
    guard testi.count == 1, let scheda = testi.first.flatMap(SchedaPersona.init(testo:)) else {
      throw Failure(
        .datiRifiutati, "una-persona", "\(file): serve una persona sola, ce ne sono \(testi.count).",
        rimedio: "Nulla è stato scritto. Lasciare nel file l'intestazione e la sua riga d'anagrafe.")
    }
    return scheda
  }
}

extension OrigineDellAtto {
  /// What is said when the Comune writes down what the commissione has decided.
  static let notaRegistrata =
    "La decisione è della commissione, registrata dal Comune perché non risulta una sua copia: l'atto lo dice."
}
