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

  /// Writes the table piece by piece; returns how many electors it has, which must be those of the archive.
  func scrivi(_ consegna: ([UInt8]) throws -> Void) throws -> Int {
    var writer = Writer(dialect: .standard)
    try writer.row(Self.colonne)
    var scritti = 0
    var indirizzo: [UInt8] = []
    var numero: [UInt8] = []
    try archivio.eachElettore { elettore in
      let bytes = elettore.testi.bytes
      func campo(_ tratto: Range<Int>) throws { try writer.field(bytes.span.extracting(tratto)) }
      func cifre(_ valore: Int?) throws {
        numero.removeAll(keepingCapacity: true)
        if let valore { numero.append(contentsOf: String(valore).utf8) }
        try writer.field(numero.span)
      }
      try campo(elettore.testi[.codiceFiscale])
      try writer.field(elettore.lista.rawValue)
      try cifre(elettore.sezione)
      try cifre(elettore.numeroGenerale)
      try cifre(elettore.numeroSezionale)
      try cifre(elettore.fascicolo)
      try writer.field(elettore.parte.rawValue)
      try campo(elettore.testi[.cognome])
      try campo(elettore.testi[.nome])
      try writer.field(elettore.sesso.rawValue)
      numero.removeAll(keepingCapacity: true)
      elettore.nascita.scriviIso(in: &numero)
      try writer.field(numero.span)
      try campo(elettore.testi[.luogoNascita])
      indirizzo.removeAll(keepingCapacity: true)
      elettore.scriviIndirizzo(in: &indirizzo)
      try writer.field(indirizzo.span)
      writer.endRow()
      scritti += 1
      if writer.bytes.count > 1 << 18 { try consegna(writer.take()) }
    }
    try consegna(writer.take())
    let attesi = try archivio.iscrittiPerLista().values.reduce(0, +)
    guard scritti == attesi else {
      throw Squilibrio.stampa(documento: "esportazione delle liste", attesi: attesi, stampati: scritti)
    }
    return scritti
  }
}
