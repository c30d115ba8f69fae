// The beginning of a file: mark, `sep=` line and header.

extension Reader {
  mutating func begin() throws {
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

  func fatal(
    _ kind: CSVError.Kind, line: Int? = nil, column: Int? = nil, byte: Int? = nil
  ) -> CSVError {
    CSVError(line: line ?? self.line, column: column, byte: byte, kind: kind, isRecoverable: false)
  }
}
