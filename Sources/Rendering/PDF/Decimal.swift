extension [UInt8] {
  /// Appends the decimal digits of `value`.
  mutating func appendDecimal(_ value: Int) {
    if value < 0 { append(0x2D) }
    var magnitude = value.magnitude
    if magnitude < 10 { return append(UInt8(0x30 + magnitude)) }
    let start = count
    while magnitude > 0 {
      append(UInt8(truncatingIfNeeded: 0x30 + magnitude % 10))
      magnitude /= 10
    }
    self[start...].reverse()
  }
}
