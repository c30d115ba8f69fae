import Elettorato
import SQLite

/// The seals of what was received: each record holds the digest of the one before, and of the rows as they were stored.
///
/// Seats and street index are printed and decide sections, and no act contains them. The register and the lists received
/// are left out: act 1 names the digests of their files, and the people themselves are in the text of the act.
enum SigilloRicezione {
  static func impronta(_ ricezione: Ricezione, contenuto: String, precedente: String?) -> Impronta {
    let campi = [
      precedente ?? ArchivioElettorale.nessunPrecedente, ricezione.tipo.rawValue,
      ricezione.impronta.esadecimale,
      ricezione.giorno.iso, "\(ricezione.accettate)", "\(ricezione.scartate)", contenuto,
    ]
    return Impronta.di(Array((campi.joined(separator: "\t") + "\n").utf8))
  }

  /// The digest of every row of a query: fields after a TAB, lines ended by LF, nothing for NULL.
  ///
  /// Texts come in without control characters; rule sets, which have line ends, are given as hexadecimal digits.
  static func righe(_ statement: borrowing Statement, colonne: Int32) throws -> Impronta {
    var sha = Sha256()
    var riga: [UInt8] = []
    try statement.eachRow { row in
      riga.removeAll(keepingCapacity: true)
      for colonna in 0..<colonne {
        riga.append(UInt8(ascii: "\t"))
        row.append(colonna, to: &riga)
      }
      riga.append(UInt8(ascii: "\n"))
      sha.aggiungi(riga)
    }
    return sha.concludi()
  }
}

extension ArchivioElettorale {
  /// The digest of the rows that the archive holds of a kind of file; `nil` for those whose digest acts contain.
  func improntaContenuto(_ tipo: Ricezione.Tipo) throws -> Impronta? {
    switch tipo {
    case .sezioni:
      try connection.with(
        "SELECT numero, sede, indirizzo, accessibile, posti_letto, istituto FROM sezione ORDER BY numero"
      ) { statement in try SigilloRicezione.righe(statement, colonne: 6) }
    case .viario:
      try connection.with(
        "SELECT riga, codice_via, specie, nome, dal, al, lato, snc, sezione FROM voce_viario ORDER BY riga"
      ) { statement in try SigilloRicezione.righe(statement, colonne: 9) }
    case .luoghi:
      try connection.with(
        """
        SELECT codice, tipo, denominazione, comune, regione, specie, nome, civico, posti_letto, sezione
        FROM luogo_di_cura ORDER BY codice
        """
      ) { statement in try SigilloRicezione.righe(statement, colonne: 10) }
    case .comuniCitati:
      try connection.with(
        "SELECT comune, denominazione, provincia, regione FROM comune_citato ORDER BY comune"
      ) { statement in try SigilloRicezione.righe(statement, colonne: 4) }
    case .consultazione:
      try connection.with(
        """
        SELECT 'VALORE', consultazione, posizione, chiave, valore FROM consultazione_valore
        UNION ALL SELECT 'ORDINAMENTO', consultazione, 0, nome, hex(testo) FROM consultazione_ordinamento
        ORDER BY 1, 2, 3, 4
        """
      ) { statement in try SigilloRicezione.righe(statement, colonne: 5) }
    case .eventi:
      try connection.with("SELECT numero, testo FROM evento ORDER BY numero") { statement in
        try SigilloRicezione.righe(statement, colonne: 2)
      }
    case .domandeUE:
      try connection.with("SELECT numero, testo FROM domanda WHERE specie = 'UE' ORDER BY numero") {
        statement in try SigilloRicezione.righe(statement, colonne: 2)
      }
    case .domande32bis:
      try connection.with("SELECT numero, testo FROM domanda WHERE specie = '32BIS' ORDER BY numero") {
        statement in try SigilloRicezione.righe(statement, colonne: 2)
      }
    case .anagrafe, .liste, .richiesteDomicilio, .richiesteDegenti, .richiesteDetenuti, .naviganti,
      .opzioniEstero, .elenchiAltriComuni:
      nil
    }
  }

  /// The digest of what the archive was given at creation: whose it is, and the reference data.
  func improntaDiNascita() throws -> Impronta {
    try connection.with(
      """
      SELECT 'ARCHIVIO', comune, denominazione, provincia, regione, codice_istat, ufficio, identita FROM archivio
      UNION ALL SELECT 'LUOGO', rowid, codice, denominazione, provincia, dal, al, '' FROM luogo
      UNION ALL SELECT 'STATO', rowid, codice, denominazione, alpha3, ue_dal, ue_al, '' FROM stato_estero
      """
    ) { statement in try SigilloRicezione.righe(statement, colonne: 8) }
  }

  /// Every record is as it was written, on the one before; what each kind of file left is as it was stored.
  func verificaRicezioni() throws -> [Guasto] {
    var guasti: [Guasto] = []
    var precedente: String?
    var contenuti: [Ricezione.Tipo: String] = [:]
    try connection.with(
      "SELECT numero, tipo, impronta, giorno, lette, accettate, scartate, contenuto, sigillo FROM ricezione ORDER BY numero"
    ) { statement in
      try statement.eachRow { row in
        let ricezione = Ricezione(
          tipo: try Codes.ricezione(row.text(1)), impronta: try Codes.impronta(row.text(2)),
          giorno: try Codes.giorno(row.int(3)), accettate: try Codes.numero(row.int(5)),
          scartate: try Codes.numero(row.int(6)))
        let sigillo = SigilloRicezione.impronta(ricezione, contenuto: row.text(7), precedente: precedente)
        if sigillo.esadecimale != row.text(8) || ricezione.lette != row.int(4) {
          guasti.append(.ricezione(riga: row.int(0)))
        }
        precedente = row.text(8)
        contenuti[ricezione.tipo] = row.text(7)
      }
    }
    for tipo in Ricezione.Tipo.allCases {
      guard let atteso = contenuti[tipo], let trovato = try improntaContenuto(tipo) else { continue }
      if trovato.esadecimale != atteso { guasti.append(.contenuto(tipo)) }
    }
    return guasti
  }
}
