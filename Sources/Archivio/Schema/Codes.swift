import Elettorato
import SQLite

/// The one place where the values of the core meet what the archive stores.
enum Codes {
  /// Sections and sectional numbers: 0 stands for "to be assigned".
  static func optional(_ stored: Int) -> Int? { stored == 0 ? nil : stored }
  static func stored(_ value: Int?) -> Int { value ?? 0 }

  /// A day of the calendar (years 1 to 9999): a damaged file may hold any number, and dates are computed with.
  static func giorno(_ stored: Int) throws(ErroreArchivio) -> Giorno {
    guard (-719_162...2_932_896).contains(stored) else {
      throw .danneggiato("una data è fuori del calendario")
    }
    return Giorno(numero: stored)
  }
  /// A number or a count that is never negative, nor so large that a sum of them could overflow.
  static func numero(_ stored: Int) throws(ErroreArchivio) -> Int {
    guard (0...1 << 32).contains(stored) else { throw .danneggiato("un numero è fuori dei limiti") }
    return stored
  }
  /// Refuses numbers of which one is negative, given joined by `|`: the sign of any of them is the sign of all.
  static func positivi(_ insieme: Int) throws(ErroreArchivio) {
    guard insieme >= 0 else { throw .danneggiato("un numero è fuori dei limiti") }
  }

  /// The list in a column, read from its bytes: this runs for every line of a roll, and nearly all are of one list.
  static func lista(_ row: borrowing Row, _ column: Int32) throws -> Lista {
    let laGenerale = row.withBytes(column) { bytes in uguali(bytes, generale) }
    return laGenerale ? .generale : try lista(row.text(column))
  }

  private static let generale = Array(Lista.generale.rawValue.utf8)

  private static func uguali(_ bytes: Span<UInt8>, _ altri: [UInt8]) -> Bool {
    guard bytes.count == altri.count else { return false }
    for indice in bytes.indices where bytes[indice] != altri[indice] { return false }
    return true
  }

  /// The part in a column, read from its byte.
  static func parte(_ row: borrowing Row, _ column: Int32) throws -> Parte {
    let lettera = row.withBytes(column) { bytes in bytes.count == 1 ? bytes[0] : 0 }
    switch lettera {
    case UInt8(ascii: "M"): return .maschile
    case UInt8(ascii: "F"): return .femminile
    case UInt8(ascii: "U"): return .unica
    default: throw ErroreArchivio.danneggiato("codice di parte sconosciuto")
    }
  }

  static func lista(_ stored: String) throws(ErroreArchivio) -> Lista { try code(stored, "lista") }
  static func parte(_ stored: String) throws(ErroreArchivio) -> Parte { try code(stored, "parte") }
  static func sesso(_ stored: String) throws(ErroreArchivio) -> Sesso { try code(stored, "sesso") }
  static func stato(_ stored: String) throws(ErroreArchivio) -> StatoAnagrafico { try code(stored, "stato") }
  static func lato(_ stored: String) throws(ErroreArchivio) -> Viario.Lato { try code(stored, "lato") }
  static func tipo(_ stored: String) throws(ErroreArchivio) -> Atto.Tipo { try code(stored, "tipo d'atto") }
  static func regime(_ stored: String) throws(ErroreArchivio) -> RegimeDelleListe {
    try code(stored, "regime")
  }
  static func divario(_ stored: String) throws(ErroreArchivio) -> PresaInCarico.Divario {
    try code(stored, "divario")
  }
  static func qualita(_ stored: String) throws(ErroreArchivio) -> QualitaElettorale {
    try code(stored, "qualità elettorale")
  }
  static func ricezione(_ stored: String) throws(ErroreArchivio) -> Ricezione.Tipo {
    try code(stored, "file ricevuto")
  }
  static func ufficio(_ stored: String) throws(ErroreArchivio) -> ArchivioElettorale.Ufficio {
    try code(stored, "ufficio")
  }
  static func ruolo(_ stored: String) throws(ErroreArchivio) -> Ruolo { try code(stored, "ruolo") }
  static func causa(_ stored: String) throws(ErroreArchivio) -> Causa { try code(stored, "causa") }
  static func operazione(_ stored: String) throws(ErroreArchivio) -> Variazione.Operazione {
    try code(stored, "operazione")
  }
  static func esito(_ stored: String) throws(ErroreArchivio) -> EsitoEvento.Codice {
    try code(stored, "esito")
  }
  static func elenco(_ stored: String) throws(ErroreArchivio) -> VoceSemestrale.Elenco {
    try code(stored, "elenco")
  }
  static func esitoSemestrale(_ stored: String) throws(ErroreArchivio) -> VoceSemestrale.Esito {
    try code(stored, "esito")
  }
  static func esitoRichiesta(_ stored: String) throws(ErroreArchivio) -> EsitoRichiesta.Codice {
    try code(stored, "esito")
  }
  static func specieDiDomanda(_ stored: String) throws(ErroreArchivio) -> SpecieDiDomanda {
    try code(stored, "domanda")
  }
  static func specieDiRichiesta(_ stored: String) throws(ErroreArchivio) -> SpecieDiRichiesta {
    try code(stored, "richiesta")
  }
  static func tornata(_ stored: String) throws(ErroreArchivio) -> Tornata? {
    if stored.isEmpty { return nil }
    guard let tornata = Tornata(codice: stored) else { throw .danneggiato("codice di tornata sconosciuto") }
    return tornata
  }
  static func impronta(_ stored: String) throws(ErroreArchivio) -> Impronta {
    // We write lower case: a capital is another hand's, or a bit that has turned.
    guard let impronta = Impronta(esadecimale: stored), impronta.esadecimale == stored else {
      throw .danneggiato("un'impronta non è di 64 cifre esadecimali minuscole")
    }
    return impronta
  }

  private static func code<Value: RawRepresentable<String>>(
    _ stored: String, _ name: String
  ) throws(ErroreArchivio) -> Value {
    guard let value = Value(rawValue: stored) else { throw .danneggiato("codice di \(name) sconosciuto") }
    return value
  }
}
