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

  func testo(_ colonna: Int) -> String {
    intestazione[colonna].map(record.string) ?? ""
  }

  func obbligatorio(_ colonna: Int) throws(Scarto) -> String {
    let valore = testo(colonna)
    guard !valore.isEmpty else { throw scarto(colonna, .mancante) }
    return valore
  }

  func intero(_ colonna: Int) throws(Scarto) -> Int {
    guard let valore = Self.intero(try obbligatorio(colonna).utf8) else { throw scarto(colonna, .numero) }
    return valore
  }

  func interoFacoltativo(_ colonna: Int) throws(Scarto) -> Int? {
    testo(colonna).isEmpty ? nil : try intero(colonna)
  }

  func si(_ colonna: Int) throws(Scarto) -> Bool {
    switch try obbligatorio(colonna) {
    case "S": true
    case "N": false
    default: throw scarto(colonna, .valore(ammessi: "S o N"))
    }
  }

  func codice<Value: RawRepresentable<String> & CaseIterable>(
    _ colonna: Int, _: Value.Type
  ) throws(Scarto) -> Value {
    guard let valore = Value(rawValue: try obbligatorio(colonna)) else {
      throw scarto(colonna, .valore(ammessi: Value.allCases.map(\.rawValue).joined(separator: ", ")))
    }
    return valore
  }

  func scarto(_ colonna: Int, _ motivo: Scarto.Motivo) -> Scarto {
    Scarto(riga: record.line, colonna: intestazione.nome(colonna), motivo: motivo)
  }

  /// A number of ASCII digits alone: no sign, no space, no digits of other scripts.
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
