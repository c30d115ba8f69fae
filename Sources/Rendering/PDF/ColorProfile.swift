/// The sRGB colour profile that PDF/A wants to be told what its greys mean: ICC version 2, built from the published figures.
///
/// Source: IEC 61966-2-1 (primaries adapted to D50, transfer curve); ICC.1:1998-09 (format).
enum ColorProfile {
  static let sRGB: [UInt8] = {
    let tags: [(String, [UInt8])] = [
      ("desc", description("sRGB IEC61966-2.1")),
      ("cprt", [UInt8]("text\0\0\0\0Public domain\0".utf8)),
      ("wtpt", xyz(0xF351, 0x10000, 0x116CC)),
      ("rXYZ", xyz(0x6FA2, 0x38F5, 0x0390)),
      ("gXYZ", xyz(0x6299, 0xB785, 0x18DA)),
      ("bXYZ", xyz(0x24A0, 0x0F84, 0xB6CF)),
      ("rTRC", curve),
    ]
    var table: [UInt8] = []
    var data: [UInt8] = []
    let count = tags.count + 2  // green and blue share the curve of red
    let start = 128 + 4 + 12 * count
    table.appendBig32(count)
    for (tag, bytes) in tags {
      for name in tag == "rTRC" ? ["rTRC", "gTRC", "bTRC"] : [tag] {
        table += name.utf8
        table.appendBig32(start + data.count)
        table.appendBig32(bytes.count)
      }
      data += bytes
      while data.count & 3 != 0 { data.append(0) }
    }
    return header(size: start + data.count) + table + data
  }()

  private static func header(size: Int) -> [UInt8] {
    var header: [UInt8] = []
    header.appendBig32(size)
    header.appendBig32(0)
    header.appendBig32(0x0210_0000)
    header += "mntrRGB XYZ ".utf8
    for part in [1999, 10, 18, 0, 0, 0] { header.appendBig16(part) }  // the day of the standard
    header += "acsp".utf8
    header += [UInt8](repeating: 0, count: 28)
    for part in [0xF6D6, 0x10000, 0xD32D] { header.appendBig32(part) }  // D50
    header += [UInt8](repeating: 0, count: 128 - header.count)
    return header
  }

  private static func xyz(_ x: Int, _ y: Int, _ z: Int) -> [UInt8] {
    var tag = [UInt8]("XYZ \0\0\0\0".utf8)
    for part in [x, y, z] { tag.appendBig32(part) }
    return tag
  }

  private static func description(_ text: String) -> [UInt8] {
    var tag = [UInt8]("desc\0\0\0\0".utf8)
    tag.appendBig32(text.utf8.count + 1)
    tag += text.utf8
    return tag + [UInt8](repeating: 0, count: 1 + 4 + 4 + 2 + 1 + 67)
  }

  private static let curve: [UInt8] = {
    var tag = [UInt8]("curv\0\0\0\0".utf8)
    tag.appendBig32(256)
    for step in 0..<256 {
      let value = Double(step) / 255
      let linear = value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
      tag.appendBig16(Int((linear * 65535).rounded()))
    }
    return tag
  }()

  /// `base` to the power 2.4, as its square times the fifth root of its square: the standard library has no `pow`.
  private static func power(_ base: Double) -> Double {
    let square = base * base
    var root = 1.0
    for _ in 0..<60 { root = (4 * root + square / (root * root * root * root)) / 5 }
    return square * root
  }
}
