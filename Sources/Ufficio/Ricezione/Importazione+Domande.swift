import Archivio
import CSV
import Elettorato
import Tracciati

/// Applications that concern the lists: added, never replaced; those already received are counted, and stay as they are.
extension Importazione {
  func domandeUE(
    _ lettura: inout LetturaCSV, _ registro: RegistroScarti, _ avvisi: inout Avvisi, _ notizie: inout [String]
  ) throws -> Int {
    var tracciato = TracciatoDomandeUE(
      try lettura.intestazione(TracciatoDomandeUE.colonne), stati: try archivio.riferimenti().stati)
    let domande = try lettura.righe(registro, &avvisi) { record throws(Scarto) in try tracciato.leggi(record)
    }
    let note = try domande.count { try archivio.ricevi($0) == nil }
    Self.riferisci(note, &notizie)
    return domande.count
  }

  func domande32bis(
    _ lettura: inout LetturaCSV, _ registro: RegistroScarti, _ avvisi: inout Avvisi, _ notizie: inout [String]
  ) throws -> Int {
    var tracciato = TracciatoDomande32bis(try lettura.intestazione(TracciatoDomande32bis.colonne))
    let domande = try lettura.righe(registro, &avvisi) { record throws(Scarto) in try tracciato.leggi(record)
    }
    let note = try domande.count { try archivio.ricevi($0) == nil }
    Self.riferisci(note, &notizie)
    return domande.count
  }

  private static func riferisci(_ note: Int, _ notizie: inout [String]) {
    if note > 0 { notizie.append("già ricevute, e lasciate come sono: \(note.di("domanda", "domande"))") }
  }
}
