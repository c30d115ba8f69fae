/// Why the bytes of a font cannot be used.
package enum FontError: Error, Equatable, Sendable {
  /// Not a TrueType file with outlines (an OpenType/CFF font, a collection, or something else altogether).
  case notTrueType
  /// A table the program needs is not in the file.
  case missingTable(String)
  /// A table says something that cannot be: the file is damaged.
  case damaged(table: String)
}

/// A letter that none of the document's fonts can draw: printing "?" instead would change a name.
package struct MissingGlyph: Error, Equatable, Sendable {
  package let character: Character
  /// The row, by the label its caller gave it or by its number; the document's title for other text.
  package let location: String

  package init(character: Character, location: String) {
    self.character = character
    self.location = location
  }
}
