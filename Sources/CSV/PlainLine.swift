/// The fast way through a record of plain text without quotes: nearly all of any register.
///
/// Eight bytes are looked at in one word: a test per byte would cost twice as much.
struct PlainLine {
  /// What the fast way has found.
  struct Found {
    /// The length of the record, without its line end.
    var content: Int
    /// How many of its bytes are not ASCII.
    var beyondASCII: Int
  }

  private let separator: UInt64
  private let encoding: Encoding

  init(_ dialect: Dialect) {
    separator = UInt64(dialect.separator) &* PlainLine.every
    encoding = dialect.encoding
  }

  /// Measures the record at the head of `bytes`, and fills `ends` with its fields' ends.
  ///
  /// Nothing when the record is anything but plain, or has not exactly `ends.count` fields: then the slow way
  /// reads it again and says why.
  func scan(_ bytes: Span<UInt8>, ends: inout MutableSpan<Int>) -> Found? {
    var field = 0
    var index = 0
    var beyondASCII = 0
    while index &+ 8 <= bytes.count {
      let word = PlainLine.load(bytes, at: index)
      var marked = special(in: word)
      while marked != 0 {
        let shift = marked.trailingZeroBitCount & 0x38
        let at = index &+ shift &>> 3
        let byte = UInt8(truncatingIfNeeded: word &>> UInt64(shift))
        marked &= marked &- 1
        if byte == UInt8(truncatingIfNeeded: separator) {
          guard field < ends.count else { return nil }
          ends[field] = at
          field &+= 1
        } else if byte == Byte.lf || byte == Byte.cr {
          guard field == ends.count &- 1 else { return nil }
          ends[field] = at
          return Found(content: at, beyondASCII: beyondASCII)
        } else {
          guard byte >= 0x80, isPlainLatin(bytes, at: at) else { return nil }
          beyondASCII &+= 1
        }
      }
      index &+= 8
    }
    return nil
  }

  /// Whether the byte at `index` is, or belongs to, a letter that needs no second look.
  ///
  /// `Â` and `Ã` of UTF-8 are left to the slow way, which knows what they may betray; in Windows-1252 they betray
  /// it only before a byte below C0.
  private func isPlainLatin(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    guard encoding == .utf8 else { return bytes[index] >= 0xC0 }
    // In UTF-8 the letters from U+00C0 to U+023F have two bytes; either of them is met here.
    let isSecond = bytes[index] & 0xC0 == 0x80
    let first = isSecond ? index - 1 : index
    guard first >= 0, first + 1 < bytes.count, bytes[first + 1] & 0xC0 == 0x80 else { return false }
    return switch bytes[first] {
    case 0xC3: bytes[first + 1] & 0xFE != 0x82
    case 0xC4...0xC8: true
    default: false
    }
  }

  /// The high bit of each byte of `word` that is a separator, a quote, a control or not ASCII.
  private func special(in word: UInt64) -> UInt64 {
    let low = word & ~PlainLine.high
    let printable = low &+ (0x80 - 0x20) &* PlainLine.every
    let delete = low &+ PlainLine.every
    let separated = PlainLine.zero(in: low ^ separator)
    let quoted = PlainLine.zero(in: low ^ (UInt64(Byte.quote) &* PlainLine.every))
    return (word | ~printable | delete | separated | quoted) & PlainLine.high
  }

  /// The high bit of each byte of `word` that is zero, if none is above 7F.
  private static func zero(in word: UInt64) -> UInt64 {
    ~(word &+ 0x7F &* every)
  }

  @inline(__always)
  private static func load(_ bytes: Span<UInt8>, at index: Int) -> UInt64 {
    let eight = bytes.extracting(index..<index &+ 8)
    return UInt64(eight[0]) | UInt64(eight[1]) &<< 8 | UInt64(eight[2]) &<< 16 | UInt64(eight[3]) &<< 24
      | UInt64(eight[4]) &<< 32 | UInt64(eight[5]) &<< 40 | UInt64(eight[6]) &<< 48 | UInt64(eight[7]) &<< 56
  }

  private static let every: UInt64 = 0x0101_0101_0101_0101
  private static let high: UInt64 = 0x8080_8080_8080_8080
}
