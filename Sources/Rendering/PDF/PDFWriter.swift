/// A PDF file under construction: objects go in, bytes come out.
///
/// Streams are written as they come; all other objects are packed into object streams at the end, a quarter of their size.
struct PDFWriter {
  /// Where an object lies.
  private enum Place {
    case nowhere
    case offset(Int)
    case packed(stream: Int, index: Int)
  }

  private(set) var bytes: [UInt8]
  private var places: [Place] = [.nowhere]
  private var packed: [(number: Int, body: [UInt8])] = []
  private var deflate = Deflate()
  private var compressed: [UInt8] = []
  private var digest = Digest()

  init(capacity: Int) {
    bytes = []
    bytes.reserveCapacity(capacity)
    bytes += "%PDF-1.7\n%".utf8
    bytes += [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]  // four bytes over 127 tell transports that the file is binary
  }

  /// A number for an object to be written later.
  mutating func number() -> Int {
    places.append(.nowhere)
    return places.count - 1
  }

  /// Adds an object that is not a stream.
  mutating func add(_ number: Int, _ body: String) { add(number, [UInt8](body.utf8)) }

  mutating func add(_ number: Int, _ body: [UInt8]) {
    digest.take(Deflate.adler32(body, body.count), body.count)
    packed.append((number, body))
  }

  /// Adds a stream, compressed unless it must be readable as it is.
  mutating func stream(
    _ number: Int, _ entries: String = "", _ data: [UInt8], count: Int? = nil, plain: Bool = false
  ) {
    let count = count ?? data.count
    places[number] = .offset(bytes.count)
    bytes.appendDecimal(number)
    bytes += " 0 obj\n<<".utf8
    bytes += entries.utf8
    if plain {
      digest.take(Deflate.adler32(data, count), count)
      bytes += "/Length ".utf8
      bytes.appendDecimal(count)
      bytes += ">>stream\n".utf8
      bytes += data[..<count]
    } else {
      compressed.removeAll(keepingCapacity: true)
      digest.take(deflate.compress(data, count: count, to: &compressed), count)
      bytes += "/Filter/FlateDecode/Length ".utf8
      bytes.appendDecimal(compressed.count)
      bytes += ">>stream\n".utf8
      bytes += compressed
    }
    bytes += "\nendstream\nendobj\n".utf8
  }

  /// Closes the file: packed objects, cross-reference stream, and an identifier computed from the content alone.
  mutating func finish(root: Int, info: Int) -> [UInt8] {
    let identifier = digest.hex
    for start in stride(from: 0, to: packed.count, by: 200) {
      pack(packed[start..<min(start + 200, packed.count)])
    }
    let number = number()
    let offset = bytes.count
    places[number] = .offset(offset)
    var table: [UInt8] = []
    for place in places {
      switch place {
      case .nowhere:
        table += [0, 0, 0, 0, 0, 0xFF, 0xFF]
      case .offset(let offset):
        table.append(1)
        table.appendBig32(offset)
        table.appendBig16(0)
      case .packed(let stream, let index):
        table.append(2)
        table.appendBig32(stream)
        table.appendBig16(index)
      }
    }
    stream(
      number,
      "/Type/XRef/Size \(places.count)/W[1 4 2]/Root \(root) 0 R/Info \(info) 0 R/ID[<\(identifier)><\(identifier)>]",
      table)
    bytes += "startxref\n\(offset)\n%%EOF\n".utf8
    return bytes
  }

  private mutating func pack(_ objects: ArraySlice<(number: Int, body: [UInt8])>) {
    let number = number()
    var index = ""
    var bodies: [UInt8] = []
    for (position, object) in objects.enumerated() {
      index += "\(object.number) \(bodies.count) "
      bodies += object.body
      bodies.append(0x0A)
      places[object.number] = .packed(stream: number, index: position)
    }
    stream(number, "/Type/ObjStm/N \(objects.count)/First \(index.utf8.count)", [UInt8](index.utf8) + bodies)
  }
}

/// A 128-bit FNV-1a over the checksums of everything written: equal files, equal identifiers.
private struct Digest {
  private var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

  mutating func take(_ checksum: UInt32, _ count: Int) {
    for word in [UInt64(checksum), UInt64(count)] {
      for shift in stride(from: 0, to: 64, by: 8) {
        state ^= UInt128(word >> UInt64(shift) & 0xFF)
        state = state &* 0x0000_0000_0100_0000_0000_0000_0000_013b
      }
    }
  }

  var hex: String {
    var hex: [UInt8] = []
    for shift in stride(from: 120, through: 0, by: -8) {
      hex.appendHex(UInt8(truncatingIfNeeded: state >> UInt128(shift)))
    }
    return String(decoding: hex, as: UTF8.self)
  }
}

/// Texts as PDF writes them outside pages.
enum PDFText {
  /// A text string in UTF-16 with its mark, in hexadecimal: any letter, no escapes.
  static func string(_ text: String) -> String {
    var hex: [UInt8] = [UInt8]("<FEFF".utf8)
    for unit in text.utf16 {
      hex.appendHex(UInt8(unit >> 8))
      hex.appendHex(UInt8(unit & 255))
    }
    hex.append(0x3E)
    return String(decoding: hex, as: UTF8.self)
  }
}
