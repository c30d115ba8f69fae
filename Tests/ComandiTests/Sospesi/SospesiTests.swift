import Foundation
import TestSupport
import Testing

/// What waits, as the office meets it: shown by `stato` and `scadenze`, asked by the acts, and stopping them where the law leaves no choice.
struct SospesiTests {
  private func sospesi(_ run: Program.Run) throws -> [String: [String]] {
    let voci = try run.errore["sospesi"] as? [[String: Any]] ?? run.json["sospesi"] as? [[String: Any]] ?? []
    return Dictionary(
      voci.map { ($0["specie"] as? String ?? "", $0["numeri"] as? [String] ?? []) }, uniquingKeysWith: +)
  }

  // MARK: Rounds

  @Test(
    "a date typed one day short asks, and names who falls out; --si does not answer, a reason does and stays in the act"
  )
  func unGiornoPrima() throws {
    let folder = TemporaryFolder()
    let program = try Esempio.gaby.archivioFormato(in: folder)
    try #require(try program("revisione", "delibera", "--tornata", "1", "--data", "2023-09-26").status == 0)
    // What the law gives to the second round, and arrives on its last day.
    let arrivi = try Tabella(Esempio.gaby.file("eventi.csv")).righe.filter {
      $0["data_ricezione"] == "2023-09-28"
    }.compactMap { $0["progressivo"] }
    let attesi = try Tabella(Esempio.gaby.atteso.appendingPathComponent("eventi_attesi.csv")).righe.filter {
      $0["esito"] == "APPLICATO" && $0["tornata"] == "2" && arrivi.contains($0["progressivo"] ?? "")
    }.compactMap { $0["progressivo"] }
    try #require(!attesi.isEmpty)
    let presto = [
      "revisione", "delibera", "--tornata", "2", "--data", "2023-09-27", "--oggi", "2023-09-28",
    ]
    let prima = try folder.read("archivio/liste.sqlite")
    for parole in [[], ["--si"], ["--prova"]] {
      let run = try program.run(presto + parole + ["--json"])
      #expect(run.status == 10)
      let trovati = try sospesi(run)
      #expect(Set(trovati["EVENTI_TAGLIATI_FUORI"] ?? []).isSuperset(of: attesi))
      #expect(trovati["TORNATA_ANTICIPATA"] == [])
      #expect(run.text.contains("28 settembre 2023"), "the term")
      #expect(try run.errore["rimedio"] as? String ?? "" != "")
    }
    #expect(try folder.read("archivio/liste.sqlite") == prima)
    let proposta = try program(
      "revisione", "proposta", "--tornata", "2", "--data", "2023-09-27", "--oggi", "2023-09-28", "--json")
    #expect(try sospesi(proposta)["EVENTI_TAGLIATI_FUORI"] != nil, "a proposal says so before")
    let motivato = try program.run(presto + ["--motivo", "seduta anticipata"])
    #expect(motivato.status == 0 && motivato.error.contains(attesi[0]))
    let atto = try program("revisione", "mostra", "--atto", "3").text
    #expect(atto.contains("motivo  seduta anticipata") && atto.contains("restano fuori da questo voto"))
    #expect(attesi.allSatisfy(atto.contains))
    #expect(try program("controlla", "--completo").status == 0)
    try #require(
      try program("stampa", "verbale", "--atto", "3", "--in", "carte", "--formato", "csv,html").status == 0)
    let stato = try program("stato", "--oggi", "2023-09-28").text
    #expect(stato.contains("In sospeso") && stato.contains(attesi[0]))
  }

  @Test("rounds on their last day ask nothing: both examples, to the lock")
  func esempi() throws {
    for esempio in [Esempio.gaby, .latisana] {
      let folder = TemporaryFolder()
      let program = try esempio.archivioAggiornato(in: folder)
      let run = try program(
        "blocca", "--senza-seconda-copia", "prova", "--data", esempio.tornate[3], "--iscritti", "0", "--json")
      #expect(run.status == 10, "\(run.text)")
      #expect(try run.errore["chiave"] as? String == "conferma-diversa", "the total alone is wrong")
    }
  }

  @Test("a death that comes in time after an early fourth round is not lost: the lock asks for it")
  func dopoLaQuarta() throws {
    let folder = TemporaryFolder()
    let program = try Esempio.gaby.archivioFormato(in: folder)
    for (indice, giorno) in Esempio.gaby.tornate.prefix(3).enumerated() {
      try #require(
        try program("revisione", "delibera", "--tornata", "\(indice + 1)", "--data", giorno).status == 0)
    }
    let quarta = ["revisione", "delibera", "--tornata", "4", "--data", "2023-10-18", "--oggi", "2023-10-18"]
    #expect(try program.run(quarta).status == 10)
    try #require(try program.run(quarta + ["--motivo", "commissione riunita prima"]).status == 0)
    let decessi = try Tabella(Esempio.gaby.atteso.appendingPathComponent("eventi_attesi.csv")).righe.filter {
      $0["tipo"] == "DECESSO" && $0["esito"] == "APPLICATO" && $0["tornata"] == "4"
    }.compactMap { $0["progressivo"] }
    let ricevuti = try Tabella(Esempio.gaby.file("eventi.csv")).righe.filter {
      decessi.contains($0["progressivo"] ?? "") && ($0["data_ricezione"] ?? "") > "2023-10-18"
    }.compactMap { $0["progressivo"] }
    try #require(!ricevuti.isEmpty)
    let blocca = [
      "blocca", "--senza-seconda-copia", "prova", "--data", "2023-10-28", "--iscritti", "353", "--json",
    ]
    let run = try program.run(blocca)
    #expect(run.status == 10)
    #expect(Set(try sospesi(run)["EVENTI_TAGLIATI_FUORI"] ?? []).isSuperset(of: ricevuti))
    let rimedio = try run.errore["rimedio"] as? String ?? ""
    #expect(rimedio.contains("«sezionale revisione delibera --tornata 4»"))
    let stato = try program("stato", "--oggi", "2023-10-28", "--json")
    #expect(Set(try sospesi(stato)["EVENTI_IN_ATTESA"] ?? []).isSuperset(of: ricevuti))
    // The fourth round takes acts that add to it until its last day; then the lock asks for nothing but the total.
    #expect(try program("revisione", "delibera", "--tornata", "4", "--data", "2023-10-28").status == 0)
    #expect(try program.run(blocca).errore["chiave"] as? String == "conferma-diversa")
    let totale = blocca.map { $0 == "353" ? "351" : $0 }
    #expect(try program.run(totale).status == 0, "the lists are those of a round on its last day")
  }

  // MARK: Applications

  @Test(
    "applications received in time stop the lock, whatever is said, until they are decided; stato and scadenze name the command"
  )
  func domande() throws {
    let folder = TemporaryFolder()
    let program = try Esempio.gaby.archivioAggiornato(in: folder)
    let file = Esempio.gaby.file("domande_ue.csv").path
    try #require(try program("importa", "domande-ue", file, "--oggi", "2023-10-03").status == 0)
    for parole in [["stato"], ["scadenze"], ["scadenze", "--tutte"]] {
      let text = try program.run(parole + ["--oggi", "2023-10-28"]).text
      #expect(text.contains("sezionale domande delibera"), "\(parole)")
    }
    let blocca = [
      "blocca", "--senza-seconda-copia", "prova", "--data", "2023-10-28", "--iscritti", "351", "--oggi",
      "2023-10-28", "--json",
    ]
    // The fifth day after the poster of 28 September.
    let inTempo = try Tabella(Esempio.gaby.file("domande_ue.csv")).righe.filter {
      ($0["data_ricezione"] ?? "") <= "2023-10-03"
    }.compactMap { $0["progressivo"] }
    for parole in [[], ["--motivo", "anche così"], ["--si"]] {
      let run = try program.run(blocca + parole)
      #expect(run.status == 4)
      #expect(try run.errore["chiave"] as? String == "domande-da-decidere")
      #expect(try sospesi(run)["DOMANDE_UE"].map(Set.init) == Set(inTempo))
    }
    #expect(try program("domande", "delibera", "--data", "2023-10-28").status == 0)
    #expect(try program.run(blocca).status == 0)
  }

  // MARK: The register against the lists

  /// Three electors, a vote on 12 November 2023, four rounds held on their last days.
  private func conVoto(_ persone: [Anagrafe.Persona]) throws -> Ufficio {
    let ufficio = try Ufficio()
    try #require(try ufficio.importa("anagrafe", Anagrafe.csv(persone)).status == 0)
    try ufficio.folder.write(
      "voto.csv", try Data(contentsOf: Esempio.gaby.file("elezione.csv")).map { $0 })
    try #require(try ufficio.esegui(["consultazione", "indici", "voto.csv"]).status == 0)
    try #require(try ufficio.esegui(["forma", "--data", "2023-08-31"]).status == 0)
    return ufficio
  }

  @Test(
    "who the register received again knows gone is told at the import, in stato, in the rounds; the lock asks; the event that says it answers"
  )
  func usciti() throws {
    let persone = [Anagrafe.alice, Anagrafe.antonio, Anagrafe.arlian]
    let ufficio = try conVoto(persone)
    for (numero, giorno) in [("1", "2023-09-26"), ("2", "2023-09-28"), ("3", "2023-10-13")] {
      try #require(
        try ufficio.esegui(["revisione", "delibera", "--tornata", numero, "--data", giorno]).status == 0)
    }
    let aggiornata = Anagrafe.csv(
      Anagrafe.alice.con(("stato", "IRREPERIBILE"), ("data_stato", "2023-08-20")),
      Anagrafe.antonio.con(("stato", "DECEDUTO"), ("data_stato", "2023-08-21")), Anagrafe.arlian)
    let importata = try ufficio.importa("anagrafe", aggiornata, "--json")
    #expect(importata.text.contains("2 iscritti risultano in anagrafe"))
    let stato = try ufficio.il("2023-10-20", "stato")
    #expect(stato.text.contains("Amato Alice") && stato.text.contains("Amato Antonio"))
    #expect(!stato.text.contains("Arlian"))
    let quarta = try ufficio.esegui([
      "revisione", "delibera", "--tornata", "4", "--data", "2023-10-28", "--json",
    ])
    #expect(quarta.status == 0, "a round shows them, and does not ask")
    #expect(try sospesi(quarta)["USCITI_DALL_ANAGRAFE"]?.count == 2)
    let blocca = [
      "blocca", "--senza-seconda-copia", "prova", "--data", "2023-10-28", "--iscritti", "3", "--json",
    ]
    let run = try ufficio.esegui(blocca)
    #expect(run.status == 10)
    #expect(try run.errore["chiave"] as? String == "usciti-dall-anagrafe")
    #expect(!run.text.contains("Amato"), "nobody is named in a refusal")
    #expect(try ufficio.esegui(blocca + ["--motivo", "verificati con l'anagrafe"]).status == 0)
  }

  @Test("an elector without a section is asked for when the lists are formed, and again when they are locked")
  func senzaSezione() throws {
    let ufficio = try Ufficio()
    let ignota = Anagrafe.antonio.con(("nome_via", "Sconosciuta"))
    try #require(try ufficio.importa("anagrafe", Anagrafe.csv(Anagrafe.alice, ignota)).status == 0)
    let forma = ["forma", "--data", "2023-09-01", "--json"]
    let run = try ufficio.esegui(forma)
    #expect(run.status == 10)
    #expect(try sospesi(run) == ["SENZA_SEZIONE": ["A3"]])
    #expect(try ufficio.esegui(["stato", "--json"]).json["ultimoAtto"] is NSNull, "nothing is written")
    #expect(try ufficio.esegui(forma + ["--motivo", "viario in aggiornamento"]).status == 0)
    #expect(try ufficio.esegui(["stato"]).text.contains("Amato Antonio"))
  }

  // MARK: Lists in two parts

  /// A vote of the autumn of 2025 on lists formed before the reform, after its rounds.
  private func autunno2025() throws -> Ufficio {
    let ufficio = try Ufficio()
    try #require(
      try ufficio.importa("anagrafe", Anagrafe.csv(Anagrafe.alice, Anagrafe.antonio)).status == 0)
    try #require(try ufficio.esegui(["forma", "--data", "2025-02-28"]).status == 0)
    try ufficio.folder.write(
      "voto.csv",
      Array(
        """
        chiave,valore
        comune,Gaby
        codice_istat,007029
        codice_catastale,D839
        provincia,AO
        regione,Valle d'Aosta
        consultazioni,referendum
        data_voto,2025-11-23
        data_voto_secondo_giorno,2025-11-24
        data_manifesto,2025-10-09
        data_prima_tornata,2025-10-07
        situazione_al,2025-09-30
        fine_semestre_18,2025-12-31
        stati_senza_intese,nessuno

        """.utf8))
    let indici = try ufficio.esegui(["consultazione", "indici", "voto.csv", "--data", "2025-10-01"])
    try #require(indici.status == 0, "\(indici.error)")
    return ufficio
  }

  @Test(
    "for a vote after the reform lists in two parts stop lock and poll copies until they are written again, which the rounds do not forbid"
  )
  func dueParti() throws {
    let ufficio = try autunno2025()
    for oggi in ["2025-06-29", "2025-06-30"] {
      #expect(
        try ufficio.il(oggi, "stato").text.contains("sezionale ricompila")
          == (oggi == "2025-06-30"))
    }
    for (numero, giorno) in [
      ("1", "2025-10-07"), ("2", "2025-10-09"), ("3", "2025-10-24"), ("4", "2025-11-08"),
    ] {
      let run = try ufficio.esegui(["revisione", "delibera", "--tornata", numero, "--data", giorno])
      try #require(run.status == 0, "\(run.error)")
    }
    let scadenze = try ufficio.il("2025-11-08", "scadenze")
    #expect(scadenze.status == 11 && scadenze.text.contains("sezionale ricompila"))
    let blocca = [
      "blocca", "--senza-seconda-copia", "prova", "--data", "2025-11-08", "--iscritti", "2", "--motivo", "x",
      "--json",
    ]
    let run = try ufficio.esegui(blocca)
    #expect(run.status == 4)
    #expect(try run.errore["norma"] as? String == "art. 2-bis, D.L. 27/2025")
    let stampa = "stampa liste --in st --formato csv --sovrascrivi"
    #expect(try ufficio.il("2025-11-22", stampa).status == 4)
    #expect(try ufficio.il("2025-11-22", "\(stampa) --copia ufficio").status == 0)
    #expect(try ufficio.esegui(["ricompila", "--data", "2025-11-08"]).status == 0)
    #expect(try ufficio.esegui(blocca).status == 0)
    #expect(try ufficio.il("2025-11-22", stampa).status == 0)
  }
}

extension Ufficio {
  /// Runs a line of words on a day.
  fileprivate func il(_ giorno: String, _ parole: String) throws -> Program.Run {
    try shell("$B \(parole) --oggi \(giorno)")
  }
}
