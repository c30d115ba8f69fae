package import Elettorato
import SQLite

/// What the archive knows of a person, by codice fiscale.
extension ArchivioElettorale {
  package func situazione(codiceFiscale: String) throws -> SituazionePersona {
    var situazione = SituazionePersona()
    try leggiRegistro(codiceFiscale, in: &situazione)
    situazione.fascicolo = try fascicolo(codiceFiscale: codiceFiscale)
    if let fascicolo = situazione.fascicolo { try leggiListe(fascicolo, in: &situazione) }
    return situazione
  }

  /// What the lists alone know of an elector, by file.
  package func situazione(fascicolo: Int) throws -> SituazionePersona {
    var situazione = SituazionePersona()
    situazione.fascicolo = fascicolo
    try leggiListe(fascicolo, in: &situazione)
    return situazione
  }

  package func fascicolo(codiceFiscale: String) throws -> Int? {
    try connection.with("SELECT numero FROM fascicolo WHERE codice_fiscale = ?1") { statement in
      statement.bind(codiceFiscale, at: 1)
      return try statement.first { row in row.int(0) }
    }
  }

  private func leggiRegistro(_ codiceFiscale: String, in situazione: inout SituazionePersona) throws {
    try connection.with(
      "SELECT stato, residente_dal, qualita, sezione_assegnata, testo FROM persona WHERE codice_fiscale = ?1"
    ) { statement in
      statement.bind(codiceFiscale, at: 1)
      _ = try statement.first { row in
        let qualita = try row.optionalText(2).map(Codes.qualita)
        situazione.registro = .init(
          stato: try Codes.stato(row.text(0)), residenteDal: try row.optionalInt(1).map(Codes.giorno),
          qualita: qualita, sezioneAssegnata: row.optionalInt(3))
        situazione.dirittoPerso = qualita == .dirittoPerso
        guard let scheda = SchedaPersona(testo: row.text(4)) else {
          throw ErroreArchivio.danneggiato("una riga dell'anagrafe non si legge")
        }
        situazione.scheda = scheda
      }
    }
  }

  /// The open lines, and the person as they hold him; where none is open, why the last one was closed.
  private func leggiListe(_ fascicolo: Int, in situazione: inout SituazionePersona) throws {
    try connection.with(
      """
      SELECT p.fascicolo, p.lista, p.parte, p.sezione, p.numero_generale, p.numero_sezionale, p.al_atto, s.testo,
        (SELECT causa FROM variazione v WHERE v.atto = p.al_atto AND v.fascicolo = p.fascicolo AND v.lista = p.lista)
      FROM posizione p JOIN scheda s ON s.numero = p.scheda WHERE p.fascicolo = ?1
      ORDER BY p.al_atto IS NULL, p.al_atto, p.lista DESC
      """
    ) { statement in
      statement.bind(fascicolo, at: 1)
      try statement.eachRow { row in
        let riga = try Self.posto(row)
        situazione.scheda = SchedaPersona(testo: row.text(7))
        if row.isNull(6) {
          situazione.righe[riga.lista] = riga
          situazione.uscita = nil
        } else {
          situazione.uscita = try row.optionalText(8).map(Codes.causa)
        }
      }
    }
    if situazione.uscita == .perditaDiritto { situazione.dirittoPerso = true }
    if situazione.righe[.generale] != nil { situazione.dirittoPerso = false }
  }
}
