/// The heading repeated at the top of every page; the part to which the page belongs stands before the subtitle.
package struct RunningHeader: Sendable {
  /// Who keeps the document: region, COMUNE, office.
  package var left: [RichText]
  package var title: String
  package var subtitle: RichText
  /// What it is for: the election and its day.
  package var right: [RichText]

  package init(left: [RichText] = [], title: String, subtitle: RichText = "", right: [RichText] = []) {
    self.left = left
    self.title = title
    self.subtitle = subtitle
    self.right = right
  }

  /// The subtitle on a page of `part`.
  func subtitle(part: String) -> RichText {
    guard !part.isEmpty, !subtitle.isEmpty else { return subtitle }
    var words = RichText("\(part) · ")
    words.append(subtitle)
    return words
  }
}

/// The foot of every page.
package struct Footer: Sendable {
  /// The lines on the left, written by the caller from the figures of the page.
  package var left: @Sendable (PageContent) -> [RichText]
  /// Codes in the middle, monospaced; the page code, if any, is printed under them.
  package var codes: [String]
  /// Lines on the right, where there is no box.
  package var right: [RichText]
  /// What the box on the right is for: signature and stamp. Nil for no box.
  package var box: String?

  package init(
    left: @escaping @Sendable (PageContent) -> [RichText] = { _ in [] }, codes: [String] = [],
    right: [RichText] = [], box: String? = nil
  ) {
    self.left = left
    self.codes = codes
    self.right = right
    self.box = box
  }
}

/// The figures of one printed page, and the lines it carries.
///
/// They speak of the last table with `runningTotals` that has begun by that page.
package struct PageContent: Sendable, Equatable {
  /// From 1.
  package var number: Int
  package var count: Int
  /// The title of the part that the page belongs to; empty before the first.
  package var part: String
  /// What the number column says in the first and last row of the page; nil when the page has no numbered row.
  package var first: String?
  package var last: String?
  /// Rows counted on the pages before.
  package var carried: Int
  /// Rows counted on this page.
  package var here: Int
  /// The rows printed on the page in UTF-8, each ended by a line feed, cells separated by TAB, without markup.
  /// Filled for `pageCode` only.
  package var lines: [UInt8]

  /// Rows counted up to and including this page.
  package var total: Int { carried + here }

  package init(
    number: Int, count: Int, part: String = "", first: String? = nil, last: String? = nil, carried: Int = 0,
    here: Int = 0, lines: [UInt8] = []
  ) {
    self.number = number
    self.count = count
    self.part = part
    self.first = first
    self.last = last
    self.carried = carried
    self.here = here
    self.lines = lines
  }
}
