/// The code page of Western Windows, with its five bytes that mean nothing.
enum Windows1252 {
  /// The character of `byte`, or nothing for 81, 8D, 8F, 90 and 9D.
  static func character(_ byte: UInt8) -> Unicode.Scalar? {
    guard 0x80...0x9F ~= byte else { return Unicode.Scalar(byte) }
    let scalar = upper[Int(byte) - 0x80]
    return scalar == "\0" ? nil : scalar
  }

  /// The byte of `scalar`, if the code page has it.
  static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value < 0x80 || 0xA0...0xFF ~= scalar.value { return UInt8(scalar.value) }
    guard scalar != "\0", let index = upper.firstIndex(of: scalar) else { return nil }
    return UInt8(0x80 + index)
  }

  /// The bytes from 80 to 9F, where the code page leaves Latin-1; NUL where it has nothing.
  private static let upper: [Unicode.Scalar] = [
    "€", "\0", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\0", "Ž", "\0",
    "\0", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\0", "ž", "Ÿ",
  ]
}
