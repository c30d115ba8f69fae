package import Elettorato

/// Why the office did not do what was asked: a reason with its data, never a sentence.
///
/// Each room has an enum of its own. Whoever speaks to people gives every case its words; the errors of the edges (a file,
/// the archive, a packet) pass through as they are.
package protocol Diniego: Error, Sendable {
  /// The provision that is in the way.
  var norma: Norma? { get }
}

extension Diniego {
  package var norma: Norma? { nil }
}
