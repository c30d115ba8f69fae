import Foundation
import TestSupport
import Testing

/// `ripartisci`: scenarios, the limits of the law, and the act that moves the electors.
struct RipartisciTests {
  private let folder: TemporaryFolder
  private let program: Program

  /// Latisana: 14 sections of about 870 electors. Its vote is closed, so that no round stands in the way. Made once, copied by each test.
  private static let modello = Result { () throws -> TemporaryFolder in
    let folder = TemporaryFolder()
    let program = try Esempio.latisana.archivioFormato(in: folder)
    try #require(try program("consultazione", "chiudi", "--si").status == 0)
    return folder
  }

  init() throws {
    folder = TemporaryFolder()
    program = Program(environment: ["SEZIONALE_ARCHIVIO": folder.path("archivio")], folder: folder.url)
    try FileManager.default.copyItem(at: Self.modello.get().url("archivio"), to: folder.url("archivio"))
  }

  private func chiave(_ run: Program.Run) throws -> String? { try run.errore["chiave"] as? String }

  private func righe(_ file: String) throws -> [String] {
    try String(contentsOf: Esempio.latisana.file(file), encoding: .utf8).split(separator: "\n").map(
      String.init)
  }

  /// The street index with its rows changed; `nil` drops a row.
  private func scrivi(_ nome: String, _ cambia: ([String]) -> [String]?) throws {
    let righe = try righe("viario.csv")
    let nuove = righe.dropFirst().compactMap { riga in
      cambia(riga.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
    }
    try folder.write(
      nome, ([righe[0]] + nuove.map { $0.joined(separator: ",") }).map { $0 + "\n" }.joined())
  }

  /// Section 14 into 13.
  private func fusione() throws {
    try scrivi("fusione.csv") { campi in
      campi.last == "14" ? campi.dropLast() + ["13"] : campi
    }
    try folder.write(
      "sezioni13.csv", try righe("sezioni.csv").filter { !$0.hasPrefix("14,") }.map { $0 + "\n" }.joined())
  }

  /// What the exported lists say of who is where.
  private func sezioni() throws -> [String: String] {
    try #require(try program("esporta", "liste", "liste.csv", "--sovrascrivi").status == 0)
    return Dictionary(
      uniqueKeysWithValues: try Tabella(folder.url("liste.csv")).righe.map {
        ("\($0["fascicolo"] ?? "") \($0["lista"] ?? "")", $0["sezione"] ?? "")
      })
  }

  private func elettori(_ run: Program.Run, _ sezione: Int?) throws -> [String: Any] {
    let righe = try #require(try run.json["sezioni"] as? [[String: Any]])
    return try #require(righe.first { $0["sezione"] as? Int == sezione })
  }

  @Test("the index in force moves nobody, and the counts are those expected")
  func inVigore() throws {
    let run = try program(
      "ripartisci", "simula", "--viario", Esempio.latisana.file("viario.csv").path, "--json")
    #expect(run.status == 0, "\(run.text)")
    #expect(try run.json["spostati"] as? Int == 0)
    for atteso in try Tabella(Esempio.latisana.atteso.appendingPathComponent("conteggi.csv")).righe
    where atteso["momento"] == "INIZIALE" && atteso["lista"] == "GENERALE" {
      let riga = try elettori(run, Int(atteso["sezione"] ?? ""))
      #expect("\(riga["elettori"] ?? "")" == atteso["totale"])
      #expect((riga["bloccoAL"] as? Int ?? 0) + (riga["bloccoMZ"] as? Int ?? 0) == riga["elettori"] as? Int)
    }
  }

  @Test(
    "a section over 1,200 and electors without a section are out of the law: exit 4 with the articles, 0 with a reason"
  )
  func irregolare() throws {
    try fusione()
    let prima = try folder.read("archivio/liste.sqlite")
    let argomenti = [
      "ripartisci", "simula", "--viario", "fusione.csv", "--sezioni", "sezioni13.csv", "--json",
    ]
    let run = try program.run(argomenti)
    #expect(run.status == 4)
    let trovate = try #require(try run.json["irregolarita"] as? [[String: Any]])
    #expect(trovate.map { $0["chiave"] as? String } == ["oltre-il-massimo", "senza-sezione"])
    #expect(
      trovate.map { $0["norma"] as? String } == [
        "art. 34, c. 2, d.P.R. 223/1967", "art. 36, d.P.R. 223/1967",
      ])
    // Expected at formation: section 13 and section 14 together, but for who is abroad and had the section alone.
    let conteggi = try Tabella(Esempio.latisana.atteso.appendingPathComponent("conteggi.csv")).righe.filter {
      $0["momento"] == "INIZIALE" && $0["lista"] == "GENERALE"
    }
    let totale = try ["13", "14"].reduce(0) { somma, sezione in
      somma + (try #require(Int(conteggi.first { $0["sezione"] == sezione }?["totale"] ?? "")))
    }
    let (tredici, nessuna) = (try elettori(run, 13), try elettori(run, nil))
    #expect((tredici["elettori"] as? Int ?? 0) + (nessuna["elettori"] as? Int ?? 0) == totale)
    #expect(try elettori(run, 14)["elettori"] as? Int == 0)
    #expect(try run.json["svuotate"] as? [Int] == [14])
    #expect(try program.run(argomenti + ["--motivo", "sede unica"]).status == 0)
    #expect(try folder.read("archivio/liste.sqlite") == prima)
  }

  @Test("addresses that the index does not have are listed, with how many live there; nobody is guessed")
  func scoperti() throws {
    // Via Cavour is left out of the index altogether.
    try scrivi("senza-cavour.csv") { campi in campi[2] == "Cavour" ? nil : campi }
    let run = try program(
      "ripartisci", "simula", "--viario", "senza-cavour.csv", "--scrivi", "scenario.csv", "--scoperti",
      "scoperti.csv", "--motivo", "prova", "--json")
    #expect(run.status == 0, "\(run.text)")
    let perdono = try #require(try run.json["perdonoLaSezione"] as? Int)
    #expect(perdono > 0)
    let scoperti = String(decoding: try folder.read("scoperti.csv"), as: UTF8.self).split(
      whereSeparator: \.isNewline
    )
    .dropFirst().map { $0.split(separator: ";") }
    #expect(scoperti.allSatisfy { $0[0].hasPrefix("Via Cavour ") && $0[1] == "via non compresa nel viario" })
    #expect(scoperti.reduce(0) { $0 + (Int($1[2]) ?? 0) } == perdono)
    // From the lists: who dwells there, residents abroad left out, who keep the section.
    try #require(try program("esporta", "liste", "liste.csv").status == 0)
    let tutti = try Tabella(folder.url("liste.csv")).righe.count {
      ($0["indirizzo"] ?? "").hasPrefix("Via Cavour ")
    }
    #expect(perdono <= tutti)
    let scenario = String(decoding: try folder.read("scenario.csv"), as: UTF8.self).split(
      whereSeparator: \.isNewline)
    #expect(scenario.count == 1 + 14 + 1)
    #expect(
      try program("ripartisci", "simula", "--viario", "senza-cavour.csv", "--scrivi", "scenario.csv").status
        == 9)
  }

