/// Compression to a zlib stream (RFC 1950, 1951): greedy matches, fixed codes.
///
/// Page content is repetitive and short, so the code tables of dynamic blocks would gain 15 % for twice the work. A hash
/// slot holds the four bytes beside their place: a candidate is verified without reading the text again.
struct Deflate: Sendable {
  private static let slotBits = 13
  /// Four bytes in the high half, place + 1 + `epoch` in the low half.
  private var slots = [UInt64](repeating: 0, count: 1 << slotBits)
  /// Grows by the length of each text, so that places of an earlier one are seen to be out of reach without clearing.
  private var epoch = 0

  /// Appends the compressed form of `text` to `output`, and returns the Adler-32 of the text.
  mutating func compress(_ text: [UInt8], count: Int, to output: inout [UInt8]) -> UInt32 {
    if epoch > 1 << 30 {
      for slot in slots.indices { slots[slot] = 0 }
      epoch = 0
    }
    let adler = Self.adler32(text, count)
    // A literal takes at most nine bits, a match fewer bits than its literals.
    let start = output.count
    output.append(contentsOf: repeatElement(0, count: count + count / 8 + 32))
    var writer = BitWriter(at: start)
    let base = epoch + 1
    let codes = FixedCodes.shared
    let written: Int
    do {
      var out = output.mutableSpan
      var table = slots.mutableSpan
      writer.byte(0x78, &out)
      writer.byte(0x5E, &out)
      writer.put(0b011, 3, &out)  // the last block, fixed codes
      Self.block(text.span, count, base: base, &table, codes, &writer, &out)
      writer.finish(&out)
      for shift in [24, 16, 8, 0] { writer.byte(UInt8(truncatingIfNeeded: adler >> UInt32(shift)), &out) }
      written = writer.place
    }
    output.removeLast(output.count - written)
    epoch += count
    return adler
  }

  private static func block(
    _ text: Span<UInt8>, _ count: Int, base: Int, _ slots: inout MutableSpan<UInt64>, _ codes: FixedCodes,
    _ writer: inout BitWriter, _ out: inout MutableSpan<UInt8>
  ) {
    let literals = codes.literals.span
    let lengths = codes.lengths.span
    let distances = codes.distances.span
    var place = 0
    var window: UInt32 = 0
    if count >= 4 { for index in 0..<3 { window = window << 8 | UInt32(text[index]) } }
    let matchable = count - 3
    while place < matchable {
      window = window << 8 | UInt32(text[place + 3])
      let slot = Int((window &* 2_654_435_761) >> UInt32(32 - slotBits))
      let entry = slots[slot]
      slots[slot] = UInt64(window) << 32 | UInt64(truncatingIfNeeded: base + place)
      let distance = base + place - Int(entry & 0xFFFF_FFFF)
      guard UInt32(truncatingIfNeeded: entry >> 32) == window, distance <= 0x7FFF, distance <= place else {
        writer.put(literals[Int(text[place])], &out)
        place += 1
        continue
      }
      var length = 4
      let longest = min(258, count - place)
      while length < longest, text[place + length] == text[place + length - distance] { length += 1 }
      writer.put(lengths[length], &out)
      let code = distances[distance <= 256 ? distance - 1 : 256 + (distance - 1) >> 7]
      writer.put(code.bits, code.count, &out)
      writer.put(UInt32(distance) - code.base, code.extra, &out)
      let end = place + length
      // Only the last places of a match are remembered: what follows it is likely to follow it again.
      var inside = end - 3
      window = 0
      if inside < matchable {
        window = UInt32(text[inside]) << 16 | UInt32(text[inside + 1]) << 8 | UInt32(text[inside + 2])
      }
      while inside < end, inside < matchable {
        window = window << 8 | UInt32(text[inside + 3])
        let slot = Int((window &* 2_654_435_761) >> UInt32(32 - slotBits))
        slots[slot] = UInt64(window) << 32 | UInt64(truncatingIfNeeded: base + inside)
        inside += 1
      }
      place = end
    }
    while place < count {
      writer.put(literals[Int(text[place])], &out)
      place += 1
    }
    writer.put(literals[256], &out)
  }

  static func adler32(_ text: [UInt8], _ count: Int) -> UInt32 {
    let text = text.span
    var low: UInt32 = 1
    var high: UInt32 = 0
    var place = 0
    while place < count {
      let end = min(place + 3800, count)  // before the sums can overflow
      while place < end {
        low &+= UInt32(text[place])
        high &+= low
        place += 1
      }
      low %= 65521
      high %= 65521
    }
    return high << 16 | low
  }
}

