package import Elettorato
import SQLite

/// The population register as received last, written row by row without holding it in memory.
package struct AnagrafeRicevuta: ~Copyable {
  private let connection: Connection
  private var toponimi = ToponimiNoti()
  private var canonico = TestoCanonico()

  fileprivate init(_ connection: Connection) throws {
    self.connection = connection
    var noti = ToponimiNoti()
    try connection.with("SELECT numero, specie, nome FROM toponimo") { statement in
      try statement.eachRow { row in
        noti.aggiungi(row.int(0), specie: Array(row.text(1).utf8)[...], nome: Array(row.text(2).utf8)[...])
      }
    }
    toponimi = noti
  }

  /// Stores a row; `numero` is its line in the file, by which duplicates are reported.
  package mutating func scrivi(_ persona: borrowing RigaAnagrafe, riga numero: Int) throws {
    let toponimo = try toponimo(persona.testi)
    canonico.svuota()
    canonico.persona(persona)
    try connection.with(Self.inserimento) { statement in
      let testi = persona.testi
      statement.bind(numero, at: 1)
      statement.bind(testi.bytes, testi[.idAnagrafe], at: 2)
      if testi.vuoto(.codiceFiscale) {
        statement.bindNull(at: 3)
      } else {
        statement.bind(testi.bytes, testi[.codiceFiscale], at: 3)
      }
      statement.bind(persona.chiave, 0..<persona.chiave.count, at: 4)
      statement.bind(persona.sesso.rawValue, at: 5)
      statement.bind(persona.nascita.numero, at: 6)
      statement.bind(testi.bytes, testi[.cittadinanza], at: 7)
      statement.bind(testi.bytes, testi[.altraCittadinanza], at: 8)
      statement.bind(testi.bytes, testi[.famiglia], at: 9)
      statement.bind(toponimo, at: 10)
      statement.bind(persona.civico ?? (testi.vuoto(.esponente) ? nil : -1), at: 11)
      statement.bind(persona.residenteDal?.numero, at: 12)
      statement.bind(persona.stato.rawValue, at: 13)
      statement.bind(persona.statoDal?.numero, at: 14)
      statement.bind(persona.qualita?.rawValue, at: 15)
      statement.bind(persona.finePerdita?.numero, at: 16)
      statement.bind(persona.inListaUE ? 1 : 0, at: 17)
      statement.bind(persona.sezioneAssegnata, at: 18)
      statement.bind(text: canonico.bytes.span, at: 19)
      try statement.run()
    }
  }

  private static let inserimento: StaticString = """
    INSERT INTO persona VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15,
      ?16, ?17, ?18, ?19)
    """

  private mutating func toponimo(_ testi: borrowing TestiPersona) throws -> Int? {
    let (specie, nome) = (testi[.specieVia], testi[.nomeVia])
    guard !nome.isEmpty else { return nil }
    let bytes = testi.bytes
    if let noto = toponimi.numero(specie: bytes[specie], nome: bytes[nome]) { return noto }
    let numero = try connection.with("INSERT INTO toponimo (specie, nome) VALUES (?1, ?2)") { statement in
      statement.bind(bytes, specie, at: 1)
      statement.bind(bytes, nome, at: 2)
      try statement.run()
      return Int(connection.lastInsertedRow)
    }
    toponimi.aggiungi(numero, specie: bytes[specie], nome: bytes[nome])
    return numero
  }
}

/// Two rows of one file that cannot both be right: the same codice fiscale, or the same register number.
package struct DoppioneAnagrafe: Hashable, Sendable {
  package enum Chiave: Hashable, Sendable {
    case codiceFiscale
    case idAnagrafe
  }

  package let chiave: Chiave
  package let righe: [Int]
}

extension ArchivioElettorale {
  /// Replaces the register with the rows that `body` writes; call it inside `transazione`.
  ///
  /// `body` receives a pen for the rows. Returns the duplicates found once all rows are in: when there are any, the caller
  /// either removes their rows and asks again or gives the import up.
  package func sostituisciAnagrafe<R>(_ body: (inout AnagrafeRicevuta) throws -> R) throws -> R {
    try Indexes.dropPersona(connection)
    try connection.execute("DELETE FROM persona")
    var penna = try AnagrafeRicevuta(connection)
    return try body(&penna)
  }

  /// Closes an import of the register: its indexes are made, unless two rows share what must be of one person.
  package func chiudiAnagrafe() throws -> [DoppioneAnagrafe] {
    do {
      try Indexes.makePersona(connection)
      return []
    } catch let error as SQLiteError where error.constraint {
      return try doppioni()
    }
  }

  /// Takes out rows that a person decided to reject, so that `chiudiAnagrafe` can be asked again.
  package func togliDallAnagrafe(righe: [Int]) throws {
    try connection.with("DELETE FROM persona WHERE riga = ?1") { statement in
      for riga in righe {
        statement.bind(riga, at: 1)
        try statement.run()
      }
    }
  }

  private func doppioni() throws -> [DoppioneAnagrafe] {
    var gruppi: [DoppioneAnagrafe] = []
    func raccogli(_ chiave: DoppioneAnagrafe.Chiave, _ statement: borrowing Statement) throws {
      var attuale: (valore: String, righe: [Int]) = ("", [])
      try statement.eachRow { row in
        let valore = row.text(0)
        if valore != attuale.valore {
          if !attuale.righe.isEmpty { gruppi.append(.init(chiave: chiave, righe: attuale.righe)) }
          attuale = (valore, [])
        }
        attuale.righe.append(row.int(1))
      }
      if !attuale.righe.isEmpty { gruppi.append(.init(chiave: chiave, righe: attuale.righe)) }
    }
    try connection.with(
      """
      SELECT codice_fiscale, riga FROM persona WHERE codice_fiscale IN
        (SELECT codice_fiscale FROM persona WHERE codice_fiscale IS NOT NULL
         GROUP BY codice_fiscale HAVING count(*) > 1)
      ORDER BY codice_fiscale, riga
      """
    ) { statement in try raccogli(.codiceFiscale, statement) }
    try connection.with(
      """
      SELECT id_anagrafe, riga FROM persona WHERE id_anagrafe IN
        (SELECT id_anagrafe FROM persona GROUP BY id_anagrafe HAVING count(*) > 1)
      ORDER BY id_anagrafe, riga
      """
    ) { statement in try raccogli(.idAnagrafe, statement) }
    return gruppi
  }

  /// People in the register.
  package func personeInAnagrafe() throws -> Int {
    try connection.with("SELECT count(*) FROM persona") { statement in
      try statement.first { row in row.int(0) } ?? 0
    }
  }
}
