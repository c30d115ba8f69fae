/// A table read row by row from a source of bytes, with everything wrong in it found and placed.
///
/// The header is read at once. Then `next` gives one row at a time; an error that `isRecoverable` leaves the
/// reader at the row that follows, any other ends the reading. Memory stays within the longest line allowed and
/// one piece of the source.
package struct Reader {
  /// Appends the next bytes of the file to the array it is given, and nothing at the end of the file.
  package typealias Source = (inout [UInt8]) throws -> Void

  package let dialect: Dialect
  package let limits: Limits
  /// The names of the columns, as they stand in the file: none empty, none twice.
  package private(set) var header: [String] = []
  /// Whether the file begins with the mark U+FEFF, which was dropped.
  package private(set) var hadByteOrderMark = false
  /// Whether the file begins with a line such as `sep=;`, which was skipped.
  package private(set) var hadSeparatorLine = false
  /// How the first line of the file ends, and so all of them.
  package private(set) var lineEnd: LineEnd?
  /// Rows given, without the header.
  package private(set) var rows = 0
  /// Rows refused with an error that let the reading go on.
  package private(set) var refused = 0
  /// What was put right or found suspicious in the rows given.
  package private(set) var warnings = Warnings()

  private var window: Window
  private var line = 1
  private var headerRecord = Record()
  private var failure: CSVError?
  private var lastContent = 0..<0

  /// A reader of what `source` gives; the header is read, and refused if it is wrong.
  package init(
    dialect: Dialect, limits: Limits = .standard, source: @escaping Source
  ) throws {
    self.dialect = dialect
    self.limits = limits
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
}

// MARK: - The beginning of the file

extension Reader {
  private mutating func begin() throws {
    try window.fill(limits.line + 2)
    try dropByteOrderMark()
    if let format = ForeignFormat.recognised(in: Array(window.bytes[window.unread].prefix(4096))) {
      throw fatal(.foreign(format))
    }
    try skipSeparatorLine()
    var names = Record()
    do {
      guard try readExactly(into: &names, expected: nil) else { throw fatal(.emptyFile) }
    } catch let error as CSVError {
      // Without a header no row can be judged.
      throw CSVError(
        line: error.line, column: error.column, byte: error.byte, kind: error.kind, isRecoverable: false)
    }
    headerRecord = names
    try checkHeader()
  }

  private mutating func dropByteOrderMark() throws {
    guard window.bytes[window.unread].starts(with: Byte.byteOrderMark) else { return }
    guard dialect.encoding == .utf8 else { throw fatal(.byteOrderMarkInWindows1252, byte: 0) }
    window.advance(by: Byte.byteOrderMark.count)
    hadByteOrderMark = true
  }

  private mutating func skipSeparatorLine() throws {
    let head = Array(window.bytes[window.unread].prefix(8))
    guard let found = Sniffer.separatorLine(head) else { return }
    guard dialect.allowsSeparatorLine, found == dialect.separator else { throw fatal(.separatorLine(found)) }
    _ = try frame()
    line += 1
    hadSeparatorLine = true
  }

  private mutating func checkHeader() throws {
    header = headerRecord.strings
    let line = headerRecord.line
    guard header.count <= limits.columns else {
      throw fatal(.tooManyColumns(limit: limits.columns), line: line)
    }
    if header.count == 1, let likely = Sniffer.otherSeparator(in: headerRecord.bytes, than: dialect.separator)
    {
      throw fatal(.wrongSeparator(declared: dialect.separator, likely: likely), line: line)
    }
    for (index, name) in header.enumerated() {
      guard !name.isEmpty else { throw fatal(.emptyColumnName, line: line, column: index + 1) }
      if let first = header[..<index].firstIndex(of: name) {
        throw fatal(.repeatedColumnName(name, first: first + 1), line: line, column: index + 1)
      }
    }
  }

  private func fatal(
    _ kind: CSVError.Kind, line: Int? = nil, column: Int? = nil, byte: Int? = nil
  ) -> CSVError {
    CSVError(line: line ?? self.line, column: column, byte: byte, kind: kind, isRecoverable: false)
  }
}

// MARK: - The rows

extension Reader {
  private mutating func read(into record: inout Record) throws -> Bool {
    try window.fill(limits.line + 2)
    if readPlainly(into: &record) { return true }
    return try readExactly(into: &record, expected: header.count)
  }

  /// Reads a row the fast way, or leaves everything as it was.
  private mutating func readPlainly(into record: inout Record) -> Bool {
    guard rows + refused < limits.rows, let lineEnd else { return false }
    let view = window.unread.prefix(limits.line + 1)
    guard window.offset + view.count + 1 < limits.file else { return false }
    if record.ends.count != header.count { record.ends = headerRecord.ends }
    var ends = record.ends.mutableSpan
    guard
      let content = PlainLine.scan(
        window.bytes.span.extracting(view), separator: dialect.separator, ends: &ends),
      content > 0, content <= limits.field,
      let length = endsWith(lineEnd, at: view.lowerBound + content)
    else { return false }

    record.bytes.removeAll(keepingCapacity: true)
    record.bytes.append(contentsOf: window.bytes[view.lowerBound..<view.lowerBound + content])
    if record.bytes.count == headerRecord.bytes.count, record.bytes == headerRecord.bytes { return false }
    record.line = line
    record.lastLine = line
    lastContent = view.lowerBound..<view.lowerBound + content
    window.advance(by: content + length)
    line += 1
    return true
  }

  /// The length of the line end at `index`, if it is `expected` and nothing else.
  private func endsWith(_ expected: LineEnd, at index: Int) -> Int? {
    let byte = window.bytes[index]
    let hasNext = index + 1 < window.bytes.count
    switch expected {
    case .lf: return byte == Byte.lf ? 1 : nil
    case .crlf: return byte == Byte.cr && hasNext && window.bytes[index + 1] == Byte.lf ? 2 : nil
    case .cr: return byte == Byte.cr && !(hasNext && window.bytes[index + 1] == Byte.lf) ? 1 : nil
    }
  }

  /// Reads a row the slow way, and says what is wrong with it.
  private mutating func readExactly(into record: inout Record, expected: Int?) throws -> Bool {
    guard !window.unread.isEmpty else { return false }
    if try skipBlankLines() { return false }
    if expected != nil, rows + refused >= limits.rows { throw fatal(.tooManyRows(limit: limits.rows)) }

    record.line = line
    let start = window.start
    let offset = window.offset
    let frame = try frame()
    record.lastLine = line + frame.lineBreaks
    line = record.lastLine + (frame.lineEnd == nil ? 0 : 1)

    var parser = FieldParser(
      dialect: dialect, limits: limits, offset: offset, isLast: frame.lineEnd == nil, warnings: warnings)
    do throws(FieldParser.Fault) {
      try parser.parse(window.bytes.span.extracting(start..<start + frame.content), into: &record)
    } catch {
      throw CSVError(
        line: record.line, column: error.column, byte: error.byte, kind: error.kind,
        isRecoverable: error.kind.leavesRowsReadable(lineBreaks: frame.lineBreaks))
    }
    warnings = parser.warnings
    if let expected { try check(record, expected: expected) }
    return true
  }

  private func check(_ record: Record, expected: Int) throws(CSVError) {
    let kind: CSVError.Kind
    if record.count != expected {
      kind = .fieldCount(expected: expected, found: record.count)
    } else if record.bytes == headerRecord.bytes, record.ends == headerRecord.ends {
      kind = .repeatedHeader
    } else {
      return
    }
    throw CSVError(
      line: record.line, kind: kind,
      isRecoverable: kind.leavesRowsReadable(lineBreaks: record.lastLine - record.line))
  }

  /// Finds the record at the head of the window, and counts its bytes as read.
  private mutating func frame() throws -> Frame {
    let longest = min(window.unread.count, limits.line + 2)
    let allowed = min(longest, limits.file - window.offset)
    let isClipped = allowed < longest
    let view = window.unread.prefix(allowed)
    let frame: Frame
    do throws(Frame.Failure) {
      frame = try Frame(
        window.bytes.span.extracting(view), separator: dialect.separator, limits: limits,
        isWhole: window.isExhausted && !isClipped)
    } catch {
      if isClipped { throw fatal(.fileTooLarge(limit: limits.file)) }
      switch error {
      case .noEnd: throw fatal(.lineTooLong(limit: limits.line))
      case .unclosedQuote(let field, let lineBreaks, let at, let limit):
        throw fatal(
          .unclosedQuote(limit: limit), line: line + lineBreaks, column: field, byte: window.offset + at)
      }
    }
    if isClipped, frame.total == allowed { throw fatal(.fileTooLarge(limit: limits.file)) }
    if let found = frame.lineEnd {
      if let lineEnd, lineEnd != found {
        throw fatal(
          .mixedLineEnds(first: lineEnd, found: found), line: line + frame.lineBreaks,
          byte: window.offset + frame.content)
      }
      lineEnd = found
    }
    lastContent = window.start..<window.start + frame.content
    window.advance(by: frame.total)
    return frame
  }

  /// Passes over empty lines at the end of the file; empty lines before a row are refused, once for all of them.
  ///
  /// - Returns: whether the file ends here.
  private mutating func skipBlankLines() throws -> Bool {
    let first = line
    while window.bytes[window.start] == Byte.lf || window.bytes[window.start] == Byte.cr {
      _ = try frame()
      line += 1
      try window.fill(limits.line + 2)
      if window.unread.isEmpty { return true }
    }
    guard line > first else { return false }
    throw CSVError(line: first, kind: .blankLine, isRecoverable: true)
  }
}

extension CSVError.Kind {
  /// Whether the rows after a row with this fault can still be told apart and trusted.
  fileprivate func leavesRowsReadable(lineBreaks: Int) -> Bool {
    switch self {
    // A wrong byte says that the whole file has another encoding, or is damaged.
    case .invalidUTF8, .undefinedByte, .fieldTooLong: false
    // A row over several lines that does not add up may have swallowed the rows after it.
    case .quoteInsideField, .textAfterQuote, .fieldCount: lineBreaks == 0
    default: true
    }
  }
}
