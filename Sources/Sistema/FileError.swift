import Glibc

/// A file that could not be read or written: which one, and why, as data.
package struct FileError: Error, Equatable {
  package let path: String
  package let reason: Reason

  /// Why, told apart where the advice to give differs.
  package enum Reason: Equatable {
    case notFound
    case denied
    case readOnly
    case full
    case exists
    case directory
    case notDirectory
    case symbolicLink
    case notRegular
    case tooLarge
    case tooManyFiles
    case nameNotValid
    case changedWhileReading
    /// The file has its content and its name, but the disk did not confirm that the name would survive a power cut.
    case notConfirmed
    case other(Int32)
  }

  package init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  package init(_ path: String, _ error: SystemCalls.Errno) {
    self.init(path, Reason(error))
  }
}

extension FileError.Reason {
  package init(_ error: SystemCalls.Errno) {
    switch error.code {
    case ENOENT: self = .notFound
    case EACCES, EPERM: self = .denied
    case EROFS: self = .readOnly
    case ENOSPC, EDQUOT: self = .full
    case EEXIST: self = .exists
    case EISDIR: self = .directory
    case ENOTDIR: self = .notDirectory
    case ELOOP: self = .symbolicLink
    case ENXIO: self = .notRegular
    case EFBIG: self = .tooLarge
    case EMFILE, ENFILE: self = .tooManyFiles
    case ENAMETOOLONG, EINVAL: self = .nameNotValid
    default: self = .other(error.code)
    }
  }

  /// The stable name of the reason in JSON.
  package var key: String {
    switch self {
    case .notFound: "file-assente"
    case .denied: "accesso-negato"
    case .readOnly: "sola-lettura"
    case .full: "disco-pieno"
    case .exists: "file-esistente"
    case .directory: "cartella"
    case .notDirectory: "non-cartella"
    case .symbolicLink: "collegamento"
    case .notRegular: "non-ordinario"
    case .tooLarge: "file-troppo-grande"
    case .tooManyFiles: "troppi-file"
    case .nameNotValid: "nome-non-valido"
    case .changedWhileReading: "file-cambiato"
    case .notConfirmed: "non-confermato"
    case .other: "errore-del-disco"
    }
  }
}

extension FileError {
  /// The value of one system call about `path`, its failure said in the terms of files.
  package static func of<Value>(
    _ path: String, _ call: @autoclosure () throws(SystemCalls.Errno) -> Value
  ) throws(FileError) -> Value {
    do { return try call() } catch { throw FileError(path, error) }
  }
}
