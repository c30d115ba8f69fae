/// A table read row by row from a source of bytes, with everything wrong in it found and placed.
///
/// The header is read at once. Then `next` gives one row at a time; an error that `isRecoverable` leaves the
/// reader at the row that follows, any other ends the reading. Memory stays within the longest line allowed and
/// one piece of the source.
package struct Reader {
  /// Appends the next bytes of the file to the array it is given, and nothing at the end of the file.
  package typealias Source = (inout [UInt8]) throws -> Void

  /// How the file was said to be written.
  package let dialect: Dialect
  /// How much the file may ask for.
  package let limits: Limits
  /// The names of the columns, as they stand in the file: none empty, none twice.
  package internal(set) var header: [String] = []
  /// Whether the file begins with the mark U+FEFF, which was dropped.
  package internal(set) var hadByteOrderMark = false
  /// Whether the file begins with a line such as `sep=;`, which was skipped.
  package internal(set) var hadSeparatorLine = false
  /// How the first line of the file ends, and so all of them.
  package internal(set) var lineEnd: LineEnd?
  /// Rows given, without the header.
  package internal(set) var rows = 0
  /// Rows refused with an error that let the reading go on.
  package internal(set) var refused = 0
  /// What was put right or found suspicious in the rows given.
  package internal(set) var warnings = Warnings()

  let plainLine: PlainLine
  var window: Window
  var line = 1
  var headerRecord = Record()
  private var failure: CSVError?
  var lastContent = 0..<0

  /// A reader of what `source` gives; the header is read, and refused if it is wrong.
  package init(
    dialect: Dialect, limits: Limits = .standard, source: @escaping Source
  ) throws {
    self.dialect = dialect
    self.limits = limits
    plainLine = PlainLine(dialect)
    window = Window(source: source)
    try begin()
  }

  /// A reader of a file already in memory.
  package init(dialect: Dialect, limits: Limits = .standard, bytes: [UInt8]) throws {
    var rest: [UInt8]? = bytes
    try self.init(dialect: dialect, limits: limits) { chunk in
      chunk += rest ?? []
      rest = nil
    }
  }

  /// Reads the next row into `record`; false at the end of the file.
  ///
  /// - Throws: `CSVError`, or what the source throws.
  package mutating func next(into record: inout Record) throws -> Bool {
    if let failure { throw failure }
    let before = warnings
    do {
      guard try read(into: &record) else { return false }
      rows += 1
      return true
    } catch let error as CSVError {
      warnings = before
      if error.isRecoverable { refused += 1 } else { failure = error }
      throw error
    }
  }

  /// The bytes of the row read or refused last, as they stand in the file, without the line end.
  package var rawRecord: [UInt8] {
    Array(window.bytes[lastContent])
  }

  /// The row read or refused last as text; bytes that mean nothing become U+FFFD.
  package var rawText: String {
    switch dialect.encoding {
    case .utf8: return String(decoding: rawRecord, as: UTF8.self)
    case .windows1252:
      var text = String.UnicodeScalarView()
      for byte in rawRecord { text.append(Windows1252.character(byte) ?? "\u{FFFD}") }
      return String(text)
    }
  }
}
