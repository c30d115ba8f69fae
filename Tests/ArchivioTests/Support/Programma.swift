import Foundation
import Testing

/// The built program, run as a user runs it, or killed as a power cut kills it.
struct Programma {
  struct Esito {
    let testo: String
    /// The exit status, or the signal that ended the program, negative.
    let stato: Int32
  }

  /// The program stands beside the tests, whatever the build folder.
  static let url = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("sezionale")

  /// A file of the example Comune.
  static func gaby(_ nome: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Data/esempi/gaby/\(nome).csv").standardizedFileURL.path
  }

  static var cartellaDati: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../Data")
      .standardizedFileURL.path
  }

  @discardableResult
  func callAsFunction(_ cartella: Cartella, _ argomenti: String...) throws -> Esito {
    try corri(avvia(cartella, argomenti))
  }

  func shell(_ riga: String) throws -> Esito {
    try corri(processo(URL(fileURLWithPath: "/bin/sh"), ["-c", riga]))
  }

  /// Starts the program and does not wait for it; `attendi` does.
  func avvia(_ cartella: Cartella, _ argomenti: [String]) throws -> Process {
    try processo(Self.url, ["-a", cartella.percorso, "--dati", Self.cartellaDati] + argomenti)
  }

  func attendi(_ processo: Process) -> Int32 {
    processo.waitUntilExit()
    return processo.terminationReason == .exit ? processo.terminationStatus : -processo.terminationStatus
  }

  private func processo(_ url: URL, _ argomenti: [String]) throws -> Process {
    let processo = Process()
    processo.executableURL = url
    processo.arguments = argomenti
    var ambiente = ["SWIFT_BACKTRACE": "enable=no"]
    for nome in ["PATH", "LD_LIBRARY_PATH"] { ambiente[nome] = ProcessInfo.processInfo.environment[nome] }
    processo.environment = ambiente
    processo.standardInput = FileHandle.nullDevice
    let uscita = Pipe()
    processo.standardOutput = uscita
    processo.standardError = uscita
    try processo.run()
    return processo
  }

  private func corri(_ processo: Process) throws -> Esito {
    let uscita = try #require(processo.standardOutput as? Pipe)
    let testo = String(decoding: uscita.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    return Esito(testo: testo, stato: attendi(processo))
  }

  /// An archive of the example Comune, up to these imports.
  func prepara(_ tipi: [String] = ["sezioni", "viario", "luoghi", "comuni-citati", "anagrafe"]) throws
    -> Cartella
  {
    let cartella = Cartella()
    try #require(self(cartella, "crea", "--comune", "D839").stato == 0)
    for tipo in tipi {
      let file = Self.gaby(tipo.replacingOccurrences(of: "-", with: "_"))
      try #require(self(cartella, "importa", tipo, file).stato == 0, "\(tipo)")
    }
    return cartella
  }
}
