extension [UInt8] {
  /// Appends the decimal digits of `value`.
  mutating func appendDecimal(_ value: Int) {
    if value < 0 { append(0x2D) }
    var magnitude: UInt = value.magnitude
    if magnitude < 10 { return append(UInt8(0x30 + magnitude)) }
    var unit: UInt = 10
    while magnitude / unit >= 10 { unit *= 10 }
    while unit > 0 {
      append(UInt8(truncatingIfNeeded: 0x30 + magnitude / unit))
      magnitude %= unit
      unit /= 10
    }
  }

  mutating func appendBig16(_ value: Int) {
    append(UInt8(truncatingIfNeeded: value >> 8))
    append(UInt8(truncatingIfNeeded: value))
  }

  mutating func appendBig32(_ value: Int) {
    appendBig16(value >> 16)
    appendBig16(value)
  }

  /// Appends the two capital hexadecimal digits of a byte.
  mutating func appendHex(_ byte: UInt8) {
    for digit in [byte >> 4, byte & 15] { append(digit < 10 ? 0x30 + digit : 0x37 + digit) }
  }
}