  @Test("scenarios side by side with what is in force")
  func confronto() throws {
    try fusione()
    try scrivi("altro.csv") { campi in campi.last == "2" ? campi.dropLast() + ["1"] : campi }
    let run = try program(
      "ripartisci", "confronta", "fusione.csv", "altro.csv", "--sezioni", "sezioni13.csv", "--sezioni",
      Esempio.latisana.file("sezioni.csv").path, "--json")
    #expect(run.status == 0, "\(run.text)")
    let scenari = try #require(try run.json["scenari"] as? [[String: Any]])
    #expect(scenari.map { $0["nome"] as? String } == ["oggi", "fusione.csv", "altro.csv"])
    #expect(scenari.map { $0["sezioni"] as? Int } == [14, 13, 14])
    #expect(scenari[0]["spostati"] as? Int == 0)
    let simulata = try program(
      "ripartisci", "simula", "--viario", "fusione.csv", "--sezioni", "sezioni13.csv", "--json")
    #expect(scenari[1]["spostati"] as? Int == (try simulata.json["spostati"] as? Int))
    // Section 2 is left to who is abroad and has no other address.
    #expect(scenari[2]["minima"] as? Int ?? 0 < 100 && scenari[2]["senzaSezione"] as? Int == 0)
    for scenario in scenari {
      let sezioni = try #require(scenario["elettoriPerSezione"] as? [[String: Any]])
      let somma = sezioni.reduce(0) { $0 + ($1["elettori"] as? Int ?? 0) }
      let totale = try Tabella(Esempio.latisana.atteso.appendingPathComponent("conteggi.csv")).righe.filter {
        $0["momento"] == "INIZIALE" && $0["lista"] == "GENERALE"
      }.reduce(0) { $0 + (Int($1["totale"] ?? "") ?? 0) }
      #expect(somma + (scenario["senzaSezione"] as? Int ?? 0) == totale)
    }
    let due = try program(
      "ripartisci", "confronta", "A.csv", "B.csv", "C.csv", "--sezioni", "a", "--sezioni", "b")
    #expect(due.status == 2)
  }

