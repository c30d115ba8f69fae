// The rows: first the fast way, then the exact one.

extension Reader {
  mutating func read(into record: inout Record) throws -> Bool {
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
      let found = plainLine.scan(window.bytes.span.extracting(view), ends: &ends),
      found.content > 0, found.content + found.beyondASCII <= limits.field,
      let length = endsWith(lineEnd, at: view.lowerBound + found.content)
    else { return false }

    let content = view.lowerBound..<view.lowerBound + found.content
    switch dialect.encoding {
    case .utf8: record.take(window.bytes[content])
    case .windows1252: record.take(window.bytes[content], letters: found.beyondASCII)
    }
    if record.bytes.count == headerRecord.bytes.count, record.bytes == headerRecord.bytes { return false }
    record.line = line
    record.lastLine = line
    lastContent = content
    window.advance(by: content.count + length)
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
  mutating func readExactly(into record: inout Record, expected: Int?) throws -> Bool {
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
  mutating func frame() throws -> Frame {
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
