package import Elettorato
import SQLite

/// The local register: what was done with this archive, by whom, with which program.
///
/// It has a chain of its own and is never compared with another copy's (`affidabilita.md` 3.1).
extension ArchivioElettorale {
  /// Adds a line; call it in the transaction of what it describes. No personal data.
  package func annota(_ operazione: String, giorno: Giorno, operatore: String, programma: String) throws {
    let precedente =
      try connection.with("SELECT impronta FROM registro ORDER BY numero DESC LIMIT 1") { statement in
        try statement.first { row in row.text(0) }
      } ?? String(repeating: "0", count: 64)
    let testo = [precedente, giorno.iso, operatore, programma, operazione].joined(separator: "\t") + "\n"
    try connection.with(
      """
      INSERT INTO registro (giorno, operatore, programma, operazione, precedente, impronta)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """
    ) { statement in
      statement.bind(giorno.numero, at: 1)
      statement.bind(operatore, at: 2)
      statement.bind(programma, at: 3)
      statement.bind(operazione, at: 4)
      statement.bind(precedente, at: 5)
      statement.bind(Impronta.di(Array(testo.utf8)).esadecimale, at: 6)
      try statement.run()
    }
  }
}
