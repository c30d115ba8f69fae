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

  package init() {}

  /// How many fields there are.
  package var count: Int { ends.count }

  /// Where field `index`, from 0, stands in `bytes`.
  package func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1] + 1)..<ends[index]
  }

  /// The bytes of field `index`, from 0.
  package subscript(_ index: Int) -> ArraySlice<UInt8> {
    bytes[range(index)]
  }

  /// Field `index`, from 0, as text.
  package func string(_ index: Int) -> String {
    String(decoding: self[index], as: UTF8.self)
  }

  /// All the fields as text.
  package var strings: [String] {
    (0..<count).map(string)
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }
}
