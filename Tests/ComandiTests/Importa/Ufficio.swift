import Foundation
import SQLite
import TestSupport
import Testing

/// An electoral office for one test: a folder, and the archive of an invented Comune with two sections and three streets.
///
/// The archive is made once by the program and copied for every test: a copy costs a millisecond.
struct Ufficio {
  let folder: TemporaryFolder
  private let program: Program

  /// Sections 1 and 2. Via Roma: odd numbers and the unnumbered to 1, even to 2; Località Niel: all to 2.
  static let sezioni = """
    numero,sede,indirizzo,accessibile,posti_letto,istituto_detenzione
    1,Scuola,Via Roma 1,S,0,N
    2,Municipio,Via Roma 2,N,0,N

    """
  static let viario = """
    codice_via,specie,denominazione,civico_dal,civico_al,parita,snc,sezione
    V1,Via,Roma,1,99,DISPARI,S,1
    V1,Via,Roma,2,98,PARI,N,2
    V2,Località,Niel,1,999,TUTTI,S,2

    """

  private static let modello = Result { () throws -> TemporaryFolder in
    let folder = TemporaryFolder()
    let program = Program(environment: ["SEZIONALE_ARCHIVIO": folder.path("archivio")], folder: folder.url)
    try folder.write("sezioni.csv", sezioni)
    try folder.write("viario.csv", viario)
    for arguments in [
      ["crea", "--comune", "D839"], ["importa", "sezioni", "sezioni.csv"],
      ["importa", "viario", "viario.csv"],
    ] {
      let run = try program.run(arguments)
      try #require(run.status == 0, "\(arguments): \(run.error)")
    }
    return folder
  }

  /// An archive that somebody else has made in this folder.
  init(folder: TemporaryFolder, program: Program) {
    self.folder = folder
    self.program = program
  }

  init() throws {
    folder = TemporaryFolder()
    program = Program(environment: ["SEZIONALE_ARCHIVIO": folder.path("archivio")], folder: folder.url)
    try FileManager.default.copyItem(at: Self.modello.get().url("archivio"), to: folder.url("archivio"))
  }

  /// Runs the program on this archive; today is 1 September 2023 for every test.
  func callAsFunction(_ arguments: String...) throws -> Program.Run { try esegui(arguments) }

  func esegui(_ arguments: [String]) throws -> Program.Run {
    // No act bears a day that has not come: today is that of the act, when it is later.
    let data = arguments.firstIndex(of: "--data").map { arguments[$0 + 1] } ?? ""
    return try program.run(arguments + ["--oggi", max(data, "2023-09-01")])
  }

  /// Imports this text as a file of that kind.
  func importa(_ tipo: String, _ testo: String, _ opzioni: String...) throws -> Program.Run {
    try importa(tipo, Array(testo.utf8), opzioni)
  }

  func importa(_ tipo: String, _ bytes: [UInt8], _ opzioni: [String] = []) throws -> Program.Run {
    try folder.write("\(tipo).csv", bytes)
    return try program.run(["importa", tipo, "\(tipo).csv", "--oggi", "2023-09-01"] + opzioni)
  }

  /// Runs a line of `sh` in the folder; `$B` is the program.
  func shell(_ line: String) throws -> Program.Run {
    try program.shell(line)
  }

  /// The bytes of the archive: what must not change when a file is refused.
  var archivio: [UInt8] { get throws { try folder.read("archivio/liste.sqlite") } }
}

/// A population register for tests: people from the examples, with some values changed.
enum Anagrafe {
  static let colonne = [
    "id_anagrafe", "codice_fiscale", "cognome", "nome", "sesso", "data_nascita", "codice_luogo_nascita",
    "luogo_nascita", "provincia_nascita", "atto_anno", "atto_numero", "atto_parte", "atto_serie",
    "cittadinanza",
    "altra_cittadinanza", "id_famiglia", "specie_via", "nome_via", "civico", "esponente", "data_residenza",
    "stato",
    "data_stato", "stato_estero", "indirizzo_estero", "elettore", "data_fine_perdita", "lista_aggiunta_ue",
    "sezione_assegnata",
  ]

