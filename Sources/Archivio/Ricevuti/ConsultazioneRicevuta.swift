package import Elettorato
import SQLite

/// A consultation as it was called: the pairs of its file, and the texts of the rule sets it follows.
package struct ConsultazioneRicevuta: Sendable {
  package let numero: Int
  package let coppie: [(chiave: String, valore: String)]
  /// Rule sets by name, as the text of their files: later editions do not change a vote already called.
  package let ordinamenti: [(nome: String, testo: String)]
}

extension ArchivioElettorale {
  /// The consultation in progress, if there is one.
  package func consultazioneInCorso() throws -> ConsultazioneRicevuta? {
    let numero = try connection.with(
      "SELECT numero FROM consultazione WHERE stato = 'indetta' ORDER BY numero DESC LIMIT 1"
    ) { statement in try statement.first { row in row.int(0) } }
    return try numero.map { try consultazione($0) }
  }

  /// The numbers of the consultations called, closed ones too, in order.
  package func numeriDelleConsultazioni() throws -> [Int] {
    try connection.with("SELECT numero FROM consultazione ORDER BY numero") { statement in
      var numeri: [Int] = []
      try statement.eachRow { row in numeri.append(row.int(0)) }
      return numeri
    }
  }

  /// A consultation as it was called.
  package func consultazione(_ numero: Int) throws -> ConsultazioneRicevuta {
    var coppie: [(chiave: String, valore: String)] = []
    try connection.with(
      "SELECT chiave, valore FROM consultazione_valore WHERE consultazione = ?1 ORDER BY posizione"
    ) { statement in
      statement.bind(numero, at: 1)
      try statement.eachRow { row in coppie.append((row.text(0), row.text(1))) }
    }
    var ordinamenti: [(nome: String, testo: String)] = []
    try connection.with(
      "SELECT nome, testo FROM consultazione_ordinamento WHERE consultazione = ?1 ORDER BY nome"
    ) { statement in
      statement.bind(numero, at: 1)
      try statement.eachRow { row in ordinamenti.append((row.text(0), row.text(1))) }
    }
    return ConsultazioneRicevuta(numero: numero, coppie: coppie, ordinamenti: ordinamenti)
  }

  /// Calls a consultation on a day, and records it among what was received; returns its number.
  package func indici(
    coppie: [(chiave: String, valore: String)], ordinamenti: [(nome: String, testo: String)], giorno: Giorno
  ) throws -> Int {
    try connection.with("INSERT INTO consultazione (stato) VALUES ('indetta')") { statement in
      try statement.run()
    }
    let numero = Int(connection.lastInsertedRow)
    try connection.with("INSERT INTO consultazione_valore VALUES (?1, ?2, ?3, ?4)") { statement in
      for (posizione, coppia) in coppie.enumerated() {
        statement.bind(numero, at: 1)
        statement.bind(posizione, at: 2)
        statement.bind(coppia.chiave, at: 3)
        statement.bind(coppia.valore, at: 4)
        try statement.run()
      }
    }
    try connection.with("INSERT INTO consultazione_ordinamento VALUES (?1, ?2, ?3)") { statement in
      for ordinamento in ordinamenti {
        statement.bind(numero, at: 1)
        statement.bind(ordinamento.nome, at: 2)
        statement.bind(ordinamento.testo, at: 3)
        try statement.run()
      }
    }
    if let impronta = try improntaContenuto(.consultazione) {
      try registra(
        Ricezione(
          tipo: .consultazione, impronta: impronta, giorno: giorno, accettate: coppie.count, scartate: 0))
    }
    return numero
  }

  /// Closes the consultation in progress: another one may be called.
  package func chiudiConsultazione(_ numero: Int) throws {
    try connection.with("UPDATE consultazione SET stato = 'chiusa' WHERE numero = ?1") { statement in
      statement.bind(numero, at: 1)
      try statement.run()
    }
  }
}
