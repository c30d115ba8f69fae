/// The part of a page between header and footer, in tenths of a point from the top left corner.
struct Frame: Sendable {
  let left: Int
  let right: Int
  /// The header's rule, or the top margin where there is no header.
  let top: Int
  let bottom: Int
  /// The footer's rule.
  let foot: Int
  let hasHeader: Bool
  let isPortrait: Bool

  var width: Int { right - left }

  init(_ document: Document) {
    let page = document.page
    left = page.left.tenths
    right = page.width.tenths - page.right.tenths
    hasHeader = document.header != nil
    isPortrait = page.height > page.width
    top = page.top.tenths + (document.header.map(Self.height(of:)) ?? 0)
    foot = page.height.tenths - page.bottom.tenths - Self.height(of: document)
    bottom = foot - 60
  }

  static let headerStyle = Typesetter.Style(size: 72, leading: 90)
  static let footerStyle = Typesetter.Style(size: 70, leading: 88)

  /// From the top margin to the rule under the header.
  private static func height(of header: RunningHeader) -> Int {
    let lines = max(header.left.count, header.right.count, header.subtitle.isEmpty ? 1 : 2)
    return lines * headerStyle.leading + 36
  }

  /// From the rule over the footer to the bottom margin.
  private static func height(of document: Document) -> Int {
    let footer = document.footer
    let left = footer.left(PageContent(number: 1, count: 1)).count
    let middle = footer.codes.count + (document.pageCode == nil ? 0 : 1)
    let lines = max(left, middle, footer.right.count, 1)
    return max(lines * footerStyle.leading + 44, footer.box == nil ? 0 : 370)
  }

  /// The body text of the page.
  var body: Typesetter.Style {
    isPortrait ? Typesetter.Style(size: 96, leading: 146) : Typesetter.Style(size: 88, leading: 138)
  }

  func style(of paragraph: Paragraph) -> Typesetter.Style {
    paragraph.isLarge ? Typesetter.Style(size: 140, leading: 220) : body
  }

  func left(of paragraph: Paragraph) -> Int { paragraph.isClosing ? left + 57 : left }

  func width(of paragraph: Paragraph) -> Int { paragraph.isClosing ? width - 114 : width }

  static let noteStyle = Typesetter.Style(size: 72, leading: 98, ink: .dark)
}
