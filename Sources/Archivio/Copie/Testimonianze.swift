package import Elettorato
import SQLite

/// What the other office has declared to have, kept here as witness: neither office can go back without the other noticing.
extension ArchivioElettorale {
  /// The receipt of this archive as it is: the lists are read again, so that an altered archive declares nothing.
  package func ricevuta(giorno: Giorno, operatore: String) throws -> Ricevuta {
    let ultimo = try ultimoAtto()
    guard let sigillo = try sigillo(ultimo) else { throw ErroreArchivio.attoMancante(.primaFormazione) }
    let guasti = try verificaSezioni(digestSezioniAttuali())
    guard guasti.isEmpty else {
      throw ErroreArchivio.danneggiato(guasti.map(\.descrizione).joined(separator: "; "))
    }
    return Ricevuta(
      catena: catena, ufficio: ufficio.rawValue, atto: ultimo, testa: sigillo.impronta, stato: sigillo.stato,
      corredo: try testoCorredo(), ultimi: try ultimiAtti(), giorno: giorno, operatore: operatore)
  }

  /// Keeps a receipt of the other office; `false` when it is here already. Call it inside `transazione`.
  package func conserva(_ ricevuta: Ricevuta, _ firma: FirmaRegistro) throws -> Bool {
    guard try !testimonianze().contains(ricevuta) else { return false }
    try connection.with(
      """
      INSERT INTO testimonianza (comune, identita, ufficio, atto, testa, stato, corredo, giorno, operatore, impronta,
        del_comune, della_commissione)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
      """
    ) { statement in
      statement.bind(ricevuta.catena.comune, at: 1)
      statement.bind(ricevuta.catena.codice, at: 2)
      statement.bind(ricevuta.ufficio, at: 3)
      statement.bind(ricevuta.atto, at: 4)
      statement.bind(ricevuta.testa.esadecimale, at: 5)
      statement.bind(ricevuta.stato.esadecimale, at: 6)
      statement.bind(ricevuta.corredo.esadecimale, at: 7)
      statement.bind(ricevuta.giorno.numero, at: 8)
      statement.bind(ricevuta.operatore, at: 9)
      statement.bind(ricevuta.impronta.esadecimale, at: 10)
      statement.bind(ricevuta.ultimi.delComune, at: 11)
      statement.bind(ricevuta.ultimi.dellaCommissione, at: 12)
      try statement.run()
    }
    try annota(
      "ricevuta dell'ufficio «\(ricevuta.ufficio)» al n. \(ricevuta.atto), testa \(ricevuta.testa.esadecimale)",
      garantisce: .testimonianze, firma)
    return true
  }

  /// The receipts kept, in the order in which they came.
  package func testimonianze() throws -> [Ricevuta] { try testimonianze(dopo: 0) }

  private func testimonianze(dopo numero: Int) throws -> [Ricevuta] {
    try connection.with(
      """
      SELECT comune, identita, ufficio, atto, testa, stato, corredo, giorno, operatore, del_comune, della_commissione
      FROM testimonianza
      WHERE numero > ?1 ORDER BY numero
      """
    ) { statement in
      statement.bind(numero, at: 1)
      var ricevute: [Ricevuta] = []
      try statement.eachRow { row in
        guard let catena = IdentitaCatena(comune: row.text(0), codice: row.text(1)) else {
          throw ErroreArchivio.danneggiato("una ricevuta ha un'identità che non si legge")
        }
        ricevute.append(
          Ricevuta(
            catena: catena, ufficio: row.text(2), atto: try Codes.numero(row.int(3)),
            testa: try Codes.impronta(row.text(4)), stato: try Codes.impronta(row.text(5)),
            corredo: try Codes.impronta(row.text(6)),
            ultimi: UltimiAtti(
              delComune: try Codes.numero(row.int(9)), dellaCommissione: try Codes.numero(row.int(10))),
            giorno: try Codes.giorno(row.int(7)),
            operatore: row.text(8)))
      }
      return ricevute
    }
  }

  /// The furthest act that somebody has declared of this chain, or one office alone; 0 while nobody has. Receipts to whose acts the office
  /// has given up are left out.
  package func attoTestimoniato(da ufficio: String? = nil) throws -> Int {
    let superate = try connection.with("SELECT coalesce(max(testimonianza), 0) FROM rinuncia") { statement in
      try statement.first { row in row.int(0) }
    }
    return try testimonianze(dopo: superate ?? 0)
      .filter { $0.catena == catena && (ufficio == nil || $0.ufficio == ufficio) }.map(\.atto).max() ?? 0
  }

  /// Refuses an act whose number the other office has seen already on another: first come the acts that were lost.
  package func verificaNessunAttoDaRecuperare(prima atto: Int) throws {
    let testimoniato = try attoTestimoniato()
    guard atto > testimoniato else {
      throw ErroreArchivio.attiDaRecuperare(ultimo: atto - 1, testimoniato: testimoniato)
    }
  }

  /// Gives up the acts that receipts speak of and that no copy has any more; call it inside `transazione`. Returns their numbers, or `nil`
  /// where none is missing.
  ///
  /// New acts will have those numbers, and every comparison with who has seen the old ones will tell a fork: nothing is hidden.
  package func rinuncia(motivo: String, _ firma: FirmaRegistro) throws -> ClosedRange<Int>? {
    guard TestoCanonico.ammette(motivo) else { throw ErroreArchivio.testoNonAmmesso }
    let (ultimo, testimoniato) = (try ultimoAtto(), try attoTestimoniato())
    guard testimoniato > ultimo else { return nil }
    try connection.with(
      """
      INSERT INTO rinuncia (testimonianza, ultimo, testimoniato, motivo)
      SELECT max(numero), ?1, ?2, ?3 FROM testimonianza
      """
    ) { statement in
      statement.bind(ultimo, at: 1)
      statement.bind(testimoniato, at: 2)
      statement.bind(motivo, at: 3)
      try statement.run()
    }
    try annota(
      "rinuncia agli atti \(ultimo + 1)-\(testimoniato), perduti in ogni copia: \(motivo)",
      garantisce: .rinunce, firma)
    return ultimo + 1...testimoniato
  }
}
