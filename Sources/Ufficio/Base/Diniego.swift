/// Why the office did not do what was asked: a reason with its data, never a sentence.
///
/// Each room has an enum of its own. Whoever speaks to people gives every case its words; the errors of the edges (a file,
/// the archive, a packet) pass through as they are.
package protocol Diniego: Error, Sendable {}
