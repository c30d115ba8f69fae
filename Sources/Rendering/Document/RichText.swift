/// A sentence in which some words are bold.
///
/// Written as a literal: `"comprende \(bold: "n. 170 (centosettanta)") elettori"`. A line feed forces a new line.
package struct RichText: Sendable, Equatable {
  /// UTF-8 in which `Markup.bold` switches bold on and off and `Markup.newLine` forces a line.
  package private(set) var utf8: [UInt8] = []

  package init(_ plain: String = "") { append(plain) }

  /// The same words without the marks.
  package var plain: String { String(decoding: utf8.filter { $0 != Markup.bold }, as: UTF8.self) }

  package var isEmpty: Bool { utf8.isEmpty }

  package mutating func append(_ plain: String) {
    for byte in plain.utf8 { utf8.append(Markup.cleaned(byte)) }
  }

  package mutating func append(bold: String) {
    utf8.append(Markup.bold)
    append(bold)
    utf8.append(Markup.bold)
  }

  package mutating func append(_ other: RichText) { utf8 += other.utf8 }
}

/// The two bytes that mean something inside a text; every other control byte becomes a space.
enum Markup {
  /// Switches bold on and off.
  static let bold: UInt8 = 0x01
  /// Forces a new line.
  static let newLine: UInt8 = 0x0A

  static func cleaned(_ byte: UInt8) -> UInt8 {
    byte < 0x20 && byte != newLine ? 0x20 : byte
  }
}

/// Inside a plain string a text is its words, never its bytes.
extension RichText: CustomStringConvertible {
  package var description: String { plain }
}

extension RichText: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self.init(value) }

  package init(stringInterpolation: Interpolation) { self = stringInterpolation.text }

  package struct Interpolation: StringInterpolationProtocol {
    var text = RichText()

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) { text.append(literal) }
    package mutating func appendInterpolation(_ value: String) { text.append(value) }
    package mutating func appendInterpolation(_ value: Int) { text.append(String(value)) }
    package mutating func appendInterpolation(_ value: RichText) { text.append(value) }
    package mutating func appendInterpolation(bold value: String) { text.append(bold: value) }
    package mutating func appendInterpolation(bold value: Int) { text.append(bold: String(value)) }
  }
}
