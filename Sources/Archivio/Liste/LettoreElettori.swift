import Elettorato
import SQLite

/// The one place where a line of a list is read: printing, counting and digesting all pass here, so they cannot diverge.
enum LettoreElettori {
  /// The columns that `leggi` decodes, in its order: a query selects `colonne` of `origine`.
  /// (SQL is always a literal, so each query repeats them; a test holds them equal.)
  static func leggi(_ row: borrowing Row, in elettore: inout Elettore) throws {
    elettore.fascicolo = row.int(0)
    elettore.lista = try Codes.lista(row.text(1))
    elettore.parte = try Codes.parte(row.text(2))
    elettore.sezione = Codes.optional(row.int(3))
    elettore.numeroGenerale = row.int(4)
    elettore.numeroSezionale = Codes.optional(row.int(5))
    elettore.dalAtto = row.int(6)
    elettore.alAtto = row.optionalInt(7)
    elettore.sesso = try Codes.sesso(row.text(8))
    elettore.nascita = try Codes.giorno(row.int(9))
    elettore.attoAnno = row.optionalInt(10)
    elettore.civico = row.optionalInt(11)
    elettore.stato = try Codes.stato(row.text(12))
    // One comparison for six numbers: the sign of any of them is the sign of all.
    guard
      elettore.fascicolo | row.int(3) | elettore.numeroGenerale | row.int(5) | (elettore.civico ?? 0)
        | (elettore.attoAnno ?? 0) >= 0
    else { throw ErroreArchivio.danneggiato("un numero è fuori dei limiti") }
    elettore.testi.svuota()
    var colonna: Int32 = 13
    for campo in campi {
      let inizio = elettore.testi.bytes.count
      row.append(colonna, to: &elettore.testi.bytes)
      elettore.testi[campo] = inizio..<elettore.testi.bytes.count
      colonna += 1
    }
  }

  /// Lends each elector of a query in turn, in one reused value.
  static func each(
    _ statement: borrowing Statement, _ body: (borrowing Elettore) throws -> Void
  ) throws {
    var elettore = Elettore()
    try statement.eachRow { row in
      try leggi(row, in: &elettore)
      try body(elettore)
    }
  }

  private static let campi: [TestiPersona.Campo] = [
    .codiceFiscale, .cognome, .nome, .luogoNascita, .nomeLuogoNascita, .provinciaNascita, .attoNumero,
    .attoParte,
    .attoSerie, .cittadinanza, .specieVia, .nomeVia, .esponente, .statoEstero, .indirizzoEstero,
  ]
}
