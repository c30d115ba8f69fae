/// What goes on one page and where, before anything is drawn.
struct PagePlan: Sendable {
  /// A piece of a block, `y` being its top.
  enum Item: Sendable {
    case whole(block: Int, y: Int)
    case lines(block: Int, range: Range<Int>, y: Int)
    case rows(block: Int, range: Range<Int>, y: Int)
    case blanks(block: Int, range: Range<Int>, y: Int, withTitles: Bool)
  }

  /// A place readers can jump to.
  struct Bookmark: Sendable {
    var title: String
    var y: Int
  }

  var items: [Item] = []
  var bookmarks: [Bookmark] = []
  /// The figures of the page; `count` is known when all pages are.
  var content: PageContent
}
