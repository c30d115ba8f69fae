import Foundation
import TestSupport
import Testing

/// The built program on the archive of a folder.
struct Programma {
  struct Esito {
    /// What it said, then what it complained of.
    let testo: String
    /// The exit status, or the signal that ended the program, negative.
    let stato: Int32

    fileprivate init(_ run: Program.Run) { (testo, stato) = (run.text + run.error, run.status) }
  }

  private let programma = Program()

  /// A file of the example Comune.
  static func gaby(_ nome: String) -> String { "\(Repository.data)/esempi/gaby/\(nome).csv" }

  @discardableResult
  func callAsFunction(_ cartella: Cartella, _ argomenti: String...) throws -> Esito {
    try self(cartella, argomenti)
  }

  func callAsFunction(_ cartella: Cartella, _ argomenti: [String]) throws -> Esito {
    Esito(try programma.run(parole(cartella, argomenti)))
  }

  /// Starts the program and does not wait for it.
  func avvia(_ cartella: Cartella, _ argomenti: [String]) throws -> RunningProgram {
    try programma.start(parole(cartella, argomenti))
  }

  /// The statuses of the same command started twice, at once, on one archive.
  func dueInsieme(_ cartella: Cartella, _ argomenti: [String]) throws -> [Int32] {
    let comando = (["\"$B\""] + parole(cartella, argomenti).map { "'\($0)'" }).joined(separator: " ")
    let riga = "for n in 1 2; do { \(comando) >$n 2>&1; echo $? >>stati; } & done; wait; cat stati"
    return try programma.shell(riga).text.split(separator: "\n").compactMap { Int32($0) }
  }

  private func parole(_ cartella: Cartella, _ argomenti: [String]) -> [String] {
    ["-a", cartella.percorso, "--dati", Repository.data] + argomenti
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
