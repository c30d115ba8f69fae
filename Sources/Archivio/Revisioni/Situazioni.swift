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
      "SELECT stato, residente_dal, qualita, sezione_assegnata, testo, stato_dal FROM persona WHERE codice_fiscale = ?1"
    ) { statement in
      statement.bind(codiceFiscale, at: 1)
      _ = try statement.first { row in
        let qualita = try row.optionalText(2).map(Codes.qualita)
        situazione.registro = .init(
          stato: try Codes.stato(row.text(0)), residenteDal: try row.optionalInt(1).map(Codes.giorno),
          statoDal: try row.optionalInt(5).map(Codes.giorno), qualita: qualita,
          sezioneAssegnata: row.optionalInt(3))
        situazione.dirittoPerso = qualita == .dirittoPerso
        guard let scheda = SchedaPersona(testo: row.text(4)) else {
          throw ErroreArchivio.danneggiato("una riga dell'anagrafe non si legge")
        }
        situazione.scheda = scheda
      }
    }
  }

  /// The lines, one after the other: where they end, who is on which list; where none is open, why the last one was closed.
  private func leggiListe(_ fascicolo: Int, in situazione: inout SituazionePersona) throws {
    var ultimo = 0
    try connection.with(
      """
      SELECT p.fascicolo, p.lista, p.parte, p.sezione, p.numero_generale, p.numero_sezionale, p.al_atto, s.testo,
        (SELECT causa FROM variazione v WHERE v.atto = p.al_atto AND v.fascicolo = p.fascicolo AND v.lista = p.lista),
        p.dal_atto, a.giorno
      FROM posizione p JOIN scheda s ON s.numero = p.scheda JOIN atto a ON a.numero = p.dal_atto
      WHERE p.fascicolo = ?1 ORDER BY p.al_atto IS NULL, p.al_atto, p.lista DESC
      """
    ) { statement in
      statement.bind(fascicolo, at: 1)
      try statement.eachRow { row in
        let riga = try Self.posto(row)
        let scheda = SchedaPersona(testo: row.text(7))
        // A line opened by the act that closed the one before goes on from it.
        if situazione.schedaIniziale == nil || row.int(9) != ultimo { situazione.schedaIniziale = scheda }
        ultimo = row.optionalInt(6) ?? 0
        situazione.scheda = scheda
        situazione.righeDal = try Codes.giorno(row.int(10))
        if row.isNull(6) {
          situazione.righe[riga.lista] = riga
          situazione.uscita = nil
        } else {
          situazione.uscita = try row.optionalText(8).map(Codes.causa)
        }
      }
    }
    if !situazione.iscritta { situazione.schedaIniziale = nil }
    if situazione.uscita == .perditaDiritto { situazione.dirittoPerso = true }
    if situazione.righe[.generale] != nil { situazione.dirittoPerso = false }
  }
}
