/// A table being written: bytes that grow row by row, quoted only where the reader needs it.
///
/// Take the bytes out with `take` as often as wished; what is left in memory is then one piece.
package struct Writer {
  /// What happens to a field that a spreadsheet would take for a formula.
  package enum Safety: Sendable, Equatable {
    /// Every field stays as it is: for files that programs read.
    case exact
    /// An apostrophe goes before it: for files that people open in a spreadsheet.
    case spreadsheet
  }

  /// How the table is written.
  package let dialect: Dialect
  /// Whether formulas are made harmless.
  package let safety: Safety
  /// What is written and not yet taken.
  package private(set) var bytes: [UInt8] = []
  /// Rows ended so far, the header included.
  package private(set) var rows = 0
  private var column = 0
  private var rowStart = 0

  /// A table with nothing in it yet but the mark, if the dialect has one.
  package init(dialect: Dialect = .standard, safety: Safety = .exact) {
    self.dialect = dialect
    self.safety = safety
    if dialect.writesByteOrderMark, dialect.encoding == .utf8 { bytes += Byte.byteOrderMark }
    rowStart = bytes.count
  }

  /// Writes one row.
  package mutating func row(_ fields: some Sequence<String>) throws(CSVError) {
    for text in fields { try field(text) }
    endRow()
  }

  /// Writes the next field of the row.
  ///
  /// - Throws: `unencodable` when the dialect's encoding lacks a character: it is never replaced.
  package mutating func field(_ text: String) throws(CSVError) {
    try field(text.utf8.span)
  }

  /// Writes the next field of the row, given as UTF-8.
  package mutating func field(_ text: Span<UInt8>) throws(CSVError) {
    if column > 0 { bytes.append(dialect.separator) }
    column += 1
    let isFormula = safety == .spreadsheet && Formula.isLikely(text)
    switch form(of: text) {
    case .plain:
      if isFormula { bytes.append(Byte.apostrophe) }
      bytes.append(addingCapacity: text.count) { out in
        for index in text.indices { out.append(text[index]) }
      }
    case .other(let isQuoted):
      if isQuoted { bytes.append(Byte.quote) }
      if isFormula { bytes.append(Byte.apostrophe) }
      try append(text, doublingQuotes: isQuoted)
      if isQuoted { bytes.append(Byte.quote) }
    }
  }

  /// Ends the row.
  package mutating func endRow() {
    // An empty line is no row: a row of one empty field needs its quotes.
    if bytes.count == rowStart, column == 1 { bytes += [Byte.quote, Byte.quote] }
    switch dialect.lineEnd {
    case .lf: bytes.append(Byte.lf)
    case .crlf: bytes += [Byte.cr, Byte.lf]
    case .cr: bytes.append(Byte.cr)
    }
    rows += 1
    column = 0
    rowStart = bytes.count
  }

  /// Hands over what is written, and goes on from there.
  package mutating func take() -> [UInt8] {
    precondition(column == 0, "a row is handed over whole")
    rowStart = 0
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// How a field is written: byte for byte, or with quotes or another encoding.
  private enum Form {
    case plain
    case other(isQuoted: Bool)
  }

  private func form(of text: Span<UInt8>) -> Form {
    var isQuoted = false
    var isASCII = true
    for index in text.indices {
      let byte = text[index]
      isQuoted =
        isQuoted || byte == dialect.separator || byte == Byte.quote || byte == Byte.lf || byte == Byte.cr
      isASCII = isASCII && byte < 0x80
    }
    let isPlain = !isQuoted && (isASCII || dialect.encoding == .utf8)
    return isPlain ? .plain : .other(isQuoted: isQuoted)
  }

  private mutating func append(_ text: Span<UInt8>, doublingQuotes: Bool) throws(CSVError) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == Byte.quote, doublingQuotes { bytes.append(byte) }
      if byte < 0x80 || dialect.encoding == .utf8 {
        bytes.append(byte)
        index += 1
      } else {
        index += try encode(text, at: index)
      }
    }
  }

  private mutating func encode(_ text: Span<UInt8>, at index: Int) throws(CSVError) -> Int {
    let decoded: Decoded
    do throws(CSVError.UTF8Fault) {
      decoded = try UTF8Decoding.character(text, at: index, end: text.count)
    } catch {
      throw fault(.invalidUTF8(text[index], error))
    }
    guard let byte = Windows1252.byte(decoded.scalar) else { throw fault(.unencodable(decoded.scalar)) }
    bytes.append(byte)
    return decoded.length
  }

  private func fault(_ kind: CSVError.Kind) -> CSVError {
    CSVError(line: rows + 1, column: column, kind: kind, isRecoverable: false)
  }
}
