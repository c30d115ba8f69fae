import Elettorato
import SQLite

/// People by street and number.
extension ArchivioElettorale {
  /// Whether a folded word is the kind of a street where somebody lives: by it an address is told from a name.
  package func specieDiStrada(_ parola: String) throws -> Bool {
    guard !parola.isEmpty else { return false }
    return try connection.with(
      "SELECT EXISTS (SELECT 1 FROM rubrica_strada WHERE chiave > ?1 || ' ' AND chiave < ?1 || '!')"
    ) { statement in
      statement.bind(parola, at: 1)
      return try statement.first { row in row.int(0) == 1 } ?? false
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
          guard try indirizzo.esponente.isEmpty || esponente(fascicolo) == indirizzo.esponente else {
            return true
          }
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
    try connection.with(
      """
      SELECT numero, chiave FROM rubrica_strada
      WHERE instr(chiave, ?1) AND (?2 IS NULL OR instr(chiave, ?2)) AND (?3 IS NULL OR instr(chiave, ?3))
        AND (?4 IS NULL OR instr(chiave, ?4)) AND (?5 IS NULL OR instr(chiave, ?5)) AND (?6 IS NULL OR instr(chiave, ?6))
        AND (?7 IS NULL OR instr(chiave, ?7)) AND (?8 IS NULL OR instr(chiave, ?8))
      ORDER BY chiave
      """
    ) { statement in
      Self.bind(cercata, statement)
      try statement.eachRow { row in
        let parti = row.text(1).split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard parti.count == 2 else { return }
        let (specie, nome) = (parti[0], parti[1])
        if nome == intera || (specie == cercata.parole.first && nome == senzaSpecie) {
          esatte.append(row.int(0))
        } else {
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
