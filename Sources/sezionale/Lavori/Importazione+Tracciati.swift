import Archivio
import CSV
import Elettorato
import Tracciati

/// One function for each kind of file: read every row, hand the good ones to the archive.
extension Importazione {
  func anagrafe(_ lettura: inout LetturaCSV, _ registro: RegistroScarti, _ avvisi: inout Avvisi) throws -> Int
  {
    let riferimenti = try archivio.riferimenti()
    let tracciato = TracciatoAnagrafe(
      try lettura.intestazione(TracciatoAnagrafe.colonne), luoghi: TabellaLuoghi(riferimenti.luoghi),
      stati: riferimenti.stati, sezioni: try numeriSezioni(), oggi: oggi)
    var accettate = 0
    var riga = RigaAnagrafe()
    try archivio.sostituisciAnagrafe { penna in
      try lettura.eachRecord(registro) { record in
        do throws(Scarto) {
          try tracciato.leggi(record, in: &riga, avvisi: &avvisi)
        } catch {
          return error
        }
        try penna.scrivi(riga, riga: record.line)
        accettate += 1
        return nil
      }
    }
    return accettate - (try togliDoppioni(registro))
  }

  /// Two people with one codice fiscale: the program cannot know which is right, so both wait.
  private func togliDoppioni(_ registro: RegistroScarti) throws -> Int {
    let doppioni = try archivio.chiudiAnagrafe()
    guard !doppioni.isEmpty else { return 0 }
    var tolte: Set<Int> = []
    for doppione in doppioni {
      let campo = doppione.chiave == .codiceFiscale ? "codice fiscale" : "numero d'anagrafe"
      for riga in doppione.righe where tolte.insert(riga).inserted {
        try registro.aggiungi(
          Scarto(riga: riga, colonna: nil, motivo: .doppione(campo: campo, righe: doppione.righe)),
          contenuto: nil)
      }
    }
    try registro.verifica()
    try archivio.togliDallAnagrafe(righe: Array(tolte))
    let rimasti = try archivio.chiudiAnagrafe()
    guard rimasti.isEmpty else { throw ErroreArchivio.danneggiato("restano doppioni in anagrafe") }
    return tolte.count
  }

  func sezioni(_ lettura: inout LetturaCSV, _ registro: RegistroScarti) throws -> Int {
    var tracciato = TracciatoSezioni(try lettura.intestazione(TracciatoSezioni.colonne))
    let sezioni = try lettura.righe(registro) { record throws(Scarto) in try tracciato.leggi(record) }
    let tolte = try archivio.sezioniConElettori().subtracting(sezioni.map(\.numero)).sorted()
    guard tolte.isEmpty else {
      throw Failure(
        .regolaViolata, "sezioni-con-elettori",
        "il file non ha più \(tolte.count == 1 ? "la sezione" : "le sezioni") \(tolte.map(String.init).joined(separator: ", ")), dove ci sono elettori.",
        norma: .d223("art. 39"),
        rimedio: "Una sezione si sopprime con una ripartizione, che sposta prima i suoi elettori.")
    }
    try archivio.sostituisci(sezioni: sezioni)
    return sezioni.count
  }

  func viario(_ lettura: inout LetturaCSV, _ registro: RegistroScarti, _ notizie: inout [String]) throws
    -> Int
  {
    let tracciato = TracciatoViario(
      try lettura.intestazione(TracciatoViario.colonne), sezioni: try numeriSezioni(richieste: true))
    let voci = try lettura.righe(registro) { record throws(Scarto) in try tracciato.leggi(record) }
    notizie += Viario(voci.map(\.voce)).difetti.map(\.descrizione)
    try archivio.sostituisci(viario: voci)
    return voci.count
  }

  func luoghi(_ lettura: inout LetturaCSV, _ registro: RegistroScarti) throws -> Int {
    var tracciato = TracciatoLuoghi(
      try lettura.intestazione(TracciatoLuoghi.colonne), sezioni: try numeriSezioni(richieste: true),
      luoghi: TabellaLuoghi(try archivio.riferimenti().luoghi))
    let luoghi = try lettura.righe(registro) { record throws(Scarto) in try tracciato.leggi(record) }
    try archivio.sostituisci(luoghi: luoghi)
    return luoghi.count
  }

  func comuniCitati(_ lettura: inout LetturaCSV, _ registro: RegistroScarti) throws -> Int {
    var tracciato = TracciatoComuniCitati(
      try lettura.intestazione(TracciatoComuniCitati.colonne),
      luoghi: TabellaLuoghi(try archivio.riferimenti().luoghi))
    let comuni = try lettura.righe(registro) { record throws(Scarto) in try tracciato.leggi(record) }
    try archivio.sostituisci(comuniCitati: comuni)
    return comuni.count
  }

  func liste(_ lettura: inout LetturaCSV, _ registro: RegistroScarti) throws -> Int {
    if let primo = try archivio.atto(1) {
      throw ErroreArchivio.attoGiaAdottato(primo.tipo, numero: 1, giorno: primo.giorno)
    }
    let tracciato = TracciatoListe(
      try lettura.intestazione(TracciatoListe.colonne), sezioni: try numeriSezioni(richieste: true),
      luoghi: TabellaLuoghi(try archivio.riferimenti().luoghi))
    try archivio.svuotaListeRicevute()
    var accettate = 0
    try lettura.eachRecord(registro) { record in
      let voce: PresaInCarico.Riga
      do throws(Scarto) { voce = try tracciato.leggi(record) } catch { return error }
      try archivio.aggiungi(listaRicevuta: voce, riga: record.line)
      accettate += 1
      return nil
    }
    for righe in try archivio.doppioniListeRicevute() {
      try registro.aggiungi(
        Scarto(riga: righe[0], colonna: nil, motivo: .doppione(campo: "elettore", righe: righe)),
        contenuto: nil)
    }
    return accettate
  }

  private func numeriSezioni(richieste: Bool = false) throws -> Set<Int> {
    let sezioni = try archivio.sezioni()
    if richieste, sezioni.isEmpty { throw ImpedimentoFormazione.sezioniMancanti }
    return Set(sezioni.map(\.numero))
  }
}
