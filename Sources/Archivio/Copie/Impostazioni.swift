package import Elettorato
import SQLite

/// What the office has chosen where the law leaves a choice: append only, under the digest that the local register holds.
package struct Impostazione: Equatable, Sendable {
  package let chiave: String
  package let valore: String
  package let dal: Giorno
  package let autore: String
}

extension ArchivioElettorale {
  /// The choices in force, in order of key.
  package func impostazioni() throws -> [Impostazione] {
    try connection.with(
      """
      SELECT chiave, valore, giorno, autore FROM impostazione i
      WHERE numero = (SELECT max(numero) FROM impostazione WHERE chiave = i.chiave) ORDER BY chiave
      """
    ) { statement in
      var impostazioni: [Impostazione] = []
      try statement.eachRow { row in
        impostazioni.append(
          Impostazione(
            chiave: row.text(0), valore: row.text(1), dal: try Codes.giorno(row.int(2)), autore: row.text(3)))
      }
      return impostazioni
    }
  }

  /// Writes a choice; call it inside `transazione`.
  package func imposta(_ chiave: String, _ valore: String, _ firma: FirmaRegistro) throws {
    guard TestoCanonico.ammette(chiave), TestoCanonico.ammette(valore) else {
      throw ErroreArchivio.testoNonAmmesso
    }
    try connection.with("INSERT INTO impostazione (chiave, valore, giorno, autore) VALUES (?1, ?2, ?3, ?4)") {
      statement in
      statement.bind(chiave, at: 1)
      statement.bind(valore, at: 2)
      statement.bind(firma.giorno.numero, at: 3)
      statement.bind(firma.operatore, at: 4)
      try statement.run()
    }
    try annota("impostato \(chiave) = \(valore)", garantisce: .impostazioni, firma)
  }

  /// The readings of the law that the office has chosen.
  package func letture() throws -> Set<LetturaAperta> {
    Set(
      try impostazioni().compactMap { impostazione in
        impostazione.valore == LetturaAperta.scelta ? LetturaAperta(rawValue: impostazione.chiave) : nil
      })
  }
}
