/// Why a table, or one record of it, is not understood: where it stands and what is wrong.
package struct CSVError: Error, Equatable, Sendable {
  /// The line of the file, from 1; for a record over several lines, the one where it starts.
  package let line: Int
  /// The field, from 1, when one field is to blame.
  package let column: Int?
  /// The offset in the file of the byte to blame, from 0.
  package let byte: Int?
  /// What is wrong.
  package let kind: Kind
  /// Whether the reader can go on with the record that follows.
  package let isRecoverable: Bool

  /// A fault with its place.
  package init(line: Int, column: Int? = nil, byte: Int? = nil, kind: Kind, isRecoverable: Bool) {
    self.line = line
    self.column = column
    self.byte = byte
    self.kind = kind
    self.isRecoverable = isRecoverable
  }
}

extension CSVError {
  /// What is wrong, with its data: the sentence is `motivo`.
  package enum Kind: Equatable, Sendable {
    // The file as a whole.
    case emptyFile
    case foreign(ForeignFormat)
    case byteOrderMarkInWindows1252
    case separatorLine(UInt8)
    case wrongSeparator(declared: UInt8, likely: UInt8)
    case mixedLineEnds(first: LineEnd, found: LineEnd)

    // The limits.
    case fileTooLarge(limit: Int)
    case lineTooLong(limit: Int)
    case fieldTooLong(limit: Int)
    case tooManyColumns(limit: Int)
    case tooManyRows(limit: Int)

    // The header.
    case emptyColumnName
    case repeatedColumnName(String, first: Int)

    // The structure of a record.
    case blankLine
    case unclosedQuote(limit: Int?)
    case quoteInsideField
    case textAfterQuote
    case fieldCount(expected: Int, found: Int)
    case repeatedHeader

    // The bytes and the characters.
    case invalidUTF8(UInt8, UTF8Fault)
    case undefinedByte(UInt8)
    case character(Unicode.Scalar, CharacterFault)
    case unencodable(Unicode.Scalar)
  }

  /// How a sequence of bytes fails to be UTF-8.
  package enum UTF8Fault: Error, Equatable, Sendable {
    case unexpectedByte
    case overlong
    case surrogate
    case beyondUnicode
    case truncated
  }

  /// Why a character has no place in a table.
  package enum CharacterFault: Error, Equatable, Sendable {
    case control
    case lineSeparator
    case bidirectional
    case invisible
    case byteOrderMark
    case replacement
    case noncharacter
    case privateUse
    /// A combining mark with no letter before it.
    case markAtFieldStart
    /// A third combining mark on one letter.
    case tooManyMarks
    /// A combining mark that makes no known letter with the one before it.
    case unknownMark
  }
}
