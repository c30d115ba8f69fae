package import Elettorato
import SQLite

/// The local register: what was done with this archive, by whom, with which program.
///
/// It has a chain of its own and is never compared with another copy's. The chain begins with the digest of what the archive
/// was given at creation, so that neither its name nor its reference data can change unseen.
extension ArchivioElettorale {
  /// Adds a line; call it in the transaction of what it describes. No personal data.
  package func annota(_ operazione: String, giorno: Giorno, operatore: String, programma: String) throws {
    let precedente =
      try connection.with("SELECT impronta FROM registro ORDER BY numero DESC LIMIT 1") { statement in
        try statement.first { row in row.text(0) }
      } ?? improntaDiNascita().esadecimale
    let impronta = Self.impronta(precedente, giorno, operatore, programma, operazione)
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
      statement.bind(impronta.esadecimale, at: 6)
      try statement.run()
    }
  }
  /// Every line is as it was written, on the one before.
  func verificaRegistro() throws -> [Guasto] {
    var precedente = try improntaDiNascita().esadecimale
    var guasti: [Guasto] = []
    try connection.with(
      "SELECT numero, giorno, operatore, programma, operazione, precedente, impronta FROM registro ORDER BY numero"
    ) { statement in
      try statement.eachRow { row in
        let impronta = Self.impronta(
          precedente, try Codes.giorno(row.int(1)), row.text(2), row.text(3), row.text(4))
        if row.text(5) != precedente || row.text(6) != impronta.esadecimale {
          guasti.append(.registro(riga: row.int(0)))
        }
        precedente = row.text(6)
      }
    }
    return guasti
  }

  private static func impronta(
    _ precedente: String, _ giorno: Giorno, _ operatore: String, _ programma: String, _ operazione: String
  ) -> Impronta {
    Impronta.di(
      Array(([precedente, giorno.iso, operatore, programma, operazione].joined(separator: "\t") + "\n").utf8))
  }
}
