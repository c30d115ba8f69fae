/// How the letters of a file became bytes.
package enum Encoding: Sendable, Equatable, CaseIterable {
  case utf8
  case windows1252
}

/// How a line of a file ends.
package enum LineEnd: Sendable, Equatable, CaseIterable {
  case lf
  case crlf
  case cr
}

/// The way one office writes its tables: what separates the fields, and how letters became bytes.
///
/// A reader is always told its dialect, never guesses it; `Sniffer` proposes one, and the caller says so.
/// The line end and the mark are for writing: a reader finds out which ones the file has.
package struct Dialect: Sendable, Equatable {
  /// The byte between two fields: one of `separators`.
  package let separator: UInt8
  /// How letters become bytes.
  package var encoding: Encoding
  /// What the writer puts after each row.
  package var lineEnd: LineEnd
  /// Whether the writer puts the mark U+FEFF first, if the encoding is UTF-8.
  package var writesByteOrderMark: Bool

  /// Whether a first line such as `sep=;`, left by a spreadsheet, is skipped rather than refused.
  package var allowsSeparatorLine: Bool

  /// A dialect of one of the usual separators; by default the file is as programs exchange it.
  package init(
    separator: UInt8, encoding: Encoding = .utf8, lineEnd: LineEnd = .lf,
    writesByteOrderMark: Bool = false, allowsSeparatorLine: Bool = false
  ) {
    precondition(
      Dialect.separators.contains(separator), "a separator is a semicolon, a comma, a tabulator or a bar")
    self.separator = separator
    self.encoding = encoding
    self.lineEnd = lineEnd
    self.writesByteOrderMark = writesByteOrderMark
    self.allowsSeparatorLine = allowsSeparatorLine
  }

  /// The separators met in the offices, the likeliest first.
  package static let separators: [UInt8] = [Byte.semicolon, Byte.comma, Byte.tab, Byte.bar]

  /// Commas, UTF-8, line feeds: what programs exchange.
  package static let standard = Dialect(separator: Byte.comma)

  /// Semicolons, Windows-1252, CRLF: what the programs of Italian offices write.
  package static let office = Dialect(
    separator: Byte.semicolon, encoding: .windows1252, lineEnd: .crlf)

  /// Semicolons, UTF-8 with a mark, CRLF: what an Italian spreadsheet opens with its accents right.
  package static let spreadsheet = Dialect(
    separator: Byte.semicolon, lineEnd: .crlf, writesByteOrderMark: true)
}

/// The bytes that have a meaning in a table.
enum Byte {
  static let tab: UInt8 = 0x09
  static let lf: UInt8 = 0x0A
  static let cr: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let apostrophe: UInt8 = 0x27
  static let comma: UInt8 = 0x2C
  static let semicolon: UInt8 = 0x3B
  static let bar: UInt8 = 0x7C
  static let delete: UInt8 = 0x7F

  /// U+FEFF in UTF-8: what some programs write before the first letter.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
