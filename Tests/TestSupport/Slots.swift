import Dispatch
import Foundation

/// As many children as the machine has cores, whatever the number of tests that run: the others wait for their turn before
/// their clock starts.
///
/// A child that is started and not waited for holds its turn too, so nobody may start another meanwhile: two tests that did
/// would wait for each other for ever. Two programs at once are one line of `sh`.
enum Slots {
  private static let free = DispatchSemaphore(value: ProcessInfo.processInfo.activeProcessorCount)

  static func take() { free.wait() }

  static func giveBack() { free.signal() }
}
