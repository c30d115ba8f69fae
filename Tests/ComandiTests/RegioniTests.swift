import Foundation
import TestSupport
import Testing

/// The Region of a Comune, from the folder of its rule set to what hangs in the office.
@Suite("Regions")
struct RegioniTests {
  /// An archive with its own copy of `Data`, where rule sets can be dropped.
  private struct Prova {
    let folder: TemporaryFolder
    let program: Program

    init(_ comune: String) throws {
      folder = TemporaryFolder()
      let dati = folder.path("dati")
      try FileManager.default.copyItem(atPath: Repository.data, toPath: dati)
      program = Program(
        environment: ["SEZIONALE_ARCHIVIO": folder.path("archivio"), "SEZIONALE_DATI": dati],
        folder: folder.url)
      try #require(try program("crea", "--comune", comune).status == 0)
    }

    func callAsFunction(_ parole: String...) throws -> Program.Run { try program.run(parole) }

    func drop(_ name: String, _ text: String) throws {
      let path = folder.path("dati/ordinamenti/\(name)")
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }

    func elezione(_ values: [(String, String)]) throws {
      try folder.write("e.csv", "chiave,valore\n" + values.map { "\($0),\($1)\n" }.joined())
    }
  }

  private static let potenza = [
    ("comune", "Potenza"), ("codice_istat", "076063"), ("codice_catastale", "G942"), ("provincia", "PZ"),
    ("regione", "Basilicata"), ("consultazioni", "regionale"), ("data_voto", "2024-04-21"),
  ]

  @Test("a rule set dropped among the others is found by listing, and its day comes out")
  func dropped() throws {
    let prova = try Prova("G942")
    try prova.elezione(Self.potenza)
    let before = try prova("consultazione", "indici", "e.csv", "--prova")
    #expect(before.status == 0, "\(before.error)")
    #expect(before.text.contains("ordinamento: statale"))
    #expect(before.error.contains("spettano alla legge della Regione Basilicata"))
    try prova.drop(
      "basilicata/scadenze.csv",
      """
      codice,forma,giorni,da,fino_a,consultazioni,turno,vigente_dal,vigente_al,atto,luogo,regola,chi,adempimento,comando,riscontro
      CANDIDATES_END,entro,33,prima-del-voto,,regionale,primo,,,L.R. Basilicata 20/2018,,,Presentatori delle liste,Termine della presentazione delle candidature.,,

      """)
    let run = try prova("consultazione", "indici", "e.csv")
    #expect(run.status == 0, "\(run.error)")
    #expect(run.text.contains("ordinamento: basilicata"))
    let calendar = try prova("scadenze", "--json", "--oggi", "2024-03-01")
    #expect(try calendar.scadenze["CANDIDATES_END"]?["data"] as? String == "2024-03-19")
    #expect(try calendar.scadenze["CANDIDATES_START"] == nil)
  }

  @Test("a loose file among the rule sets is refused, not ignored")
  func loose() throws {
    let prova = try Prova("G942")
    try prova.elezione(Self.potenza)
    try prova.drop("basilicata.csv", "codice\n")
    let run = try prova("consultazione", "indici", "e.csv")
    #expect(run.status == 3)
    #expect(
      run.error.contains("un ordinamento è una cartella") && run.error.contains("basilicata/scadenze.csv"))
  }

  @Test(
    "what is not known is said at the call, by mostra, by scadenze, on paper and in the exported calendar")
  func unknown() throws {
    let prova = try Prova("D839")
    try prova.elezione([
      ("comune", "Gaby"), ("codice_istat", "007029"), ("codice_catastale", "D839"), ("provincia", "AO"),
      ("regione", "Valle d'Aosta"), ("consultazioni", "regionale"), ("data_voto", "2025-09-28"),
    ])
    let call = try prova("consultazione", "indici", "e.csv")
    #expect(call.status == 0, "\(call.error)")
    // The rule set of Valle d'Aosta has rows for the Comuni alone.
    #expect(call.text.contains("ordinamento: valle-d-aosta"))
    #expect(call.error.contains("per le elezioni regionali"))
    let words = "Termini non noti (elezioni regionali)"
    let asks = "Chiederli a: ufficio elettorale della Regione Valle d'Aosta"
    #expect(call.text.contains(words) && call.text.contains(asks))
    #expect(try prova("consultazione", "mostra").text.contains(words))
    let shown = try prova("scadenze", "--oggi", "2025-08-01")
    #expect(shown.text.contains(words) && shown.text.contains("CANDIDATES_START"))
    let json = try prova("scadenze", "--oggi", "2025-08-01", "--json").json
    let unknown = try #require(json["nonNoti"] as? [[String: Any]])
    let start = try #require(unknown.first { $0["termine"] as? String == "CANDIDATES_START" })
    #expect(start["chiedereA"] as? String == "ufficio elettorale della Regione Valle d'Aosta")
    #expect(
      !(json["scadenze"] as? [[String: Any]] ?? []).contains { $0["codice"] as? String == "CANDIDATES_START" }
    )
    try #require(try prova("scadenze", "--ics", "s.ics", "--oggi", "2025-08-01").status == 0)
    #expect(
      try String(decoding: prova.folder.read("s.ics"), as: UTF8.self).contains(
        "TERMINI_NON_NOTI-D839-2025-09-28"))
    try #require(
      try prova("stampa", "scadenze", "--in", "c", "--formato", "html", "--oggi", "2025-08-01").status == 0)
    let paper = try String(contentsOfFile: prova.folder.path("c/scadenze.html"), encoding: .utf8)
    #expect(paper.contains("Termini non noti") && paper.contains("ufficio elettorale della Regione"))
  }

  @Test(
    "a consultation cannot declare another Comune, Province or Region than the archive's",
    arguments: [
      ("regione", "Piemonte"), ("provincia", "TO"), ("codice_istat", "001272"), ("comune", "Torino"),
    ])
  func contradiction(_ key: String, _ value: String) throws {
    let archive = try EsempioDiArchivio.vuoto()
    let run = try archive("consultazione", "indici", try archive.elezione([(key, value)]))
    #expect(run.status == 3)
    #expect(run.error.contains("«\(key)» è «\(value)»"), "\(run.error)")
    #expect(try archive("consultazione", "mostra").status == 4, "nothing was called")
  }

  @Test("the Comune written in capitals or with its second language is the same")
  func sameComune() throws {
    let archive = try EsempioDiArchivio.vuoto()
    let file = try archive.elezione([("comune", "GABY"), ("regione", "Valle d'Aosta/Vallée d'Aoste")])
    #expect(try archive("consultazione", "indici", file, "--prova").status == 0)
  }

  @Test("a vote on other days than the year's asks for a reason: exit 10")
  func days() throws {
    let archive = try EsempioDiArchivio.vuoto()
    let values = [("data_voto_secondo_giorno", "2023-11-13")]
    let run = try archive("consultazione", "indici", try archive.elezione(values))
    #expect(run.status == 10)
    #expect(
      run.error.contains("nella sola domenica") && run.error.contains("[motivo.giorni-di-voto-diversi]"))
    let file = try archive.elezione(values + [("motivo.giorni-di-voto-diversi", "decreto n. 5")])
    #expect(try archive("consultazione", "indici", file).status == 0)
    #expect(try archive("consultazione", "mostra").text.contains("decreto n. 5"))
  }
}
