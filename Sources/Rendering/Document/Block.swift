/// One piece of a document's content.
package enum Block: Sendable {
  /// A page of its own that says what the document is.
  case cover(Cover)
  /// The centred opening of an act.
  case letterhead(Letterhead)
  /// Starts a part: a new page, unless this is the first, and a bookmark.
  case part(String)
  /// A title inside the text, kept with what follows.
  case heading(String)
  case paragraph(Paragraph)
  case table(Table)
  /// Blank lines in the columns of a table, to be filled by hand.
  case ruledLines(RuledLines)
  case balance(Balance)
  case signatures(Signatures)
  /// Small remarks, one under the other.
  case notes([RichText])
  /// White, for a stamp or to let the page breathe.
  case space(Length)
  case pageBreak
}

/// A paragraph of running text.
package struct Paragraph: Sendable {
  package enum Alignment: Sendable { case left, justified, centered, right }

  package var text: RichText
  package var alignment: Alignment
  /// Set slightly in from the tables' edge: the closing formula of a list.
  package var isClosing: Bool
  /// Set in letters that are read on a wall.
  package var isLarge: Bool

  package init(
    _ text: RichText, alignment: Alignment = .left, isClosing: Bool = false, isLarge: Bool = false
  ) {
    self.text = text
    self.alignment = alignment
    self.isClosing = isClosing
    self.isLarge = isLarge
  }

  /// The formula that closes a list.
  package static func closing(_ text: RichText) -> Paragraph {
    Paragraph(text, alignment: .left, isClosing: true)
  }
}

/// The centred lines and title that open an act.
package struct Letterhead: Sendable {
  /// Lines over the title; bold ones are set larger.
  package var lines: [RichText]
  package var title: String
  package var subtitle: [RichText]

  package init(lines: [RichText], title: String, subtitle: [RichText] = []) {
    self.lines = lines
    self.title = title
    self.subtitle = subtitle
  }
}

/// The first page of a bound document: its name, the fields that identify it, its totals in boxes.
package struct Cover: Sendable {
  /// A line that identifies the document.
  package struct Field: Sendable {
    package var label: String
    package var value: RichText

    package init(_ label: String, _ value: RichText) {
      self.label = label
      self.value = value
    }
  }

  /// A total in a box.
  package struct Total: Sendable {
    package var label: String
    package var value: String

    package init(_ label: String, _ value: String) {
      self.label = label
      self.value = value
    }
  }

  package var title: String
  package var subtitle: [RichText]
  package var fields: [Field]
  package var totals: [Total]
  /// Remarks under the totals: what is in the document and what was left out.
  package var remarks: [RichText]

  package init(
    title: String, subtitle: [RichText] = [], fields: [Field] = [], totals: [Total] = [],
    remarks: [RichText] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.fields = fields
    self.totals = totals
    self.remarks = remarks
  }
}

/// Blank lines that continue the columns of a table, each with a letter or a number.
package struct RuledLines: Sendable {
  package var title: RichText
  /// The table whose columns and row height are continued.
  package var table: String
  /// What stands in the first column of each line.
  package var labels: [String]

  package init(title: RichText, table: String, labels: [String]) {
    self.title = title
    self.table = table
    self.labels = labels
  }

  /// Lines lettered a, b, c ...; after z come aa, ab ...
  package static func lettered(_ count: Int) -> [String] {
    (0..<count).map { index in
      let letter = String(UnicodeScalar(UInt8(97 + index % 26)))
      return index < 26 ? letter : lettered(index / 26)[index / 26 - 1] + letter
    }
  }

  /// Lines numbered from `first`.
  package static func numbered(_ count: Int, from first: Int = 1) -> [String] {
    (first..<first + count).map(String.init)
  }
}

/// A short account: what on the left, how many on the right.
package struct Balance: Sendable {
  /// One entry of the account.
  package struct Line: Sendable {
    package var label: RichText
    package var value: String
    /// A result: bold, under a rule.
    package var isTotal: Bool

    package init(_ label: RichText, _ value: String, isTotal: Bool = false) {
      self.label = label
      self.value = value
      self.isTotal = isTotal
    }
  }

  package var title: String
  package var lines: [Line]

  package init(title: String, lines: [Line]) {
    self.title = title
    self.lines = lines
  }
}

/// Places to sign, kept together on one page.
package struct Signatures: Sendable {
  package enum Arrangement: Sendable {
    /// One after the other on a line, as in an authentication.
    case inline
    /// Each label over its line, at the right of the page, as at the end of an act.
    case stacked
  }

  /// A label and the line to sign on; a width of zero is a label alone.
  package struct Place: Sendable {
    package var label: String
    package var width: Length

    package init(_ label: String, width: Length = .mm(30)) {
      self.label = label
      self.width = width
    }
  }

  package var places: [Place]
  package var arrangement: Arrangement

  package init(_ places: [Place], arrangement: Arrangement = .inline) {
    self.places = places
    self.arrangement = arrangement
  }
}
