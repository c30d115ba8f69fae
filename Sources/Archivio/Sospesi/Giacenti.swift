package import Elettorato
import SQLite

/// What lies in the archive and no act has decided, found without reading what does not wait.
extension ArchivioElettorale {
  /// Whether any event received by a day has no final answer.
  package func haEventiDaDecidere(entro giorno: Giorno) throws -> Bool {
    try connection.with(
      """
      SELECT 1 FROM evento e WHERE ricevuto <= ?1
        AND NOT EXISTS (SELECT 1 FROM decisione d WHERE d.evento = e.numero AND d.definitiva = 1)
      LIMIT 1
      """
    ) { statement in
      statement.bind(giorno.numero, at: 1)
      return try statement.first { _ in true } ?? false
    }
  }

  /// The electors who have no section, by personal file.
  package func elettoriSenzaSezione() throws -> [Sospeso.Voce] {
    try connection.with(
      """
      SELECT p.fascicolo, s.testo FROM posizione p JOIN scheda s ON s.numero = p.scheda
      WHERE p.lista IN (SELECT DISTINCT lista FROM quadro) AND p.sezione = 0 AND +p.al_atto IS NULL
      ORDER BY p.fascicolo, p.lista
      """
    ) { statement in
      var voci: [Sospeso.Voce] = []
      try statement.eachRow { row in voci.append(try Self.voce(String(row.int(0)), row.text(1))) }
      return voci
    }
  }

  /// Who is on a list and in the register, received since act 1, as dead, gone or untraceable, with no event that says so.
  ///
  /// The register is read once, in its own order, and the few who have left it are looked for on the lists. Where it is still the one from which act 1
  /// was made there is nobody to look for: who was kept then, was kept by decision.
  package func uscitiDallAnagrafe() throws -> [Sospeso.Voce] {
    guard let ricevuta = try ultimaRicezione(.anagrafe), let primo = try atto(1),
      !primo.parametri.contains(.init("anagrafe", ricevuta.impronta.esadecimale))
    else { return [] }
    var usciti: [(fascicolo: Int, codiceFiscale: String, stato: StatoAnagrafico, testo: String)] = []
    try connection.with(
      """
      SELECT f.numero, r.codice_fiscale, r.stato, s.testo
      FROM persona r CROSS JOIN fascicolo f ON f.codice_fiscale = r.codice_fiscale
        CROSS JOIN posizione p ON p.fascicolo = f.numero AND p.al_atto IS NULL
        CROSS JOIN scheda s ON s.numero = p.scheda
      WHERE r.stato <> 'RESIDENTE' AND r.stato <> 'AIRE'
      GROUP BY f.numero ORDER BY f.numero
      """
    ) { statement in
      try statement.eachRow { row in
        usciti.append((row.int(0), row.text(1), try Codes.stato(row.text(2)), row.text(3)))
      }
    }
    return try usciti.filter { try !detto($0.stato, di: $0.codiceFiscale) }.map {
      try Self.voce(String($0.fascicolo), $0.testo)
    }
  }

  /// Whether an event received, and not refused for good, says of somebody what the register says.
  private func detto(_ stato: StatoAnagrafico, di codiceFiscale: String) throws -> Bool {
    try eventi(codiceFiscale: codiceFiscale).contains { evento in
      guard evento.tipo.dice(stato) else { return false }
      return try decisioni(evento: evento.numero).last?.decisione.definitiva != true
    }
  }

  /// Who is named, by number, from his canonical text.
  static func voce(_ numero: String, _ testo: String) throws -> Sospeso.Voce {
    guard let scheda = SchedaPersona(testo: testo) else {
      throw ErroreArchivio.danneggiato("la scheda di una persona non si legge")
    }
    return Sospeso.Voce(numero, nome: "\(scheda[.cognome]) \(scheda[.nome])")
  }
}

extension TipoEvento {
  /// Whether an event of this kind is how the office learns that somebody is in that state of the register.
  fileprivate func dice(_ stato: StatoAnagrafico) -> Bool {
    switch stato {
    case .deceduto: self == .decesso
    case .emigrato: self == .emigrazione || self == .emigrazioneEstero
    case .residente, .aire, .irreperibile: false
    }
  }
}
