/// What a reader does with a character that is not ASCII.
enum CharacterVerdict: Equatable {
  case accepted
  /// A space by another code: becomes U+0020.
  case space
  /// A second code for one letter: becomes the first.
  case equivalent(Unicode.Scalar)
  /// A combining mark: joins the letter before it.
  case mark
  case refused(CSVError.CharacterFault)

  /// The verdict on `scalar`, which may also be an ASCII one.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF: self = .accepted
    case 0x85, 0x2028, 0x2029: self = .refused(.lineSeparator)
    case 0x00...0x9F: self = .refused(.control)
    case 0xAD, 0x34F, 0x115F, 0x1160, 0x180E, 0x200B...0x200D, 0x2060...0x2064, 0x2800, 0x3164, 0xFFA0:
      self = .refused(.invisible)
    // Variation selectors are marks by category, but change nothing that can be seen.
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: self = .refused(.invisible)
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: self = .refused(.bidirectional)
    // The Kelvin and Angstrom signs are letters by their canonical decomposition.
    case 0x212A: self = .equivalent("K")
    case 0x212B: self = .equivalent("\u{C5}")
    case 0xFEFF: self = .refused(.byteOrderMark)
    case 0xFFFC, 0xFFFD: self = .refused(.replacement)
    case 0xFDD0...0xFDEF: self = .refused(.noncharacter)
    case let value where value & 0xFFFE == 0xFFFE: self = .refused(.noncharacter)
    default: self.init(category: scalar.properties.generalCategory)
    }
  }

  private init(category: Unicode.GeneralCategory) {
    self =
      switch category {
      case .spaceSeparator: .space
      case .nonspacingMark, .spacingMark, .enclosingMark: .mark
      case .format: .refused(.invisible)
      case .privateUse: .refused(.privateUse)
      case .control: .refused(.control)
      case .lineSeparator, .paragraphSeparator: .refused(.lineSeparator)
      default: .accepted
      }
  }
}
