/// The part of a file that is in memory: what is unread, and the record read last.
///
/// Before a record is read, the window holds at least the longest record allowed, or the rest of the file; so
/// no record is ever met in two pieces, whatever the pieces the source hands over.
struct Window {
  private(set) var bytes: [UInt8] = []
  /// Where the unread bytes begin in `bytes`.
  private(set) var start = 0
  /// The offset in the file of the first unread byte.
  private(set) var offset = 0
  /// Whether the source has nothing more to give.
  private(set) var isExhausted = false

  private let source: Reader.Source

  init(source: @escaping Reader.Source) {
    self.source = source
  }

  /// The unread bytes, as a range of `bytes`.
  var unread: Range<Int> { start..<bytes.count }

  /// Reads on until `wanted` bytes are unread, or the file ends.
  mutating func fill(_ wanted: Int) throws {
    while !isExhausted, bytes.count - start < wanted {
      // Moving the rest to the front only when it is the smaller half costs a constant per byte.
      if start > bytes.count / 2 {
        bytes.removeFirst(start)
        start = 0
      }
      let before = bytes.count
      try source(&bytes)
      precondition(bytes.count >= before, "a source only appends")
      isExhausted = bytes.count == before
    }
  }

  /// Counts `count` unread bytes as read; they stay in `bytes` until the next `fill`.
  mutating func advance(by count: Int) {
    start += count
    offset += count
  }
}
