package import Archivio
import CSV
package import Elettorato
import Tracciati

/// One person in a file of the population register: how who is on no list is named without personal data on a command line.
package struct PersonaDaFile {
  package let archivio: ArchivioElettorale
  package let oggi: Giorno

  package init(archivio: ArchivioElettorale, oggi: Giorno) {
    self.archivio = archivio
    self.oggi = oggi
  }

  package func leggi(_ file: String) throws -> SchedaPersona {
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
      throw DiniegoDiLettura.unaPersona(file: file, trovate: testi.count)
    }
    return scheda
  }
}
