import Foundation
import TestSupport
import Testing

/// An example Comune made with the program, as an office makes it; made once, copied for each test that changes it.
struct EsempioDiArchivio {
  let cartella: TemporaryFolder
  /// Finds the archive without `-a`.
  private let program: Program

  var archivio: String { cartella.path("archivio") }

  private init(_ cartella: TemporaryFolder) {
    self.cartella = cartella
    program = Program(
      environment: ["SEZIONALE_ARCHIVIO": cartella.path("archivio"), "SEZIONALE_DATI": Repository.data],
      folder: cartella.url)
  }

  /// Runs the program on the archive, which stays there until the program has ended.
  func callAsFunction(_ parole: String...) throws -> Program.Run {
    try withExtendedLifetime(cartella) { try program.run(parole) }
  }

  /// With nothing in it but its Comune.
  static func vuoto(_ comune: String = "D839") throws -> EsempioDiArchivio {
    let esempio = EsempioDiArchivio(TemporaryFolder())
    try esempio.esegue(
      "crea", "--comune", comune, "--identita", String(repeating: "0123456789abcdef", count: 2))
    return esempio
  }

  /// Register received, vote called, lists formed, in this order.
  static func formato(_ nome: String) throws -> EsempioDiArchivio {
    let esempio = nome == "gaby" ? Esempio.gaby : .latisana
    let copia = EsempioDiArchivio(TemporaryFolder())
    try Preparati.copia([esempio.ricevuto, [["forma"]]], in: copia.cartella)
    return copia
  }

  /// Lists formed, no vote called.
  static func senzaVoto() throws -> EsempioDiArchivio {
    let esempio = try vuoto()
    try esempio.riceve("gaby")
    try esempio.esegue("forma", "--data", "2023-08-31", "--fine-semestre", "2023-12-31")
    return esempio
  }

  static func file(_ nome: String, _ tracciato: String) -> String {
    "\(Repository.data)/esempi/\(nome)/\(tracciato).csv"
  }

  private func riceve(_ nome: String) throws {
    for tipo in ["sezioni", "viario", "luoghi", "comuni-citati", "anagrafe"] {
      try esegue("importa", tipo, Self.file(nome, tipo.replacing("-", with: "_")))
    }
  }

  /// Runs a step that must succeed.
  private func esegue(_ parole: String...) throws {
    let run = try program.run(parole)
    try #require(run.status == 0, "\(parole): \(run.error)")
  }

  /// The consultation of Gaby with some values changed or added, as a file of the office.
  func elezione(_ valori: [(String, String)]) throws -> String {
    let originali = try String(contentsOfFile: Self.file("gaby", "elezione"), encoding: .utf8).split(
      separator: "\n")
    let righe = originali.filter { riga in !valori.contains { riga.hasPrefix("\($0.0),") } }
    let nuove = valori.filter { !$0.1.isEmpty }.map { "\($0.0),\($0.1)" }
    try cartella.write("elezione.csv", (righe.map(String.init) + nuove).joined(separator: "\n") + "\n")
    return cartella.path("elezione.csv")
  }
}

extension Program.Run {
  /// The deadlines of `scadenze --json`, by code; of two with one code, the last.
  var scadenze: [String: [String: Any]] {
    get throws {
      let elenco = try #require(try json["scadenze"] as? [[String: Any]])
      return Dictionary(elenco.map { ($0["codice"] as? String ?? "", $0) }, uniquingKeysWith: { $1 })
    }
  }
}
