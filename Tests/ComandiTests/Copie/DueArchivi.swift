import Foundation
import TestSupport
import Testing

/// The Comune and the commission of an example, each with its archive, in one folder: made by the program, as the offices make them.
struct DueArchivi {
  let esempio: Esempio
  let folder: TemporaryFolder
  private let program: Program

  /// The last days of the four rounds, from `atteso/scadenze.csv` of the examples (DS_T1 to DS_T4).
  var tornate: [String] { esempio.tornate }

  var voto: String { esempio.voto }

  private static let modelli = Once<String, DueArchivi>()

  static func gaby() throws -> DueArchivi { try DueArchivi(.gaby) }

  /// The example with act 1 in the Comune and nothing yet in the commission: made once, copied for each test.
  init(_ esempio: Esempio) throws {
    let modello = try Self.modelli(esempio.testDescription) { try DueArchivi(nuovo: esempio) }
    self.init(esempio, TemporaryFolder())
    for nome in ["comune", "cec"] {
      try FileManager.default.copyItem(at: modello.folder.url(nome), to: folder.url(nome))
    }
  }

  private init(_ esempio: Esempio, _ folder: TemporaryFolder) {
    (self.esempio, self.folder) = (esempio, folder)
    program = Program(
      environment: ["SEZIONALE_DATI": Repository.url.appendingPathComponent("Data").path], folder: folder.url)
  }

  private init(nuovo esempio: Esempio) throws {
    self.init(esempio, TemporaryFolder())
    try fa(
      "-a", "comune", "crea", "--comune", esempio.comune, "--identita", String(repeating: "5a", count: 16))
    try fa("-a", "cec/\(esempio.nome)", "crea", "--comune", esempio.comune, "--ufficio", "commissione")
    for tipo in ["sezioni", "viario", "luoghi", "comuni-citati", "anagrafe", "eventi"] {
      try fa(
        "-a", "comune", "importa", tipo, esempio.file("\(tipo.replacing("-", with: "_")).csv").path, "--si",
        "--oggi",
        voto)
    }
    try fa("-a", "comune", "consultazione", "indici", esempio.file("elezione.csv").path)
    try fa("-a", "comune", "forma", "--prevale", "legge")
  }

  /// The folder of the commission's archive.
  var cec: String { "cec/\(esempio.nome)" }

  /// Runs the program in the folder.
  func callAsFunction(_ parole: String...) throws -> Program.Run {
    try withExtendedLifetime(folder) { try program.run(parole) }
  }

  func esegui(_ parole: [String]) throws -> Program.Run { try program.run(parole) }

  @discardableResult func shell(_ riga: String) throws -> Program.Run {
    try withExtendedLifetime(folder) { try program.shell(riga) }
  }

  /// Runs what must succeed.
  @discardableResult func fa(_ parole: String...) throws -> Program.Run { try fa(parole) }

  @discardableResult func fa(_ parole: [String]) throws -> Program.Run {
    let run = try program.shell(
      (["\"$B\""] + parole.map { "'\($0.replacing("'", with: "'\\''"))'" }).joined(separator: " "))
    try #require(run.status == 0, "\(parole.joined(separator: " ")): \(run.text) \(run.error)")
    return run
  }

  /// Adopts a round in the Comune's archive.
  func delibera(_ tornata: Int) throws {
    try fa(
      "-a", "comune", "revisione", "delibera", "--tornata", "\(tornata)", "--data", tornate[tornata - 1])
  }

  /// A packet from one archive to the other.
  func trasmetti(dalAtto primo: Int? = nil, file: String = "pacchetto.txt") throws {
    try fa(
      ["-a", "comune", "pacchetto", "crea", "--in", file, "--sovrascrivi"]
        + (primo.map { ["--da-atto", "\($0)"] } ?? []))
    try fa("-a", cec, "pacchetto", "ricevi", file)
  }

  /// A packet of what the commission has adopted, from its archive to the Comune's.
  func ritorno(dalAtto primo: Int) throws {
    try fa("-a", cec, "pacchetto", "crea", "--in", "ritorno.txt", "--sovrascrivi", "--da-atto", "\(primo)")
    try fa("-a", "comune", "pacchetto", "ricevi", "ritorno.txt")
  }

  /// The commission declares what it has, and the Comune keeps it.
  func testimonia() throws {
    try fa("-a", cec, "ricevuta", "crea", "--in", "ricevuta.txt", "--sovrascrivi")
    try fa("-a", "comune", "ricevuta", "registra", "ricevuta.txt")
  }

  /// The number of the last act of an archive.
  func ultimo(_ archivio: String) throws -> Int {
    let stato = try fa("-a", archivio, "stato", "--json").json
    return try #require((stato["ultimoAtto"] as? [String: Any])?["numero"] as? Int)
  }

  /// Which case a comparison is.
  func caso(_ archivio: String, con altro: String...) throws -> (caso: String, esito: Int32) {
    let run = try esegui(["-a", archivio, "confronta"] + altro + ["--json"])
    let archivi = try #require(try run.json["archivi"] as? [[String: Any]])
    let riscontri = try #require(archivi.first?["riscontri"] as? [[String: Any]])
    return (try #require(riscontri.first?["caso"] as? String), run.status)
  }

  /// Why a command is refused.
  func rifiuto(_ parole: String...) throws -> (chiave: String, esito: Int32) {
    let run = try esegui(parole + ["--json"])
    return (try run.errore["chiave"] as? String ?? "", run.status)
  }

  /// The lists of an archive, row by row.
  func liste(_ archivio: String) throws -> [[String: String]] {
    try fa("-a", archivio, "esporta", "liste", "liste-lette.csv", "--sovrascrivi")
    return try VotoDiEsempio.tabella(folder.url("liste-lette.csv"))
  }

  /// A file of the register with one person only.
  func scriviPersona(_ codice: String, in file: String) throws {
    let righe = try String(contentsOf: esempio.file("anagrafe.csv"), encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: true)
    let sua = try #require(righe.first { $0.contains(codice) })
    try folder.write(file, Array("\(righe[0])\n\(sua)\n".utf8))
  }

  var archivioComune: [UInt8] { get throws { try folder.read("comune/liste.sqlite") } }
  var archivioCec: [UInt8] { get throws { try folder.read("\(cec)/liste.sqlite") } }
}
