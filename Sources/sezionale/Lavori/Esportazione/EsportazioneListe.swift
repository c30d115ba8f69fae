import Archivio
import CSV
import Elettorato

/// The whole roll as a table, for another program or another archive: `importa liste` takes it back number by number.
///
/// Exact, not made for spreadsheets: nothing in it is altered. It holds only what a takeover needs and the data that identify a person.
struct EsportazioneListe {
  static let colonne = [
    "codice_fiscale", "lista", "sezione", "numero_generale", "numero_sezionale", "fascicolo", "parte",
    "cognome", "nome",
    "sesso", "data_nascita", "luogo_nascita", "indirizzo",
  ]

  let archivio: ArchivioElettorale
  /// The act after which the lists are wanted; `nil` for the lists in force.
  var dopoAtto: Int?

  /// Writes the table piece by piece; returns how many electors it has, which must be those of the archive.
  func scrivi(_ consegna: ([UInt8]) throws -> Void) throws -> Int {
    var writer = Writer(dialect: .standard)
    var riga = RigaTabella()
    try writer.row(Self.colonne)
    var scritti = 0
    let scrivi: (borrowing Elettore) throws -> Void = { elettore in
      try riga.scrivi(elettore, in: &writer)
      scritti += 1
      if writer.bytes.count > 1 << 18 { try consegna(writer.take()) }
    }
    if let dopoAtto {
      try archivio.eachElettore(dopoAtto: dopoAtto, scrivi)
    } else {
      try archivio.eachElettore(scrivi)
    }
    try consegna(writer.take())
    // Of a past moment the balance of its act is the count that the lines must make.
    let attesi =
      try dopoAtto.map { try archivio.quadri($0).reduce(0) { $0 + $1.dopo } }
      ?? archivio.iscrittiPerLista().values.reduce(0, +)
    guard scritti == attesi else {
      throw Squilibrio.stampa(documento: "esportazione delle liste", attesi: attesi, stampati: scritti)
    }
    return scritti
  }
}

/// A row of the table, in a buffer that every row uses again: a city has millions, so a row makes no `String`.
private struct RigaTabella {
  private var testo: [UInt8] = []

  mutating func scrivi(_ elettore: borrowing Elettore, in writer: inout Writer) throws {
    let bytes = elettore.testi.bytes.span
    try writer.field(bytes.extracting(elettore.testi[.codiceFiscale]))
    try writer.field(elettore.lista.rawValue)
    try cifre(elettore.sezione, in: &writer)
    try cifre(elettore.numeroGenerale, in: &writer)
    try cifre(elettore.numeroSezionale, in: &writer)
    try cifre(elettore.fascicolo, in: &writer)
    try writer.field(elettore.parte.rawValue)
    try writer.field(bytes.extracting(elettore.testi[.cognome]))
    try writer.field(bytes.extracting(elettore.testi[.nome]))
    try writer.field(elettore.sesso.rawValue)
    testo.removeAll(keepingCapacity: true)
    elettore.nascita.scriviIso(in: &testo)
    try writer.field(testo.span)
    try writer.field(bytes.extracting(elettore.testi[.luogoNascita]))
    testo.removeAll(keepingCapacity: true)
    elettore.scriviIndirizzo(in: &testo)
    try writer.field(testo.span)
    writer.endRow()
  }

  /// A number, written from its last digit; nothing where there is none.
  private mutating func cifre(_ valore: Int?, in writer: inout Writer) throws {
    testo.removeAll(keepingCapacity: true)
    if var resto = valore {
      precondition(resto >= 0, "numbers of lists have no sign")
      repeat {
        testo.append(UInt8(ascii: "0") + UInt8(resto % 10))
        resto /= 10
      } while resto > 0
      testo.reverse()
    }
    try writer.field(testo.span)
  }
}
