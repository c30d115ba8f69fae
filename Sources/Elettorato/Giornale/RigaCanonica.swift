/// A line of a canonical text, read back: its bytes, and where its fields stand.
///
/// One value is used again for every line: a roll has millions of them, so a line costs no allocation.
package struct RigaCanonica: Sendable {
  /// Its number in the text that it comes from, from 1; 0 where it comes from none.
  package internal(set) var numero = 0
  /// The line without its LF.
  package private(set) var bytes: [UInt8] = []
  /// Where each field ends.
  private var fini: [Int] = []

  package init() {}

  /// How many fields there are, the kind of the line included.
  package var campi: Int { fini.count }

  /// Where a field stands in `bytes`; field 0 is the kind of the line.
  package subscript(posizione: Int) -> Range<Int> {
    (posizione == 0 ? 0 : fini[posizione - 1] + 1)..<fini[posizione]
  }

  /// The fields from this one to the end, with the separators between them.
  package func dal(_ posizione: Int) -> Range<Int> { self[posizione].lowerBound..<bytes.count }

  /// The first fields, with the separators between them.
  package func primi(_ quanti: Int) -> Range<Int> { 0..<self[quanti - 1].upperBound }

  /// Takes these bytes for the line; `false` when they are not UTF-8, or hold a character that no canonical text has.
  package mutating func leggi(_ riga: Span<UInt8>) -> Bool {
    bytes.removeAll(keepingCapacity: true)
    fini.removeAll(keepingCapacity: true)
    bytes.append(addingCapacity: riga.count) { spazio in
      for indice in riga.indices { spazio.append(riga[indice]) }
    }
    var soloASCII = true
    for posizione in bytes.indices {
      let byte = bytes[posizione]
      if byte == Self.tab {
        fini.append(posizione)
      } else if byte < 0x20 || byte == 0x7F {
        return false
      } else if byte >= 0x80 {
        soloASCII = false
      }
    }
    fini.append(bytes.count)
    return soloASCII || testoAmmesso
  }

  /// Whether bytes beyond ASCII are UTF-8 without control characters (C1) and separators of lines.
  private var testoAmmesso: Bool {
    guard (try? UTF8Span(validating: bytes.span)) != nil else { return false }
    for posizione in bytes.indices.dropLast() {
      let (primo, secondo) = (bytes[posizione], bytes[posizione + 1])
      if primo == 0xC2, secondo < 0xA0 { return false }
      if primo == 0xE2, secondo == 0x80, posizione + 2 < bytes.count,
        bytes[posizione + 2] == 0xA8 || bytes[posizione + 2] == 0xA9
      {
        return false
      }
    }
    return true
  }

  private static let tab = UInt8(ascii: "\t")
}

// MARK: - Values

extension RigaCanonica {
  package func testo(_ posizione: Int) -> String { String(decoding: bytes[self[posizione]], as: UTF8.self) }

  package func vuoto(_ posizione: Int) -> Bool { self[posizione].isEmpty }

  /// Whether a field is exactly this word.
  package func e(_ posizione: Int, _ parola: StaticString) -> Bool {
    let tratto = self[posizione]
    guard tratto.count == parola.utf8CodeUnitCount else { return false }
    return "\(parola)".utf8.elementsEqual(bytes[tratto])
  }

  /// A number without sign; `nil` where the field is empty or holds anything else.
  package func numero(_ posizione: Int) -> Int? {
    let tratto = self[posizione]
    guard (1...12).contains(tratto.count) else { return nil }
    var numero = 0
    for indice in tratto {
      let cifra = bytes[indice] &- UInt8(ascii: "0")
      guard cifra < 10 else { return nil }
      numero = numero * 10 + Int(cifra)
    }
    return numero
  }

  package func giorno(_ posizione: Int) -> Giorno? { Giorno(iso: bytes[self[posizione]]) }

  package func impronta(_ posizione: Int) -> Impronta? {
    guard let impronta = Impronta(esadecimale: bytes[self[posizione]]),
      impronta.esadecimale.utf8.elementsEqual(bytes[self[posizione]])
    else { return nil }
    return impronta
  }
}
