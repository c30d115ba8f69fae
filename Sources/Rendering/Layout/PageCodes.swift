extension Document {
  /// The code printed at the foot of each page, in order: what somebody who holds one sheet can be told it is.
  ///
  /// Empty for a document whose pages carry none.
  package func pageCodes(fonts: FontSet) -> [String] {
    guard let pageCode else { return [] }
    let layout = Layout(self, fonts: fonts)
    var typesetter = Typesetter(fonts)
    return (0..<layout.pageCount).map { index in
      layout.draw(index, with: &typesetter)
      return pageCode(typesetter.page.content)
    }
  }
}

extension Document {
  /// How many sheets the document takes.
  package func pageCount(fonts: FontSet) -> Int { Layout(self, fonts: fonts).pageCount }
}
