package import Elettorato
import SQLite

/// The seal of an act: the digest of the act before, of the lists after it, and of its own text.
package struct Sigillo: Equatable, Sendable {
  package let atto: Int
  /// `nil` for act 1.
  package let precedente: Impronta?
  package let stato: Impronta
  package let impronta: Impronta
}

/// The chain of the acts.
extension ArchivioElettorale {
  package func atto(_ numero: Int) throws -> Atto? {
    let parametri = try connection.with(
      "SELECT nome, valore FROM parametro WHERE atto = ?1 ORDER BY posizione"
    ) { statement in
      var parametri: [Atto.Parametro] = []
      statement.bind(numero, at: 1)
      try statement.eachRow { row in parametri.append(.init(row.text(0), row.text(1))) }
      return parametri
    }
    return try connection.with(
      "SELECT tipo, giorno, protocollo, autore, regime FROM atto WHERE numero = ?1"
    ) { statement in
      statement.bind(numero, at: 1)
      return try statement.first { row in
        Atto(
          numero: numero, tipo: try Codes.tipo(row.text(0)), giorno: try Codes.giorno(row.int(1)),
          protocollo: row.text(2), autore: row.text(3), regime: try Codes.regime(row.text(4)),
          parametri: parametri)
      }
    }
  }

  /// The number of the last act; 0 while there is none. Throws when acts 1 to the last are not all there.
  package func ultimoAtto() throws -> Int {
    try connection.with("SELECT coalesce(max(numero), 0), count(*) FROM atto") { statement in
      try statement.first { row in
        guard row.int(0) == row.int(1) else {
          throw ErroreArchivio.danneggiato("la numerazione degli atti ha salti")
        }
        return row.int(0)
      } ?? 0
    }
  }

  package func sigillo(_ atto: Int) throws -> Sigillo? {
    try connection.with("SELECT precedente, stato, impronta FROM sigillo WHERE atto = ?1") { statement in
      statement.bind(atto, at: 1)
      return try statement.first { row in
        Sigillo(
          atto: atto,
          precedente: row.text(0) == Self.nessunPrecedente ? nil : try Codes.impronta(row.text(0)),
          stato: try Codes.impronta(row.text(1)), impronta: try Codes.impronta(row.text(2)))
      }
    }
  }

  /// What stands in place of a digest where nothing comes before.
  static let nessunPrecedente = String(repeating: "0", count: 64)

  /// The balance of an act, in order of list, section and part; unassigned electors last.
  package func quadri(_ atto: Int) throws -> [Quadro] {
    try connection.with(
      """
      SELECT lista, sezione, parte, prima, iscritti, cancellati, dopo FROM quadro WHERE atto = ?1
      ORDER BY lista, sezione = 0, sezione, parte DESC
      """
    ) { statement in
      var quadri: [Quadro] = []
      statement.bind(atto, at: 1)
      try statement.eachRow { row in
        quadri.append(
          Quadro(
            lista: try Codes.lista(row.text(0)), sezione: Codes.optional(row.int(1)),
            parte: try Codes.parte(row.text(2)), prima: try Codes.numero(row.int(3)),
            iscritti: try Codes.numero(row.int(4)), cancellati: try Codes.numero(row.int(5)),
            dopo: try Codes.numero(row.int(6))))
      }
      return quadri
    }
  }

  /// Writes the heading of an act. One decided here, not `ricevuto` from the other office, must not take the number of one that was lost.
  func scrivi(_ atto: Atto, ricevuto: Bool = false) throws {
    if !ricevuto {
      try verificaOrigine(atto)
      try verificaNessunAttoDaRecuperare(prima: atto.numero)
    }
    let testi = [atto.protocollo, atto.autore] + atto.parametri.flatMap { [$0.nome, $0.valore] }
    guard testi.allSatisfy(TestoCanonico.ammette) else { throw ErroreArchivio.testoNonAmmesso }
    try connection.with("INSERT INTO atto VALUES (?1, ?2, ?3, ?4, ?5, ?6)") { statement in
      statement.bind(atto.numero, at: 1)
      statement.bind(atto.tipo.rawValue, at: 2)
      statement.bind(atto.giorno.numero, at: 3)
      statement.bind(atto.protocollo, at: 4)
      statement.bind(atto.autore, at: 5)
      statement.bind(atto.regime.rawValue, at: 6)
      try statement.run()
    }
    try connection.with("INSERT INTO parametro VALUES (?1, ?2, ?3, ?4)") { statement in
      for (posizione, parametro) in atto.parametri.enumerated() {
        statement.bind(atto.numero, at: 1)
        statement.bind(posizione, at: 2)
        statement.bind(parametro.nome, at: 3)
        statement.bind(parametro.valore, at: 4)
        try statement.run()
      }
    }
  }

  func scrivi(_ quadri: [Quadro], atto: Int) throws {
    try connection.with("INSERT INTO quadro VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)") { statement in
      for quadro in quadri {
        statement.bind(atto, at: 1)
        statement.bind(quadro.lista.rawValue, at: 2)
        statement.bind(Codes.stored(quadro.sezione), at: 3)
        statement.bind(quadro.parte.rawValue, at: 4)
        statement.bind(quadro.prima, at: 5)
        statement.bind(quadro.iscritti, at: 6)
        statement.bind(quadro.cancellati, at: 7)
        statement.bind(quadro.dopo, at: 8)
        try statement.run()
      }
    }
  }

  func scrivi(_ sigillo: Sigillo) throws {
    try connection.with("INSERT INTO sigillo VALUES (?1, ?2, ?3, ?4)") { statement in
      statement.bind(sigillo.atto, at: 1)
      statement.bind(sigillo.precedente?.esadecimale ?? Self.nessunPrecedente, at: 2)
      statement.bind(sigillo.stato.esadecimale, at: 3)
      statement.bind(sigillo.impronta.esadecimale, at: 4)
      try statement.run()
    }
  }
}
