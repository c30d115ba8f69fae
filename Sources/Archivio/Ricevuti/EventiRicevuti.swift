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

  /// The people about whom something received by a day has no final answer, each with all of his events received by then, one after the
  /// other: nothing is held but one person.
  ///
  /// `codiceFiscale` asks for one alone.
  func eachPersonaDaGiudicare(
    entro giorno: Giorno, codiceFiscale: String? = nil, interventi: [Int: Intervento],
    _ body: (_ codiceFiscale: String, _ eventi: [EventoNoto]) throws -> Void
  ) throws {
    try connection.with(
      """
      SELECT e.numero, e.testo, d.evento, d.esito, d.motivo, d.tornata, d.lista, d.sezione_da, d.sezione_a, d.definitiva,
        d.intervento, e.codice_fiscale
      FROM evento e LEFT JOIN decisione d ON d.evento = e.numero
        AND d.atto = (SELECT max(atto) FROM decisione WHERE evento = e.numero)
      WHERE e.ricevuto <= ?1 AND (?2 IS NULL OR e.codice_fiscale = ?2) AND e.codice_fiscale IN (
        SELECT u.codice_fiscale FROM evento u WHERE u.ricevuto <= ?1 AND (?2 IS NULL OR u.codice_fiscale = ?2)
          AND coalesce((SELECT definitiva FROM decisione WHERE evento = u.numero ORDER BY atto DESC LIMIT 1), 0) = 0)
      ORDER BY e.codice_fiscale, e.numero
      """
    ) { statement in
      var (codice, eventi): (String, [EventoNoto]) = ("", [])
      statement.bind(giorno.numero, at: 1)
      statement.bind(codiceFiscale, at: 2)
      try statement.eachRow { row in
        let suo = row.text(11)
        if suo != codice {
          if !eventi.isEmpty { try body(codice, eventi) }
          (codice, eventi) = (suo, [])
        }
        let evento = try Self.evento(row)
        eventi.append(
          EventoNoto(
            evento, decisione: row.isNull(2) ? nil : try Self.decisione(row, da: 2),
            intervento: interventi[evento.numero]))
      }
      if !eventi.isEmpty { try body(codice, eventi) }
    }
  }

  private static func evento(_ row: borrowing Row) throws -> Evento {
    guard let evento = Evento(numero: row.int(0), testo: row.text(1)) else {
      throw ErroreArchivio.danneggiato("l'evento n. \(row.int(0)) non si legge")
    }
    return evento
  }
}
