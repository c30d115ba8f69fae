import Archivio
import Elettorato
import Foundation
import Testing
import Ufficio

@testable import SQLite

/// An office of an example Comune, in process: its vote called, its lists formed, its events received.
final class UfficioDiProva: Sendable {
  let cartella: String

  private static let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Data")

  /// A file of the example.
  static func esempio(_ nome: String) -> String { data.appendingPathComponent("esempi/gaby/\(nome)").path }

  /// Made once, copied for every test.
  private static let modello = Result { try UfficioDiProva(vuoto: ()).preparato() }

  init() throws {
    cartella = Self.nuova()
    let modello = try Self.modello.get()
    try FileManager.default.copyItem(atPath: modello.archivio, toPath: archivio)
  }

  /// One that has nothing yet, not even an archive.
  init(vuoto: Void) { cartella = Self.nuova() }

  deinit { try? FileManager.default.removeItem(atPath: cartella) }

  private static func nuova() -> String {
    FileManager.default.temporaryDirectory.path + "/ufficio-\(UUID().uuidString)"
  }

  private var archivio: String { cartella + "/archivio" }

  /// The office on a day.
  func il(
    _ giorno: String, prova: Bool = false, incarico: Incarico? = nil,
    avanzamento: @escaping @Sendable (Avanzamento) -> Void = { _ in }
  ) throws -> Ufficio {
    let oggi = try #require(Giorno(iso: giorno.utf8))
    let dati = Self.data.path
    return Ufficio(
      luoghi: .init(archivio: { [archivio] in archivio }, dati: { dati }), oggi: oggi,
      giornoDellaMacchina: oggi,
      operatore: Operatore(utente: 1000, nome: "prova", programma: "sezionale di prova"),
      incarico: incarico, prova: prova, caso: .da(seme: "prova"), avanzamento: avanzamento)
  }

  /// What the archive holds, byte by byte: what a refusal must not change.
  var bytes: Data { get throws { try Data(contentsOf: URL(fileURLWithPath: archivio + "/liste.sqlite")) } }

  /// The lines of the local register, the last one first.
  func registro() throws -> [String] {
    let connection = try Connection(path: archivio + "/liste.sqlite", .read)
    return try connection.with("SELECT operazione FROM registro ORDER BY numero DESC") { statement in
      var righe: [String] = []
      try statement.eachRow { righe.append($0.text(0)) }
      return righe
    }
  }

  /// Somebody with a database program, behind the back of ours: triggers are put back as they were.
  func altera(_ istruzione: String) throws {
    let connection = try Connection(path: archivio + "/liste.sqlite", .write)
    let trigger = try connection.with(
      "SELECT name || char(9) || sql FROM sqlite_schema WHERE type = 'trigger'"
    ) { statement in
      var righe: [[String]] = []
      try statement.eachRow { row in
        righe.append(row.text(0).split(separator: "\t", maxSplits: 1).map(String.init))
      }
      return righe
    }
    for nome in trigger { _ = try connection.evaluate("DROP TRIGGER \(nome[0])") }
    _ = try connection.evaluate(istruzione)
    for testo in trigger { _ = try connection.evaluate(testo[1]) }
  }

  private func preparato() throws -> UfficioDiProva {
    let ufficio = try il("2023-08-31")
    _ = try ufficio.crea(RichiestaDiCreazione("D839"))
    for tipo in [Ricezione.Tipo.sezioni, .viario, .luoghi, .comuniCitati, .anagrafe] {
      let file = Self.esempio("\(tipo.rawValue.replacing("-", with: "_")).csv")
      _ = try ufficio.importa(RichiestaDiImportazione(tipo, file: file))
    }
    _ = try ufficio.indici(Self.esempio("elezione.csv"))
    _ = try ufficio.forma(RichiestaDiFormazione(prevale: .legge))
    _ = try il("2023-12-31").importa(RichiestaDiImportazione(.eventi, file: Self.esempio("eventi.csv")))
    return self
  }
}

/// A day from its text.
func giorno(_ testo: String) throws -> Giorno { try #require(Giorno(iso: testo.utf8)) }
