/// One line of a broken text: its bytes, without the space it was broken at.
struct Line {
  var start: Int
  var end: Int
  /// Whether it begins in bold.
  var bold: Bool
  /// Its width in thousandths of an em.
  var units: Int
  /// Whether it closes a paragraph, so that it is not stretched.
  var isLast: Bool
}

/// The widths of the letters of a document's fonts, and the breaking of text into lines that fit.
struct Measure: Sendable {
  private let regular: [UInt16]
  private let bold: [UInt16]
  private let mono: [UInt16]

  init(_ fonts: FontSet) {
    regular = fonts[.regular].advances
    bold = fonts[.bold].advances
    mono = fonts[.mono].advances
  }

  /// The width of marked text, in thousandths of an em.
  func units(_ text: [UInt8], _ range: Range<Int>, bold startsBold: Bool = false) -> Int {
    units(text, range, in: startsBold ? bold : regular, otherwise: startsBold ? regular : bold)
  }

  /// The width of monospaced text, in thousandths of an em.
  func monoUnits(_ text: [UInt8]) -> Int { units(text, 0..<text.count, in: mono, otherwise: mono) }

  private func units(_ text: [UInt8], _ range: Range<Int>, in first: [UInt16], otherwise: [UInt16]) -> Int {
    let text = text.span
    var widths = first.span
    var isOther = false
    var sum = 0
    var place = range.lowerBound
    while place < range.upperBound {
      if text[place] == Markup.bold {
        isOther.toggle()
        widths = isOther ? otherwise.span : first.span
        place += 1
      } else {
        sum += Int(widths[Self.scalar(text, &place, range.upperBound)])
      }
    }
    return sum
  }

  /// Breaks `text` where it has a line feed, and after the last space or hyphen that lets a line fit in `limit`.
  ///
  /// A word wider than the line is cut: nothing is lost and nothing leaves its column.
  func breakLines(
    _ text: [UInt8], _ range: Range<Int>, bold startsBold: Bool = false, limit: Int, into lines: inout [Line]
  ) {
    lines.removeAll(keepingCapacity: true)
    let text = text.span
    if takeLines(text, range, bold: startsBold, limit: limit, into: &lines) { return }
    lines.removeAll(keepingCapacity: true)
    let end = range.upperBound
    var isBold = startsBold
    var widths = isBold ? bold.span : regular.span
    var line = Line(start: range.lowerBound, end: 0, bold: isBold, units: 0, isLast: false)
    var candidate: Line?
    var boldAfterCandidate = isBold
    var resume = 0
    var place = range.lowerBound
    while place < end {
      let start = place
      let byte = text[place]
      if byte == Markup.bold {
        isBold.toggle()
        widths = isBold ? bold.span : regular.span
        place += 1
        continue
      }
      if byte == Markup.newLine {
        line.end = place
        line.isLast = true
        lines.append(line)
        place += 1
        line = Line(start: place, end: 0, bold: isBold, units: 0, isLast: false)
        candidate = nil
        continue
      }
      let width = Int(widths[Self.scalar(text, &place, end)])
      if byte == 0x20 {
        candidate = line
        candidate?.end = start
        boldAfterCandidate = isBold
        resume = place
      } else if line.units + width > limit, start > line.start {
        // Back to the last place where the line may end, or a cut in the middle of the word.
        if var broken = candidate {
          broken.isLast = false
          lines.append(broken)
          place = resume
          isBold = boldAfterCandidate
        } else {
          line.end = start
          lines.append(line)
          place = start
        }
        widths = isBold ? bold.span : regular.span
        line = Line(start: place, end: 0, bold: isBold, units: 0, isLast: false)
        candidate = nil
        continue
      }
      line.units += width
      if byte == 0x2D || byte == 0x2F {
        candidate = line
        candidate?.end = place
        boldAfterCandidate = isBold
        resume = place
      }
    }
    line.end = end
    line.isLast = true
    lines.append(line)
  }

  /// Takes the lines as they are forced; false as soon as one is too wide. Nearly every cell of a list fits.
  private func takeLines(
    _ text: Span<UInt8>, _ range: Range<Int>, bold startsBold: Bool, limit: Int, into lines: inout [Line]
  ) -> Bool {
    var isBold = startsBold
    var widths = isBold ? bold.span : regular.span
    var line = Line(start: range.lowerBound, end: 0, bold: isBold, units: 0, isLast: true)
    var units = 0
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = text[place]
      if byte >= 0x20 {
        units += Int(widths[Self.scalar(text, &place, range.upperBound)])
        continue
      }
      place += 1
      if byte == Markup.bold {
        isBold.toggle()
        widths = isBold ? bold.span : regular.span
      } else if byte == Markup.newLine {
        if units > limit { return false }
        line.end = place - 1
        line.units = units
        lines.append(line)
        line = Line(start: place, end: 0, bold: isBold, units: 0, isLast: true)
        units = 0
      }
    }
    line.end = range.upperBound
    line.units = units
    lines.append(line)
    return units <= limit
  }

  /// The character at `place`, as an index into the widths; moves `place` behind it.
  @inline(__always)
  private static func scalar(_ text: Span<UInt8>, _ place: inout Int, _ end: Int) -> Int {
    let byte = Int(text[place])
    place += 1
    return byte < 0x80 ? byte : wide(byte, text, &place, end)
  }

  private static func wide(_ first: Int, _ text: Span<UInt8>, _ place: inout Int, _ end: Int) -> Int {
    UTF8Scalar.decode(first, text, &place, end).map { min($0, 0xFFFF) } ?? 0xFFFF
  }
}

/// Characters beyond ASCII, out of bytes that should be UTF-8.
enum UTF8Scalar {
  /// The character whose first byte has been read; nil where the bytes are not UTF-8. Moves `place` behind what was used.
  static func decode(_ first: Int, _ text: Span<UInt8>, _ place: inout Int, _ end: Int) -> Int? {
    let following = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1
    guard first >= 0xC2, first < 0xF5 else { return nil }
    var scalar = first & (0x3F >> following)
    for _ in 0..<following {
      guard place < end, text[place] & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | Int(text[place] & 0x3F)
      place += 1
    }
    return scalar
  }
}
