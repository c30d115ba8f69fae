package import Archivio
package import CSV
package import Elettorato
package import Tracciati

/// The layout of a kind of request, whatever it is: files and one by one entry read by the same rule.
package struct TracciatoDiRichiesta {
  /// Reads a row; it keeps the numbers that it has met.
  package let leggi: (borrowing Record) throws(Scarto) -> Richiesta

  /// `intestazione` makes the heading of a file out of the columns of its layout.
  package init(
    _ tipo: Ricezione.Tipo, _ archivio: ArchivioElettorale,
    intestazione: ([Colonna]) throws -> Intestazione
  ) throws {
    let trovata = try intestazione(Self.colonne(tipo))
    switch tipo {
    case .richiesteDomicilio:
      var tracciato = TracciatoRichiesteDomicilio(trovata)
      leggi = { record throws(Scarto) in try tracciato.leggi(record) }
    case .richiesteDegenti, .richiesteDetenuti:
      var tracciato = TracciatoRichiesteIstituto(
        trovata, specie: tipo == .richiesteDegenti ? .degenti : .detenuti)
      leggi = { record throws(Scarto) in try tracciato.leggi(record) }
    case .naviganti:
      var tracciato = TracciatoNaviganti(trovata)
      leggi = { record throws(Scarto) in try tracciato.leggi(record) }
    case .opzioniEstero:
      var tracciato = TracciatoOpzioniEstero(trovata, stati: try archivio.riferimenti().stati)
      leggi = { record throws(Scarto) in try tracciato.leggi(record) }
    case .sezioni, .viario, .luoghi, .comuniCitati, .anagrafe, .liste, .consultazione, .eventi, .domandeUE,
      .domande32bis, .elenchiAltriComuni:
      preconditionFailure("this file holds no requests of special voters")
    }
  }

  package static func colonne(_ tipo: Ricezione.Tipo) -> [Colonna] {
    switch tipo {
    case .richiesteDomicilio: TracciatoRichiesteDomicilio.colonne
    case .richiesteDegenti, .richiesteDetenuti: TracciatoRichiesteIstituto.colonne
    case .naviganti: TracciatoNaviganti.colonne
    case .opzioniEstero: TracciatoOpzioniEstero.colonne
    case .sezioni, .viario, .luoghi, .comuniCitati, .anagrafe, .liste, .consultazione, .eventi, .domandeUE,
      .domande32bis, .elenchiAltriComuni:
      preconditionFailure("this file holds no requests of special voters")
    }
  }
}
