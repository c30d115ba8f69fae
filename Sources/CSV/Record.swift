/// One row of a table: its fields, unescaped and in UTF-8, in one array that is used again for the next row.
///
/// Keep one `Record` and hand it to `Reader.next` for every row: nothing is allocated then. Between two
/// fields `bytes` holds one byte that belongs to neither, so use `range`.
package struct Record: Sendable {
  /// All the fields, one after the other.
  package internal(set) var bytes: [UInt8] = []
  /// Where each field ends in `bytes`.
  package internal(set) var ends: [Int] = []
  /// The line of the file where the row starts, from 1.
  package internal(set) var line = 0
  /// The line of the file where the row ends: another one when a quoted field holds line breaks.
  package internal(set) var lastLine = 0

  /// An empty record, to be filled by `Reader.next`.
  package init() {}

  /// How many fields there are.
  @inlinable package var count: Int { ends.count }

  /// Where field `index`, from 0, stands in `bytes`.
  @inlinable package func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1] + 1)..<ends[index]
  }

  /// The bytes of field `index`, from 0.
  @inlinable package subscript(_ index: Int) -> ArraySlice<UInt8> {
    bytes[range(index)]
  }

  /// Field `index`, from 0, as text.
  @inlinable package func string(_ index: Int) -> String {
    String(decoding: self[index], as: UTF8.self)
  }

  /// All the fields as text.
  @inlinable package var strings: [String] {
    (0..<count).map(string)
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Takes over a plain line of UTF-8, whose `ends` are known.
  mutating func take(_ line: ArraySlice<UInt8>) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: line)
  }

  /// Takes over a plain line of Windows-1252, with so many `letters` beyond ASCII, all as in Latin-1.
  ///
  /// Each of them takes two bytes, so the line is spread from its end, and the `ends` of its fields move along.
  mutating func take(_ line: ArraySlice<UInt8>, letters: Int) {
    take(line)
    bytes.append(contentsOf: repeatElement(0, count: letters))
    var room = letters
    var index = line.count - 1
    var field = ends.count - 1
    ends[field] += room
    while room > 0 {
      if field > 0, ends[field - 1] == index {
        field -= 1
        ends[field] += room
      }
      let byte = bytes[index]
      if byte < 0x80 {
        bytes[index + room] = byte
      } else {
        bytes[index + room] = 0x80 | byte & 0x3F
        room -= 1
        bytes[index + room] = 0xC0 | byte >> 6
      }
      index -= 1
    }
  }
}