  @Test("adopted in the semestral revision: the street index, the sections and the electors, in one act")
  func adozione() throws {
    try fusione()
    let prima = try sezioni()
    let argomenti = [
      "ripartisci", "adotta", "--viario", "fusione.csv", "--sezioni", "sezioni13.csv", "--data", "2023-06-12",
      "--protocollo", "2023/77", "--json",
    ]
    let irregolare = try program.run(argomenti)
    #expect(try (irregolare.status, chiave(irregolare)) == (4, "ripartizione-irregolare"))
    let prova = try program.run(argomenti + ["--motivo", "sede unica", "--prova"])
    #expect(prova.status == 0)
    #expect(try sezioni() == prima)
    let run = try program.run(argomenti + ["--motivo", "sede unica"])
    try #require(run.status == 0, "\(run.text)")
    #expect(try run.json["impronta"] as? String == (try prova.json["impronta"] as? String))
    let dopo = try sezioni()
    #expect(Set(prima.keys) == Set(dopo.keys))
    #expect(
      prima.filter { $0.value != "14" } == dopo.filter { prima[$0.key] != "14" }, "nobody else has moved")
    #expect(Set(prima.filter { $0.value == "14" }.keys.map { dopo[$0] }) == ["13", ""])
    #expect(try run.json["luoghiSenzaSezione"] as? [String] == ["L3"])
    #expect(try program("controlla", "--completo").status == 0)
    // Section 14 is no more: it is not printed, and cannot be asked for.
    #expect(try program("stampa", "liste", "--in", "l", "--formato", "csv", "--sezione", "14").status == 2)
    #expect(
      try program("stampa", "liste", "--in", "l", "--formato", "csv", "--sezione", "13", "--copia", "ufficio")
        .status == 0)
    let stampa = try program("stampa", "concordanza", "--in", "c", "--formato", "csv", "--json")
    #expect(try stampa.json["elettori"] as? Int == prima.count { $0.value == "14" })
    // A second time there is nothing to do; the files are recorded as received.
    let ancora = try program.run(argomenti + ["--motivo", "sede unica"])
    #expect(try (ancora.status, chiave(ancora)) == (4, "ripartizione-senza-effetto"))
    #expect(try program("importa", "viario", "fusione.csv").text.contains("già importato"))
    // And back, in the semester after: section 14 goes on from the last number that it has used.
    let indietro = try program(
      "ripartisci", "adotta", "--viario", Esempio.latisana.file("viario.csv").path, "--sezioni",
      Esempio.latisana.file("sezioni.csv").path, "--data", "2023-12-20", "--json")
    #expect(indietro.status == 0, "\(indietro.text)")
    #expect(try sezioni() == prima)
    #expect(try program("controlla", "--completo").status == 0)
  }

  @Test(
    "outside the days of the semestral revision it is refused, and the next ones are named",
    arguments: [
      ("2023-04-20", "dal 21 aprile 2023 al 20 giugno 2023"),
      ("2023-06-21", "dal 21 ottobre 2023 al 20 dicembre 2023"),
      ("2023-10-20", "dal 21 ottobre 2023 al 20 dicembre 2023"),
      ("2023-12-21", "dal 21 aprile 2024 al 20 giugno 2024"),
    ])
  func giorni(_ giorno: String, _ prossimi: String) throws {
    try fusione()
    let run = try program(
      "ripartisci", "adotta", "--viario", "fusione.csv", "--sezioni", "sezioni13.csv", "--data", giorno,
      "--motivo", "prova", "--json")
    #expect(try (run.status, chiave(run)) == (4, "fuori-dalla-semestrale"))
    #expect(try run.errore["norma"] as? String == "artt. 35, 39 e 40, d.P.R. 223/1967")
    #expect(run.text.contains(prossimi))
  }

  @Test("refused while the rounds of a vote run")
  func tornate() throws {
    let folder = TemporaryFolder()
    let program = try Esempio.gaby.archivioFormato(in: folder)
    #expect(try program("revisione", "delibera", "--tornata", "1", "--data", "2023-09-26").status == 0)
    let run = try program(
      "ripartisci", "adotta", "--viario", Esempio.gaby.file("viario.csv").path, "--data", "2023-10-25",
      "--json")
    #expect(try (run.status, chiave(run)) == (4, "tornate-in-corso"))
  }

  @Test("a file that is not understood is refused with line, column and reason; nothing is written")
  func malformati() throws {
    let prima = try folder.read("archivio/liste.sqlite")
    try scrivi("ignota.csv") { campi in campi.last == "14" ? campi.dropLast() + ["99"] : campi }
    let ignota = try program("ripartisci", "simula", "--viario", "ignota.csv")
    #expect(ignota.status == 3)
    #expect(ignota.error.contains("colonna «sezione»") && ignota.error.contains("la sezione 99 non esiste"))
    try folder.write("vuoto.csv", try righe("viario.csv")[0] + "\n")
    #expect(try program("ripartisci", "simula", "--viario", "vuoto.csv").status == 3)
    #expect(
      try program("ripartisci", "adotta", "--viario", "vuoto.csv", "--data", "2023-06-12").status == 3)
    #expect(try program("ripartisci", "simula", "--viario", "non-c-e.csv").status == 9)
    #expect(try program("ripartisci", "simula").status == 2)
    #expect(try program("ripartisci").status == 2)
    #expect(try folder.read("archivio/liste.sqlite") == prima)
  }
}
