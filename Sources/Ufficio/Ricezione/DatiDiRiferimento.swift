package import Archivio
import CSV
package import Elettorato
import Tracciati

/// The reference data delivered with the program, read from the folder `Data`.
package struct DatiDiRiferimento {
  package let riferimenti: Riferimenti
  private let comuniAttivi: [String: Comune]

  package init(cartella: String) throws {
    var luoghi: [Luogo] = []
    var attivi: [String: Comune] = [:]
    try Self.leggi("\(cartella)/comuni.csv", TracciatoComuni.colonne) { intestazione in
      let tracciato = TracciatoComuni(intestazione)
      return { record throws(Scarto) in
        guard let (comune, luogo, attivo) = try tracciato.leggi(record) else { return }
        luoghi.append(luogo)
        if attivo { attivi[comune.codice] = comune }
      }
    }
    var stati: [StatoEstero] = []
    try Self.leggi("\(cartella)/stati_esteri.csv", TracciatoStatiEsteri.colonne) { intestazione in
      let tracciato = TracciatoStatiEsteri(intestazione)
      return { record throws(Scarto) in
        let (stato, luogo) = try tracciato.leggi(record)
        stati.append(stato)
        if let luogo { luoghi.append(luogo) }
      }
    }
    riferimenti = Riferimenti(luoghi: luoghi, stati: stati)
    comuniAttivi = attivi
  }

  /// The Comune with this cadastral code, in force today.
  package func comune(_ codice: String) -> Comune? { comuniAttivi[codice] }

  private static func leggi(
    _ percorso: String, _ colonne: [Colonna],
    _ tracciato: (Intestazione) -> ((borrowing Record) throws(Scarto) -> Void)
  ) throws {
    let lettura = try LetturaCSV(percorso, dialetto: nil, codifica: .utf8)
    let leggi = tracciato(try lettura.intestazione(colonne))
    var reader = lettura.reader
    var record = Record()
    while try lettura.prossimo(&reader, &record) {
      do throws(Scarto) { try leggi(record) } catch { throw DiniegoDiLettura.riga(error, file: percorso) }
    }
  }
}
