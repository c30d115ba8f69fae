/// What a row of a table is.
package enum RowState: UInt8, Sendable {
  case plain
  /// Cancelled and kept: grey, with a line through all but its notes.
  case struck
  /// A title over the rows that follow; its first cell spans the table.
  case group
  /// A sum: bold.
  case total
}

/// The rows of a table, packed: one array for all the text, one for where each cell ends.
///
/// A section list has 900 rows of 8 cells, a city 2,600 such lists: an array of arrays of strings would cost more than
/// printing them.
package struct Rows: Sendable {
  package let columns: Int
  private(set) var cells = Cells()
  private(set) var states: [RowState] = []

  package init(columns: Int) {
    precondition(columns > 0, "a table has at least one column")
    self.columns = columns
  }

  package var count: Int { states.count }

  package var indices: Range<Int> { states.indices }

  package func state(_ row: Int) -> RowState { states[row] }

  /// Makes room for what is about to be appended.
  package mutating func reserve(rows: Int, bytes: Int) {
    states.reserveCapacity(rows)
    cells.reserve(cells: rows * columns, bytes: bytes)
  }

  /// Adds a row; cells not written are empty.
  package mutating func append(_ state: RowState = .plain, _ write: (inout Cells) throws -> Void) rethrows {
    try write(&cells)
    close(state)
  }

  /// Adds a row about a value that is lent and not copied.
  package mutating func append<Value>(
    _ state: RowState, about value: borrowing Value, _ write: (borrowing Value, inout Cells) -> Void
  ) {
    write(value, &cells)
    close(state)
  }

  /// Adds a title over the rows that follow.
  package mutating func appendGroup(_ title: RichText) {
    append(.group) { $0.rich(title) }
  }

  private mutating func close(_ state: RowState) {
    states.append(state)
    cells.pad(to: states.count * columns)
    cells.closeLabel(row: states.count)
  }
}

/// The cells of the rows written so far, and the pen that writes the next.
package struct Cells: Sendable {
  /// The UTF-8 of all cells, one after the other; `Markup` bytes inside.
  private(set) var text: [UInt8] = []
  /// Where each cell ends in `text`.
  private(set) var ends: [UInt32] = []
  private var labels: [UInt8] = []
  private var labelEnds: [UInt32] = []

  package init() {}

  /// A cell of plain text; a line feed forces a line.
  package mutating func text(_ string: String) {
    put(string)
    end()
  }

  /// A cell holding a number.
  package mutating func number(_ value: Int) {
    text.appendDecimal(value)
    end()
  }

  /// A cell holding a quantity, with a dot between thousands; its column says `figures`.
  package mutating func figure(_ value: Int) { text(value.grouped) }

  /// A cell copied from bytes that are UTF-8 already.
  package mutating func utf8(_ bytes: ArraySlice<UInt8>) {
    put(bytes)
    end()
  }

  /// A cell with bold words.
  package mutating func rich(_ rich: RichText) {
    text += rich.utf8
    end()
  }

  /// A name: `bold` bold, then a space and `regular`.
  package mutating func name(_ bold: String, _ regular: String) {
    beginName()
    put(bold)
    continueName(hasMore: !regular.isEmpty)
    put(regular)
    end()
  }

  /// A name from bytes.
  package mutating func name(utf8 bold: ArraySlice<UInt8>, _ regular: ArraySlice<UInt8>) {
    beginName()
    put(bold)
    continueName(hasMore: !regular.isEmpty)
    put(regular)
    end()
  }

  /// A cell of several lines.
  package mutating func lines(_ first: String, _ second: String) {
    put(first)
    if !second.isEmpty {
      text.append(Markup.newLine)
      put(second)
    }
    end()
  }

  /// A cell put together piece by piece: `write` appends with `+=` what it has.
  package mutating func cell(_ write: (inout Pieces) -> Void) {
    var pieces = Pieces(text: text)
    text = []
    write(&pieces)
    text = pieces.text
    end()
  }

  /// An empty cell.
  package mutating func empty() { end() }

  /// What messages call the row being written, instead of its number: the fascicolo.
  package mutating func label(_ string: String) { labels += string.utf8 }

  /// The same, a word and a number, without making a string of them.
  package mutating func label(_ word: String, _ number: Int) {
    labels += word.utf8
    labels.appendDecimal(number)
  }

  /// One cell under construction.
  package struct Pieces {
    fileprivate var text: [UInt8]

    package mutating func text(_ string: String) { text.appendCleaned(string) }
    package mutating func utf8(_ bytes: ArraySlice<UInt8>) { text.appendCleaned(bytes) }
    package mutating func number(_ value: Int) { text.appendDecimal(value) }
    /// A number with zeros before it, up to so many digits.
    package mutating func number(_ value: Int, digits: Int) {
      var limit = 10
      for _ in 1..<digits {
        if value < limit { text.append(0x30) }
        limit *= 10
      }
      text.appendDecimal(value)
    }
    package mutating func bold(_ write: (inout Pieces) -> Void) {
      text.append(Markup.bold)
      write(&self)
      text.append(Markup.bold)
    }
    package mutating func newLine() { text.append(Markup.newLine) }
  }
}

extension Cells {
  mutating func reserve(cells: Int, bytes: Int) {
    ends.reserveCapacity(cells)
    text.reserveCapacity(bytes)
  }

  mutating func pad(to count: Int) {
    precondition(ends.count <= count, "a row has more cells than its table has columns")
    while ends.count < count { end() }
  }

  mutating func closeLabel(row: Int) {
    guard !labels.isEmpty else { return }
    while labelEnds.count < row - 1 { labelEnds.append(labelEnds.last ?? 0) }
    labelEnds.append(UInt32(labels.count))
  }

  /// The bytes of cell `index`, counted from the first cell of the first row.
  @inline(__always)
  func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  /// What the caller calls row `row`, if anything.
  func label(row: Int) -> String? {
    guard row < labelEnds.count else { return nil }
    let start = row == 0 ? 0 : Int(labelEnds[row - 1])
    let end = Int(labelEnds[row])
    return start < end ? String(decoding: labels[start..<end], as: UTF8.self) : nil
  }

  private mutating func end() { ends.append(UInt32(text.count)) }

  private mutating func beginName() { text.append(Markup.bold) }

  private mutating func continueName(hasMore: Bool) {
    text.append(Markup.bold)
    if hasMore { text.append(0x20) }
  }

  private mutating func put(_ string: String) { text.appendCleaned(string) }

  private mutating func put(_ bytes: ArraySlice<UInt8>) { text.appendCleaned(bytes) }
}

extension [UInt8] {
  fileprivate mutating func appendCleaned(_ string: String) {
    let start = count
    append(contentsOf: string.utf8)
    clean(from: start)
  }

  fileprivate mutating func appendCleaned(_ bytes: ArraySlice<UInt8>) {
    let start = count
    append(contentsOf: bytes)
    clean(from: start)
  }

  private mutating func clean(from start: Int) {
    for index in start..<count where self[index] < 0x20 { self[index] = Markup.cleaned(self[index]) }
  }
}
