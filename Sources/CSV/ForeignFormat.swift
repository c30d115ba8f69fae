/// A kind of file that is not a table of text, whatever its name says.
package enum ForeignFormat: Equatable, Sendable, CaseIterable {
  case gzip
  case zip
  case xlsx
  case ods
  case xls
  case otherArchive
  case pdf
  case html
  case xml
  case rtf
  case sqlite
  case signedEnvelope
  case utf16
  case utf32
}

extension ForeignFormat {
  /// What the first bytes of a file betray, if it is not a table.
  package static func recognised(in bytes: [UInt8]) -> ForeignFormat? {
    if let format = signatures.first(where: { bytes.starts(with: $0.bytes) })?.format {
      return format == .zip ? zipContent(bytes) : format
    }
    if looksUTF16(bytes) { return .utf16 }
    let words = text(of: bytes)
    if words.starts(with: "<!doctype html".utf8) || words.starts(with: "<html".utf8) { return .html }
    if words.starts(with: "<?xml".utf8) { return .xml }
    return nil
  }

  /// Longer signatures come first where one begins with another.
  private static let signatures: [(bytes: [UInt8], format: ForeignFormat)] = [
    ([0xFF, 0xFE, 0x00, 0x00], .utf32),
    ([0x00, 0x00, 0xFE, 0xFF], .utf32),
    ([0xFF, 0xFE], .utf16),
    ([0xFE, 0xFF], .utf16),
    ([0x1F, 0x8B], .gzip),
    (Array("PK\u{3}\u{4}".utf8), .zip),
    (Array("PK\u{5}\u{6}".utf8), .zip),
    ([0xD0, 0xCF, 0x11, 0xE0], .xls),
    (Array("%PDF-".utf8), .pdf),
    (Array("{\\rtf".utf8), .rtf),
    (Array("SQLite format 3\u{0}".utf8), .sqlite),
    (Array("7z".utf8) + [0xBC, 0xAF, 0x27, 0x1C], .otherArchive),
    (Array("Rar!\u{1A}\u{7}".utf8), .otherArchive),
    ([0xFD] + Array("7zXZ".utf8), .otherArchive),
    ([0x28, 0xB5, 0x2F, 0xFD], .otherArchive),
    (Array("BZh9".utf8), .otherArchive),
    // A .p7m envelope is a DER or BER sequence.
    ([0x30, 0x80], .signedEnvelope),
    ([0x30, 0x82], .signedEnvelope),
    ([0x30, 0x83], .signedEnvelope),
  ]

  private static func zipContent(_ bytes: [UInt8]) -> ForeignFormat {
    if contains(bytes, "opendocument.spreadsheet") { return .ods }
    return contains(bytes, "[Content_Types].xml") || contains(bytes, "xl/") ? .xlsx : .zip
  }

  private static func contains(_ bytes: [UInt8], _ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard bytes.count >= wanted.count else { return false }
    return (0...bytes.count - wanted.count).contains { bytes[$0...].starts(with: wanted) }
  }

  /// UTF-16 without a mark: Latin text then has a NUL in nearly every second place, and only there.
  private static func looksUTF16(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(64)
    guard head.count >= 4 else { return false }
    let even = head.indices.filter { $0 % 2 == 0 && head[$0] == 0 }.count
    let odd = head.indices.filter { $0 % 2 == 1 && head[$0] == 0 }.count
    let most = head.count / 2 * 3 / 4
    return (even >= most && odd == 0) || (odd >= most && even == 0)
  }

  /// The first letters in lower case, past the mark and the white space.
  private static func text(of bytes: [UInt8]) -> [UInt8] {
    let marked = bytes.starts(with: Byte.byteOrderMark) ? bytes.dropFirst(3) : bytes[...]
    let words = marked.drop { $0 == Byte.space || (0x09...0x0D).contains($0) }
    return words.prefix(16).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
}
