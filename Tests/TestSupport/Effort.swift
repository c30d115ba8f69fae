import Foundation

/// How often a test by chance tries: quickly in the suite of every day, at length in `.ci/lungo`.
package enum Effort {
  /// Set by `.ci/lungo`.
  private static let isLong = ProcessInfo.processInfo.environment["SEZIONALE_LUNGO"] != nil

  package static func tries(_ quick: Int, long: Int) -> Int { isLong ? long : quick }
}
