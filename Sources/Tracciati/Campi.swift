import CSV
import Elettorato

/// The fields of one record, read by column of the layout; the first that is wrong ends the reading with its reason.
struct Campi: ~Copyable {
  let record: Record
  let intestazione: Intestazione

  init(_ record: borrowing Record, _ intestazione: Intestazione) {
    self.record = copy record
    self.intestazione = intestazione
  }

  /// A text for people, without the spaces at its ends; who reads the file counts them.
  func testo(_ colonna: Int) -> String {
    guard let posto = intestazione[colonna] else { return "" }
    let tratto = record.bytes.span.senzaSpazi(record.range(posto))
    return String(decoding: record.bytes[tratto], as: UTF8.self)
  }

  func obbligatorio(_ colonna: Int) throws(Scarto) -> String {
    let valore = testo(colonna)
    guard !valore.isEmpty else { throw scarto(colonna, .mancante) }
    return valore
  }

  /// A code: exactly as written, and never with spaces around it.
  func codice(_ colonna: Int) throws(Scarto) -> String {
    let valore = intestazione[colonna].map(record.string) ?? ""
    guard !valore.isEmpty else { throw scarto(colonna, .mancante) }
    guard valore.utf8.first != Spazi.spazio, valore.utf8.last != Spazi.spazio else {
      throw scarto(colonna, .spazi)
    }
    return valore
  }

  func intero(_ colonna: Int) throws(Scarto) -> Int {
    guard let valore = Self.intero(try codice(colonna).utf8) else { throw scarto(colonna, .numero) }
    return valore
  }

  func interoFacoltativo(_ colonna: Int) throws(Scarto) -> Int? {
    vuoto(colonna) ? nil : try intero(colonna)
  }

  func vuoto(_ colonna: Int) -> Bool { intestazione[colonna].map { record.range($0).isEmpty } ?? true }

  /// A day, in the form of the file's dialect.
  func giorno(_ colonna: Int) throws(Scarto) -> Giorno {
    let scritto = try codice(colonna).utf8
    let giorno = intestazione.dialetto == .pulito ? Giorno(iso: scritto) : Giorno(italiano: scritto)
    guard let giorno else { throw scarto(colonna, .data(formato: intestazione.dialetto.formatoData)) }
    return giorno
  }

  func giornoFacoltativo(_ colonna: Int) throws(Scarto) -> Giorno? {
    vuoto(colonna) ? nil : try giorno(colonna)
  }

  func si(_ colonna: Int) throws(Scarto) -> Bool {
    switch try codice(colonna) {
    case "S": true
    case "N": false
    default: throw scarto(colonna, .valore(ammessi: "S o N"))
    }
  }

  func codice<Value: RawRepresentable<String> & CaseIterable>(
    _ colonna: Int, _: Value.Type
  ) throws(Scarto) -> Value {
    guard let valore = Value(rawValue: try codice(colonna)) else {
      throw scarto(colonna, .valore(ammessi: Value.allCases.map(\.rawValue).joined(separator: ", ")))
    }
    return valore
  }

  func scarto(_ colonna: Int, _ motivo: Scarto.Motivo) -> Scarto {
    Scarto(riga: record.line, colonna: intestazione.nome(colonna), motivo: motivo)
  }

  /// A number of ASCII digits alone: no sign, no space, no digits of other scripts. Leading zeros are good: many programs
  /// write section 7 as 007, and it is section 7.
  static func intero(_ cifre: some Collection<UInt8>) -> Int? {
    guard !cifre.isEmpty, cifre.count <= 12 else { return nil }
    var valore = 0
    for byte in cifre {
      guard (48...57).contains(byte) else { return nil }
      valore = valore * 10 + Int(byte - 48)
    }
    return valore
  }
}
