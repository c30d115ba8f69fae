import Elettorato
import SQLite

/// A row of the index of people as a card gives it, in buffers that every row uses again.
struct VoceDiRubrica {
  private(set) var fascicolo = 0
  private(set) var scheda = 0
  private(set) var nascita = 0
  private var chiave: [UInt8] = []
  private var inizioNome = 0
  private var elettore = Elettore()

  /// Reads file, card, alphabetical key, day of birth and canonical text, in this order.
  mutating func leggi(_ row: borrowing Row) throws {
    fascicolo = row.int(0)
    scheda = row.int(1)
    chiave.removeAll(keepingCapacity: true)
    row.append(2, to: &chiave)
    nascita = row.int(3)
    elettore.testi.svuota()
    row.append(4, to: &elettore.testi.bytes)
    guard elettore.leggiTesto(), let separatore = chiave.firstIndex(of: ChiaveAlfabetica.separatore) else {
      throw ErroreArchivio.danneggiato("la scheda del fascicolo \(fascicolo) non si legge")
    }
    inizioNome = separatore + 1
  }

  var cognomeBytes: ArraySlice<UInt8> { chiave[..<(inizioNome - 1)] }
  var nomeBytes: ArraySlice<UInt8> { chiave[inizioNome...] }
  var cognome: String { String(decoding: cognomeBytes, as: UTF8.self) }
  var nome: String { String(decoding: nomeBytes, as: UTF8.self) }

  /// `nil` for who has no address in the Comune.
  var toponimo: Toponimo? {
    guard !elettore.testi.vuoto(.nomeVia) else { return nil }
    return Toponimo(specie: elettore.testi.stringa(.specieVia), nome: elettore.testi.stringa(.nomeVia))
  }

  /// As `persona` writes it: nothing for no number, -1 for what is not a number.
  var civico: Int? {
    guard !elettore.testi.vuoto(.nomeVia) else { return nil }
    return elettore.civico ?? (elettore.testi.vuoto(.esponente) ? nil : -1)
  }

  /// Gives the row to an INSERT of all its columns.
  func bind(_ penna: borrowing Statement, strada: Int?) {
    penna.bind(fascicolo, at: 1)
    penna.bind(scheda, at: 2)
    penna.bind(chiave, 0..<inizioNome - 1, at: 3)
    penna.bind(chiave, inizioNome..<chiave.count, at: 4)
    penna.bind(nascita, at: 5)
    penna.bind(strada, at: 6)
    penna.bind(civico, at: 7)
  }
}

extension ArchivioElettorale {
  /// Lends the last card of every personal file, in order of file.
  func eachUltimaScheda(_ body: (borrowing VoceDiRubrica) throws -> Void) throws {
    try connection.with(
      """
      SELECT p.fascicolo, s.numero, s.chiave, s.nascita, s.testo
      FROM (SELECT fascicolo, max(scheda) AS scheda FROM posizione GROUP BY fascicolo) p
        JOIN scheda s ON s.numero = p.scheda
      """
    ) { statement in
      var voce = VoceDiRubrica()
      try statement.eachRow { row in
        try voce.leggi(row)
        try body(voce)
      }
    }
  }
}
