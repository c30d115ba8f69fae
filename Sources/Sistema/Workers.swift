import Dispatch
import Synchronization

/// Independent pieces of work on as many cores as asked, each piece seen by one worker.
package enum Workers {
  /// Runs `body(worker, next)` on `count` threads; `next` hands out the pieces one by one. The first error wins.
  package static func run<Piece: Sendable>(
    _ pieces: [Piece], count: Int, _ body: @escaping @Sendable (() -> Piece?) throws -> Void
  ) throws {
    let position = Mutex(0)
    let failure = Mutex<(any Error)?>(nil)
    let next: @Sendable () -> Piece? = {
      position.withLock { index in
        guard index < pieces.count, failure.withLock({ $0 == nil }) else { return nil }
        defer { index += 1 }
        return pieces[index]
      }
    }
    DispatchQueue.concurrentPerform(iterations: max(1, min(count, pieces.count))) { _ in
      do {
        try body(next)
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
  }
}
