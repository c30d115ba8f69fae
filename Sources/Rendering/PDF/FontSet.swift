/// The fonts of a document, parsed once per process and shared by everything that prints.
package struct FontSet: Sendable {
  let faces: [TrueType]

  /// Parses the three fonts, from the bytes of their files.
  package init(regular: [UInt8], bold: [UInt8], mono: [UInt8]) throws(FontError) {
    faces = [try TrueType(regular), try TrueType(bold), try TrueType(mono)]
  }

  subscript(face: Face) -> TrueType { faces[Int(face.rawValue)] }
}

/// One of the styles a text can be set in.
package enum Face: UInt8, Sendable, CaseIterable {
  case regular
  case bold
  case mono
}
