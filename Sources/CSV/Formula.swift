/// Text that a spreadsheet may run instead of show (OWASP, CSV injection).
enum Formula {
  /// Whether `text` starts like a formula, perhaps after spaces and quotes.
  static func isLikely(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      switch text[index] {
      case Byte.space, Byte.quote: index += 1
      // A no-break space, in UTF-8.
      case 0xC2 where index + 1 < text.count && text[index + 1] == 0xA0: index += 2
      case 0x3D, 0x2B, 0x2D, 0x40, Byte.tab, Byte.cr, Byte.lf, 0x00: return true
      case 0xEF: return isWide(text, at: index)
      default: return false
      }
    }
    return false
  }

  /// Whether a full-width `＋`, `－`, `＝` or `＠` stands at `index`: some spreadsheets take them for the plain ones.
  private static func isWide(_ text: Span<UInt8>, at index: Int) -> Bool {
    guard index + 2 < text.count, text[index + 1] == 0xBC else { return false }
    switch text[index + 2] {
    case 0x8B, 0x8D, 0x9D, 0xA0: return true
    default: return false
    }
  }
}
