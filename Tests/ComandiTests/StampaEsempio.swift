import Foundation
import TestSupport
import Testing

/// An example Comune with its lists formed and printed once, and the tools with which the prints are read.
final class StampaEsempio: Sendable {
  let nome: String
  let cartella: TemporaryFolder
  let uscita: String

  static let gaby = Result { try StampaEsempio(.gaby) }
  static let latisana = Result { try StampaEsempio(.latisana) }

  static func esempio(_ nome: String) throws -> StampaEsempio { try (nome == "gaby" ? gaby : latisana).get() }

  var dati: URL { Repository.url.appendingPathComponent("Data/esempi/\(nome)") }

  private init(_ esempio: Esempio) throws {
    nome = esempio.nome
    cartella = TemporaryFolder()
    try Self.forma(esempio, in: cartella)
    uscita = try Self.programma(cartella.path("archivio"))(
      "stampa", "liste", "--in", cartella.path("stampe"), "--formato", "pdf,html,csv"
    ).esigi().text
  }

  static func programma(_ archivio: String, _ ambiente: [String: String] = [:]) -> Program {
    var ambiente = ambiente
    ambiente["SEZIONALE_ARCHIVIO"] = archivio
    ambiente["SEZIONALE_DATI"] = Repository.data
    return Program(environment: ambiente)
  }

  /// Makes an archive and forms its lists; `elezione` and `viario` stand in for the files of the example.
  static func forma(
    _ esempio: Esempio, in cartella: TemporaryFolder, elezione: String? = nil, viario: String? = nil,
    _ opzioni: [String] = []
  ) throws {
    let altri = [
      esempio.file("elezione.csv").path: elezione, esempio.file("viario.csv").path: viario,
    ]
    let ricevuto = esempio.ricevuto.map { $0.map { (altri[$0] ?? nil) ?? $0 } }
    try Preparati.copia([ricevuto, [["forma"] + opzioni]], in: cartella)
  }

  // MARK: What was printed

  func file(_ percorso: String) -> URL { cartella.url("stampe/\(percorso)") }

  /// The PDFs of a folder, in order.
  func pdf(_ sotto: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: file(sotto).path).filter { $0.hasSuffix(".pdf") }
      .sorted()
  }

  /// The rows of a CSV, titles left out.
  func righe(_ percorso: String) throws -> [[String]] {
    String(decoding: try Data(contentsOf: file(percorso)), as: UTF8.self).components(separatedBy: "\r\n")
      .dropFirst()
      .filter { !$0.isEmpty }.map { $0.components(separatedBy: ";") }
  }

  /// The rows of all parts of a section list.
  func sezione(_ id: String, _ copia: String) throws -> [[String]] {
    try ["uomini", "donne"].flatMap { try righe("\(copia)/\(id)-\(copia)-\($0).csv") }
  }

  /// The rows of the example's own register, as dictionaries.
  func anagrafe() throws -> [[String: String]] {
    let righe = try String(contentsOf: dati.appendingPathComponent("anagrafe.csv"), encoding: .utf8)
      .replacingOccurrences(of: "\r", with: "").split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
    let titoli = try #require(righe.first)
    return righe.dropFirst().map { Dictionary(zip(titoli, $0)) { prima, _ in prima } }
  }
}

/// What programs of the system read in a PDF.
enum Lettore {
  static func pdftotext(_ file: URL) throws -> String {
    try SystemTool.run("pdftotext", ["-layout", file.path, "-"]).text
  }

  /// What `qpdf --check` says, with its status: 0 and no warning for a sound file.
  static func qpdf(_ file: URL) throws -> (stato: Int32, testo: String) {
    let run = try SystemTool.run("qpdf", ["--check", file.path])
    return (run.status, run.text + run.error)
  }
}
