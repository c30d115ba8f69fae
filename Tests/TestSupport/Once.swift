import Synchronization

/// Things that are made once in a run, each by whoever wants it first; the others wait for it.
package final class Once<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private final class Entry: Sendable {
    let made = Mutex<Result<Value, any Error>?>(nil)
  }

  private let entries = Mutex<[Key: Entry]>([:])

  package init() {}

  package func callAsFunction(_ key: Key, make: () throws -> Value) throws -> Value {
    let entry = entries.withLock { entries in
      let entry = entries[key] ?? Entry()
      entries[key] = entry
      return entry
    }
    return try entry.made.withLock { made in
      let result = made ?? Result(catching: make)
      made = result
      return try result.get()
    }
  }
}
