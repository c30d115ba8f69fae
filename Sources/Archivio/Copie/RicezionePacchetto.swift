package import Elettorato
import SQLite

/// What came of a packet.
package struct EsitoRicezione: Sendable {
  package let pacchetto: Pacchetto
  /// The acts that were here already: they are not applied twice.
  package let giaApplicati: [AttoDelPacchetto]
  package let applicati: [AttoDelPacchetto]
  /// Whether seats, street index or consultations have changed.
  package let corredoAggiornato: Bool
  /// The two archives were given different reference data: names of States may be printed differently.
  package let riferimentiDiversi: Bool
  package let sigillo: Sigillo
}

extension ArchivioElettorale {
  /// Adopts again the acts of a packet already examined, which `sorgente` gives a second time, in one transaction: all of them or none.
  ///
  /// Each act must give here the same lists and the same text as where it was adopted: both are computed from the rows just written, by the
  /// functions that seal our own acts. Throws `ErrorePacchetto` (of an act that breaks the law too),
  /// `DifettoDiTesto` or `Squilibrio`, and then nothing is written.
  package func ricevi(
    _ esaminato: Pacchetto, _ firma: FirmaRegistro, prova: Bool, sorgente: @escaping LettoreDiRighe.Sorgente
  ) throws -> EsitoRicezione {
    let prima = catena
    var scritto = false
    defer { if !scritto || prova { catena = prima } }
    let esito = try transazione(prova: prova) {
      let ultimo = try ammetti(esaminato)
      if catena.daRicevere { try adottaIdentita(esaminato.catena, firma) }
      var ricezione = try RicezionePacchetto(self, esaminato, dopo: ultimo)
      var lettura = LetturaPacchetto(sorgente)
      // The reasons of changes come before the events that they speak of.
      try connection.execute("PRAGMA defer_foreign_keys = 1")
      try connection.execute(RicezionePacchetto.tavoli)
      let riletto = try lettura.leggi { voce, riga in try ricezione.ricevi(voce, riga) }
      guard riletto == esaminato else { throw ErrorePacchetto.alterato }
      try connection.execute("DROP TABLE temp.riga_aperta; DROP TABLE temp.allegato")
      try registraCorredo(impronta: esaminato.impronta, giorno: firma.giorno)
      let esito = try ricezione.esito()
      try annota(
        "ricevuto il pacchetto degli atti \(esaminato.primo)-\(esaminato.ultimo), impronta \(esaminato.impronta.esadecimale): \(esito.applicati.count) applicati, testa \(esito.sigillo.impronta.esadecimale)",
        firma)
      return esito
    }
    scritto = true
    return esito
  }

  /// Whether the packet is for this archive and follows its last act, whose number is returned.
  private func ammetti(_ pacchetto: Pacchetto) throws -> Int {
    guard pacchetto.catena.comune == comune.codice else {
      throw ErrorePacchetto.altroComune(pacchetto.catena.comune)
    }
    let ultimo = try ultimoAtto()
    guard pacchetto.catena == catena || (catena.daRicevere && ultimo == 0) else {
      throw ErrorePacchetto.altraIdentita(pacchetto.catena.codice)
    }
    guard pacchetto.primo <= ultimo + 1 else {
      throw ErrorePacchetto.lacuna(ultimo: ultimo, primo: pacchetto.primo)
    }
    if pacchetto.primo > 1, try sigillo(pacchetto.primo - 1)?.impronta != pacchetto.precedente {
      throw ErrorePacchetto.biforcazione(atto: pacchetto.primo - 1)
    }
    for atto in pacchetto.atti where atto.numero <= ultimo {
      guard try sigillo(atto.numero)?.impronta == atto.impronta else {
        throw ErrorePacchetto.biforcazione(atto: atto.numero)
      }
    }
    return ultimo
  }

