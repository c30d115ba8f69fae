package import Elettorato
import SQLite

/// The events as received: append only, each known by the digest of what it says.
extension ArchivioElettorale {
  /// Stores an event; `nil` when the archive has it already. The number that it carries is not looked at.
  package func ricevi(_ evento: Evento) throws -> Int? {
    let testo = evento.testo
    guard TestoCanonico.ammette(testo.replacing("\t", with: "")) else { throw ErroreArchivio.testoNonAmmesso }
    let impronta = Impronta.di(Array(testo.utf8)).esadecimale
    let noto = try connection.with("SELECT 1 FROM evento WHERE impronta = ?1") { statement in
      statement.bind(impronta, at: 1)
      return try statement.first { _ in true } ?? false
    }
    guard !noto else { return nil }
    return try connection.with(
      "INSERT INTO evento (impronta, codice_fiscale, ricevuto, testo) VALUES (?1, ?2, ?3, ?4)"
    ) { statement in
      statement.bind(impronta, at: 1)
      statement.bind(evento.codiceFiscale, at: 2)
      statement.bind(evento.ricevuto.numero, at: 3)
      statement.bind(testo, at: 4)
      try statement.run()
      return Int(connection.lastInsertedRow)
    }
  }

  package func evento(_ numero: Int) throws -> Evento? {
    try connection.with("SELECT numero, testo FROM evento WHERE numero = ?1") { statement in
      statement.bind(numero, at: 1)
      return try statement.first { row in try Self.evento(row) }
    }
  }

  /// Every event received, in order of number.
  package func eventi() throws -> [Evento] {
    try connection.with("SELECT numero, testo FROM evento ORDER BY numero") { statement in
      var eventi: [Evento] = []
      try statement.eachRow { row in eventi.append(try Self.evento(row)) }
      return eventi
    }
  }

  /// The events about a codice fiscale, in order of number.
  package func eventi(codiceFiscale: String) throws -> [Evento] {
    try connection.with("SELECT numero, testo FROM evento WHERE codice_fiscale = ?1 ORDER BY numero") {
      statement in
      var eventi: [Evento] = []
      statement.bind(codiceFiscale, at: 1)
      try statement.eachRow { row in eventi.append(try Self.evento(row)) }
      return eventi
    }
  }

  /// The events to which files gave this number: one, unless several files count from 1.
  package func eventi(progressivo: String) throws -> [Evento] {
    try connection.with(
      "SELECT numero, testo FROM evento WHERE substr(testo, 1, instr(testo, char(9)) - 1) = ?1 ORDER BY numero"
    ) { statement in
      var eventi: [Evento] = []
      statement.bind(progressivo, at: 1)
      try statement.eachRow { row in eventi.append(try Self.evento(row)) }
      return eventi
    }
  }

  /// The events received by a day on which nothing final has been decided.
  package func eventiDaDecidere(entro giorno: Giorno) throws -> [Evento] {
    try connection.with(
      """
      SELECT numero, testo FROM evento e WHERE ricevuto <= ?1
        AND NOT EXISTS (SELECT 1 FROM decisione d WHERE d.evento = e.numero AND d.definitiva = 1)
      ORDER BY numero
      """
    ) { statement in
      var eventi: [Evento] = []
      statement.bind(giorno.numero, at: 1)
      try statement.eachRow { row in eventi.append(try Self.evento(row)) }
      return eventi
    }
  }

  private static func evento(_ row: borrowing Row) throws -> Evento {
    guard let evento = Evento(numero: row.int(0), testo: row.text(1)) else {
      throw ErroreArchivio.danneggiato("l'evento n. \(row.int(0)) non si legge")
    }
    return evento
  }

  /// Whether the same fact has come before, on another paper, and was not refused.
  func fattoGiaDeciso(_ evento: Evento) throws -> Bool {
    try eventi(codiceFiscale: evento.codiceFiscale).contains { altro in
      guard altro.numero != evento.numero, altro.tipo == evento.tipo, altro.giorno == evento.giorno else {
        return false
      }
      return try decisioni(evento: altro.numero).last.map {
        $0.decisione.definitiva && $0.decisione.esito != .rifiutato
      }
        ?? false
    }
  }
}
