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
      stati: riferimenti.stati, sezioni: try numeriSezioni(), oggi: ufficio.oggi)
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
    let doppioni = try archivio.chiudiAnagrafe()
    guard !doppioni.isEmpty else { return accettate }
    let tolte = try scarta(
      doppioni.map { ($0.chiave == .codiceFiscale ? "codice fiscale" : "numero d'anagrafe", $0.righe) },
      lettura, registro)
    try archivio.togliDallAnagrafe(righe: tolte)
    guard try archivio.chiudiAnagrafe().isEmpty else {
      throw ErroreArchivio.danneggiato("restano doppioni in anagrafe")
    }
    return accettate - tolte.count
  }

  /// Two people with one codice fiscale: the program cannot know which is right, so all wait. Returns their lines.
  private func scarta(
    _ doppioni: [(campo: String, righe: [Int])], _ lettura: LetturaCSV, _ registro: RegistroScarti
  ) throws -> [Int] {
    let righe = Set(doppioni.flatMap(\.righe))
    let contenuto = try registro.prosegue ? LetturaCSV.contenuto(righe, di: lettura) : [:]
    var tolte: Set<Int> = []
    for doppione in doppioni {
      for riga in doppione.righe where tolte.insert(riga).inserted {
        try registro.aggiungi(
          Scarto(riga: riga, colonna: nil, motivo: .doppione(campo: doppione.campo, righe: doppione.righe)),
          contenuto: contenuto[riga])
      }
    }
    try registro.verifica()
    return tolte.sorted()
  }

  func sezioni(_ lettura: inout LetturaCSV, _ registro: RegistroScarti, _ avvisi: inout Avvisi) throws -> Int
  {
    var tracciato = TracciatoSezioni(try lettura.intestazione(TracciatoSezioni.colonne))
    let sezioni = try lettura.righe(registro, &avvisi) { record throws(Scarto) in try tracciato.leggi(record)
    }
    try registro.verifica()
    let tolte = try archivio.sezioniConElettori().subtracting(sezioni.map(\.numero)).sorted()
    guard tolte.isEmpty else {
      throw DiniegoDiImportazione.sezioniConElettori(tolte)
    }
    try archivio.sostituisci(sezioni: sezioni)
    return sezioni.count
  }

  func viario(
    _ lettura: inout LetturaCSV, _ registro: RegistroScarti, _ avvisi: inout Avvisi, _ notizie: inout [String]
  ) throws -> Int {
    let tracciato = TracciatoViario(
      try lettura.intestazione(TracciatoViario.colonne), sezioni: try numeriSezioni(richieste: true))
    let voci = try lettura.righe(registro, &avvisi) { record throws(Scarto) in try tracciato.leggi(record) }
    notizie += Viario(voci.map(\.voce)).difetti.map(\.descrizione)
    try archivio.sostituisci(viario: voci)
    return voci.count
  }

  func luoghi(_ lettura: inout LetturaCSV, _ registro: RegistroScarti, _ avvisi: inout Avvisi) throws -> Int {
    var tracciato = TracciatoLuoghi(
      try lettura.intestazione(TracciatoLuoghi.colonne), sezioni: try numeriSezioni(richieste: true),
      luoghi: TabellaLuoghi(try archivio.riferimenti().luoghi))
    let luoghi = try lettura.righe(registro, &avvisi) { record throws(Scarto) in try tracciato.leggi(record) }
    try archivio.sostituisci(luoghi: luoghi)
    return luoghi.count
  }

  func comuniCitati(_ lettura: inout LetturaCSV, _ registro: RegistroScarti, _ avvisi: inout Avvisi) throws
    -> Int
  {
    var tracciato = TracciatoComuniCitati(
      try lettura.intestazione(TracciatoComuniCitati.colonne),
      luoghi: TabellaLuoghi(try archivio.riferimenti().luoghi))
    let comuni = try lettura.righe(registro, &avvisi) { record throws(Scarto) in try tracciato.leggi(record) }
    try archivio.sostituisci(comuniCitati: comuni)
    return comuni.count
  }

  /// Events are added, never replaced: those already received are counted, and stay as they are.
  func eventi(
    _ lettura: inout LetturaCSV, _ registro: RegistroScarti, _ avvisi: inout Avvisi, _ notizie: inout [String]
  ) throws -> Int {
    var tracciato = TracciatoEventi(
      try lettura.intestazione(TracciatoEventi.colonne), stati: try archivio.riferimenti().stati)
    let eventi = try lettura.righe(registro, &avvisi) { record throws(Scarto) in try tracciato.leggi(record) }
    let noti = try eventi.count { try archivio.ricevi($0) == nil }
    if noti > 0 { notizie.append("già ricevuti, e lasciati come sono: \(noti.di("evento", "eventi"))") }
    return eventi.count
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
    let doppioni = try archivio.doppioniListeRicevute()
    guard !doppioni.isEmpty else { return accettate }
    let tolte = try scarta(doppioni.map { ("codice fiscale", $0) }, lettura, registro)
    try archivio.togliDalleListeRicevute(righe: tolte)
    return accettate - tolte.count
  }

  private func numeriSezioni(richieste: Bool = false) throws -> Set<Int> {
    let sezioni = try archivio.sezioni()
    if richieste, sezioni.isEmpty { throw ImpedimentoFormazione.sezioniMancanti }
    return Set(sezioni.map(\.numero))
  }
}
