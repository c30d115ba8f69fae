import CSQLite

/// A row of a result, on loan while the statement stands on it; columns count from 0.
///
/// Reading is strict and does not throw: a value of the wrong kind (NULL where one is required, text that is not UTF-8)
/// reads as 0 or empty, and the failure is thrown as soon as the row is given back, before any other error.
package struct Row: ~Copyable {
  let prepared: Prepared
}

extension Row {
  /// Whether the column is NULL.
  package func isNull(_ column: Int32) -> Bool {
    type(column) == SQLITE_NULL
  }

  /// An integer.
  package func int(_ column: Int32) -> Int {
    guard type(column) == SQLITE_INTEGER else { return fail(column, "not an integer", 0) }
    return unsafe Int(sqlite3_column_int64(prepared.handle, column))
  }

  /// An integer, or `nil` for NULL.
  package func optionalInt(_ column: Int32) -> Int? {
    isNull(column) ? nil : int(column)
  }

  /// A text.
  package func text(_ column: Int32) -> String {
    guard type(column) == SQLITE_TEXT else { return fail(column, "not a text", "") }
    return withUTF8(column) { String(copying: $0) } ?? ""
  }

  /// A text, or `nil` for NULL.
  package func optionalText(_ column: Int32) -> String? {
    isNull(column) ? nil : text(column)
  }

  /// The bytes of a text or of a blob, as they are stored.
  package func bytes(_ column: Int32) -> [UInt8] {
    guard !isNull(column) else { return fail(column, "not a value", []) }
    return withBytes(column) { bytes in unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) } }
  }

  /// Appends the UTF-8 of a text, the digits of an integer, nothing for NULL; no `String` is made.
  package func append(_ column: Int32, to buffer: inout [UInt8]) {
    withUTF8(column) { text in
      unsafe text.span.withUnsafeBufferPointer { unsafe buffer.append(contentsOf: $0) }
    }
  }

  /// Lends the bytes of a text or of a blob as they are stored, the digits of an integer, nothing for NULL.
  package func withBytes<R>(_ column: Int32, _ body: (Span<UInt8>) throws -> R) rethrows -> R {
    // In this order: the first call may convert the value, the second measures what the first returned.
    let start = unsafe sqlite3_column_blob(prepared.handle, column)
    let count = unsafe Int(sqlite3_column_bytes(prepared.handle, column))
    return try unsafe body(UnsafeRawBufferPointer(start: start, count: count).bindMemory(to: UInt8.self).span)
  }

  private func withUTF8<R>(_ column: Int32, _ body: (borrowing UTF8Span) -> R) -> R? {
    withBytes(column) { bytes in
      guard let text = try? UTF8Span(validating: bytes) else { return fail(column, "not UTF-8", nil) }
      return body(text)
    }
  }

  private func type(_ column: Int32) -> Int32 {
    unsafe sqlite3_column_type(prepared.handle, column)
  }

  private func fail<R>(_ column: Int32, _ what: String, _ substitute: R) -> R {
    prepared.fail(SQLITE_CORRUPT, "column \(column) is \(what)")
    return substitute
  }
}
