import CSV

/// All that a reader says of one file: what it gave, what it refused, and where it stopped.
struct Lettura: Equatable {
  struct Row: Equatable {
    var line: Int
    var fields: [String]
  }

  var header: [String] = []
  var rows: [Row] = []
  var refused: [CSVError] = []
  var raw: [[UInt8]] = []
  var fatal: CSVError?
  var warnings = Warnings()
  var lineEnd: LineEnd?
  var hadByteOrderMark = false

  /// Reads `bytes` to the end, going on after every error that allows it, in pieces of `piece` bytes.
  init(_ bytes: [UInt8], _ dialect: Dialect = .standard, limits: Limits = .standard, piece: Int = 1 << 20) {
    var rest = bytes[...]
    do {
      var reader = try Reader(dialect: dialect, limits: limits) { chunk in
        chunk += rest.prefix(piece)
        rest = rest.dropFirst(piece)
      }
      header = reader.header
      read(&reader)
      warnings = reader.warnings
      lineEnd = reader.lineEnd
      hadByteOrderMark = reader.hadByteOrderMark
    } catch let error as CSVError {
      fatal = error
    } catch {
      fatalError("the source of a test does not fail")
    }
  }

  init(_ text: String, _ dialect: Dialect = .standard, limits: Limits = .standard, piece: Int = 1 << 20) {
    self.init(Array(text.utf8), dialect, limits: limits, piece: piece)
  }

  private mutating func read(_ reader: inout Reader) {
    var record = Record()
    while true {
      do {
        guard try reader.next(into: &record) else { return }
        rows.append(Row(line: record.line, fields: record.strings))
      } catch let error as CSVError where error.isRecoverable {
        refused.append(error)
        raw.append(reader.rawRecord)
      } catch {
        fatal = error as? CSVError
        return
      }
    }
  }

  var fields: [[String]] { rows.map(\.fields) }

  /// The first thing found wrong.
  var error: CSVError? { refused.first ?? fatal }
}
