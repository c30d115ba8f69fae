package import Elettorato
import SQLite

/// The canonical texts, regenerated from the rows each time: they are never stored, so an edited row shows.
extension ArchivioElettorale {
  /// Hands out the canonical text of a section after an act, in pieces, and counts its electors by part.
  ///
  /// Returns the digest and the counts of what was handed out.
  package func testoSezione(
    lista: Lista, sezione: Int?, dopoAtto atto: Int, _ consegna: ([UInt8]) throws -> Void = { _ in }
  ) throws -> (digest: DigestSezione, elettori: [Parte: Int]) {
    var testo = TestoAPezzi()
    var elettori: [Parte: Int] = [:]
    testo.canonico.aperturaSezione(catena, lista: lista, sezione: sezione)
    try eachRigaDiSezione(lista: lista, sezione: sezione, dopoAtto: atto) {
      fascicolo, parte, sezionale, generale, persona in
      testo.canonico.elettore(
        fascicolo: fascicolo, parte: parte, sezionale: sezionale, generale: generale, persona: persona)
      elettori[parte, default: 0] += 1
      try testo.avanza(consegna)
    }
    let totale = elettori.values.reduce(0, +)
    testo.canonico.fineSezione(elettori: totale)
    let impronta = try testo.concludi(consegna)
    return (DigestSezione(lista: lista, sezione: sezione, elettori: totale, impronta: impronta), elettori)
  }

  /// Hands out the canonical text of an act, in pieces; returns its digest.
  package func testoAtto(
    _ atto: Atto, precedente: Impronta?, _ consegna: ([UInt8]) throws -> Void = { _ in }
  ) throws -> Impronta {
    var testo = TestoAPezzi()
    testo.canonico.testata(atto, catena: catena, precedente: precedente)
    try eachIscrizione(atto: atto.numero) { riga in
      testo.canonico.iscrizione(riga)
      try testo.avanza(consegna)
    }
    try eachChiusura(atto: atto.numero) { riga in
      testo.canonico.chiusura(riga)
      try testo.avanza(consegna)
    }
    try eachMotivazione(atto: atto.numero) { variazione in
      testo.canonico.variazione(variazione)
      try testo.avanza(consegna)
    }
    try eachDecisione(atto: atto.numero) { decisione, impronta in
      testo.canonico.decisione(decisione, impronta: impronta)
      try testo.avanza(consegna)
    }
    for quadro in try quadri(atto.numero) { testo.canonico.quadro(quadro) }
    testo.canonico.chiusura(stato: try improntaStato(dopoAtto: atto.numero))
    return try testo.concludi(consegna)
  }

  /// The section digests in force after an act, in the order of the state text.
  package func digestSezioni(dopoAtto atto: Int) throws -> [DigestSezione] {
    try connection.with(
      """
      SELECT lista, sezione, elettori, impronta FROM digest_sezione d
      WHERE atto = (SELECT max(atto) FROM digest_sezione e
                    WHERE e.lista = d.lista AND e.sezione = d.sezione AND e.atto <= ?1)
      ORDER BY lista, sezione = 0, sezione
      """
    ) { statement in try Self.digesti(statement, atto: atto) }
  }

  /// The section digests that an act made.
  package func digestSezioni(fattiDa atto: Int) throws -> [DigestSezione] {
    try connection.with(
      """
      SELECT lista, sezione, elettori, impronta FROM digest_sezione WHERE atto = ?1
      ORDER BY lista, sezione = 0, sezione
      """
    ) { statement in try Self.digesti(statement, atto: atto) }
  }

  /// The section digests that an act made and a later one has replaced.
  func digestSuperati(atto: Int) throws -> [DigestSezione] {
    try connection.with(
      """
      SELECT lista, sezione, elettori, impronta FROM digest_sezione d WHERE atto = ?1 AND EXISTS
        (SELECT 1 FROM digest_sezione e WHERE e.lista = d.lista AND e.sezione = d.sezione AND e.atto > ?1)
      ORDER BY lista, sezione = 0, sezione
      """
    ) { statement in try Self.digesti(statement, atto: atto) }
  }

  private static func digesti(_ statement: borrowing Statement, atto: Int) throws -> [DigestSezione] {
    statement.bind(atto, at: 1)
    var digesti: [DigestSezione] = []
    try statement.eachRow { row in digesti.append(try digest(row)) }
    return digesti
  }

  private static func digest(_ row: borrowing Row) throws -> DigestSezione {
    DigestSezione(
      lista: try Codes.lista(row.text(0)), sezione: Codes.optional(row.int(1)),
      elettori: try Codes.numero(row.int(2)), impronta: try Codes.impronta(row.text(3)))
  }

  func improntaStato(dopoAtto atto: Int) throws -> Impronta {
    Impronta.di(
      TestoCanonico.stato(catena, atto: atto, sezioni: try digestSezioni(dopoAtto: atto)).bytes)
  }

  func scrivi(_ digesti: [DigestSezione], atto: Int) throws {
    try connection.with("INSERT INTO digest_sezione VALUES (?1, ?2, ?3, ?4, ?5)") { statement in
      for digest in digesti {
        statement.bind(digest.lista.rawValue, at: 1)
        statement.bind(Codes.stored(digest.sezione), at: 2)
        statement.bind(atto, at: 3)
        statement.bind(digest.elettori, at: 4)
        statement.bind(digest.impronta.esadecimale, at: 5)
        try statement.run()
      }
    }
  }
}

/// A canonical text too long for memory: it is hashed and handed on whenever a piece is full.
private struct TestoAPezzi {
  var canonico = TestoCanonico()
  private var sha = Sha256()

  mutating func avanza(_ consegna: ([UInt8]) throws -> Void) throws {
    if canonico.bytes.count >= 1 << 16 { try svuota(consegna) }
  }

  mutating func concludi(_ consegna: ([UInt8]) throws -> Void) throws -> Impronta {
    try svuota(consegna)
    return sha.concludi()
  }

  private mutating func svuota(_ consegna: ([UInt8]) throws -> Void) throws {
    sha.aggiungi(canonico.bytes)
    try consegna(canonico.bytes)
    canonico.svuota()
  }
}
