import CSQLite
import Foundation

/// What SQLite asks of the disk, as seen by `WatchedDisk`.
enum DiskOperation {
  case create(String)
  case open(String)
  case read(String)
  case write(String, at: Int, [UInt8])
  case truncate(String, Int)
  case sync(String)
  case delete(String)
  case syncDirectory
}

/// A file system layer under SQLite, named "watched", that shows every operation to a test before doing it.
///
/// The test answers `SQLITE_OK` to let it be done, or the error to give back. A write refused is half done, as on a real
/// disk. Nothing is really synchronized: the tests decide what a crash leaves.
/// C calls in here, so the state is global: only suites run one after the other may use it.
enum WatchedDisk {
  nonisolated(unsafe) static var answer: (DiskOperation) -> Int32 = { _ in SQLITE_OK }

  @safe private struct File {
    var path: String
    var methods: UnsafePointer<sqlite3_io_methods>
  }

  nonisolated(unsafe) private static var files: [UnsafeMutablePointer<sqlite3_file>: File] = unsafe [:]
  nonisolated(unsafe) private static let real = unsafe sqlite3_vfs_find("unix")!
  nonisolated(unsafe) private static var watched: UnsafeMutablePointer<sqlite3_io_methods>?

  /// The name to give to `Connection`, once the layer is known to SQLite.
  static let name: String = {
    let layer = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
    unsafe layer.initialize(to: real.pointee)
    unsafe layer.pointee.zName = UnsafePointer(strdup("watched"))
    unsafe layer.pointee.pNext = nil
    unsafe layer.pointee.xOpen = { _, name, file, flags, outFlags in
      unsafe open(name, file, flags, outFlags)
    }
    unsafe layer.pointee.xDelete = { _, name, syncDirectory in
      let code = unsafe answer(.delete(String(cString: name!)))
      if code != SQLITE_OK { return code }
      let deleted = unsafe real.pointee.xDelete(real, name, 0)
      return deleted == SQLITE_OK && syncDirectory != 0 ? unsafe answer(.syncDirectory) : deleted
    }
    unsafe sqlite3_vfs_register(layer, 0)
    return "watched"
  }()

  private static func open(
    _ name: UnsafePointer<CChar>?, _ file: UnsafeMutablePointer<sqlite3_file>?, _ flags: Int32,
    _ outFlags: UnsafeMutablePointer<Int32>?
  ) -> Int32 {
    let path = unsafe name.map { unsafe String(cString: $0) } ?? "(temporary)"
    let isNew = !FileManager.default.fileExists(atPath: path)
    let code = unsafe answer(isNew ? .create(path) : .open(path))
    if code != SQLITE_OK { return code }
    let opened = unsafe real.pointee.xOpen(real, name, file, flags, outFlags)
    guard opened == SQLITE_OK, let file = unsafe file, let methods = unsafe file.pointee.pMethods else {
      return opened
    }
    unsafe files[file] = File(path: path, methods: methods)
    unsafe file.pointee.pMethods = UnsafePointer(watch(methods))
    return opened
  }

  /// The methods of the real layer, with ours in place of those that touch the disk.
  private static func watch(
    _ methods: UnsafePointer<sqlite3_io_methods>
  ) -> UnsafeMutablePointer<sqlite3_io_methods> {
    if let watched = unsafe watched { return unsafe watched }
    let ours = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
    unsafe ours.initialize(to: methods.pointee)
    unsafe ours.pointee.xRead = { file, buffer, count, offset in
      let it = unsafe WatchedDisk.files[file!]!
      let code = unsafe WatchedDisk.answer(.read(it.path))
      return unsafe code == SQLITE_OK ? it.methods.pointee.xRead(file, buffer, count, offset) : code
    }
    unsafe ours.pointee.xWrite = { file, buffer, count, offset in
      let it = unsafe WatchedDisk.files[file!]!
      let bytes = unsafe Array(UnsafeRawBufferPointer(start: buffer, count: Int(count)))
      let code = unsafe WatchedDisk.answer(.write(it.path, at: Int(offset), bytes))
      let written = code == SQLITE_OK ? count : count / 2
      let done = unsafe it.methods.pointee.xWrite(file, buffer, written, offset)
      return code == SQLITE_OK ? done : code
    }
    unsafe ours.pointee.xTruncate = { file, size in
      let it = unsafe WatchedDisk.files[file!]!
      let code = unsafe WatchedDisk.answer(.truncate(it.path, Int(size)))
      return unsafe code == SQLITE_OK ? it.methods.pointee.xTruncate(file, size) : code
    }
    unsafe ours.pointee.xSync = { file, _ in unsafe WatchedDisk.answer(.sync(WatchedDisk.files[file!]!.path))
    }
    unsafe ours.pointee.xClose = { file in
      let it = unsafe WatchedDisk.files.removeValue(forKey: file!)!
      return unsafe it.methods.pointee.xClose(file)
    }
    unsafe watched = ours
    return unsafe ours
  }
}
