package import Elettorato
import SQLite

/// What the archive knows of who asks, on the lists after an act.
extension ArchivioElettorale {
  /// The last act dated no later than a day: the lists on which a vote is held. Throws while there are no lists.
  package func attoDiRiferimento(entro giorno: Giorno) throws -> Int {
    let numero = try connection.with("SELECT coalesce(max(numero), 0) FROM atto WHERE giorno <= ?1") {
      statement in
      statement.bind(giorno.numero, at: 1)
      return try statement.first { row in row.int(0) } ?? 0
    }
    guard numero > 0 else { throw ErroreArchivio.attoMancante(.primaFormazione) }
    return numero
  }

  /// `giorno`: the day by which the events that count were received.
  package func richiedente(
    codiceFiscale: String, dopoAtto atto: Int, entro giorno: Giorno
  ) throws -> Richiedente {
    var richiedente = Richiedente()
    try leggiRegistro(codiceFiscale, in: &richiedente)
    richiedente.fascicolo = try fascicolo(codiceFiscale: codiceFiscale)
    if let fascicolo = richiedente.fascicolo { try leggiListe(fascicolo, atto, in: &richiedente) }
    richiedente.fatti = try fattiNoti(codiceFiscale, entro: giorno)
    return richiedente
  }

  private func leggiRegistro(_ codiceFiscale: String, in richiedente: inout Richiedente) throws {
    try connection.with(
      "SELECT stato, altra_cittadinanza, testo FROM persona WHERE codice_fiscale = ?1"
    ) { statement in
      statement.bind(codiceFiscale, at: 1)
      _ = try statement.first { row in
        richiedente.stato = try Codes.stato(row.text(0))
        richiedente.altraCittadinanza = row.text(1)
        guard let scheda = SchedaPersona(testo: row.text(2)) else {
          throw ErroreArchivio.danneggiato("una riga dell'anagrafe non si legge")
        }
        richiedente.scheda = scheda
      }
    }
  }

  /// The lines open after the act, and the person as the general list, or else the last line, holds him.
  private func leggiListe(_ fascicolo: Int, _ atto: Int, in richiedente: inout Richiedente) throws {
    try connection.with(
      """
      SELECT p.fascicolo, p.lista, p.parte, p.sezione, p.numero_generale, p.numero_sezionale,
        p.al_atto IS NULL OR p.al_atto > ?2, s.testo
      FROM posizione p JOIN scheda s ON s.numero = p.scheda
      WHERE p.fascicolo = ?1 AND p.dal_atto <= ?2 ORDER BY 7, p.dal_atto, p.lista DESC
      """
    ) { statement in
      statement.bind(fascicolo, at: 1)
      statement.bind(atto, at: 2)
      try statement.eachRow { row in
        let riga = try Self.posto(row)
        richiedente.scheda = SchedaPersona(testo: row.text(7))
        guard row.int(6) == 1 else { return }
        if riga.lista == .generale {
          richiedente.riga = riga
        } else {
          richiedente.aggiunte.insert(riga.lista)
        }
      }
    }
  }

  /// The true facts received of a person: those that no act has refused.
  private func fattiNoti(_ codiceFiscale: String, entro giorno: Giorno) throws -> FattiNoti {
    FattiNoti(
      try eventi(codiceFiscale: codiceFiscale).filter { evento in
        guard evento.ricevuto <= giorno else { return false }
        return try decisioni(evento: evento.numero).last?.decisione.esito != .rifiutato
      })
  }
}

// MARK: - Places received

extension ArchivioElettorale {
  /// The places of care and the prisons, as received last.
  package func luoghiDiCura() throws -> [LuogoDiCura] {
    try connection.with(
      """
      SELECT codice, tipo, denominazione, comune, regione, specie, nome, civico, posti_letto, sezione
      FROM luogo_di_cura ORDER BY codice
      """
    ) { statement in
      var luoghi: [LuogoDiCura] = []
      try statement.eachRow { row in
        guard let tipo = LuogoDiCura.Tipo(rawValue: row.text(1)) else {
          throw ErroreArchivio.danneggiato("codice di luogo di cura sconosciuto")
        }
        luoghi.append(
          LuogoDiCura(
            codice: row.text(0), tipo: tipo, denominazione: row.text(2), comune: row.text(3),
            regione: row.text(4),
            toponimo: Toponimo(specie: row.text(5), nome: row.text(6)), civico: row.text(7),
            postiLetto: try Codes.numero(row.int(8)), sezione: Codes.optional(try Codes.numero(row.int(9)))))
      }
      return luoghi
    }
  }

  /// The Comuni that the files name, as received last.
  package func comuniCitati() throws -> [Comune] {
    try connection.with(
      "SELECT comune, denominazione, provincia, regione FROM comune_citato ORDER BY comune"
    ) { statement in
      var comuni: [Comune] = []
      try statement.eachRow { row in
        comuni.append(
          Comune(
            codice: row.text(0), denominazione: row.text(1), provincia: row.text(2), regione: row.text(3),
            codiceIstat: ""))
      }
      return comuni
    }
  }
}

// MARK: - Electors of other Comuni

extension ArchivioElettorale {
  /// Whether an open line of our lists has this name, letter by letter, and this day of birth.
  package func iscritto(cognome: String, nome: String, nascita: Giorno) throws -> Bool {
    let parole = CriterioDiRicerca.Frammenti(testo: [cognome, nome])
    guard !parole.parole.isEmpty else { return false }
    let trovati = try cerca(
      .nominativo(parole, nascita: nascita), FiltroRicerca(soloIscritti: true), limite: 1_000)
    let chiave = ChiaveAlfabetica(cognome: cognome, nome: nome)
    return trovati.trovati.contains { trovato in
      trovato.righe.contains { riga in
        let testi = riga.testi
        return chiave
          == ChiaveAlfabetica(
            cognome: String(decoding: testi.bytes[testi[.cognome]], as: UTF8.self),
            nome: String(decoding: testi.bytes[testi[.nome]], as: UTF8.self))
      }
    }
  }
}
