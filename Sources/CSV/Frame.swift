/// Where one record ends: found by quotes and line ends alone, without a look at the characters.
struct Frame {
  /// Bytes of the record, without its line end.
  var content: Int
  /// Bytes up to the next record.
  var total: Int
  /// The line end met, or nothing at the end of the file.
  var lineEnd: LineEnd?
  /// Line breaks inside quotes.
  var lineBreaks: Int

  /// What the frame says of a record that has no end within the limits.
  enum Failure: Error {
    /// The record is longer than `limit`, or the bytes given.
    case noEnd
    /// A quote is not closed within the longest field; its line, counted from the record's first.
    case unclosedQuote(field: Int, lineBreaks: Int, at: Int, limit: Int?)
  }

  /// The frame of the record at the head of `bytes`.
  ///
  /// - Parameter isWhole: whether the file ends where `bytes` end.
  init(_ bytes: Span<UInt8>, separator: UInt8, limits: Limits, isWhole: Bool) throws(Failure) {
    let end = min(bytes.count, limits.line + 1)
    var index = 0
    var field = 1
    var atFieldStart = true
    lineBreaks = 0

    while index < end {
      let byte = bytes[index]
      if byte == Byte.quote, atFieldStart {
        let close = try Frame.closingQuote(
          bytes, from: index, end: end, field: field, limits: limits, isWhole: isWhole,
          lineBreaks: &lineBreaks)
        index = close + 1
        atFieldStart = false
        continue
      }
      if byte == Byte.lf || byte == Byte.cr {
        content = index
        guard content <= limits.line else { throw .noEnd }
        let isPair = byte == Byte.cr && index + 1 < bytes.count && bytes[index + 1] == Byte.lf
        lineEnd = byte == Byte.lf ? .lf : isPair ? .crlf : .cr
        total = index + (isPair ? 2 : 1)
        return
      }
      atFieldStart = byte == separator
      if atFieldStart { field += 1 }
      index += 1
    }
    guard isWhole, bytes.count <= limits.line else { throw .noEnd }
    content = bytes.count
    total = bytes.count
    lineEnd = nil
  }

  /// The index of the quote that closes the one at `open`; a doubled quote closes nothing.
  private static func closingQuote(
    _ bytes: Span<UInt8>, from open: Int, end: Int, field: Int, limits: Limits, isWhole: Bool,
    lineBreaks: inout Int
  ) throws(Failure) -> Int {
    let breaksBefore = lineBreaks
    // Every byte of the field may be a doubled quote: a longer one is too long in any case.
    let last = min(end, open + 2 + limits.field * 2)
    var index = open + 1
    while index < last {
      let byte = bytes[index]
      if byte == Byte.quote {
        guard index + 1 < bytes.count, bytes[index + 1] == Byte.quote else { return index }
        index += 2
        continue
      }
      if byte == Byte.lf || byte == Byte.cr {
        if byte == Byte.cr, index + 1 < bytes.count, bytes[index + 1] == Byte.lf { index += 1 }
        lineBreaks += 1
      }
      index += 1
    }
    let reachedEndOfFile = isWhole && last == bytes.count
    throw .unclosedQuote(
      field: field, lineBreaks: breaksBefore, at: open,
      limit: reachedEndOfFile ? nil : min(limits.field, limits.line))
  }
}
