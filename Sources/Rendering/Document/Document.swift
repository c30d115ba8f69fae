/// What a list, an elenco or an act says, before anybody decides how it looks.
///
/// PDF, HTML, CSV and plain text are functions of this one value, so they cannot disagree. It holds no clock and no
/// locale: every word, date and figure comes from the caller.
package struct Document: Sendable {
  /// The stem of the file the document is written to, without extension.
  package var id: String
  /// The title shown by readers and stored in the metadata.
  package var title: String
  /// The BCP 47 tag of the language of the text.
  package var language: String
  /// The sheet it is printed on.
  package var page: PageShape
  /// The heading repeated on every page; nil for acts that open with a `Letterhead`.
  package var header: RunningHeader?
  /// The foot of every page.
  package var footer: Footer
  /// A word printed big and pale across every page, behind the text.
  package var watermark: String?
  /// The content, in order.
  package var blocks: [Block]
  /// Who made the document and what it is about.
  package var metadata: Metadata
  /// The code printed at the foot of a page, computed from exactly what that page carries.
  package var pageCode: (@Sendable (PageContent) -> String)?

  package init(
    id: String, title: String, language: String = "it-IT", page: PageShape = .landscape,
    header: RunningHeader? = nil, footer: Footer = Footer(), watermark: String? = nil, blocks: [Block] = [],
    metadata: Metadata = Metadata(), pageCode: (@Sendable (PageContent) -> String)? = nil
  ) {
    self.id = id
    self.title = title
    self.language = language
    self.page = page
    self.header = header
    self.footer = footer
    self.watermark = watermark
    self.blocks = blocks
    self.metadata = metadata
    self.pageCode = pageCode
  }

  /// The tables of the document, in order.
  package var tables: [Table] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  /// The table called `id`, if there is one.
  package func table(_ id: String) -> Table? {
    tables.first { $0.id == id }
  }
}

/// Who made a document, what it is about and the day it bears, as the caller writes it.
package struct Metadata: Sendable {
  package var author: String
  package var subject: String
  package var keywords: String
  /// The day of the document as `yyyy-mm-dd`, or empty.
  package var date: String

  package init(author: String = "", subject: String = "", keywords: String = "", date: String = "") {
    self.author = author
    self.subject = subject
    self.keywords = keywords
    self.date = date
  }
}
