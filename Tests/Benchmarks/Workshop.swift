import Foundation

/// The folder where a measurement happens, and the programs it calls.
struct Workshop {
  let options: Options
  let folder: String
  /// The product: the release executable that was built beside this one.
  let product: String
  private let temporary: Bool

  init(_ options: Options) throws {
    self.options = options
    temporary = options.workFolder == nil
    folder =
      options.workFolder ?? "\(NSTemporaryDirectory())/banchi-\(ProcessInfo.processInfo.processIdentifier)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let beside = Bundle.main.executableURL?.deletingLastPathComponent().appendingPathComponent("sezionale")
      .path
    guard let product = options.product ?? beside, FileManager.default.isExecutableFile(atPath: product)
    else {
      throw Obstacle("manca il programma da misurare: swift build -c release --product sezionale")
    }
    self.product = product
  }

  /// Removes the folder, unless the user chose it.
  func clean() {
    if temporary { try? FileManager.default.removeItem(atPath: folder) }
  }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// A process of any program.
  func process(_ arguments: [String], input: String? = nil, output: String? = nil) -> ChildProcess {
    ChildProcess(arguments: arguments, input: input, output: output, complaints: path("errori"))
  }

  /// A process of the product on an archive.
  func sezionale(_ archive: String, _ arguments: String...) -> ChildProcess {
    process([product, "--archivio", path(archive)] + arguments)
  }

  /// Runs a shell line that is part of the preparation.
  func shell(_ line: String) throws { _ = try process(["/bin/sh", "-c", line]).run() }

  func remove(_ name: String) throws {
    if exists(name) { try FileManager.default.removeItem(atPath: path(name)) }
  }

  /// A fresh copy of a prepared archive, for a command that changes it.
  func copy(_ prepared: String, to name: String) throws {
    try remove(name)
    try FileManager.default.copyItem(atPath: path(prepared), toPath: path(name))
  }
}

extension Workshop {
  /// The bytes of a file.
  func size(_ file: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(
      atPath: URL(fileURLWithPath: file).resolvingSymlinksInPath().path)
    return attributes[.size] as? Int ?? 0
  }
}
