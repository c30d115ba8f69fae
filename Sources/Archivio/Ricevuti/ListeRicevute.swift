package import Elettorato
import SQLite

/// The lists that the office had in its old program, waiting for the act that takes them over.
extension ArchivioElettorale {
  /// Replaces the lists received; `righe` come with their line in the file.
  package func sostituisci(listeRicevute righe: [(riga: Int, voce: PresaInCarico.Riga)]) throws {
    try svuotaListeRicevute()
    for (riga, voce) in righe { try aggiungi(listaRicevuta: voce, riga: riga) }
  }

  package func svuotaListeRicevute() throws { try connection.execute("DELETE FROM lista_ricevuta") }

  package func aggiungi(listaRicevuta voce: PresaInCarico.Riga, riga: Int) throws {
    try connection.with("INSERT INTO lista_ricevuta VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)") { statement in
      statement.bind(riga, at: 1)
      statement.bind(voce.codiceFiscale, at: 2)
      statement.bind(voce.lista.rawValue, at: 3)
      statement.bind(Codes.stored(voce.sezione), at: 4)
      statement.bind(voce.numeroGenerale, at: 5)
      statement.bind(Codes.stored(voce.numeroSezionale), at: 6)
      statement.bind(Codes.stored(voce.fascicolo), at: 7)
      try statement.run()
    }
  }

  /// The lines on which one person is entered more than once in one list.
  package func doppioniListeRicevute() throws -> [[Int]] {
    try connection.with(
      """
      SELECT codice_fiscale || lista, riga FROM lista_ricevuta WHERE (codice_fiscale, lista) IN
        (SELECT codice_fiscale, lista FROM lista_ricevuta GROUP BY 1, 2 HAVING count(*) > 1)
      ORDER BY 1, 2
      """
    ) { statement in
      var gruppi: [(chiave: String, righe: [Int])] = []
      try statement.eachRow { row in
        if gruppi.last?.chiave != row.text(0) { gruppi.append((row.text(0), [])) }
        gruppi[gruppi.count - 1].righe.append(row.int(1))
      }
      return gruppi.map(\.righe)
    }
  }
}
