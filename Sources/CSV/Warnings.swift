/// What a reader put right, or found suspicious, without refusing it: the caller tells the user.
package struct Warnings: Equatable, Sendable {
  /// How often something happened, and the line where it was first seen.
  package struct Tally: Equatable, Sendable {
    /// How often it happened.
    package private(set) var count = 0
    /// The line of the file where it was first seen.
    package private(set) var firstLine: Int?

    mutating func add(line: Int) {
      count += 1
      firstLine = firstLine ?? line
    }
  }

  /// Spaces other than U+0020, turned into it.
  package internal(set) var normalisedSpaces = Tally()
  /// Letters written as letter and accent, turned into one character.
  package internal(set) var composedAccents = Tally()
  /// Pairs such as `Ã²`, left by a file encoded twice.
  package internal(set) var doubleEncodings = Tally()

  /// Nothing to tell.
  package init() {}

  /// Whether there is nothing to tell.
  package var isEmpty: Bool { self == Warnings() }
}
