package import Elettorato
import SQLite

/// The tables that go along with the acts in a packet: seats, street index, places of care, Comuni cited, consultations.
///
/// Acts decide without them and prints need them, so that they travel as they are now, and the last packet counts.
extension ArchivioElettorale {
  /// The lines of the tables, in the order in which they are written back, in pieces; returns their digest.
  package func testoCorredo(_ consegna: ([UInt8]) throws -> Void = { _ in }) throws -> Impronta {
    var sha = Sha256()
    var testo: [UInt8] = []
    for tabella in TabellaDiCorredo.allCases {
      try eachRigaDiCorredo(tabella) { row in
        testo.append(contentsOf: "RIGA\t\(tabella.rawValue)".utf8)
        for colonna in 0..<Int32(tabella.colonne) {
          testo.append(UInt8(ascii: "\t"))
          row.append(colonna, to: &testo)
        }
        testo.append(UInt8(ascii: "\n"))
        if testo.count > 1 << 16 {
          sha.aggiungi(testo)
          try consegna(testo)
          testo.removeAll(keepingCapacity: true)
        }
      }
    }
    sha.aggiungi(testo)
    try consegna(testo)
    return sha.concludi()
  }

  private func eachRigaDiCorredo(_ tabella: TabellaDiCorredo, _ body: (borrowing Row) throws -> Void) throws {
    let sql: StaticString =
      switch tabella {
      case .sezione:
        "SELECT numero, sede, indirizzo, accessibile, posti_letto, istituto FROM sezione ORDER BY numero"
      case .viario:
        "SELECT riga, codice_via, specie, nome, dal, al, lato, snc, sezione FROM voce_viario ORDER BY riga"
      case .luogo:
        """
        SELECT codice, tipo, denominazione, comune, regione, specie, nome, civico, posti_letto, sezione
        FROM luogo_di_cura ORDER BY codice
        """
      case .comune: "SELECT comune, denominazione, provincia, regione FROM comune_citato ORDER BY comune"
      case .consultazione: "SELECT numero, stato FROM consultazione ORDER BY numero"
      case .valore:
        "SELECT consultazione, posizione, chiave, valore FROM consultazione_valore ORDER BY consultazione, posizione"
      // A rule set has line ends, so it travels as hexadecimal digits.
      case .ordinamento:
        "SELECT consultazione, nome, hex(testo) FROM consultazione_ordinamento ORDER BY consultazione, nome"
      }
    try connection.with(sql) { statement in try statement.eachRow(body) }
  }

  /// Empties the tables, for the rows that come. A consultation is never deleted: other tables may speak of it.
  func svuotaCorredo() throws {
    try connection.execute(
      """
      DELETE FROM sezione;
      DELETE FROM voce_viario;
      DELETE FROM luogo_di_cura;
      DELETE FROM comune_citato;
      DELETE FROM consultazione_valore;
      DELETE FROM consultazione_ordinamento;
      """)
  }

  /// Writes a row received. Throws `ErrorePacchetto.corredoAlterato` when its table refuses it.
  func scrivi(_ riga: RigaCanonica, in tabella: TabellaDiCorredo) throws {
    let sql: StaticString =
      switch tabella {
      case .sezione: "INSERT INTO sezione VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
      case .viario: "INSERT INTO voce_viario VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
      case .luogo: "INSERT INTO luogo_di_cura VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
      case .comune: "INSERT INTO comune_citato VALUES (?1, ?2, ?3, ?4)"
      case .consultazione:
        "INSERT INTO consultazione VALUES (?1, ?2) ON CONFLICT (numero) DO UPDATE SET stato = excluded.stato"
      case .valore: "INSERT INTO consultazione_valore VALUES (?1, ?2, ?3, ?4)"
      case .ordinamento: "INSERT INTO consultazione_ordinamento VALUES (?1, ?2, ?3)"
      }
    do {
      try connection.with(sql) { statement in
        for colonna in 0..<tabella.colonne {
          let parametro = Int32(colonna + 1)
          if tabella == .ordinamento, colonna == 2 {
            guard let testo = Self.daEsadecimale(riga.bytes[riga[colonna + 2]]) else {
              throw ErrorePacchetto.corredoAlterato
            }
            statement.bind(testo, at: parametro)
          } else {
            // Into a column of numbers SQLite writes the number that the digits say, or refuses them.
            statement.bind(riga.bytes, riga[colonna + 2], at: parametro)
          }
        }
        try statement.run()
      }
    } catch let error as SQLiteError where error.constraint {
      throw ErrorePacchetto.corredoAlterato
    }
  }

  /// Records what came as a reception of its own, kind by kind: the checks of what is received hold here too.
  func registraCorredo(impronta: Impronta, giorno: Giorno) throws {
    let righe: [(Ricezione.Tipo, StaticString)] = [
      (.sezioni, "SELECT count(*) FROM sezione"), (.viario, "SELECT count(*) FROM voce_viario"),
      (.luoghi, "SELECT count(*) FROM luogo_di_cura"), (.comuniCitati, "SELECT count(*) FROM comune_citato"),
      (.consultazione, "SELECT count(*) FROM consultazione_valore"), (.eventi, "SELECT count(*) FROM evento"),
    ]
    for (tipo, sql) in righe {
      let quante = try connection.with(sql) { statement in try statement.first { row in row.int(0) } } ?? 0
      guard try quante > 0 || ultimaRicezione(tipo) != nil,
        try improntaContenuto(tipo)?.esadecimale != contenutoRegistrato(tipo)
      else { continue }
      try registra(Ricezione(tipo: tipo, impronta: impronta, giorno: giorno, accettate: quante, scartate: 0))
    }
  }

  private func contenutoRegistrato(_ tipo: Ricezione.Tipo) throws -> String? {
    try connection.with("SELECT contenuto FROM ricezione WHERE tipo = ?1 ORDER BY numero DESC LIMIT 1") {
      statement in
      statement.bind(tipo.rawValue, at: 1)
      return try statement.first { row in row.text(0) }
    }
  }

  private static func daEsadecimale(_ cifre: ArraySlice<UInt8>) -> String? {
    guard cifre.count.isMultiple(of: 2), let testo = String(validating: cifre, as: UTF8.self) else {
      return nil
    }
    var bytes: [UInt8] = []
    var resto = testo[...]
    while !resto.isEmpty {
      guard let byte = UInt8(resto.prefix(2), radix: 16) else { return nil }
      bytes.append(byte)
      resto = resto.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The digest of the reference data that the archive was given at creation.
  package func improntaRiferimenti() throws -> Impronta {
    try connection.with(
      """
      SELECT 'LUOGO', codice, denominazione, provincia, dal, al FROM luogo
      UNION ALL SELECT 'STATO', codice, denominazione, alpha3, ue_dal, ue_al FROM stato_estero
      """
    ) { statement in try SigilloRicezione.righe(statement, colonne: 6) }
  }
}
