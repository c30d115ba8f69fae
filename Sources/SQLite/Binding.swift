import CSQLite

/// Values into a statement; parameters count from 1.
///
/// Binding does not throw, so that loops stay quick and plain: the first failure is remembered, nothing runs after it,
/// and it is thrown by the next step, at the latest when the statement is given back.
extension Statement {
  /// Binds an integer.
  package func bind(_ value: Int, at index: Int32) {
    unsafe check(sqlite3_bind_int64(prepared.handle, index, Int64(value)))
  }

  /// Binds an integer, or NULL.
  package func bind(_ value: Int?, at index: Int32) {
    if let value { bind(value, at: index) } else { bindNull(at: index) }
  }

  /// Binds a text.
  package func bind(_ value: String, at index: Int32) {
    var value = value
    value.withUTF8 { unsafe bind(valid: $0, at: index) }
  }

  /// Binds a text, or NULL.
  package func bind(_ value: String?, at index: Int32) {
    if let value { bind(value, at: index) } else { bindNull(at: index) }
  }

  /// Binds as text the UTF-8 in a range of a buffer.
  package func bind(_ bytes: [UInt8], _ range: Range<Int>, at index: Int32) {
    bind(text: bytes.span.extracting(range), at: index)
  }

  /// Binds bytes as text; bytes that are not UTF-8 are a failure, because SQLite would store them.
  package func bind(text bytes: Span<UInt8>, at index: Int32) {
    guard (try? UTF8Span(validating: bytes)) != nil else {
      return prepared.fail(SQLITE_MISMATCH, "parameter \(index) is not UTF-8")
    }
    unsafe bytes.withUnsafeBufferPointer { unsafe bind(valid: $0, at: index) }
  }

  /// Binds bytes as they are.
  package func bind(blob bytes: [UInt8], at index: Int32) {
    // SQLite reads a null pointer as NULL, and an empty array may have no address.
    guard !bytes.isEmpty else { return unsafe check(sqlite3_bind_zeroblob(prepared.handle, index, 0)) }
    unsafe check(csqlite_bind_blob_copy(prepared.handle, index, bytes, Int32(clamping: bytes.count)))
  }

  /// Binds NULL.
  package func bindNull(at index: Int32) {
    unsafe check(sqlite3_bind_null(prepared.handle, index))
  }

  /// Hands a text to SQLite: a short one through the slot of its parameter, a long one for SQLite to copy.
  ///
  /// A copy by SQLite costs an allocation, half the time of a wide INSERT. A slot lives as long as the statement and is
  /// overwritten only when its parameter is bound again, so SQLite never looks at bytes that are gone.
  @unsafe private func bind(valid bytes: UnsafeBufferPointer<UInt8>, at index: Int32) {
    let start = (Int(index) - 1) * Prepared.slotSize
    guard bytes.count <= Prepared.slotSize, unsafe prepared.slots.indices.contains(start) else {
      return unsafe check(
        csqlite_bind_text_copy(prepared.handle, index, bytes.baseAddress, Int32(clamping: bytes.count)))
    }
    let slot = unsafe UnsafeMutableRawBufferPointer(
      rebasing: prepared.slots[start..<start + Prepared.slotSize])
    unsafe slot.copyMemory(from: UnsafeRawBufferPointer(bytes))
    unsafe check(sqlite3_bind_text(prepared.handle, index, slot.baseAddress, Int32(bytes.count), nil))
  }

  private func check(_ code: Int32) {
    if code != SQLITE_OK { prepared.fail(code) }
  }
}
