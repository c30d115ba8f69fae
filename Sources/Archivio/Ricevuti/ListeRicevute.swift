package import Elettorato
import SQLite

/// The lists that the office had in its old program, waiting for the act that takes them over.
extension ArchivioElettorale {
  package func svuotaListeRicevute() throws { try connection.execute("DELETE FROM lista_ricevuta") }

  package func aggiungi(listaRicevuta voce: PresaInCarico.Riga, riga: Int) throws {
    try connection.with("INSERT INTO lista_ricevuta VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)") {
      statement in
      statement.bind(riga, at: 1)
      statement.bind(voce.lista.rawValue, at: 3)
      statement.bind(Codes.stored(voce.sezione), at: 4)
      statement.bind(voce.numeroGenerale, at: 5)
      statement.bind(Codes.stored(voce.numeroSezionale), at: 6)
      statement.bind(Codes.stored(voce.fascicolo), at: 7)
      switch voce.identita {
      case .codiceFiscale(let codice):
        statement.bind(codice, at: 2)
        statement.bindNull(at: 8)
        statement.bindNull(at: 9)
      case .dati(let chiave, let nascita):
        statement.bindNull(at: 2)
        statement.bind(chiave, 0..<chiave.count, at: 8)
        statement.bind(nascita.numero, at: 9)
      }
      try statement.run()
    }
  }

  /// Takes out lines that the officer chose to leave for later.
  package func togliDalleListeRicevute(righe: [Int]) throws {
    try connection.with("DELETE FROM lista_ricevuta WHERE riga = ?1") { statement in
      for riga in righe {
        statement.bind(riga, at: 1)
        try statement.run()
      }
    }
  }

  /// The lines on which one person is entered more than once, in whatever list.
  package func doppioniListeRicevute() throws -> [[Int]] {
    try connection.with(
      """
      SELECT codice_fiscale, riga FROM lista_ricevuta WHERE codice_fiscale IN
        (SELECT codice_fiscale FROM lista_ricevuta WHERE codice_fiscale IS NOT NULL
         GROUP BY codice_fiscale HAVING count(*) > 1)
      ORDER BY 1, 2
      """
    ) { statement in
      var gruppi: [(codice: String, righe: [Int])] = []
      try statement.eachRow { row in
        if gruppi.last?.codice != row.text(0) { gruppi.append((row.text(0), [])) }
        gruppi[gruppi.count - 1].righe.append(row.int(1))
      }
      return gruppi.map(\.righe)
    }
  }
}
