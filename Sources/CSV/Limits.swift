/// How much a file may ask of the machine: beyond it, reading stops, whatever the file holds.
///
/// The defaults fit the register of the largest Comune (2.3 million people, about half a gigabyte).
package struct Limits: Sendable, Equatable {
  /// Bytes of the whole file.
  package var file: Int
  /// Bytes of one record, line breaks inside quotes included.
  package var line: Int
  /// Bytes of one field as it stands in the record (UTF-8, unescaped).
  package var field: Int
  /// Fields of the header.
  package var columns: Int
  /// Records after the header.
  package var rows: Int

  /// The standard limits, with some of them changed.
  package init(
    file: Int = 1 << 30, line: Int = 64 << 10, field: Int = 4 << 10, columns: Int = 200,
    rows: Int = 5_000_000
  ) {
    self.file = file
    self.line = line
    self.field = field
    self.columns = columns
    self.rows = rows
  }

  /// The limits of every import, unless the caller has a reason.
  package static let standard = Limits()
}
