import Elettorato
import SQLite

/// The one place where a line of a list is read for people: printing, searching and counting all pass here.
enum LettoreElettori {
  /// Decodes the columns that every query of `Liste` selects, in their order; the person comes from the canonical text.
  static func leggi(_ row: borrowing Row, in elettore: inout Elettore) throws {
    elettore.fascicolo = row.int(0)
    elettore.lista = try Codes.lista(row, 1)
    elettore.parte = try Codes.parte(row, 2)
    elettore.sezione = Codes.optional(row.int(3))
    elettore.numeroGenerale = row.int(4)
    elettore.numeroSezionale = Codes.optional(row.int(5))
    elettore.dalAtto = row.int(6)
    elettore.alAtto = row.optionalInt(7)
    try Codes.positivi(elettore.fascicolo | row.int(3) | elettore.numeroGenerale | row.int(5))
    elettore.testi.svuota()
    row.append(8, to: &elettore.testi.bytes)
    guard elettore.leggiTesto() else {
      throw ErroreArchivio.danneggiato("la scheda del fascicolo \(elettore.fascicolo) non si legge")
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
}
