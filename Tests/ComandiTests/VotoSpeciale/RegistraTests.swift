import Foundation
import TestSupport
import Testing

@Suite("A request typed in one by one", .serialized)
struct RegistraTests {
  /// H001 of the example, field by field, in the order of the columns.
  private static let degente = [
    "H001", "LTYLSE94S69A326G", "Letey", "Elisa", "2023-10-30", "L1", "S", "1",
  ]

  private func registra(
    _ voto: VotoDiEsempio, _ specie: String, _ righe: [String], _ opzioni: String...
  ) throws -> Program.Run {
    try voto.program.run(
      ["richieste", "registra", specie, "--oggi", voto.voto] + opzioni,
      input: Array((righe.map { $0 + "\n" }.joined()).utf8))
  }

  private func quante(_ voto: VotoDiEsempio) throws -> Int {
    let run = try voto.fai("richieste", "mostra", "--json", "--oggi", voto.voto)
    return (try run.json["richieste"] as? [Any])?.count ?? -1
  }

  @Test("it shows the elector found, asks, and is the very request of the file")
  func registrata() throws {
    let voto = try VotoDiEsempio(.gaby)
    let run = try registra(voto, "degenti", Self.degente + ["s"])
    #expect(run.status == 0, "\(run.error)")
    let liste = try lista(voto, "LTYLSE94S69A326G")
    #expect(
      run.text.contains(
        "iscritto        sezione \(liste["sezione"] ?? ""), n. \(liste["numero_sezionale"] ?? "") della lista sezionale"
      ))
    #expect(run.text.contains("registrata la richiesta n. 1"))
    #expect(!run.error.contains("LTYLSE"), "no personal data among the errors")
    // The same by file, and typed again: no second one.
    let file = try voto.fai(
      "importa", "richieste-degenti", voto.esempio.file("richieste_degenti.csv").path, "--oggi", voto.voto)
    #expect(file.error.contains("già ricevute, e lasciate come sono: 1 richiesta"))
    let ancora = try registra(voto, "degenti", Self.degente + ["s"], "--json")
    #expect(try ancora.json["giaRicevuta"] as? Bool == true && ancora.json["numero"] as? Int == 1)
    #expect(try quante(voto) == 6)
    let ufficio = Ufficio(folder: voto.folder, program: voto.program)
    let registro = try ufficio.righe("SELECT operazione FROM registro")
    #expect(
      registro.contains {
        $0.hasPrefix(
          "richieste registra richieste-degenti: lette 1, accettate 1, scartate 0; file riservato ")
      })
    #expect(try voto.program("controlla", "--completo").status == 0)
  }

  private func lista(_ voto: VotoDiEsempio, _ codice: String) throws -> [String: String] {
    try voto.fai("esporta", "liste", "liste.csv", "--sovrascrivi")
    return try #require(
      try VotoDiEsempio.tabella(voto.folder.url("liste.csv")).first { $0["codice_fiscale"] == codice })
  }

  @Test("every kind typed is the same as imported")
  func specie() throws {
    for (specie, esempio) in [
      ("domicilio", Esempio.gaby), ("degenti", .gaby), ("detenuti", .gaby), ("naviganti", .latisana),
    ] {
      let voto = try VotoDiEsempio(esempio)
      let nome = specie == "naviganti" ? specie : "richieste_\(specie)"
      let testo = try String(contentsOf: esempio.file("\(nome).csv"), encoding: .utf8)
      let prime = testo.split(separator: "\n").dropFirst().prefix(3)
      for riga in prime {
        let campi = riga.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        let run = try registra(voto, specie, campi, "--si")
        #expect(run.status == 0, "\(specie): \(run.error)")
      }
      let run = try voto.fai(
        "importa", nome.replacing("_", with: "-"), esempio.file("\(nome).csv").path, "--oggi", voto.voto)
      #expect(run.error.contains("lasciate come sono: \(prime.count) richieste"), "\(specie)")
    }
  }

  @Test("electors abroad at a national vote: the kind says the option, which is not asked")
  func estero() throws {
    let folder = TemporaryFolder()
    let program = Program(environment: ["SEZIONALE_ARCHIVIO": folder.path("archivio")], folder: folder.url)
    func fai(_ parole: String..., input: String = "") throws -> Program.Run {
      let run = try program.run(parole, input: Array(input.utf8))
      try #require(run.status == 0, "\(parole): \(run.error)")
      return run
    }
    _ = try fai("crea", "--comune", "D839")
    for tipo in ["sezioni", "viario", "anagrafe"] {
      _ = try fai("importa", tipo, Esempio.gaby.file("\(tipo).csv").path)
    }
    let elezione = try String(contentsOf: Esempio.gaby.file("elezione.csv"), encoding: .utf8)
    try folder.write(
      "e.csv", elezione.replacing("consultazioni,comunale", with: "consultazioni,referendum"))
    _ = try fai("consultazione", "indici", "e.csv")
    _ = try fai("forma", "--prevale", "legge", "--data", "2023-08-31")
    let chi = ["LTYLSE94S69A326G", "Letey", "Elisa", "2023-10-01"]
    for (progressivo, specie) in [("E1", "temporaneamente-all-estero"), ("E2", "opzione-in-italia")] {
      let righe = ([progressivo] + chi + ["DEU", "s"]).joined(separator: "\n") + "\n"
      let run = try fai("richieste", "registra", specie, "--oggi", "2023-10-01", input: righe)
      #expect(run.text.contains("registrata la richiesta"))
    }
    let righe = [("E1", "TEMPORANEAMENTE_ALL_ESTERO"), ("E2", "OPZIONE_IN_ITALIA")].map {
      "\($0.0),\(chi.joined(separator: ",")),\($0.1),DEU\n"
    }
    try folder.write(
      "o.csv",
      "progressivo,codice_fiscale,cognome,nome,data_ricezione,opzione,stato_estero\n" + righe.joined())
    #expect(
      try fai("importa", "opzioni-estero", "o.csv", "--oggi", "2023-10-02").error.contains(
        "lasciate come sono: 2 richieste"))
  }

  @Test("from a pipe a wrong answer stops the entry with the name of its field, and nothing is written")
  func difetti() throws {
    let voto = try VotoDiEsempio(.gaby)
    for (posto, valore, campo) in [
      (0, "", "progressivo"), (1, "", "codice_fiscale"), (1, " LTYLSE94S69A326G", "codice_fiscale"),
      (2, "L3tey*", "cognome"), (4, "30/10/2023", "data_ricezione"), (4, "2023-02-30", "data_ricezione"),
      (5, "=L1", "luogo"), (6, "sì", "attestazione_direttore"), (7, "uno", "sezione_indicata"),
    ] {
      var righe = Self.degente
      righe[posto] = valore
      let run = try registra(voto, "degenti", righe + ["s"], "--json")
      #expect(run.status == 3, "\(campo)")
      #expect(try run.errore["chiave"] as? String == "campo-rifiutato")
      #expect(try run.errore["campo"] as? String == campo)
      #expect(valore.isEmpty || !run.text.contains("«\(valore)»"), "the value is not repeated")
    }
    var senzaNome = Self.degente
    (senzaNome[2], senzaNome[3]) = ("", "")
    #expect(try registra(voto, "degenti", senzaNome, "--json").errore["campo"] as? String == "nome")
    for quante in [0, 3, 7] {
      let run = try registra(voto, "degenti", Array(Self.degente.prefix(quante)), "--json")
      #expect(run.status == 3)
      #expect(try run.errore["chiave"] as? String == "campo-mancante")
    }
    var byte = Array((Self.degente.prefix(2).joined(separator: "\n") + "\n").utf8)
    byte += [0x4C, 0xE9, 0x0A]
    let latino = try voto.program.run(
      ["richieste", "registra", "degenti", "--oggi", voto.voto, "--json"], input: byte)
    #expect(try latino.errore["campo"] as? String == "cognome")
    #expect(
      !FileManager.default.fileExists(atPath: voto.folder.path("archivio/consultazioni/2023-11-12.sqlite")))
  }

  @Test("without a yes nothing is written; a dry run asks nothing and writes nothing")
  func conferma() throws {
    let voto = try VotoDiEsempio(.gaby)
    let muta = try registra(voto, "degenti", Self.degente, "--json")
    #expect(muta.status == 10)
    #expect(try muta.errore["chiave"] as? String == "conferma-necessaria")
    let no = try registra(voto, "degenti", Self.degente + ["n"], "--json")
    #expect(try no.errore["chiave"] as? String == "conferma-negata")
    let prova = try registra(voto, "degenti", Self.degente, "--prova")
    #expect(prova.status == 0 && prova.text.contains("prova: nulla è stato scritto"))
    #expect(
      !FileManager.default.fileExists(atPath: voto.folder.path("archivio/consultazioni/2023-11-12.sqlite")))
    #expect(try registra(voto, "degenti", Self.degente, "--si").status == 0)
    #expect(try quante(voto) == 1)
  }

  @Test(
    "who is on no list is told, and the request is recorded all the same: the answer comes with its reason")
  func sconosciuto() throws {
    let voto = try VotoDiEsempio(.gaby)
    let righe = ["Z1", "RSSMRA70A01H501S", "Rossi", "Mario", "2023-10-30", "L1", "S", "", "s"]
    let run = try registra(voto, "degenti", righe)
    #expect(run.status == 0, "\(run.error)")
    #expect(run.text.contains("non risulta nella lista generale"))
    #expect(try quante(voto) == 1)
  }

  @Test(
    "at a terminal a wrong answer is asked again, three times at most",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func terminale() throws {
    let voto = try VotoDiEsempio(.gaby)
    func scrivi(_ righe: [String]) throws -> Program.Run {
      try voto.program.shell(
        "script -qec \"$B richieste registra degenti --oggi \(voto.voto)\" /dev/null",
        input: Array(righe.map { $0 + "\n" }.joined().utf8))
    }
    var righe = Self.degente
    righe.insert(contentsOf: ["30/10/2023", "ieri"], at: 4)
    let run = try scrivi(righe + ["s"])
    #expect(run.text.contains("data ricezione (AAAA-MM-GG"), "\(run.text)")
    #expect(run.text.contains("Registrare la richiesta? [s/N]"))
    #expect(try quante(voto) == 1)
    var tre = Self.degente
    tre[0] = "H777"
    tre.insert(contentsOf: ["a", "b", "c"], at: 4)
    #expect(try scrivi(tre + ["s"]).text.contains("campo «data_ricezione»"))
    #expect(try quante(voto) == 1)
  }
}
