import Foundation
import TestSupport
import Testing

/// `ricompila` and `stampa concordanza` on the examples: the same people, other numbers, and every figure accounted for.
struct RicompilaTests {
  /// The last ordinary day: the vote is over and the run-off too.
  private static func dopoIlVoto(_ esempio: Esempio) -> String {
    esempio.nome == "gaby" ? "2023-12-01" : "2023-05-15"
  }

  private func chiave(_ run: Program.Run) throws -> String? { try run.errore["chiave"] as? String }

  /// The lists of an archive, by personal file and list.
  private func liste(_ program: Program, _ folder: TemporaryFolder) throws -> [String: [String: String]] {
    try #require(try program("esporta", "liste", "liste.csv", "--sovrascrivi").status == 0)
    var righe: [String: [String: String]] = [:]
    for riga in try Tabella(folder.url("liste.csv")).righe {
      righe["\(riga["fascicolo"] ?? "") \(riga["lista"] ?? "")"] = riga
    }
    return righe
  }

  @Test(
    "after the rounds of a vote: the electors expected, in order from 1, section by section",
    arguments: Esempio.tutti)
  func dopoLeTornate(_ esempio: Esempio) throws {
    let folder = TemporaryFolder()
    let program = try esempio.archivioAggiornato(in: folder)
    let prima = try liste(program, folder)
    let run = try program(
      "ricompila", "--data", Self.dopoIlVoto(esempio), "--motivo", "restano eventi tardivi", "--json")
    try #require(run.status == 0, "\(run.text)")
    let dopo = try liste(program, folder)
    #expect(Set(prima.keys) == Set(dopo.keys))

    // The counts of the fourth round, list by list, section by section, by sex: those of the part that each is in.
    var trovati: [String: Int] = [:]
    for riga in dopo.values {
      let lista = riga["lista"] == "UE-COMUNALE" ? "AGGIUNTA_UE" : riga["lista"] ?? ""
      trovati["\(lista) \(riga["sezione"] ?? "") \(riga["parte"] ?? "")", default: 0] += 1
    }
    let attesi = try Tabella(esempio.atteso.appendingPathComponent("conteggi.csv")).righe.filter {
      $0["momento"] == "T4"
    }
    #expect(!attesi.isEmpty)
    for atteso in attesi {
      let luogo = "\(atteso["lista"] ?? "") \(atteso["sezione"] ?? "")"
      #expect("\(trovati["\(luogo) M"] ?? 0)" == atteso["maschi"], "\(luogo)")
      #expect("\(trovati["\(luogo) F"] ?? 0)" == atteso["femmine"], "\(luogo)")
    }

    // Numbers from 1 without holes, and the sectional order is the general one.
    var generali: [String: [Int]] = [:]
    var sezionali: [String: [(generale: Int, sezionale: Int)]] = [:]
    for riga in dopo.values {
      let parte = "\(riga["lista"] ?? "") \(riga["parte"] ?? "")"
      let generale = try #require(Int(riga["numero_generale"] ?? ""))
      generali[parte, default: []].append(generale)
      guard let sezionale = Int(riga["numero_sezionale"] ?? "") else { continue }
      sezionali["\(parte) \(riga["sezione"] ?? "")", default: []].append((generale, sezionale))
    }
    for numeri in generali.values { #expect(numeri.sorted() == Array(1...numeri.count)) }
    for numeri in sezionali.values {
      #expect(numeri.sorted { $0.generale < $1.generale }.map(\.sezionale) == Array(1...numeri.count))
    }
    #expect(try program("controlla", "--completo").status == 0)

    // The answers to the events still name acts and rounds; none is lost.
    try #require(try program("esporta", "eventi", "eventi.csv", "--oggi", esempio.voto).status == 0)
    let eventi = try Tabella(folder.url("eventi.csv")).righe
    for (evento, atteso) in zip(
      eventi, try Tabella(esempio.atteso.appendingPathComponent("eventi_attesi.csv")).righe)
    {
      #expect(evento["esito"] == atteso["esito"] && evento["progressivo"] == atteso["progressivo"])
    }
  }

  @Test(
    "the old and the new numbers on paper are those of the lists before and after",
    arguments: [Esempio.gaby, .latisana])
  func concordanza(_ esempio: Esempio) throws {
    let folder = TemporaryFolder()
    let program = try esempio.archivioFormato(in: folder)
    #expect(try program("consultazione", "chiudi", "--si").status == 0)
    let prima = try liste(program, folder)
    // From two parts to the single list: every number is another one, or of another part.
    let run = try program("ricompila", "--data", "2025-06-30", "--motivo", "prova", "--json")
    try #require(run.status == 0, "\(run.text)")
    #expect(try run.json["regimePrecedente"] as? String == "parti-distinte")
    let dopo = try liste(program, folder)
    let stampa = try program("stampa", "concordanza", "--in", "carte", "--formato", "csv,html", "--json")
    try #require(stampa.status == 0, "\(stampa.text)")
    #expect(try stampa.json["elettori"] as? Int == prima.count)

    var (generali, sezionali) = (0, 0)
    for nome in try FileManager.default.contentsOfDirectory(atPath: folder.path("carte"))
    where nome.hasSuffix(".csv") && !nome.contains("riepilogo") {
      let lista = nome.contains("ue-comunale") ? "UE-COMUNALE" : "GENERALE"
      let testo = String(decoding: try folder.read("carte/\(nome)"), as: UTF8.self)
      let righe = testo.split(whereSeparator: \.isNewline).map {
        $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      }
      let colonne = Dictionary(
        uniqueKeysWithValues: try #require(righe.first).enumerated().map {
          ($1.replacing("\u{FEFF}", with: ""), $0)
        })
      for riga in righe.dropFirst() {
        func campo(_ nome: String) throws -> String { riga[try #require(colonne[nome])] }
        let elettore = "\(try campo("Fascicolo")) \(lista)"
        let (vecchia, nuova) = (try #require(prima[elettore]), try #require(dopo[elettore]))
        #expect(try campo("Numero generale vecchio") == vecchia["numero_generale"])
        #expect(try campo("Numero sezionale vecchio") == vecchia["numero_sezionale"])
        #expect(try campo("Numero generale nuovo") == nuova["numero_generale"])
        #expect(try campo("Numero sezionale nuovo") == nuova["numero_sezionale"])
        #expect(try campo("Sezione nuova") == nuova["sezione"])
        #expect(nuova["parte"] == "U" && vecchia["parte"] != "U")
      }
      if nome.contains("sezione") { sezionali += righe.count - 1 } else { generali += righe.count - 1 }
    }
    #expect(generali == prima.count && sezionali == prima.count)

    // The same paper twice, byte for byte; and over a paper that is there only if told to.
    #expect(try program("stampa", "concordanza", "--in", "carte", "--formato", "csv").status == 9)
    let primo = try folder.read("carte/concordanza-riepilogo.html")
    #expect(
      try program("stampa", "concordanza", "--in", "carte", "--formato", "html", "--sovrascrivi").status == 0)
    #expect(try folder.read("carte/concordanza-riepilogo.html") == primo)
    // The office's copies have nothing struck, and the volumes are those of the single list.
    try #require(
      try program("stampa", "liste", "--in", "liste", "--formato", "csv", "--copia", "ufficio").status == 0)
    let generale = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder.path("liste/ufficio")).first {
        $0.hasPrefix("lista-generale") && $0.hasSuffix(".csv")
      })
    #expect(
      !String(decoding: try folder.read("liste/ufficio/\(generale)"), as: UTF8.self).contains("cancellato"))
  }

  @Test(
    "from the first round to the run-off the lists are not written again; then the events that wait are named"
  )
  func tornate() throws {
    let folder = TemporaryFolder()
    let program = try Esempio.gaby.archivioFormato(in: folder)
    // Nothing to do before: the lists have just been formed. The rounds have not begun, so that is the reason.
    let inOrdine = try program("ricompila", "--data", "2023-09-26", "--motivo", "prova", "--json")
    #expect(try (inOrdine.status, chiave(inOrdine)) == (4, "ricompilazione-senza-effetto"))
    // The day after the term of the first round, held or not.
    let scaduta = try program("ricompila", "--data", "2023-09-27", "--json")
    #expect(try (scaduta.status, chiave(scaduta)) == (4, "tornate-in-corso"))
    #expect(try program("revisione", "delibera", "--tornata", "1", "--data", "2023-09-26").status == 0)
    let prima = try folder.read("archivio/liste.sqlite")
    // 12 November is the vote, 26 November the day of a run-off.
    for giorno in ["2023-09-26", "2023-11-12", "2023-11-26"] {
      let run = try program("ricompila", "--data", giorno, "--json")
      #expect(try (run.status, chiave(run)) == (4, "tornate-in-corso"))
      #expect(try run.errore["norma"] as? String == "art. 32, c. 4, d.P.R. 223/1967")
    }
    let dopo = try program("ricompila", "--data", "2023-11-27", "--json")
    #expect(try (dopo.status, chiave(dopo)) == (10, "revisioni-aperte"))
    #expect(dopo.text.contains("eventi ricevuti attendono"))
    #expect(try folder.read("archivio/liste.sqlite") == prima)
    let prova = try program("ricompila", "--data", "2023-11-27", "--motivo", "urgenza", "--prova")
    #expect(prova.status == 0 && prova.text.contains("nulla è stato scritto"))
    #expect(try folder.read("archivio/liste.sqlite") == prima)
    // Closed before its vote: it was called off, and the rounds with it.
    #expect(try program("consultazione", "chiudi", "--si").status == 0)
    #expect(try program("ricompila", "--data", "2023-10-01", "--motivo", "voto rinviato").status == 0)
  }

  @Test("while the lists are locked: exit 8, for the lists and for the sections")
  func bloccate() throws {
    let folder = TemporaryFolder()
    let program = try Esempio.gaby.archivioFormato(in: folder)
    for (indice, giorno) in Esempio.gaby.tornate.enumerated() {
      try #require(
        try program("revisione", "delibera", "--tornata", "\(indice + 1)", "--data", giorno).status == 0)
    }
    let iscritti = try Tabella(Esempio.gaby.atteso.appendingPathComponent("conteggi.csv")).righe.first {
      $0["momento"] == "T4" && $0["lista"] == "GENERALE"
    }
    let blocco = try program(
      "blocca", "--senza-seconda-copia", "prova", "--data", "2023-10-28", "--iscritti",
      try #require(iscritti?["totale"]))
    try #require(blocco.status == 0, "\(blocco.error)")
    let ricompila = try program("ricompila", "--data", "2023-11-28", "--motivo", "prova", "--json")
    #expect(try (ricompila.status, chiave(ricompila)) == (8, "liste-bloccate"))
    let ripartisci = try program(
      "ripartisci", "adotta", "--viario", Esempio.gaby.file("viario.csv").path, "--data", "2023-11-28",
      "--json")
    #expect(try (ripartisci.status, chiave(ripartisci)) == (8, "liste-bloccate"))
    #expect(try program("consultazione", "chiudi", "--si", "--oggi", "2023-11-13").status == 0)
    #expect(try program("ricompila", "--data", "2023-11-28", "--motivo", "prova").status == 0)
    // Each elector's record says which act gave the numbers that he has.
    let elettore = try program("elettore", "1")
    #expect(elettore.status == 0 && elettore.text.contains("nuovi numeri"))
    #expect(try program("stampa", "verbale", "--in", "carte", "--formato", "csv").status == 0)
  }

  @Test("the run-off keeps the lists still until its last day")
  func ballottaggio() throws {
    let folder = TemporaryFolder()
    let program = try Esempio.latisana.archivioFormato(in: folder)
    let indetto = try program(
      "consultazione", "ballottaggio", "--primo", "2023-04-16", "--secondo", "2023-04-17", "--data",
      "2023-04-05")
    try #require(indetto.status == 0, "\(indetto.error)")
    // The first round was on 2 and 3 April 2023.
    for (giorno, atteso) in [("2023-04-10", "tornate-in-corso"), ("2023-04-17", "tornate-in-corso")] {
      let run = try program("ricompila", "--data", giorno, "--json")
      #expect(try (run.status, chiave(run)) == (4, atteso))
    }
    let dopo = try program("ricompila", "--data", "2023-04-18", "--json")
    #expect(try chiave(dopo) == "revisioni-aperte")
  }

  @Test("section lists alone: general numbers stay; they cannot follow a change of the law")
  func soltantoSezionali() throws {
    let folder = TemporaryFolder()
    let program = try Esempio.latisana.archivioFormato(in: folder)
    for (indice, giorno) in Esempio.latisana.tornate.enumerated() {
      try #require(
        try program("revisione", "delibera", "--tornata", "\(indice + 1)", "--data", giorno).status == 0)
    }
    let prima = try liste(program, folder)
    let run = try program(
      "ricompila", "--soltanto-sezionali", "--data", "2023-05-15", "--motivo", "prova", "--json")
    try #require(run.status == 0, "\(run.text)")
    let dopo = try liste(program, folder)
    #expect(prima.mapValues { $0["numero_generale"] } == dopo.mapValues { $0["numero_generale"] })
    #expect(prima.mapValues { $0["numero_sezionale"] } != dopo.mapValues { $0["numero_sezionale"] })
    let stampa = try program("stampa", "concordanza", "--in", "carte", "--formato", "csv")
    #expect(stampa.status == 0)
    let carte = try FileManager.default.contentsOfDirectory(atPath: folder.path("carte"))
    #expect(!carte.contains { $0.contains("lista-generale") })
    let regime = try program(
      "ricompila", "--soltanto-sezionali", "--data", "2025-06-30", "--motivo", "prova", "--json")
    #expect(try (regime.status, chiave(regime)) == (4, "cambio-di-regime"))
    #expect(try program("controlla", "--completo").status == 0)
  }

  @Test("a concordance is of an act that has given numbers; the archive must have one")
  func senzaConcordanza() throws {
    let folder = TemporaryFolder()
    let program = try Esempio.gaby.archivioFormato(in: folder)
    let mai = try program("stampa", "concordanza", "--in", "carte", "--json")
    #expect(try (mai.status, chiave(mai)) == (4, "senza-concordanza"))
    let primo = try program("stampa", "concordanza", "--in", "carte", "--atto", "1", "--json")
    #expect(try (primo.status, chiave(primo)) == (4, "senza-concordanza"))
    let nessuno = try program("stampa", "concordanza", "--in", "carte", "--atto", "9", "--json")
    #expect(try (nessuno.status, chiave(nessuno)) == (2, "atto-inesistente"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("carte")))
  }
}