/// Bits, least significant first, gathered into bytes.
struct BitWriter {
  private(set) var place: Int
  private var bits: UInt64 = 0
  private var count: UInt64 = 0

  init(at place: Int) { self.place = place }

  /// Writes a code packed as `FixedCodes` packs it: the bits below, how many they are from bit 24.
  @inline(__always)
  mutating func put(_ packed: UInt32, _ out: inout MutableSpan<UInt8>) {
    put(packed & 0xFF_FFFF, packed >> 24, &out)
  }

  @inline(__always)
  mutating func put(_ value: UInt32, _ width: UInt32, _ out: inout MutableSpan<UInt8>) {
    bits |= UInt64(value) << count
    count += UInt64(width)
    if count >= 32 { flush(&out) }
  }

  /// Stores four bytes: at most 31 bits are waiting when a code comes, and no code has more than 24.
  @inline(__always)
  private mutating func flush(_ out: inout MutableSpan<UInt8>) {
    out[place + 3] = UInt8(truncatingIfNeeded: bits >> 24)
    out[place] = UInt8(truncatingIfNeeded: bits)
    out[place + 1] = UInt8(truncatingIfNeeded: bits >> 8)
    out[place + 2] = UInt8(truncatingIfNeeded: bits >> 16)
    place += 4
    bits >>= 32
    count -= 32
  }

  mutating func byte(_ byte: UInt8, _ out: inout MutableSpan<UInt8>) {
    out[place] = byte
    place += 1
  }

  mutating func finish(_ out: inout MutableSpan<UInt8>) {
    while count > 0 {
      byte(UInt8(truncatingIfNeeded: bits), &out)
      bits >>= 8
      count -= min(count, 8)
    }
  }
}

/// The fixed Huffman codes of RFC 1951, section 3.2.6, with their bits already reversed.
struct FixedCodes: Sendable {
  /// A distance code: its bits, and what the extra bits are added to.
  struct Distance: Sendable {
    var bits: UInt32
    var count: UInt32
    var base: UInt32
    var extra: UInt32
  }

  static let shared = FixedCodes()

  /// Literals and the end of block (256): code | width << 24.
  let literals: [UInt32]
  /// Match lengths 0...258, extra bits included: code | width << 24.
  let lengths: [UInt32]
  /// Distances 1...256 at `distance - 1`, longer ones at `256 + (distance - 1) / 128`.
  let distances: [Distance]

  private init() {
    let codes = (0..<288).map { symbol in
      switch symbol {
      case ..<144: Self.reversed(0x30 + symbol, 8)
      case ..<256: Self.reversed(0x190 + symbol - 144, 9)
      case ..<280: Self.reversed(symbol - 256, 7)
      default: Self.reversed(0xC0 + symbol - 280, 8)
      }
    }
    literals = codes
    var lengths = [UInt32](repeating: 0, count: 259)
    var base = 3
    for symbol in 0..<28 {
      let extra = symbol < 8 ? 0 : symbol / 4 - 1
      let code = codes[257 + symbol]
      let width = code >> 24
      for offset in 0..<1 << extra where base + offset < 258 {
        lengths[base + offset] = (code & 0xFF_FFFF) | UInt32(offset) << width | (width + UInt32(extra)) << 24
      }
      base += 1 << extra
    }
    lengths[258] = codes[285]
    self.lengths = lengths
    var distances = [Distance](repeating: Distance(bits: 0, count: 5, base: 1, extra: 0), count: 512)
    base = 1
    for symbol in 0..<30 {
      let extra = symbol < 4 ? 0 : symbol / 2 - 1
      let code = Distance(
        bits: Self.reversed(symbol, 5) & 0xFF_FFFF, count: 5, base: UInt32(base), extra: UInt32(extra))
      for distance in base..<base + 1 << extra {
        distances[distance <= 256 ? distance - 1 : 256 + (distance - 1) >> 7] = code
      }
      base += 1 << extra
    }
    self.distances = distances
  }

  private static func reversed(_ code: Int, _ width: Int) -> UInt32 {
    var result: UInt32 = 0
    for bit in 0..<width where code >> bit & 1 != 0 { result |= 1 << UInt32(width - 1 - bit) }
    return result | UInt32(width) << 24
  }
}
