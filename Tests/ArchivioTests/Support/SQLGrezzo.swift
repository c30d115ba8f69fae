import Foundation
import TestSupport

@testable import SQLite

/// Somebody with a database program, behind the back of ours.
struct SQLGrezzo {
  private let connection: Connection

  init(_ cartella: Cartella) throws {
    connection = try Connection(path: cartella.archivio, .write)
  }

  /// Runs one statement.
  func esegui(_ sql: String) throws { try connection.evaluate(sql) }

  /// The first value of a query, as text.
  func valore(_ sql: String) throws -> String { try connection.evaluate(sql) }

  /// Runs statements with triggers, constraints and references off, and puts the triggers back as they were.
  func altera(_ istruzioni: [String]) throws {
    try esegui("PRAGMA foreign_keys = 0")
    try esegui("PRAGMA ignore_check_constraints = 1")
    let trigger = try righe("SELECT name || char(9) || sql FROM sqlite_schema WHERE type = 'trigger'")
      .map { $0.split(separator: "\t", maxSplits: 1).map(String.init) }
    for nome in trigger { try esegui("DROP TRIGGER \(nome[0])") }
    for istruzione in istruzioni { try esegui(istruzione) }
    for testo in trigger { try esegui(testo[1]) }
  }

  func righe(_ sql: StaticString) throws -> [String] {
    try connection.with(sql) { statement in
      var righe: [String] = []
      try statement.eachRow { righe.append($0.text(0)) }
      return righe
    }
  }

  /// Every row that makes the acts and the lists, read without any code of `Archivio`.
  func contenutoDelleListe() throws -> [String] {
    try righe(
      """
      SELECT 'P' || quote(p.fascicolo) || quote(p.lista) || quote(p.dal_atto) || quote(p.al_atto) || quote(p.parte)
        || quote(p.sezione) || quote(p.numero_generale) || quote(p.numero_sezionale)
        || quote(s.chiave) || quote(s.nascita) || quote(s.sesso) || quote(s.testo)
      FROM posizione p LEFT JOIN scheda s ON s.numero = p.scheda
      ORDER BY p.fascicolo, p.lista, p.dal_atto
      """)
      + righe(
        """
        SELECT 'A' || quote(numero) || quote(tipo) || quote(giorno) || quote(protocollo) || quote(autore)
          || quote(regime) FROM atto ORDER BY numero
        """)
      + righe("SELECT quote(atto) || quote(posizione) || quote(nome) || quote(valore) FROM parametro")
      + righe("SELECT quote(atto) || quote(precedente) || quote(stato) || quote(impronta) FROM sigillo")
      + righe(
        "SELECT quote(lista) || quote(sezione) || quote(atto) || quote(elettori) || quote(impronta) FROM digest_sezione"
      )
      + righe(
        """
        SELECT quote(atto) || quote(lista) || quote(sezione) || quote(parte) || quote(prima) || quote(iscritti)
          || quote(cancellati) || quote(dopo) FROM quadro
        """)
  }
}
