/// One character read from bytes, and how many bytes it took.
struct Decoded {
  var scalar: Unicode.Scalar
  var length: Int
}

/// Strict UTF-8, as the Unicode standard has it (table 3-7): no second way to write a character.
enum UTF8Decoding {
  /// The character at `index`, whose first byte is not ASCII.
  static func character(_ bytes: Span<UInt8>, at index: Int, end: Int) throws(CSVError.UTF8Fault) -> Decoded {
    let first = bytes[index]
    let length: Int
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    case 0xC0, 0xC1: throw .overlong
    case 0xF5...0xF7: throw .beyondUnicode
    default: throw .unexpectedByte
    }

    var value = UInt32(first) & (0x7F >> UInt32(length))
    for position in 1..<length {
      guard index + position < end else { throw .truncated }
      let next = bytes[index + position]
      guard next & 0xC0 == 0x80 else { throw .unexpectedByte }
      if position == 1 { try checkSecond(next, after: first) }
      value = value << 6 | UInt32(next & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value) else { throw .surrogate }
    return Decoded(scalar: scalar, length: length)
  }

  /// Four first bytes leave their second less than the whole range.
  private static func checkSecond(_ second: UInt8, after first: UInt8) throws(CSVError.UTF8Fault) {
    switch first {
    case 0xE0 where second < 0xA0: throw .overlong
    case 0xED where second > 0x9F: throw .surrogate
    case 0xF0 where second < 0x90: throw .overlong
    case 0xF4 where second > 0x8F: throw .beyondUnicode
    default: return
    }
  }
}