  /// A copy made for a Comune learns which chain it follows: once.
  private func adottaIdentita(_ nuova: IdentitaCatena, _ firma: FirmaRegistro) throws {
    try connection.with("INSERT INTO identita_ricevuta VALUES (1, ?1)") { statement in
      statement.bind(nuova.codice, at: 1)
      try statement.run()
    }
    catena = nuova
    try annota("ricevuta l'identità della catena", garantisce: .identita, firma)
  }
}

/// A packet being adopted: which act comes next, and what is done with each line.
private struct RicezionePacchetto {
  private let archivio: ArchivioElettorale
  private let pacchetto: Pacchetto
  /// The last act that was here before.
  private let ultimo: Int
  private let prendeCorredo: Bool
  private var corredoSvuotato = false
  private var prossimo: Int
  private var replica: ReplicaDellAtto?
  /// The line of the packet that begins the act.
  private var prima = 0
  private var digesti: [DigestSezione] = []

  /// The lines that an act opens wait until the ones that it closes are closed; the texts that it names, until it names them.
  static let tavoli: StaticString = """
    CREATE TEMP TABLE allegato (impronta TEXT PRIMARY KEY, testo TEXT NOT NULL, usato INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TEMP TABLE riga_aperta (
      fascicolo INTEGER NOT NULL, lista TEXT NOT NULL, parte TEXT NOT NULL, sezione INTEGER NOT NULL,
      generale INTEGER NOT NULL, sezionale INTEGER NOT NULL, scheda INTEGER NOT NULL
    );
    """

  init(_ archivio: ArchivioElettorale, _ pacchetto: Pacchetto, dopo ultimo: Int) throws {
    self.archivio = archivio
    self.pacchetto = pacchetto
    self.ultimo = ultimo
    prossimo = pacchetto.primo
    // An older packet must not bring back older seats; the Comune's own are newer than any copy of them.
    let recente =
      pacchetto.ultimo > ultimo || (pacchetto.ultimo == ultimo && archivio.ufficio == .commissione)
    prendeCorredo = try recente && archivio.testoCorredo() != pacchetto.corredo
  }

  mutating func ricevi(_ voce: LetturaPacchetto.Voce, _ riga: RigaCanonica) throws {
    if prendeCorredo, !corredoSvuotato {
      try archivio.svuotaCorredo()
      corredoSvuotato = true
    }
    if case .corredo(let tabella) = voce {
      if prendeCorredo { try archivio.scrivi(riga, in: tabella) }
      return
    }
    guard prossimo > ultimo else {
      if case .fine = voce { prossimo += 1 }
      return
    }
    switch voce {
    case .corredo: break
    case .allegato(let impronta): try archivio.deponi(allegato: impronta, riga.bytes, riga.dal(2))
    case .atto(let letta):
      if case .verbale = letta {
        let righe = pacchetto.atti.first { $0.numero == prossimo }?.righe ?? 0
        replica = try ReplicaDellAtto(archivio, atto: prossimo, righe: righe)
        prima = riga.numero
        digesti = []
      }
      try replica?.scrivi(letta, riga)
    case .sezione(let digest): digesti.append(digest)
    case .fine(let atto):
      do {
        try replica?.concludi(atto, digesti)
      } catch let violazione as ViolazioneDiAdozione {
        throw ErrorePacchetto.controLaLegge(violazione, riga: violazione.riga.map { prima + $0 - 1 })
      }
      replica = nil
      prossimo += 1
    }
  }

  func esito() throws -> EsitoRicezione {
    guard let sigillo = try archivio.sigillo(archivio.ultimoAtto()) else {
      throw ErroreArchivio.danneggiato("l'ultimo atto non ha sigillo")
    }
    return EsitoRicezione(
      pacchetto: pacchetto, giaApplicati: pacchetto.atti.filter { $0.numero <= ultimo },
      applicati: pacchetto.atti.filter { $0.numero > ultimo }, corredoAggiornato: prendeCorredo,
      riferimentiDiversi: try archivio.improntaRiferimenti() != pacchetto.riferimenti, sigillo: sigillo)
  }
}