  typealias Persona = [String: String]

  static let alice = persona(
    id: "A2", codice: "MTALCA99P57L219R", "Amato", "Alice", "F", "1999-09-17", nata: "L219")
  static let antonio = persona(id: "A3", codice: "MTANTN76D25A326R", "Amato", "Antonio", "M", "1976-04-25")
  static let arlian = persona(id: "A4", codice: "RLNNTN64C22A326E", "Arlian", "Antonio", "M", "1964-03-22")
  static let daniela = persona(id: "A7", codice: "RTZDNL88T68A326S", "Artaz", "Daniela", "F", "1988-12-28")

  static func persona(
    id: String, codice: String, _ cognome: String, _ nome: String, _ sesso: String, _ nascita: String,
    nata luogo: String = "A326"
  ) -> Persona {
    [
      "id_anagrafe": id, "codice_fiscale": codice, "cognome": cognome, "nome": nome, "sesso": sesso,
      "data_nascita": nascita, "codice_luogo_nascita": luogo, "luogo_nascita": "Aosta", "cittadinanza": "ITA",
      "id_famiglia": "F1", "specie_via": "Via", "nome_via": "Roma", "civico": "9",
      "data_residenza": "2004-03-06",
      "stato": "RESIDENTE", "elettore": "S", "lista_aggiunta_ue": "N",
    ]
  }

  static func riga(_ persona: Persona, _ colonne: [String] = colonne) -> String {
    colonne.map { persona[$0] ?? "" }.joined(separator: ",")
  }

  /// The file with these people, columns in that order.
  static func csv(_ persone: Persona..., colonne: [String] = colonne) -> String {
    csv(persone, colonne: colonne)
  }

  static func csv(_ persone: [Persona], colonne: [String] = colonne) -> String {
    ([colonne.joined(separator: ",")] + persone.map { riga($0, colonne) }).map { $0 + "\n" }.joined()
  }
}

extension Anagrafe.Persona {
  /// The same person with some values changed.
  func con(_ valori: (String, String)...) -> Self {
    merging(valori, uniquingKeysWith: { $1 })
  }
}

extension Program.Run {
  /// The sentence of a refusal, from JSON; empty when there is none.
  var messaggio: String { get throws { try errore["messaggio"] as? String ?? "" } }

  var errore: [String: Any] { get throws { try json["errore"] as? [String: Any] ?? [:] } }

  /// The report of the first file imported.
  var rapporto: [String: Any] {
    get throws { try #require((try json["importazioni"] as? [[String: Any]])?.first) }
  }

  /// How often a warning was given, by its words.
  func avviso(_ nome: String) throws -> Int {
    let avvisi = try #require(try rapporto["avvisi"] as? [[String: Any]])
    return avvisi.first { $0["avviso"] as? String == nome }?["quanti"] as? Int ?? 0
  }

  func correzione(_ nome: String) throws -> Int {
    let correzioni = try #require(try rapporto["correzioni"] as? [[String: Any]])
    return correzioni.first { $0["correzione"] as? String == nome }?["quante"] as? Int ?? 0
  }

  /// Read, accepted and rejected.
  var conti: [Int?] {
    get throws { try ["lette", "accettate", "scartate"].map { try rapporto[$0] as? Int } }
  }
}

extension Ufficio {
  /// The lines of the lists, one text each, as a query that yields one column says them.
  func righe(_ query: StaticString) throws -> [String] {
    let connection = try Connection(path: folder.path("archivio/liste.sqlite"), .read)
    return try connection.with(query) { statement in
      var righe: [String] = []
      try statement.eachRow { row in righe.append(row.text(0)) }
      return righe
    }
  }
}
