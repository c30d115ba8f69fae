import Elettorato
import SQLite

/// People by street and number.
extension ArchivioElettorale {
  /// The kinds of street where somebody lives, folded: by them an address is told from a name.
  package func specieDelleStrade() throws -> Set<String> {
    try connection.with("SELECT DISTINCT substr(chiave, 1, instr(chiave, ' ') - 1) FROM rubrica_strada") {
      statement in
      var specie: Set<String> = []
      try statement.eachRow { row in specie.insert(row.text(0)) }
      specie.remove("")
      return specie
    }
  }

  func cerca(_ indirizzo: CriterioDiRicerca.IndirizzoCercato, _ accogli: (Int) throws -> Bool) throws {
    for strada in try strade(indirizzo.strada) {
      let prosegue = try connection.with(
        """
        SELECT fascicolo FROM rubrica WHERE strada = ?1 AND (?2 IS NULL OR civico = ?2)
        ORDER BY civico, cognome, nome, fascicolo
        """
      ) { statement in
        statement.bind(strada, at: 1)
        statement.bind(indirizzo.civico, at: 2)
        return try statement.rows(while: { row in
          let fascicolo = row.int(0)
          guard try indirizzo.esponente.isEmpty || esponente(fascicolo) == indirizzo.esponente else { return true }
          return try accogli(fascicolo)
        })
      }
      if !prosegue { return }
    }
  }

  /// The streets that have every word; only those that are nothing but the words, where there are any.
  private func strade(_ cercata: CriterioDiRicerca.Frammenti) throws -> [Int] {
    let intera = cercata.parole.joined()
    let senzaSpecie = cercata.parole.dropFirst().joined()
    var (esatte, simili): ([Int], [Int]) = ([], [])
    try connection.with("SELECT numero, chiave FROM rubrica_strada ORDER BY chiave, numero") { statement in
      try statement.eachRow { row in
        let parti = row.text(1).split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard parti.count == 2 else { return }
        let (specie, nome) = (parti[0], parti[1])
        if nome == intera || (specie == cercata.parole.first && nome == senzaSpecie) {
          esatte.append(row.int(0))
        } else if cercata.parole.allSatisfy({ specie == $0 || nome.contains($0) }) {
          simili.append(row.int(0))
        }
      }
    }
    return esatte.isEmpty ? simili : esatte
  }

  /// The letter of the number on the last card of a file, folded.
  private func esponente(_ fascicolo: Int) throws -> String {
    try connection.with(
      "SELECT s.testo FROM rubrica r JOIN scheda s ON s.numero = r.scheda WHERE r.fascicolo = ?1"
    ) { statement in
      statement.bind(fascicolo, at: 1)
      let scheda = try statement.first { row in SchedaPersona(testo: row.text(0)) } ?? nil
      return CriterioDiRicerca.Frammenti.piega(scheda?[.esponente] ?? "")
    }
  }
}
