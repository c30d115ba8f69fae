/// The fast way through a record that is printable ASCII without quotes: most of any register.
enum PlainLine {
  /// The length of the record at the head of `bytes`, without its line end, and the end of each field.
  ///
  /// Nothing when the record is anything but plain, or has not exactly `ends.count` fields: then the slow way
  /// reads it again and says why.
  static func scan(_ bytes: Span<UInt8>, separator: UInt8, ends: inout MutableSpan<Int>) -> Int? {
    var field = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == separator {
        guard field < ends.count else { return nil }
        ends[field] = index
        field += 1
      } else if byte < 0x20 {
        guard byte == Byte.lf || byte == Byte.cr, field == ends.count - 1 else { return nil }
        ends[field] = index
        return index
      } else if byte == Byte.quote || byte >= 0x7F {
        return nil
      }
      index += 1
    }
    return nil
  }
}
