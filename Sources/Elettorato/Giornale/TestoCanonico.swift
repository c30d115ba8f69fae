/// The text whose SHA-256 identifies an act or the lists: plain, so that `sha256sum` is the verifier.
///
/// UTF-8 NFC, lines ended by LF, fields separated by TAB, a fixed number of fields for each kind of line, ISO dates, no
/// control characters (they are refused where texts come in), lines in order of key. Two different contents never
/// give the same bytes. The first line says what the text is, of which chain, and its version.
package struct TestoCanonico: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func svuota() { bytes.removeAll(keepingCapacity: true) }

  /// Begins a line with its kind.
  package mutating func riga(_ tipo: StaticString) {
    bytes.append(contentsOf: String(describing: tipo).utf8)
  }

  package mutating func campo(_ testo: String) {
    bytes.append(Self.tab)
    bytes.append(contentsOf: testo.utf8)
  }

  package mutating func campo(_ numero: Int?) {
    bytes.append(Self.tab)
    if let numero { cifre(numero, larghezza: 1) }
  }

  /// A number that is a key: with leading zeros, so that the order of bytes is the order of numbers.
  package mutating func chiave(_ numero: Int, larghezza: Int) {
    bytes.append(Self.tab)
    cifre(numero, larghezza: larghezza)
  }

  package mutating func campo(_ giorno: Giorno) {
    bytes.append(Self.tab)
    let (anno, mese, giorno) = giorno.data
    cifre(anno, larghezza: 4)
    bytes.append(UInt8(ascii: "-"))
    cifre(mese, larghezza: 2)
    bytes.append(UInt8(ascii: "-"))
    cifre(giorno, larghezza: 2)
  }

  /// A text at the beginning, with no TAB before it.
  package mutating func primo(_ testi: TestiPersona, _ campo: TestiPersona.Campo) {
    bytes.append(contentsOf: testi.bytes[testi[campo]])
  }

  package mutating func campo(_ testi: TestiPersona, _ campo: TestiPersona.Campo) {
    bytes.append(Self.tab)
    bytes.append(contentsOf: testi.bytes[testi[campo]])
  }

  /// Whether a text can stand in a field: it has no control character and no separator of lines.
  package static func ammette(_ testo: String) -> Bool {
    testo.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0.value != 0x2028 && $0.value != 0x2029
    }
  }

  package mutating func fineRiga() { bytes.append(UInt8(ascii: "\n")) }

  private static let tab = UInt8(ascii: "\t")

  private mutating func cifre(_ numero: Int, larghezza: Int) {
    precondition(numero >= 0, "canonical numbers have no sign")
    var resto = numero
    var posti = 1
    while resto >= 10 {
      resto /= 10
      posti += 1
    }
    bytes.append(contentsOf: repeatElement(48, count: max(0, larghezza - posti)))
    let inizio = bytes.count
    bytes.append(contentsOf: repeatElement(48, count: posti))
    resto = numero
    for posizione in stride(from: posti - 1, through: 0, by: -1) {
      bytes[inizio + posizione] = UInt8(48 + resto % 10)
      resto /= 10
    }
  }
}

extension TestoCanonico {
  package static let versione = "v1"
  /// Enough for the largest Comune, with room for its history.
  package static let cifreFascicolo = 8
  package static let cifreAtto = 6

  /// First line of any text: `TIPO  v1  <Comune>  <identità>  ...`.
  package mutating func apertura(_ tipo: StaticString, _ catena: IdentitaCatena) {
    riga(tipo)
    campo(Self.versione)
    campo(catena.comune)
    campo(catena.codice)
  }

  /// A text made elsewhere, as the rest of a line: the canonical text of a person, already in its form.
  package mutating func resto(_ testo: Span<UInt8>) {
    bytes.append(Self.tab)
    bytes.append(addingCapacity: testo.count) { spazio in
      for indice in testo.indices { spazio.append(testo[indice]) }
    }
  }
}
