/// The alphabetical place of a person in a list, as bytes whose order is the order of the list.
///
/// Surname, then name, then day of birth, then fascicolo. Of surname and name only the letters count, folded
/// to A-Z by the table of `LettereLatine`: De Rossi, DE' ROSSI and Derossi are one surname, and locale never
/// matters. A surname ends with a byte lower than every letter, so ROSSI comes before ROSSINI whatever the
/// names. Letters of other scripts come after Z, in the order of their code points.
package struct ChiaveAlfabetica: Hashable, Sendable {
  /// The bytes to be compared as unsigned numbers, from the first.
  package let bytes: [UInt8]
  /// The first sixteen as one number: it decides almost every comparison without going to memory.
  private let inizio: UInt128

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let primi = bytes.prefix(16).reduce(UInt128(0)) { $0 << 8 | UInt128($1) }
    inizio = primi << UInt128(8 * max(0, 16 - bytes.count))
  }

  /// What ends a surname and a name: a space, lower than every byte that `LettereLatine` can write.
  package static let separatore = UInt8(ascii: " ")

  /// The key of a surname and a name alone, in readable capitals: `DEROSSI MARIO`.
  package init(cognome: String, nome: String) {
    var bytes: [UInt8] = []
    Self.scrivi(cognome: Array(cognome.utf8).span, nome: Array(nome.utf8).span, in: &bytes)
    self.init(bytes)
  }

  /// The whole key: no two people of one archive share it.
  package init(cognome: String, nome: String, nascita: Giorno, fascicolo: Int) {
    var bytes: [UInt8] = []
    Self.scrivi(
      cognome: Array(cognome.utf8).span, nome: Array(nome.utf8).span, nascita: nascita, fascicolo: fascicolo,
      in: &bytes)
    self.init(bytes)
  }

  /// Appends the key of a surname and a name, given in UTF-8.
  package static func scrivi(cognome: Span<UInt8>, nome: Span<UInt8>, in chiave: inout [UInt8]) {
    LettereLatine.piega(cognome, grafia: .base) { chiave.append($0) }
    chiave.append(separatore)
    LettereLatine.piega(nome, grafia: .base) { chiave.append($0) }
  }

  /// Appends the whole key, of a surname and a name given in UTF-8.
  package static func scrivi(
    cognome: Span<UInt8>, nome: Span<UInt8>, nascita: Giorno, fascicolo: Int, in chiave: inout [UInt8]
  ) {
    scrivi(cognome: cognome, nome: nome, in: &chiave)
    chiave.append(separatore)
    scrivi(nascita.numero, in: &chiave)
    scrivi(fascicolo, in: &chiave)
  }

  /// Appends a number as eight bytes whose order is its order, negative numbers first.
  private static func scrivi(_ numero: Int, in chiave: inout [UInt8]) {
    let spostato = UInt64(bitPattern: Int64(numero)) ^ 1 << 63
    for scorrimento in stride(from: UInt64(56), through: 0, by: -8) {
      chiave.append(UInt8(truncatingIfNeeded: spostato >> scorrimento))
    }
  }
}

extension ChiaveAlfabetica: Comparable, CustomStringConvertible {
  package static func < (a: ChiaveAlfabetica, b: ChiaveAlfabetica) -> Bool {
    a.inizio == b.inizio ? a.bytes.lexicographicallyPrecedes(b.bytes) : a.inizio < b.inizio
  }

  package var description: String { String(decoding: bytes, as: UTF8.self) }
}
