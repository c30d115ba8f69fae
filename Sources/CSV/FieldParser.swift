/// Takes one framed record apart, character by character: the slow and exact way, for every record that has
/// quotes, letters beyond ASCII, or anything wrong.
struct FieldParser {
  let dialect: Dialect
  let limits: Limits
  /// The offset in the file of the record's first byte.
  let offset: Int
  /// Whether the file ends with the record.
  let isLast: Bool
  var warnings: Warnings

  /// A fault in a record, with the place where it was met; the reader knows the line.
  struct Fault: Error {
    var kind: CSVError.Kind
    var column: Int
    var byte: Int
  }

  /// Fills `record` with the fields of `bytes`, a record without its line end.
  mutating func parse(_ bytes: Span<UInt8>, into record: inout Record) throws(Fault) {
    record.removeAll()
    var index = 0
    while true {
      let column = record.count + 1
      let start = record.bytes.count
      let first = index
      if index < bytes.count, bytes[index] == Byte.quote {
        index = try quoted(bytes, from: index, column: column, start: start, into: &record)
      } else {
        index = try bare(bytes, from: index, column: column, start: start, into: &record)
      }
      guard record.bytes.count - start <= limits.field else {
        throw Fault(kind: .fieldTooLong(limit: limits.field), column: column, byte: offset + first)
      }
      record.ends.append(record.bytes.count)
      guard index < bytes.count else { return }
      record.bytes.append(dialect.separator)
      index += 1
    }
  }

  /// A field without quotes, up to the separator; returns the index of the separator.
  private mutating func bare(
    _ bytes: Span<UInt8>, from first: Int, column: Int, start: Int, into record: inout Record
  ) throws(Fault) -> Int {
    var index = first
    while index < bytes.count {
      let byte = bytes[index]
      if byte == dialect.separator { break }
      if byte == Byte.quote {
        throw Fault(kind: .quoteInsideField, column: column, byte: offset + index)
      }
      if 0x20..<0x7F ~= byte {
        record.bytes.append(byte)
        index += 1
      } else {
        index = try special(bytes, at: index, column: column, start: start, into: &record)
      }
    }
    return index
  }

  /// A field in quotes; returns the index of the separator after it.
  private mutating func quoted(
    _ bytes: Span<UInt8>, from open: Int, column: Int, start: Int, into record: inout Record
  ) throws(Fault) -> Int {
    var index = open + 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == Byte.quote {
        index += 1
        guard index < bytes.count, bytes[index] == Byte.quote else { break }
        record.bytes.append(byte)
        index += 1
      } else if 0x20..<0x7F ~= byte || byte == Byte.lf || byte == Byte.cr {
        record.bytes.append(byte)
        index += 1
      } else {
        index = try special(bytes, at: index, column: column, start: start, into: &record)
      }
    }
    if index < bytes.count, bytes[index] != dialect.separator {
      throw Fault(kind: .textAfterQuote, column: column, byte: offset + index)
    }
    return index
  }

  /// Any character but a plain ASCII one; returns the index past it and past the marks that follow it.
  private mutating func special(
    _ bytes: Span<UInt8>, at index: Int, column: Int, start: Int, into record: inout Record
  ) throws(Fault) -> Int {
    let decoded = try character(bytes, at: index, column: column)
    let next = index + decoded.length
    switch CharacterVerdict(decoded.scalar) {
    case .accepted:
      noteDoubleEncoding(bytes, decoded.scalar, next: next, line: record.line)
      record.append(decoded.scalar)
    case .space:
      warnings.normalisedSpaces.add(line: record.line)
      record.bytes.append(Byte.space)
    case .equivalent(let letter):
      warnings.composedAccents.add(line: record.line)
      record.append(letter)
    case .mark:
      return try marks(bytes, from: index, column: column, start: start, into: &record)
    case .refused(let fault):
      throw Fault(kind: .character(decoded.scalar, fault), column: column, byte: offset + index)
    }
    return next
  }

  /// One or more combining marks, joined to the letter that stands last in the field.
  private mutating func marks(
    _ bytes: Span<UInt8>, from first: Int, column: Int, start: Int, into record: inout Record
  ) throws(Fault) -> Int {
    var index = first
    var marks: [Unicode.Scalar] = []
    while index < bytes.count, bytes[index] >= 0x80, marks.count <= LatinComposition.marksAllowed {
      let decoded = try character(bytes, at: index, column: column)
      guard CharacterVerdict(decoded.scalar) == .mark else { break }
      marks.append(decoded.scalar)
      index += decoded.length
    }
    guard let letter = record.removeLastScalar(after: start) else {
      throw Fault(kind: .character(marks[0], .markAtFieldStart), column: column, byte: offset + first)
    }
    do throws(CSVError.CharacterFault) {
      record.append(try LatinComposition.compose(letter, marks))
    } catch {
      throw Fault(kind: .character(marks[0], error), column: column, byte: offset + first)
    }
    warnings.composedAccents.add(line: record.line)
    return index
  }

  private func character(_ bytes: Span<UInt8>, at index: Int, column: Int) throws(Fault) -> Decoded {
    let byte = bytes[index]
    if byte < 0x80 { return Decoded(scalar: Unicode.Scalar(byte), length: 1) }
    switch dialect.encoding {
    case .windows1252:
      guard let scalar = Windows1252.character(byte) else {
        throw Fault(kind: .undefinedByte(byte), column: column, byte: offset + index)
      }
      return Decoded(scalar: scalar, length: 1)
    case .utf8:
      do throws(CSVError.UTF8Fault) {
        return try UTF8Decoding.character(bytes, at: index, end: bytes.count)
      } catch {
        // A sequence cut by a line end is a wrong byte; only the end of the file truncates.
        let fault = error == .truncated && !isLast ? .unexpectedByte : error
        throw Fault(kind: .invalidUTF8(byte, fault), column: column, byte: offset + index)
      }
    }
  }

  /// Counts `scalar` as suspicious when it and the next are what UTF-8 looks like if taken for Windows-1252.
  private mutating func noteDoubleEncoding(
    _ bytes: Span<UInt8>, _ scalar: Unicode.Scalar, next: Int, line: Int
  ) {
    guard scalar == "Ã" || scalar == "Â", next < bytes.count, bytes[next] >= 0x80,
      let following = try? character(bytes, at: next, column: 0).scalar,
      let byte = Windows1252.byte(following), 0x80...0xBF ~= byte
    else { return }
    warnings.doubleEncodings.add(line: line)
  }
}

extension Record {
  mutating func append(_ scalar: Unicode.Scalar) {
    bytes.append(contentsOf: scalar.utf8)
  }

  /// Takes away the last character after index `start`, if there is one.
  mutating func removeLastScalar(after start: Int) -> Unicode.Scalar? {
    guard bytes.count > start else { return nil }
    var first = bytes.count - 1
    while first > start, bytes[first] & 0xC0 == 0x80 { first -= 1 }
    let scalar = String(decoding: bytes[first...], as: UTF8.self).unicodeScalars.first
    bytes.removeSubrange(first...)
    return scalar
  }
}
