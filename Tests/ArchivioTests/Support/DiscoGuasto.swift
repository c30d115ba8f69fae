import CSQLite
import Foundation

/// A file system layer under SQLite, named "guasto", that fails one call to the disk.
///
/// A write refused is half done, as on a real disk. C calls in here, so the state is global: only one suite, run one test
/// after the other, may use it.
enum DiscoGuasto {
  /// Which call fails, counting from the last `arma`; 0 for none.
  nonisolated(unsafe) private static var daGuastare = 0
  nonisolated(unsafe) private static var sempre = false
  nonisolated(unsafe) private static var codice = SQLITE_OK
  nonisolated(unsafe) private static var chiamate = 0

  nonisolated(unsafe) private static let vero = unsafe sqlite3_vfs_find("unix")!
  nonisolated(unsafe) private static var metodi:
    [UnsafeMutablePointer<sqlite3_file>: UnsafePointer<sqlite3_io_methods>] =
      unsafe [:]
  nonisolated(unsafe) private static var nostri: UnsafeMutablePointer<sqlite3_io_methods>?

  /// The `n`-th call from now fails with `codice`, and every later one if `sempre`.
  static func arma(_ n: Int, codice: Int32, sempre: Bool) {
    unsafe (daGuastare, self.codice, self.sempre, chiamate) = (n, codice, sempre, 0)
  }

  /// How many calls there were since then.
  static var contate: Int { unsafe chiamate }

  static func disarma() { unsafe daGuastare = 0 }

  private static func guasta() -> Bool {
    unsafe chiamate += 1
    return unsafe daGuastare > 0 && (chiamate == daGuastare || (sempre && chiamate > daGuastare))
  }

  /// The name to give to an archive, once the layer is known to SQLite.
  static let nome: String = {
    let strato = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
    unsafe strato.initialize(to: vero.pointee)
    unsafe strato.pointee.zName = UnsafePointer(strdup("guasto"))
    unsafe strato.pointee.pNext = nil
    unsafe strato.pointee.xOpen = { _, nome, file, modo, esito in
      if guasta() { return unsafe codice }
      let aperto = unsafe vero.pointee.xOpen(vero, nome, file, modo, esito)
      guard aperto == SQLITE_OK, let file = unsafe file, let veri = unsafe file.pointee.pMethods else {
        return aperto
      }
      unsafe metodi[file] = veri
      unsafe file.pointee.pMethods = UnsafePointer(sostituisci(veri))
      return aperto
    }
    unsafe strato.pointee.xDelete = { _, nome, sincronizza in
      if guasta() { return unsafe codice }
      let tolto = unsafe vero.pointee.xDelete(vero, nome, 0)
      // The directory is synchronized by a call of its own, which may fail when the file is gone already.
      return tolto == SQLITE_OK && sincronizza != 0 && guasta() ? unsafe codice : tolto
    }
    unsafe sqlite3_vfs_register(strato, 0)
    return "guasto"
  }()

  private static func sostituisci(
    _ veri: UnsafePointer<sqlite3_io_methods>
  ) -> UnsafeMutablePointer<sqlite3_io_methods> {
    if let nostri = unsafe nostri { return unsafe nostri }
    let altri = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
    unsafe altri.initialize(to: veri.pointee)
    unsafe altri.pointee.xRead = { file, dove, quanti, da in
      DiscoGuasto.guasta()
        ? unsafe DiscoGuasto.codice : unsafe DiscoGuasto.metodi[file!]!.pointee.xRead(file, dove, quanti, da)
    }
    unsafe altri.pointee.xWrite = { file, cosa, quanti, da in
      let guasto = DiscoGuasto.guasta()
      let fatto = unsafe DiscoGuasto.metodi[file!]!.pointee.xWrite(
        file, cosa, guasto ? quanti / 2 : quanti, da)
      return guasto ? unsafe DiscoGuasto.codice : fatto
    }
    unsafe altri.pointee.xTruncate = { file, lunghezza in
      DiscoGuasto.guasta()
        ? unsafe DiscoGuasto.codice : unsafe DiscoGuasto.metodi[file!]!.pointee.xTruncate(file, lunghezza)
    }
    unsafe altri.pointee.xSync = { _, _ in DiscoGuasto.guasta() ? unsafe DiscoGuasto.codice : SQLITE_OK }
    unsafe altri.pointee.xClose = { file in
      let veri = unsafe DiscoGuasto.metodi.removeValue(forKey: file!)!
      return unsafe veri.pointee.xClose(file)
    }
    unsafe nostri = altri
    return unsafe altri
  }
}
